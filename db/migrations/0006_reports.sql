-- The report's words, section by section; figures in them are named, never typed.
create table narratives (
    fiscal_year @integer not null,
    section     @text not null,      -- 'はじめに', 'Ⅰ-1', …
    position    @integer not null,
    heading     @text not null,
    body        @text not null,      -- Markdown with {{figures}} and generated lists
    file        @text not null default '',   -- where it was written, without folders, for telling errors
    first_line  @integer not null default 1, -- the line of that file in which the body begins
    updated_by  @text not null,
    updated_at  @text not null,
    primary key (fiscal_year, section)
) @rowless;

-- An approved report: its figures and the state of the books it was made from. Append-only.
create table frozen_reports (
    id           @id,
    fiscal_year  @integer not null,
    approved_by  @text not null,
    resolution   @text not null,
    approved_on  @text not null,
    frozen_at    @text not null,
    entry_count  @integer not null,
    books_digest @text not null,     -- digest of the last entry
    content      @text not null      -- the papers' contents as JSON
) @strict;

create table frozen_figures (
    report_id @integer not null references frozen_reports (id),
    name      @text not null,
    unit      @text not null,
    value     @integer not null,
    text      @text not null,
    primary key (report_id, name)
) @rowless;
