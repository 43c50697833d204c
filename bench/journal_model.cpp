#include "journal_model.h"

#include "base/fiscal_year.h"

namespace tomoni::bench {

namespace {

std::uint64_t mixed(std::uint64_t value)
{
    value += 0x9E3779B97F4A7C15U;
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31U);
}

constexpr std::size_t asset_count = 3;
constexpr std::size_t liability_count = 2;
constexpr std::size_t revenue_count = 5;

// accounts(): assets, then liabilities, revenue, expenses.
const BenchAccount& asset(std::uint64_t seed)
{
    return accounts()[seed % asset_count];
}

const BenchAccount& liability(std::uint64_t seed)
{
    return accounts()[asset_count + seed % liability_count];
}

const BenchAccount& revenue(std::uint64_t seed)
{
    return accounts()[asset_count + liability_count + seed % revenue_count];
}

const BenchAccount& expense(std::uint64_t seed)
{
    constexpr std::size_t before = asset_count + liability_count + revenue_count;
    return accounts()[before + seed % (accounts().size() - before)];
}

void add(BenchEntry& entry, const BenchAccount& account, const char* programme, std::int64_t amount)
{
    entry.postings[entry.posting_count++] = {&account, programme, amount};
}

}  // namespace

const std::vector<BenchAccount>& accounts()
{
    static const std::vector<BenchAccount> chart{
        {"1110", "現金", "asset", "asset.current.cash", "assets:cash"},
        {"1120", "普通預金", "asset", "asset.current.cash", "assets:bank"},
        {"1130", "振替貯金", "asset", "asset.current.cash", "assets:postal"},
        {"2110", "未払金", "liability", "liability.current", "liabilities:payable"},
        {"2132", "預り金", "liability", "liability.current", "liabilities:withheld"},
        {"4110", "正会員受取会費", "revenue", "revenue.dues", "revenue:dues"},
        {"4210", "受取寄付金", "revenue", "revenue.donations", "revenue:donations"},
        {"4310", "受取助成金", "revenue", "revenue.grants", "revenue:grants"},
        {"4410", "事業収益", "revenue", "revenue.business", "revenue:business"},
        {"4590", "雑収益", "revenue", "revenue.other", "revenue:other"},
        {"5110", "給料手当", "expense", "expense.personnel", "expenses:salaries"},
        {"5120", "法定福利費", "expense", "expense.personnel", "expenses:welfare"},
        {"5210", "業務委託費", "expense", "expense.other", "expenses:outsourcing"},
        {"5215", "諸謝金", "expense", "expense.other", "expenses:honoraria"},
        {"5220", "印刷製本費", "expense", "expense.other", "expenses:printing"},
        {"5225", "会議費", "expense", "expense.other", "expenses:meetings"},
        {"5230", "製作費", "expense", "expense.other", "expenses:production"},
        {"5235", "旅費交通費", "expense", "expense.other", "expenses:travel"},
        {"5240", "通信運搬費", "expense", "expense.other", "expenses:communication"},
        {"5250", "地代家賃", "expense", "expense.other", "expenses:rent"},
        {"5255", "租税公課", "expense", "expense.other", "expenses:taxes"},
        {"5270", "緊急支援費", "expense", "expense.other", "expenses:relief"},
        {"5275", "消耗品費", "expense", "expense.other", "expenses:supplies"},
        {"5285", "支払手数料", "expense", "expense.other", "expenses:fees"},
    };
    return chart;
}

const std::vector<std::string>& programmes()
{
    static const std::vector<std::string> codes{"information",   "lecture", "research", "advocacy",
                                                "international", "network", "relief",   "management"};
    return codes;
}

BenchEntry entry_at(std::int64_t index, std::int64_t total)
{
    BenchEntry entry;
    entry.index = index;
    const FiscalYear first(first_year);
    const std::int64_t days = first.begin().days_since_epoch();
    const std::int64_t span = FiscalYear(first_year + year_count).begin().days_since_epoch() - days;
    entry.dated_on = first.begin().plus_days(index * span / total);

    const std::uint64_t seed = mixed(static_cast<std::uint64_t>(index));
    const auto amount = static_cast<std::int64_t>(100 + (seed >> 8U) % 90'000);
    const char* programme = programmes()[(seed >> 3U) % programmes().size()].c_str();
    if (seed % 4 == 0) {
        add(entry, asset(seed >> 40U), "", amount);
        add(entry, revenue(seed >> 32U), "", -amount);
    } else if (seed % 4 == 1) {
        add(entry, expense(seed >> 32U), programme, amount);
        add(entry, asset(seed >> 40U), "", -amount);
    } else {
        const std::int64_t withheld = amount * 1021 / 10'000;
        add(entry, expense(seed >> 32U), programme, amount);
        add(entry, asset(seed >> 40U), "", withheld - amount);
        add(entry, liability(seed >> 24U), "", -withheld);
    }
    entry.description = "voucher " + std::to_string(index) + " of the measured journal";
    return entry;
}

}  // namespace tomoni::bench
