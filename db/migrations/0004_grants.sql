-- Grants won. Money is in the ledger: fund = the grant, fund_lines = the funder's budget lines.
create table grants (
    id             @id,
    code           @text not null unique,
    fund_id        @integer not null unique references funds (id),
    name           @text not null,             -- the funder's name of the programme
    funder         @text not null,
    programme_id   @integer not null references programmes (id),
    begins_on      @text not null,
    ends_on        @text not null,
    amount_yen     @integer not null,
    has_return_duty @integer not null check (has_return_duty in (0, 1)),
    basis          @text not null check (basis in ('cash', 'accrual'))  -- on which the funder settles
) @strict;

create table grant_lines (
    fund_line_id @integer primary key references fund_lines (id),
    grant_id     @integer not null references grants (id),
    position     @integer not null,
    block        @text not null,      -- heading it is printed under: 人件費, 諸謝金, …
    cost_group   @text not null check (cost_group in ('direct', 'administration', 'evaluation', 'bridge')),
    budget_yen   @integer not null
) @strict;

-- Ceilings are the funder's, in basis points of the grant's direct project cost (1500 = 15 %).
create table grant_ceilings (
    grant_id   @integer not null references grants (id),
    cost_group @text not null check (cost_group in ('administration', 'evaluation')),
    limit_bp   @integer not null,
    primary key (grant_id, cost_group)
) @rowless;
