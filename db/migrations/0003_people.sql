-- Persons and organisations: the one place where a name is written. Minimal fields for now.
create table parties (
    id         @id,
    code       @text not null unique,
    kind       @text not null check (kind in ('person', 'organisation')),
    name       @text not null,
    kana       @text not null default '',  -- full-width katakana; never derived from kanji
    name_latin @text not null default '',
    prefecture @text not null default '',  -- JIS X 0401, '01' … '47'
    language   @text not null default ''   -- BCP 47, 'ja', 'vi', …
) @strict;

-- Membership: append-only terms. A term that ends early gets a row in term_ends; nothing is overwritten.
create table member_classes (
    code     @text primary key,
    name     @text not null,
    name_en  @text not null,
    kind     @text not null check (kind in ('regular', 'supporting', 'subscription')),
    position @integer not null
) @rowless;

create table terms (
    id          @id,
    party_id    @integer not null references parties (id),
    class       @text not null references member_classes (code),
    begins_on   @text not null,
    ends_on     @text,            -- last day, null while open
    recorder    @text not null,
    recorded_at @text not null
) @strict;
create index terms_by_party on terms (party_id);
create index terms_by_class on terms (class, begins_on);

create table term_ends (
    term_id     @integer primary key references terms (id),
    ends_on     @text not null,
    reason      @text not null,
    recorder    @text not null,
    recorded_at @text not null
) @strict;

-- The yearly table as it was approved: counted once, kept for ever.
create table headcount_snapshots (
    fiscal_year @integer not null,
    class       @text not null references member_classes (code),
    as_of       @text not null,
    headcount   @integer not null,
    recorder    @text not null,
    frozen_at   @text not null,
    primary key (fiscal_year, class)
) @rowless;
