#include "domain/ledger/ledger_test_support.h"

namespace tomoni::ledger::tests {

namespace {

const store::NamedQuery account_balance{
    "ledger_test.account_balance",
    "select cast(coalesce(sum(b.debit_yen - b.credit_yen), 0) as bigint) from balances b "
    "join accounts a on a.id = b.account_id where a.code = $1"};

}  // namespace

void add_test_chart(store::Connection& connection)
{
    const auto account = [&](const char* code, const char* name, AccountType type, const char* section,
                             bool is_active = true) {
        MUST(
            record_account(connection, accountant, {{}, code, name, name, {}, type, section, {}, is_active}));
    };
    const auto programme = [&](const char* code, const char* name, Function function) {
        MUST(record_programme(connection, accountant, {{}, code, name, name, function, {}, true}));
    };
    store::Transaction transaction(connection);
    account("1100", "流動資産", AccountType::heading, "asset.current");
    account("1110", "現金", AccountType::asset, "asset.current.cash");
    account("1120", "普通預金", AccountType::asset, "asset.current.cash");
    account("2130", "預り金", AccountType::liability, "liability.current");
    account("3100", "前期繰越正味財産", AccountType::net_asset, "net_asset");
    account("4110", "正会員受取会費", AccountType::revenue, "revenue.dues");
    account("5110", "給料手当", AccountType::expense, "expense.personnel");
    account("5225", "会議費", AccountType::expense, "expense.other");
    account("5900", "予備費", AccountType::budget_only, "expense.other");
    account("5990", "旧科目", AccountType::expense, "expense.other", false);
    programme("network", "ネットワーク事業", Function::programme);
    programme("outreach", "アウトリーチ支援事業", Function::programme);
    programme("admin", "管理", Function::management);
    MUST(record_fund(connection, accountant,
                     {{}, "gift", "緊急支援基金", FundKind::restricted, "緊急支援", {}, true}));
    MUST(record_fund(connection, accountant, {{}, "grant", "休眠預金助成", FundKind::grant, {}, {}, true}));
    MUST(record_fund_line(connection, accountant, "grant", {{}, {}, "fees", "諸謝金"}));
    MUST(record_fund_line(connection, accountant, "grant", {{}, {}, "travel", "旅費"}));
    transaction.commit();
}

EntryDraft simple_draft(Date dated_on, const char* debit, const char* credit, std::int64_t amount)
{
    EntryDraft draft;
    draft.dated_on = dated_on;
    draft.description = "テスト";
    draft.postings = {{debit, Yen(amount)}, {credit, Yen(-amount)}};
    return draft;
}

PostedEntry post_or_fail(store::Connection& connection, const EntryDraft& draft)
{
    const FixedClock clock(Date(2024, 4, 5));
    Ledger ledger;
    store::Transaction transaction(connection);
    auto posted = ledger.post(connection, accountant, clock, draft);
    REQUIRE_MESSAGE(posted.has_value(), posted.error().key);
    transaction.commit();
    return *posted;
}

Yen balance_of(store::Connection& connection, std::string_view account)
{
    return Yen(connection.integer(account_balance, {account}));
}

}  // namespace tomoni::ledger::tests
