#include "domain/ledger/statement_test_support.h"

#include "domain/ledger/budget_store.h"
#include "domain/ledger/remarks_store.h"

namespace tomoni::ledger::tests {

namespace {

struct ChartRow {
    const char* code;
    const char* name;
    AccountType type;
    const char* section;
    const char* line_code;
};

constexpr ChartRow published_accounts[] = {
    {"1110", "現金", AccountType::asset, "asset.current.cash", ""},
    {"1120", "普通預金", AccountType::asset, "asset.current.cash", ""},
    {"1121", "普通預金（一般口座）", AccountType::asset, "asset.current.cash", "1120"},
    {"1122", "普通預金（基金口座）", AccountType::asset, "asset.current.cash", "1120"},
    {"2130", "預り金", AccountType::liability, "liability.current", ""},
    {"2132", "預り金（源泉所得税）", AccountType::liability, "liability.current", "2130"},
    {"2135", "預り金（社会保険料）", AccountType::liability, "liability.current", "2130"},
    {"2140", "前受金", AccountType::liability, "liability.current", ""},
    {"2141", "前受助成金", AccountType::liability, "liability.current", "2140"},
    {"2150", "未払法人税等", AccountType::liability, "liability.current", ""},
    {"2170", "仮受金", AccountType::liability, "liability.current", ""},
    {"3100", "前期繰越正味財産", AccountType::net_asset, "net_asset", ""},
    {"4110", "正会員受取会費", AccountType::revenue, "revenue.dues", ""},
    {"4210", "受取寄付金", AccountType::revenue, "revenue.donations", ""},
    {"4220", "受取寄付金（使途指定）", AccountType::revenue, "revenue.donations", "4210"},
    {"4310", "休眠預金等活用事業助成", AccountType::revenue, "revenue.grants", ""},
    {"4320", "その他の助成金", AccountType::revenue, "revenue.grants", ""},
    {"4401", "事業収益", AccountType::revenue, "revenue.business", ""},
    {"4510", "受取利息", AccountType::revenue, "revenue.other", ""},
    {"4590", "雑収益", AccountType::revenue, "revenue.other", ""},
    {"4910", "固定資産売却益", AccountType::nonordinary_revenue, "revenue.nonordinary", ""},
    {"5110", "給料手当", AccountType::expense, "expense.personnel", ""},
    {"5120", "法定福利費", AccountType::expense, "expense.personnel", ""},
    {"5130", "通勤費", AccountType::expense, "expense.personnel", ""},
    {"5140", "福利厚生費", AccountType::expense, "expense.personnel", ""},
    {"5210", "業務委託費", AccountType::expense, "expense.other", ""},
    {"5215", "諸謝金", AccountType::expense, "expense.other", ""},
    {"5220", "印刷製本費", AccountType::expense, "expense.other", ""},
    {"5225", "会議費", AccountType::expense, "expense.other", ""},
    {"5230", "製作費", AccountType::expense, "expense.other", ""},
    {"5235", "旅費交通費", AccountType::expense, "expense.other", ""},
    {"5240", "通信運搬費", AccountType::expense, "expense.other", ""},
    {"5245", "修繕費", AccountType::expense, "expense.other", ""},
    {"5250", "地代家賃", AccountType::expense, "expense.other", ""},
    {"5255", "租税公課", AccountType::expense, "expense.other", ""},
    {"5260", "訪問支援事業費", AccountType::heading, "expense.other", ""},
    {"5270", "緊急支援費", AccountType::expense, "expense.other", ""},
    {"5275", "消耗品費", AccountType::expense, "expense.other", ""},
    {"5276", "備品費", AccountType::expense, "expense.other", ""},
    {"5277", "新聞図書費", AccountType::expense, "expense.other", ""},
    {"5278", "諸会費", AccountType::expense, "expense.other", ""},
    {"5285", "支払手数料", AccountType::expense, "expense.other", ""},
    {"5297", "雑費", AccountType::expense, "expense.other", ""},
    {"5299", "予備費", AccountType::budget_only, "expense.other", ""},
    {"7110", "固定資産除却損", AccountType::nonordinary_expense, "expense.nonordinary", ""},
    {"8110", "法人税、住民税及び事業税", AccountType::tax, "tax", ""},
};

struct Flow {
    const char* account;
    std::int64_t amount;
};

constexpr Flow revenues[] = {{"4110", 7556000}, {"4210", 6208006}, {"4320", 2600000},
                             {"4401", 4812578}, {"4510", 169},     {"4590", 798}};
constexpr Flow network_expenses[] = {{"5110", 8671626}, {"5120", 1870204}, {"5130", 566524}, {"5140", 414220},
                                     {"5210", 640000},  {"5215", 494900},  {"5220", 471548}, {"5225", 433754},
                                     {"5230", 2113977}, {"5235", 1542548}, {"5240", 601012}, {"5245", 155540},
                                     {"5250", 880000},  {"5255", 600}};
constexpr Flow admin_expenses[] = {{"5225", 441715}, {"5240", 83458}, {"5275", 382693},
                                   {"5276", 349898}, {"5278", 87000}, {"5285", 251558}};
constexpr Flow outreach_expenses[] = {
    {"5110", 2171320}, {"5270", 5040949}, {"5235", 409829}, {"5285", 125532}};

void post_gift(store::Connection& connection)
{
    book(connection, {2023, 6, 15}, "1122", "4220", 30000000, {"", "relief"});
    book(connection, {2023, 9, 20}, "5270", "1122", 2989733, {"network", "relief"});
    book(connection, {2023, 10, 25}, "5110", "1122", 2010267, {"network", "relief"});
}

void post_grant(store::Connection& connection)
{
    book(connection, {2023, 7, 10}, "1121", "4310", 13691480, {"", "dormant"});
    for (const Flow& flow : outreach_expenses) {
        book(connection, {2023, 11, 30}, flow.account, "1121", flow.amount, {"outreach", "dormant", "spent"});
    }
    book(connection, {2024, 3, 20}, "5215", "1121", 4586000 - 16735, {"outreach", "dormant", "spent"});
    book(connection, {2024, 3, 20}, "5215", "2132", 16735, {"outreach", "dormant", "spent"});
    book(connection, {2024, 3, 31}, "2132", "5215", 16735,
         {"outreach", "dormant", "bridge", EntryKind::adjusting});
    book(connection, {2024, 3, 31}, "4310", "2141", 1374585, {"", "dormant", "", EntryKind::adjusting});
}

}  // namespace

void add_published_chart(store::Connection& connection)
{
    store::Transaction transaction(connection);
    for (const ChartRow& row : published_accounts) {
        MUST(record_account(connection, accountant,
                            {{}, row.code, row.name, {}, {}, row.type, row.section, row.line_code, true}));
    }
    const auto programme = [&](const char* code, const char* name, Function function, const char* line) {
        MUST(record_programme(connection, accountant, {{}, code, name, {}, function, line, true}));
    };
    programme("network", "ネットワーク事業", Function::programme, "");
    programme("outreach", "訪問支援事業", Function::programme, "5260");
    programme("admin", "管理", Function::management, "");
    MUST(record_fund(connection, accountant,
                     {{}, "relief", "緊急支援基金", FundKind::restricted, "緊急支援", "三か年で使用", true}));
    MUST(record_fund(connection, accountant, {{}, "dormant", "訪問支援助成", FundKind::grant, {}, {}, true}));
    MUST(record_fund_line(connection, accountant, "dormant", {{}, {}, "spent", "事業費"}));
    MUST(record_fund_line(connection, accountant, "dormant", {{}, {}, "bridge", "未払源泉税"}));
    transaction.commit();
}

PostedEntry book(store::Connection& connection, Date dated_on, const char* debit, const char* credit,
                 std::int64_t amount, const BookedAs& as)
{
    EntryDraft draft = simple_draft(dated_on, debit, credit, amount);
    draft.kind = as.kind;
    for (PostingDraft& posting : draft.postings) {
        const bool is_stock = posting.account < "4";
        const bool takes_fund = !posting.account.starts_with("1");
        if (!is_stock) posting.programme = as.programme;
        if (takes_fund) posting.fund = as.fund;
        if (takes_fund && !is_stock) posting.fund_line = as.fund_line;
        if (is_stock && !posting.account.starts_with("11")) posting.partner = as.partner;
    }
    return post_or_fail(connection, draft);
}

void post_published_year(store::Connection& connection)
{
    book(connection, {2023, 4, 1}, "1121", "3100", 23139316, {.kind = EntryKind::opening});
    for (const Flow& flow : revenues) book(connection, {2023, 5, 31}, "1121", flow.account, flow.amount);
    for (const Flow& flow : network_expenses) {
        book(connection, {2023, 12, 25}, flow.account, "1121", flow.amount, {"network"});
    }
    for (const Flow& flow : admin_expenses) {
        book(connection, {2024, 2, 29}, flow.account, "1121", flow.amount, {"admin"});
    }
    post_gift(connection);
    post_grant(connection);
    book(connection, {2024, 3, 31}, "8110", "1121", 70000);
    book(connection, {2024, 3, 25}, "1121", "2135", 300000, {.partner = "年金事務所"});
    book(connection, {2024, 3, 25}, "1121", "2132", 95589, {.partner = "税務署"});
    book(connection, {2024, 3, 31}, "1110", "1121", 112193);
}

void record_published_budget(store::Connection& connection)
{
    constexpr auto programme = Function::programme;
    constexpr auto management = Function::management;
    const std::vector<BudgetLine> lines = {
        {Function::none, "4110", Yen(8000000)},  {Function::none, "4210", Yen(9500000)},
        {Function::none, "4310", Yen(13000000)}, {Function::none, "4320", Yen(3000000)},
        {Function::none, "4401", Yen(3000000)},  {programme, "5110", Yen(12000000)},
        {programme, "5120", Yen(1600000)},       {programme, "5130", Yen(600000)},
        {programme, "5140", Yen(320000)},        {programme, "5210", Yen(640000)},
        {programme, "5215", Yen(700000)},        {programme, "5220", Yen(500000)},
        {programme, "5225", Yen(500000)},        {programme, "5230", Yen(2500000)},
        {programme, "5235", Yen(1300000)},       {programme, "5240", Yen(700000)},
        {programme, "5245", Yen(50000)},         {programme, "5250", Yen(720000)},
        {programme, "5255", Yen(10000)},         {programme, "outreach", Yen(10000000)},
        {programme, "5270", Yen(3000000)},       {programme, "5299", Yen(150000)},
        {management, "5225", Yen(50000)},        {management, "5240", Yen(120000)},
        {management, "5275", Yen(250000)},       {management, "5276", Yen(200000)},
        {management, "5277", Yen(10000)},        {management, "5278", Yen(80000)},
        {management, "5285", Yen(500000)},       {management, "5297", Yen(0)}};
    const Budget budget{{{}, 2023, 1, "通常総会", {2023, 6, 10}, {}, {}}, lines};
    store::Transaction transaction(connection);
    MUST(record_budget(connection, accountant, FixedClock(Date(2023, 6, 11)).now(), budget));
    MUST(record_remark(connection, accountant, 2023, {programme, "outreach", "人件費をのぞく"}));
    MUST(record_remark(connection, accountant, 2023, {management, "5225", "合宿"}));
    MUST(record_remark(connection, accountant, 2023, {programme, "programme_expense_total", "別表を参照"}));
    transaction.commit();
}

void tamper(store::Connection& connection, const char* sql)
{
    connection.execute_script(sql);
}

namespace {

std::string amount_text(const std::optional<Yen>& amount)
{
    return amount ? format_yen(*amount) : "";
}

std::string title_of(const StatementLine& line)
{
    return line.number.empty() ? line.label : line.number + " " + line.label;
}

}  // namespace

std::string settlement_text(const std::vector<StatementLine>& lines)
{
    std::string text;
    for (const StatementLine& line : lines) {
        text += title_of(line) + "|" + amount_text(line.budget) + "|" + amount_text(line.actual) + "|" +
                line.remark + "\n";
    }
    return text;
}

std::string amounts_text(const std::vector<StatementLine>& lines)
{
    std::string text;
    for (const StatementLine& line : lines) {
        if (line.kind == LineKind::heading) continue;
        text += title_of(line) + "|" + amount_text(line.actual) + "|" + amount_text(line.previous) + "\n";
    }
    return text;
}

}  // namespace tomoni::ledger::tests
