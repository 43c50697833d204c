#include "domain/grants/grants_store.h"

#include "platform/settings/settings.h"

namespace tomoni::grants {

namespace {

using store::NamedQuery;

#define GRANT_COLUMNS                                                                            \
    "select g.id, g.code, g.fund_id, f.code, g.name, g.funder, g.programme_id, p.code, p.name, " \
    "g.begins_on, "                                                                              \
    "g.ends_on, g.amount_yen, g.has_return_duty, g.basis from grants g "                         \
    "join funds f on f.id = g.fund_id join programmes p on p.id = g.programme_id "

const NamedQuery all_grants{"grants.all", GRANT_COLUMNS "order by g.code"};
const NamedQuery grant_by_code{"grants.by_code", GRANT_COLUMNS "where g.code = $1"};
const NamedQuery ceilings_of_grant{
    "grants.ceilings",
    "select cost_group, limit_bp from grant_ceilings where grant_id = $1 order by cost_group"};
const NamedQuery account_id_by_code{"grants.account_by_code",
                                    "select id from accounts where code = $1 and type = 'liability'"};

const NamedQuery fund_balances{
    "grants.fund_balances",
    "select "
    "cast(coalesce(sum(case when a.type in ('revenue', 'nonordinary_revenue') and b.month >= $3 "
    "  then b.credit_yen - b.debit_yen else 0 end), 0) as bigint), "
    "cast(coalesce(sum(case when a.type in ('expense', 'nonordinary_expense') and b.month >= $3 "
    "  then b.debit_yen - b.credit_yen else 0 end), 0) as bigint), "
    "cast(coalesce(sum(case when a.id = $2 and b.month < $3 then b.credit_yen - b.debit_yen else 0 end), 0) "
    "as bigint), "
    "cast(coalesce(sum(case when a.id = $2 then b.credit_yen - b.debit_yen else 0 end), 0) as bigint), "
    "cast(coalesce(sum(case when a.type = 'liability' and a.id <> $2 and b.month < $3 "
    "  then b.credit_yen - b.debit_yen else 0 end), 0) as bigint), "
    "cast(coalesce(sum(case when a.type = 'liability' and a.id <> $2 "
    "  then b.credit_yen - b.debit_yen else 0 end), 0) as bigint) "
    "from balances b join accounts a on a.id = b.account_id where b.fund_id = $1 and b.month <= $4"};

const NamedQuery spending_by_line{
    "grants.spending_by_line",
    "select l.fund_line_id, fl.code, fl.name, l.block, l.cost_group, l.budget_yen, "
    "cast(coalesce(sum(case when a.type in ('expense', 'nonordinary_expense') then p.amount_yen else 0 end), "
    "0) "
    "as bigint), "
    "cast(coalesce(max(case when a.section = 'expense.personnel' then 1 else 0 end), 0) as bigint) "
    "from grant_lines l join fund_lines fl on fl.id = l.fund_line_id "
    "left join postings p on p.fund_line_id = l.fund_line_id and p.dated_on >= $2 and p.dated_on <= $3 "
    "left join accounts a on a.id = p.account_id "
    "where l.grant_id = $1 "
    "group by l.fund_line_id, fl.code, fl.name, l.block, l.cost_group, l.budget_yen, l.position "
    "order by l.position, l.fund_line_id"};

const NamedQuery unpaid_by_account{
    "grants.unpaid_by_account",
    "select a.id, a.code, cast(sum(b.credit_yen - b.debit_yen) as bigint) from balances b "
    "join accounts a on a.id = b.account_id "
    "where b.fund_id = $1 and b.month <= $3 and a.type = 'liability' and a.id <> $2 "
    "group by a.id, a.code having sum(b.credit_yen - b.debit_yen) <> 0 order by a.code"};

const NamedQuery entries_of_lines{
    "grants.entries_of_lines",
    "select distinct e.id, e.fiscal_year, e.number, e.dated_on, e.description from grant_lines l "
    "join postings p on p.fund_line_id = l.fund_line_id join entries e on e.id = p.entry_id "
    "where l.grant_id = $1 and p.dated_on >= $2 and p.dated_on <= $3 order by e.dated_on, e.id"};

const NamedQuery entries_outside{
    "grants.entries_outside",
    "select distinct e.id, e.fiscal_year, e.number, e.dated_on, e.description from grant_lines l "
    "join postings p on p.fund_line_id = l.fund_line_id join entries e on e.id = p.entry_id "
    "where l.grant_id = $1 and p.dated_on >= $2 and p.dated_on <= $3 and (p.dated_on < $4 or p.dated_on > "
    "$5) "
    "order by e.dated_on, e.id"};

const NamedQuery revenue_account_of_fund{
    "grants.revenue_account",
    "select a.code from balances b join accounts a on a.id = b.account_id "
    "where b.fund_id = $1 and a.type = 'revenue' and b.month >= $2 and b.month <= $3 "
    "group by a.code order by sum(b.credit_yen) desc, a.code limit 1"};
const NamedQuery entry_of_source{"grants.entry_of_source",
                                 "select id from entries where source = $1 and source <> ''"};
const NamedQuery bridge_postings{
    "grants.bridge_postings",
    "select p.entry_id, a.code, pr.code, f.code, fl.code, p.amount_yen, p.partner, p.evidence, p.memo "
    "from postings p join accounts a on a.id = p.account_id join programmes pr on pr.id = p.programme_id "
    "join funds f on f.id = p.fund_id left join fund_lines fl on fl.id = p.fund_line_id "
    "where p.entry_id in (select b.entry_id from postings b join grant_lines l on l.fund_line_id = "
    "b.fund_line_id "
    "  where l.grant_id = $1 and l.cost_group = 'bridge' and b.dated_on = $2) "
    "order by p.entry_id, p.line"};

const NamedQuery fund_by_code{"grants.fund_by_code",
                              "select id from funds where code = $1 and kind = 'grant'"};
const NamedQuery programme_by_code{"grants.programme_by_code", "select id from programmes where code = $1"};
const NamedQuery fund_line_by_code{"grants.fund_line_by_code",
                                   "select id from fund_lines where fund_id = $1 and code = $2"};
const NamedQuery grant_of_fund{"grants.of_fund", "select id from grants where fund_id = $1"};
const NamedQuery line_of_fund_line{"grants.line_of_fund_line",
                                   "select fund_line_id from grant_lines where fund_line_id = $1"};

const NamedQuery add_grant{"grants.add",
                           "insert into grants (code, fund_id, name, funder, programme_id, begins_on, "
                           "ends_on, amount_yen, has_return_duty, "
                           "basis) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
const NamedQuery add_line{
    "grants.add_line",
    "insert into grant_lines (fund_line_id, grant_id, position, block, cost_group, budget_yen) "
    "values ($1, $2, $3, $4, $5, $6)"};
const NamedQuery add_ceiling{
    "grants.add_ceiling", "insert into grant_ceilings (grant_id, cost_group, limit_bp) values ($1, $2, $3)"};

Grant read_grant(const store::Rows& rows)
{
    Grant grant;
    grant.id = GrantId{rows.integer(0)};
    grant.code = rows.string(1);
    grant.fund_id = rows.integer(2);
    grant.fund_code = rows.string(3);
    grant.name = rows.string(4);
    grant.funder = rows.string(5);
    grant.programme_id = rows.integer(6);
    grant.programme_code = rows.string(7);
    grant.programme_name = rows.string(8);
    grant.begins_on = rows.date(9);
    grant.ends_on = rows.date(10);
    grant.amount_yen = rows.yen(11);
    grant.has_return_duty = rows.integer(12) != 0;
    grant.basis = MUST(parse_basis(rows.text(13)));
    return grant;
}

std::optional<std::int64_t> first_integer(store::Rows rows)
{
    if (!rows.next()) return std::nullopt;
    return rows.integer(0);
}

std::vector<GrantEntry> read_entries(store::Rows rows)
{
    std::vector<GrantEntry> entries;
    while (rows.next()) {
        entries.push_back({rows.integer(0), std::to_string(rows.integer(1)) + "-" +
                                                std::to_string(rows.integer(2)) + " " + rows.string(3) + " " +
                                                rows.string(4)});
    }
    return entries;
}

}  // namespace

Result<std::vector<Grant>> list_grants(store::Connection& connection, const access::Viewer& viewer)
{
    TRY(viewer.require(access::Right::read_grants));
    std::vector<Grant> grants;
    for (auto rows = connection.query(all_grants); rows.next();) grants.push_back(read_grant(rows));
    return grants;
}

Result<Grant> load_grant(store::Connection& connection, const access::Viewer& viewer, std::string_view code)
{
    TRY(viewer.require(access::Right::read_grants));
    auto rows = connection.query(grant_by_code, {code});
    if (!rows.next()) return not_found("grants.unknown_grant", {{"code", std::string(code)}});
    return read_grant(rows);
}

Result<std::vector<GrantCeiling>> list_ceilings(store::Connection& connection, const access::Viewer& viewer,
                                                GrantId grant)
{
    TRY(viewer.require(access::Right::read_grants));
    std::vector<GrantCeiling> ceilings;
    for (auto rows = connection.query(ceilings_of_grant, {grant}); rows.next();) {
        ceilings.push_back({MUST(parse_cost_group(rows.text(0))), rows.integer(1)});
    }
    return ceilings;
}

std::string advance_account_code(store::Connection& connection, Date as_of)
{
    return settings::text_or(connection, "grants_advance_account", as_of, "2141");
}

Result<std::int64_t> find_advance_account(store::Connection& connection, Date as_of)
{
    const std::string code = advance_account_code(connection, as_of);
    auto rows = connection.query(account_id_by_code, {code});
    if (!rows.next()) return conflict("grants.no_advance_account", {{"code", code}});
    return rows.integer(0);
}

GrantBalances sum_grant_balances(store::Connection& connection, const Grant& grant,
                                 std::int64_t advance_account, FiscalYear year)
{
    auto rows = connection.query(fund_balances,
                                 {grant.fund_id, advance_account, year.first_month(), year.last_month()});
    const bool found = rows.next();
    INVARIANT(found);
    return {rows.yen(0), rows.yen(1), rows.yen(2), rows.yen(3), rows.yen(4), rows.yen(5)};
}

std::vector<GrantStatementLine> list_spending(store::Connection& connection, const Grant& grant,
                                              FiscalYear year)
{
    std::vector<GrantStatementLine> lines;
    auto rows = connection.query(spending_by_line, {grant.id, year.begin(), year.end()});
    while (rows.next()) {
        GrantStatementLine entry;
        entry.line = {rows.integer(0),
                      rows.string(1),
                      rows.string(2),
                      rows.string(3),
                      MUST(parse_cost_group(rows.text(4))),
                      rows.yen(5),
                      rows.integer(7) != 0};
        entry.spent_yen = rows.yen(6);
        lines.push_back(std::move(entry));
    }
    return lines;
}

std::vector<UnpaidLiability> list_unpaid(store::Connection& connection, const Grant& grant,
                                         std::int64_t advance_account, FiscalYear year)
{
    std::vector<UnpaidLiability> unpaid;
    auto rows = connection.query(unpaid_by_account, {grant.fund_id, advance_account, year.last_month()});
    while (rows.next()) unpaid.push_back({rows.integer(0), rows.string(1), rows.yen(2)});
    return unpaid;
}

std::vector<GrantEntry> list_grant_entries(store::Connection& connection, const Grant& grant, FiscalYear year)
{
    return read_entries(connection.query(entries_of_lines, {grant.id, year.begin(), year.end()}));
}

std::vector<GrantEntry> list_entries_outside_period(store::Connection& connection, const Grant& grant,
                                                    FiscalYear year)
{
    return read_entries(connection.query(
        entries_outside, {grant.id, year.begin(), year.end(), grant.begins_on, grant.ends_on}));
}

std::optional<std::string> find_revenue_account(store::Connection& connection, const Grant& grant,
                                                FiscalYear year)
{
    auto rows =
        connection.query(revenue_account_of_fund, {grant.fund_id, year.first_month(), year.last_month()});
    if (!rows.next()) return std::nullopt;
    return rows.string(0);
}

bool source_is_posted(store::Connection& connection, std::string_view source)
{
    return first_integer(connection.query(entry_of_source, {source})).has_value();
}

std::vector<BridgePosting> list_bridge_postings(store::Connection& connection, const Grant& grant, Date on)
{
    std::vector<BridgePosting> postings;
    for (auto rows = connection.query(bridge_postings, {grant.id, on}); rows.next();) {
        postings.push_back({rows.integer(0),
                            {rows.string(1), rows.yen(5), rows.string(2), rows.string(3), rows.string(4),
                             rows.string(6), rows.string(7), rows.string(8)}});
    }
    return postings;
}

std::optional<std::int64_t> find_grant_fund(store::Connection& connection, std::string_view code)
{
    return first_integer(connection.query(fund_by_code, {code}));
}

std::optional<std::int64_t> find_programme(store::Connection& connection, std::string_view code)
{
    return first_integer(connection.query(programme_by_code, {code}));
}

std::optional<std::int64_t> find_fund_line(store::Connection& connection, std::int64_t fund_id,
                                           std::string_view code)
{
    return first_integer(connection.query(fund_line_by_code, {fund_id, code}));
}

std::optional<std::int64_t> find_grant_of_fund(store::Connection& connection, std::int64_t fund_id)
{
    return first_integer(connection.query(grant_of_fund, {fund_id}));
}

bool has_grant_line(store::Connection& connection, std::int64_t fund_line_id)
{
    return first_integer(connection.query(line_of_fund_line, {fund_line_id})).has_value();
}

void insert_grant(store::Connection& connection, const Grant& grant)
{
    connection.execute(
        add_grant, {grant.code, grant.fund_id, grant.name, grant.funder, grant.programme_id, grant.begins_on,
                    grant.ends_on, grant.amount_yen, grant.has_return_duty ? 1 : 0, name_of(grant.basis)});
}

void insert_grant_line(store::Connection& connection, GrantId grant, const GrantLine& line,
                       std::int64_t position)
{
    connection.execute(add_line, {line.fund_line_id, grant, position, line.block, name_of(line.cost_group),
                                  line.budget_yen});
}

void insert_ceiling(store::Connection& connection, GrantId grant, const GrantCeiling& ceiling)
{
    connection.execute(add_ceiling, {grant, name_of(ceiling.cost_group), ceiling.limit_bp});
}

}  // namespace tomoni::grants
