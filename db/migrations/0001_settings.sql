-- What the organisation is and which rules it keeps, each from a day on (rates, thresholds, legal wordings,
-- start of the fiscal year). The value that holds on a day is the one with the latest valid_from.
create table settings (
    name       @text not null,
    valid_from @text not null,
    value      @text not null,
    primary key (name, valid_from)
) @rowless;

-- Every file that was imported, so that the same one is recognised the second time.
create table imports (
    id          @id,
    subject     @text not null,         -- 'journal', 'accounts', 'terms', …
    file_name   @text not null,         -- without folders
    digest      @text not null unique,  -- SHA-256 of subject and content
    row_count   @integer not null,
    recorder    @text not null,
    imported_at @text not null
) @strict;
