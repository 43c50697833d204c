#include "domain/ledger/budget_import.h"
#include "domain/ledger/journal_import.h"
#include "domain/ledger/ledger_checks.h"
#include "domain/ledger/ledger_figures.h"
#include "domain/ledger/ledger_test_support.h"
#include "domain/ledger/remarks_import.h"
#include "platform/documents/csv.h"

#include <fstream>
#include <iterator>
#include <map>

namespace tomoni::ledger::tests {

namespace {

const FixedClock clock_of_april(Date(2024, 4, 5));

std::string sample_file(const std::string& name)
{
    std::ifstream file(std::string(TOMONI_SOURCE_DIR) + "/samples/fy2023/" + name, std::ios::binary);
    REQUIRE_MESSAGE(file.good(), name);
    return {std::istreambuf_iterator<char>(file), {}};
}

using ImportFile = Result<ImportOutcome> (*)(store::Connection&, const access::Viewer&, const Clock&,
                                             std::string_view, const std::string&);

void import_sample(store::Connection& connection)
{
    const auto take = [&](ImportFile import_file, const std::string& name) {
        const auto outcome = import_file(connection, accountant, clock_of_april, sample_file(name), name);
        REQUIRE_MESSAGE(outcome.has_value(), name);
    };
    take(import_accounts, "accounts.csv");
    take(import_programmes, "programmes.csv");
    take(import_funds, "funds.csv");
    take(import_fund_lines, "fund_lines.csv");
    REQUIRE(
        import_journal(connection, accountant, clock_of_april, 4, sample_file("journal.csv"), "journal.csv"));
    take(import_budget, "budget.csv");
    take(import_remarks, "remarks.csv");
}

}  // namespace

TEST_ON_BOTH(ledger_sample_gives_every_published_figure_and_no_disagreement)
{
    auto& connection = database.connection();
    import_sample(connection);
    std::map<std::string, std::int64_t> figures;
    for (const Figure& figure : MUST(list_ledger_figures(connection, auditor, FiscalYear(2023)))) {
        figures[figure.name] = figure.value;
    }
    const std::string text = sample_file("published/figures.csv");
    auto table = MUST(documents::CsvTable::open(text, "figures.csv", {"figure", "value"}));
    int compared = 0;
    while (MUST(table.next())) {
        const std::string name(table.value("figure"));
        if (!name.starts_with("ledger.")) continue;
        REQUIRE_MESSAGE(figures.contains(name), name);
        CHECK_MESSAGE(std::to_string(figures[name]) == table.value("value"), name);
        ++compared;
    }
    CHECK(compared > 90);

    for (const auto check : {check_footing, check_statement_chain, check_opening, check_balance_sheet,
                             check_fund_note, check_deposits_held, check_suspense, check_budget_is_printed,
                             check_budget_balances, check_tax_payable, check_functions}) {
        for (const Finding& finding : MUST(check(connection, auditor, FiscalYear(2023)))) {
            CHECK_MESSAGE(finding.severity == Severity::info, finding.key);
        }
    }
}

}  // namespace tomoni::ledger::tests
