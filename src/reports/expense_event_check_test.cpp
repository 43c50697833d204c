#include "reports/expense_event_check.h"

#include "domain/activities/activities_import.h"
#include "domain/ledger/journal_import.h"
#include "domain/ledger/ledger_test_support.h"
#include "domain/ledger/remarks_import.h"

using namespace tomoni;
using namespace tomoni::ledger::tests;

namespace {

const FixedClock april(Date(2024, 4, 5));
const access::Viewer office("office", {access::Role::office});

}  // namespace

TEST_ON_BOTH(reports_ask_for_the_event_that_a_remark_of_an_expense_speaks_of)
{
    auto& db = database.connection();
    MUST(ledger::import_accounts(db, accountant, april,
                                 "code,name,type,section\n1110,現金,asset,asset.current.cash\n"
                                 "4401,事業収益,revenue,revenue.business\n"
                                 "5225,会議費,expense,expense.other\n",
                                 "accounts.csv"));
    MUST(ledger::import_programmes(db, accountant, april,
                                   "code,name,function\nnet,つながり事業,programme\n"
                                   "office,管理,management\n",
                                   "programmes.csv"));
    MUST(ledger::import_journal(db, accountant, april, 4,
                                "entry,date,account,programme,debit,credit,description\n"
                                "1,2023-05-01,1110,,1000,,参加費\n1,2023-05-01,4401,,,1000,参加費\n"
                                "2,2023-06-01,5225,net,300,,会場\n2,2023-06-01,1110,,,300,会場\n"
                                "3,2023-07-01,5225,office,200,,合宿\n3,2023-07-01,1110,,,200,合宿\n",
                                "journal.csv"));
    MUST(ledger::import_remarks(db, accountant, april,
                                "fiscal_year,function,line,remark\n2023,none,4401,研修の参加費\n"
                                "2023,programme,5225,シンポジウム会場費\n2023,management,5225,役員の合宿費\n",
                                "remarks.csv"));
    MUST(activities::import_activities(
        db, office, april, "code,kind,title,begins_on\nA1,symposium,道をひらく,2023-06-01\n", "a.csv"));
    const auto findings = MUST(reports::check_expenses_have_events(db, auditor, FiscalYear(2023)));
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].id == "C17");
    CHECK(findings[0].places[0].field == "management.5225");
    CHECK(reports::check_expenses_have_events(db, access::Viewer::nobody(), FiscalYear(2023)).error().key ==
          "access.denied");
}
