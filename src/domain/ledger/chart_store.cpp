#include "domain/ledger/chart_store.h"

#include "base/text.h"
#include "platform/store/sha256.h"

namespace tomoni::ledger {

namespace {

using store::NamedQuery;

const NamedQuery list_accounts{
    "ledger.list_accounts",
    "select id, code, name, name_en, kana, type, section, line_code, is_active from accounts"};
const NamedQuery list_programmes{
    "ledger.list_programmes",
    "select id, code, name, name_en, function, other_expenses_line, is_active from programmes"};
const NamedQuery list_funds{"ledger.list_funds",
                            "select id, code, name, kind, purpose, remark, is_active from funds"};
const NamedQuery list_fund_lines{"ledger.list_fund_lines", "select id, fund_id, code, name from fund_lines"};

const NamedQuery account_type_by_code{"ledger.account_type_by_code",
                                      "select type from accounts where code = $1"};
const NamedQuery programme_function_by_code{"ledger.programme_function_by_code",
                                            "select function from programmes where code = $1"};
const NamedQuery fund_kind_by_code{"ledger.fund_kind_by_code", "select kind from funds where code = $1"};
const NamedQuery fund_id_by_code{"ledger.fund_id_by_code", "select id from funds where code = $1"};

const NamedQuery put_account{
    "ledger.put_account",
    "insert into accounts (code, name, name_en, kana, type, section, line_code, is_active) "
    "values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (code) do update set name = excluded.name, "
    "name_en = excluded.name_en, kana = excluded.kana, section = excluded.section, "
    "line_code = excluded.line_code, is_active = excluded.is_active"};
const NamedQuery put_programme{
    "ledger.put_programme",
    "insert into programmes (code, name, name_en, function, other_expenses_line, is_active) "
    "values ($1, $2, $3, $4, $5, $6) on conflict (code) do update set name = excluded.name, "
    "name_en = excluded.name_en, other_expenses_line = excluded.other_expenses_line, "
    "is_active = excluded.is_active"};
const NamedQuery put_fund{
    "ledger.put_fund",
    "insert into funds (code, name, kind, purpose, remark, is_active) values ($1, $2, $3, $4, $5, $6) "
    "on conflict (code) do update set name = excluded.name, purpose = excluded.purpose, "
    "remark = excluded.remark, is_active = excluded.is_active"};
const NamedQuery put_fund_line{"ledger.put_fund_line",
                               "insert into fund_lines (fund_id, code, name) values ($1, $2, $3) "
                               "on conflict (fund_id, code) do update set name = excluded.name"};

const NamedQuery deactivate_account_row{"ledger.deactivate_account",
                                        "update accounts set is_active = 0 where code = $1"};
const NamedQuery deactivate_programme_row{"ledger.deactivate_programme",
                                          "update programmes set is_active = 0 where code = $1"};
const NamedQuery deactivate_fund_row{"ledger.deactivate_fund",
                                     "update funds set is_active = 0 where code = $1"};

const NamedQuery lock_revision{"ledger.lock_revision", "select chart_revision from chain_head where id = 1",
                               "select chart_revision from chain_head where id = 1 for update"};
const NamedQuery set_revision{"ledger.set_revision",
                              "update chain_head set chart_revision = $1 where id = 1"};

// The next revision depends on the one before and on what changed, so a change that was rolled back can
// never be taken for another one that has the same place in the history.
void note_change(store::Connection& connection, const std::vector<std::string>& change)
{
    std::string history;
    {
        auto rows = connection.query(lock_revision);
        const bool found = rows.next();
        INVARIANT(found);
        history = rows.string(0);
    }
    connection.execute(set_revision, {store::sha256_hex(history + "\n" + join_text(change, "\n"))});
}

std::optional<std::string> first_text(store::Rows rows)
{
    if (!rows.next()) return std::nullopt;
    return rows.string(0);
}

Error in_field(Error error, std::string field)
{
    return std::move(error).at({{}, 0, 0, std::move(field)});
}

bool has_only_code_characters(std::string_view code)
{
    for (const char c : code) {
        if (static_cast<unsigned char>(c) <= ' ' || c == '"' || c == '\\' || c == 0x7F) return false;
    }
    return true;
}

Result<void> require_code_and_name(std::string_view code, std::string_view name)
{
    if (code.empty()) return in_field(refuse("ledger.code_missing"), "code");
    if (!has_only_code_characters(code)) {
        return in_field(refuse("ledger.code_has_spaces", {{"code", std::string(code)}}), "code");
    }
    if (name.empty()) return in_field(refuse("ledger.name_missing", {{"code", std::string(code)}}), "name");
    return {};
}

Result<void> require_same(const std::optional<std::string>& existing, std::string_view now,
                          std::string_view code, const char* field)
{
    if (!existing || *existing == now) return {};
    return in_field(
        conflict("ledger.type_is_fixed",
                 {{"code", std::string(code)}, {"existing", *existing}, {"given", std::string(now)}}),
        field);
}

Result<void> deactivate(store::Connection& connection, const access::Viewer& viewer, const NamedQuery& query,
                        std::string_view code, const char* unknown)
{
    TRY(viewer.require(access::Right::manage_chart));
    if (connection.execute(query, {code}) == 0) return not_found(unknown, {{"code", std::string(code)}});
    note_change(connection, {query.name(), std::string(code)});
    return {};
}

std::vector<Account> read_accounts(store::Connection& connection)
{
    std::vector<Account> accounts;
    auto rows = connection.query(list_accounts);
    while (rows.next()) {
        const auto type = account_type_of(rows.text(5));
        INVARIANT(type.has_value());
        accounts.push_back({{rows.integer(0)},
                            rows.string(1),
                            rows.string(2),
                            rows.string(3),
                            rows.string(4),
                            *type,
                            rows.string(6),
                            rows.string(7),
                            rows.integer(8) != 0});
    }
    return accounts;
}

std::vector<Programme> read_programmes(store::Connection& connection)
{
    std::vector<Programme> programmes;
    auto rows = connection.query(list_programmes);
    while (rows.next()) {
        const auto function = function_of(rows.text(4));
        INVARIANT(function.has_value());
        programmes.push_back({{rows.integer(0)},
                              rows.string(1),
                              rows.string(2),
                              rows.string(3),
                              *function,
                              rows.string(5),
                              rows.integer(6) != 0});
    }
    return programmes;
}

std::vector<Fund> read_funds(store::Connection& connection)
{
    std::vector<Fund> funds;
    auto rows = connection.query(list_funds);
    while (rows.next()) {
        const auto kind = fund_kind_of(rows.text(3));
        INVARIANT(kind.has_value());
        funds.push_back({{rows.integer(0)},
                         rows.string(1),
                         rows.string(2),
                         *kind,
                         rows.string(4),
                         rows.string(5),
                         rows.integer(6) != 0});
    }
    return funds;
}

std::vector<FundLine> read_fund_lines(store::Connection& connection)
{
    std::vector<FundLine> lines;
    auto rows = connection.query(list_fund_lines);
    while (rows.next()) {
        lines.push_back({{rows.integer(0)}, {rows.integer(1)}, rows.string(2), rows.string(3)});
    }
    return lines;
}

}  // namespace

Result<Chart> load_chart(store::Connection& connection, const access::Viewer& viewer)
{
    TRY(viewer.require(access::Right::read_books));
    return Chart(read_accounts(connection), read_programmes(connection), read_funds(connection),
                 read_fund_lines(connection));
}

Result<void> record_account(store::Connection& connection, const access::Viewer& viewer,
                            const Account& account)
{
    TRY(viewer.require(access::Right::manage_chart));
    TRY(require_code_and_name(account.code, account.name));
    if (account.section.empty()) {
        return in_field(refuse("ledger.section_missing", {{"code", account.code}}), "section");
    }
    const std::string_view type = name_of(account.type);
    TRY(require_same(first_text(connection.query(account_type_by_code, {account.code})), type, account.code,
                     "type"));
    const std::string& line = account.line_code.empty() ? account.code : account.line_code;
    connection.execute(put_account, {account.code, account.name, account.name_en, account.kana, type,
                                     account.section, line, account.is_active});
    note_change(connection, {"account", account.code, account.name, account.name_en, account.kana,
                             std::string(type), account.section, line, account.is_active ? "1" : "0"});
    return {};
}

Result<void> record_programme(store::Connection& connection, const access::Viewer& viewer,
                              const Programme& programme)
{
    TRY(viewer.require(access::Right::manage_chart));
    TRY(require_code_and_name(programme.code, programme.name));
    const std::string_view function = name_of(programme.function);
    TRY(require_same(first_text(connection.query(programme_function_by_code, {programme.code})), function,
                     programme.code, "function"));
    connection.execute(put_programme, {programme.code, programme.name, programme.name_en, function,
                                       programme.other_expenses_line, programme.is_active});
    note_change(connection,
                {"programme", programme.code, programme.name, programme.name_en, std::string(function),
                 programme.other_expenses_line, programme.is_active ? "1" : "0"});
    return {};
}

Result<void> record_fund(store::Connection& connection, const access::Viewer& viewer, const Fund& fund)
{
    TRY(viewer.require(access::Right::manage_chart));
    TRY(require_code_and_name(fund.code, fund.name));
    const std::string_view kind = name_of(fund.kind);
    TRY(require_same(first_text(connection.query(fund_kind_by_code, {fund.code})), kind, fund.code, "kind"));
    connection.execute(put_fund, {fund.code, fund.name, kind, fund.purpose, fund.remark, fund.is_active});
    note_change(connection, {"fund", fund.code, fund.name, std::string(kind), fund.purpose, fund.remark,
                             fund.is_active ? "1" : "0"});
    return {};
}

Result<void> record_fund_line(store::Connection& connection, const access::Viewer& viewer,
                              std::string_view fund_code, const FundLine& line)
{
    TRY(viewer.require(access::Right::manage_chart));
    TRY(require_code_and_name(line.code, line.name));
    std::optional<std::int64_t> fund_id;
    {
        auto rows = connection.query(fund_id_by_code, {fund_code});
        if (rows.next()) fund_id = rows.integer(0);
    }
    if (!fund_id) {
        return in_field(not_found("ledger.unknown_fund", {{"code", std::string(fund_code)}}), "fund");
    }
    connection.execute(put_fund_line, {*fund_id, line.code, line.name});
    note_change(connection, {"fund line", std::string(fund_code), line.code, line.name});
    return {};
}

Result<void> deactivate_account(store::Connection& connection, const access::Viewer& viewer,
                                std::string_view code)
{
    return deactivate(connection, viewer, deactivate_account_row, code, "ledger.unknown_account");
}

Result<void> deactivate_programme(store::Connection& connection, const access::Viewer& viewer,
                                  std::string_view code)
{
    return deactivate(connection, viewer, deactivate_programme_row, code, "ledger.unknown_programme");
}

Result<void> deactivate_fund(store::Connection& connection, const access::Viewer& viewer,
                             std::string_view code)
{
    return deactivate(connection, viewer, deactivate_fund_row, code, "ledger.unknown_fund");
}

}  // namespace tomoni::ledger
