-- The books. `entries`, `postings` and `period_changes` are append-only: the program only ever inserts, and
-- `tomoni verify` finds what anybody else changed. Amounts are whole yen, debit positive, credit negative.

create table accounts (
    id        @id,
    code      @text not null unique,     -- never changes: digests are built on it
    name      @text not null,
    name_en   @text not null,
    kana      @text not null default '',
    type      @text not null check (type in ('heading', 'asset', 'contra_asset', 'liability', 'net_asset',
                  'revenue', 'nonordinary_revenue', 'expense', 'nonordinary_expense', 'tax', 'budget_only')),
    section   @text not null,            -- place in the statement: 'revenue.dues', 'expense.personnel', …
    line_code @text not null,            -- code of the account on whose line it is printed (usually its own)
    is_active @integer not null default 1 check (is_active in (0, 1))
) @strict;

create table programmes (
    id                  @id,
    code                @text not null unique,
    name                @text not null,
    name_en             @text not null,
    function            @text not null check (function in ('none', 'programme', 'management')),
    other_expenses_line @text not null default '', -- when set: all its expenses but personnel print on this line
    is_active           @integer not null default 1 check (is_active in (0, 1))
) @strict;

create table funds (
    id        @id,
    code      @text not null unique,
    name      @text not null,
    kind      @text not null check (kind in ('unrestricted', 'restricted', 'grant')),
    purpose   @text not null default '',
    remark    @text not null default '',  -- 備考 of note 6
    is_active @integer not null default 1 check (is_active in (0, 1))
) @strict;

-- The funder's budget lines of a grant (what they mean is known to domain/grants).
create table fund_lines (
    id      @id,
    fund_id @integer not null references funds (id),
    code    @text not null,
    name    @text not null,
    unique (fund_id, code)
) @strict;

-- Ids 1: what a posting has when nothing else is said.
insert into programmes (code, name, name_en, function) values ('none', '（事業の区分なし）', '(no programme)', 'none');
insert into funds (code, name, kind) values ('general', '一般', 'unrestricted');

create table fiscal_years (
    year        @integer primary key,
    state       @text not null check (state in ('open', 'closing', 'closed')),
    last_number @integer not null default 0
) @strict;

create table period_changes (
    id         @id,
    year       @integer not null references fiscal_years (year),
    from_state @text not null,
    to_state   @text not null,
    changed_by @text not null,
    agreed_by  @text not null default '',  -- the second person of a reopening
    reason     @text not null default '',
    changed_at @text not null
) @strict;

-- id is the place in the digest chain: 1, 2, 3 … without gaps. number counts within the fiscal year.
create table entries (
    id              @integer primary key,
    fiscal_year     @integer not null references fiscal_years (year),
    number          @integer not null,
    dated_on        @text not null check (length(dated_on) = 10),
    kind            @text not null check (kind in ('ordinary', 'opening', 'adjusting', 'reversal', 'correction')),
    description     @text not null,
    source          @text not null default '', -- opaque: 'csv:2023-0001', 'grants:3:carry-over'; unique when set
    reverses_id     @integer references entries (id),
    corrects_id     @integer references entries (id),
    reason          @text not null default '',
    recorder        @text not null,
    recorded_at     @text not null,
    previous_digest @text not null,
    digest          @text not null,
    unique (fiscal_year, number)
) @strict;
create unique index entries_by_source on entries (source) where source <> '';
create unique index entries_by_reversed on entries (reverses_id) where reverses_id is not null;
create unique index entries_by_corrected on entries (corrects_id) where corrects_id is not null;
create index entries_by_date on entries (dated_on);

create table postings (
    entry_id     @integer not null references entries (id),
    line         @integer not null,
    dated_on     @text not null,
    account_id   @integer not null references accounts (id),
    programme_id @integer not null references programmes (id),
    fund_id      @integer not null references funds (id),
    fund_line_id @integer references fund_lines (id),
    amount_yen   @integer not null check (amount_yen <> 0),
    partner      @text not null default '',
    evidence     @text not null default '',
    memo         @text not null default '',
    primary key (entry_id, line)
) @rowless;
create index postings_by_account on postings (account_id, dated_on);
create index postings_by_fund_line on postings (fund_line_id) where fund_line_id is not null;

-- One row: the end of the chain. Taking it for update is what makes posters wait for one another.
-- chart_revision is a digest over every change of accounts, programmes, funds and fund lines: who keeps the
-- chart in memory reads it again when this text has changed.
create table chain_head (
    id             @integer primary key check (id = 1),
    entry_count    @integer not null,
    digest         @text not null,
    chart_revision @text not null default ''
) @strict;
insert into chain_head (id, entry_count, digest) values (1, 0, '');

-- Kept in the posting's own transaction. month is 202403.
create table balances (
    account_id   @integer not null references accounts (id),
    programme_id @integer not null references programmes (id),
    fund_id      @integer not null references funds (id),
    month        @integer not null,
    debit_yen    @integer not null,
    credit_yen   @integer not null,
    primary key (account_id, programme_id, fund_id, month)
) @rowless;

create table budget_versions (
    id          @id,
    fiscal_year @integer not null,
    version     @integer not null,
    resolution  @text not null,   -- which organ decided it and when, in words
    approved_on @text not null,
    recorder    @text not null,
    recorded_at @text not null,
    unique (fiscal_year, version)
) @strict;

-- line: an account's line_code, or the code of a programme that prints on a line of its own.
create table budget_lines (
    version_id @integer not null references budget_versions (id),
    function   @text not null check (function in ('none', 'programme', 'management')),
    line       @text not null,
    amount_yen @integer not null,
    primary key (version_id, function, line)
) @rowless;

create table line_remarks (
    fiscal_year @integer not null,
    function    @text not null check (function in ('none', 'programme', 'management')),
    line        @text not null,
    remark      @text not null,
    primary key (fiscal_year, function, line)
) @rowless;
