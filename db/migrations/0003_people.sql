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

-- The classes of membership, in the order in which the yearly table prints them. `holder` says who such a member
-- can be; `group_name` is printed above the classes of a group.
create table member_classes (
    code          @text primary key,
    kind          @text not null check (kind in ('regular', 'supporting', 'subscription')),
    holder        @text not null check (holder in ('person', 'organisation', 'any')),
    group_name    @text not null,
    name          @text not null,
    group_name_en @text not null,
    name_en       @text not null,
    position      @integer not null unique
) @rowless;
insert into member_classes (code, kind, holder, group_name, name, group_name_en, name_en, position) values
    ('regular_individual', 'regular', 'person', '正会員', '個人', 'Regular members', 'individuals', 1),
    ('regular_organisation', 'regular', 'organisation', '正会員', '団体', 'Regular members', 'organisations', 2),
    ('supporting_individual', 'supporting', 'person', '賛助会員', '個人', 'Supporting members', 'individuals', 3),
    ('supporting_organisation', 'supporting', 'organisation', '賛助会員', '団体', 'Supporting members', 'organisations', 4),
    ('subscription_individual', 'subscription', 'any', '購読', '個人・団体', 'Subscribers', 'individuals and organisations', 5),
    ('subscription_library', 'subscription', 'organisation', '購読', '図書館', 'Subscribers', 'libraries', 6);

-- Membership: append-only terms. A term that ends early gets a row in term_ends; nothing is overwritten.
create table terms (
    id          @id,
    party_id    @integer not null references parties (id),
    class       @text not null references member_classes (code),
    begins_on   @text not null,
    ends_on     @text,            -- last day, null while open
    recorder    @text not null,
    recorded_at @text not null,
    check (ends_on is null or ends_on >= begins_on)
) @strict;
create index terms_by_party on terms (party_id);
create index terms_by_class on terms (class, begins_on);

-- `ends_on` is the last day that counts; the day before the term began means that it never counted.
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
    headcount   @integer not null check (headcount >= 0),
    recorder    @text not null,
    frozen_at   @text not null,
    primary key (fiscal_year, class)
) @rowless;
