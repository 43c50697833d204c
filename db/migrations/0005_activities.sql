-- One record for each act, placed in one or many sections of the report.
create table activities (
    id             @id,
    code           @text not null unique,
    kind           @text not null,             -- 'statement', 'petition', 'symposium', … (docs/glossary.md)
    title          @text not null,
    begins_on      @text,                      -- null when the date is not known
    ends_on        @text,
    date_precision @text not null check (date_precision in ('day', 'month', 'year', 'fiscal_year', 'none')),
    place          @text not null default '',
    mode           @text not null default '' check (mode in ('', 'in_person', 'online', 'hybrid')),
    channels       @text not null default '',  -- 'ホームページ／SNS'
    partners       @text not null default '',  -- names, separated by ／
    project        @text not null default '',
    series         @text not null default '',
    series_number  @integer,
    period_role    @text not null default 'in_year' check (period_role in ('in_year', 'background', 'subsequent')),
    note           @text not null default '',
    recorder       @text not null,
    recorded_at    @text not null
) @strict;
create index activities_by_date on activities (begins_on);

create table activity_counts (
    activity_id @integer not null references activities (id),
    kind        @text not null,      -- 'participants', 'times', 'languages', 'diet_members', …
    value       @integer not null,
    is_approximate @integer not null default 0 check (is_approximate in (0, 1)),
    primary key (activity_id, kind)
) @rowless;

create table activity_languages (
    activity_id @integer not null references activities (id),
    language    @text not null,
    primary key (activity_id, language)
) @rowless;

create table activity_placements (
    activity_id @integer not null references activities (id),
    section     @text not null,      -- 'Ⅳ-1-(2)'
    primary key (activity_id, section)
) @rowless;
create index activity_placements_by_section on activity_placements (section);
