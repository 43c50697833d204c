#include "reports/reports_test_support.h"

#include "domain/activities/activities_import.h"
#include "domain/grants/grants_import.h"
#include "domain/ledger/budget_import.h"
#include "domain/ledger/chart_import.h"
#include "domain/ledger/journal_import.h"
#include "domain/membership/membership_import.h"
#include "domain/people/people_import.h"
#include "platform/language/catalogue.h"
#include "platform/settings/settings.h"

namespace tomoni::reports::tests {

namespace {

const char* const settings_csv =
    "name,valid_from,value\n"
    "organisation_name,2020-04-01,特定非営利活動法人ひだまり\n"
    "organisation_name_en,2020-04-01,NPO Hidamari\n"
    "representatives,2020-04-01,山田花子、佐藤一郎\n"
    "auditor,2020-04-01,鈴木次郎\n"
    "audited_on,2024-03-31,2024-05-10\n"
    "policy_consumption_tax,2020-04-01,税込方式によっています。\n"
    "grants_advance_account,2020-04-01,2140\n";

const char* const accounts_csv =
    "code,name,name_en,type,section\n"
    "1110,現金,Cash,asset,asset.current.cash\n"
    "1120,普通預金,Deposits,asset,asset.current.cash\n"
    "2130,預り金,Deposits held,liability,liability.current\n"
    "2140,前受助成金,Grants received in advance,liability,liability.current\n"
    "2160,未払法人税等,Tax payable,liability,liability.current\n"
    "3100,前期繰越正味財産,Net assets brought forward,net_asset,net_asset\n"
    "4110,正会員受取会費,Dues,revenue,revenue.dues\n"
    "4210,受取寄付金,Gifts,revenue,revenue.donations\n"
    "4310,受取民間助成金,Grants,revenue,revenue.grants\n"
    "5110,給料手当,Salaries,expense,expense.personnel\n"
    "5215,諸謝金,Fees,expense,expense.other\n"
    "5225,会議費,Meetings,expense,expense.other\n"
    "5260,支援事業費,Support programme,expense,expense.other\n"
    "5270,緊急支援費,Emergency relief,expense,expense.other\n"
    "5310,消耗品費,Supplies,expense,expense.other\n"
    "5900,予備費,Reserve,budget_only,expense.other\n"
    "8110,法人税、住民税及び事業税,Taxes,tax,tax\n";

const char* const programmes_csv =
    "code,name,name_en,function,other_expenses_line\n"
    "network,ネットワーク事業,Network,programme,\n"
    "support,伴走支援ネットワーク事業,Support,programme,支援事業費\n"
    "admin,管理,Administration,management,\n";

const char* const funds_csv =
    "code,name,kind,purpose,remark\n"
    "relief,緊急支援基金,restricted,緊急支援,\n"
    "outreach,休眠預金助成,grant,,\n";

const char* const fund_lines_csv =
    "fund,code,name\n"
    "outreach,pay,給与\n"
    "outreach,fees,伴走支援謝金\n"
    "outreach,bridge,うち3月分源泉徴収税\n";

const char* const journal_csv =
    "entry,date,kind,account,programme,fund,fund_line,debit,credit,partner,evidence,description,memo\n"
    "1,2023-04-01,opening,1120,,,,1000000,,,,開始残高,\n"
    "1,2023-04-01,opening,3100,,,,,1000000,,,開始残高,\n"
    "2,2023-05-01,,1120,,,,500000,,,,会費,\n"
    "2,2023-05-01,,4110,,,,,500000,,,会費,\n"
    "3,2023-06-01,,1120,,relief,,300000,,,,寄付,\n"
    "3,2023-06-01,,4210,,relief,,,300000,,,寄付,\n"
    "4,2023-07-10,,1120,,outreach,,200000,,,,助成金,\n"
    "4,2023-07-10,,4310,support,outreach,,,200000,,,助成金,\n"
    "5,2023-08-01,,5270,network,relief,,100000,,,,緊急支援,\n"
    "5,2023-08-01,,1120,,relief,,,100000,,,緊急支援,\n"
    "6,2023-09-25,,5110,support,outreach,pay,50000,,,,給与,\n"
    "6,2023-09-25,,1120,,outreach,,,50000,,,給与,\n"
    "7,2024-03-20,,5215,support,outreach,fees,60000,,,,謝金,\n"
    "7,2024-03-20,,1120,,outreach,,,54000,,,謝金,\n"
    "7,2024-03-20,,2130,,outreach,,,6000,税務署,,源泉徴収,\n"
    "8,2024-03-25,,5225,admin,,,40000,,,,会議,\n"
    "8,2024-03-25,,1110,,,,,40000,,,会議,\n"
    "9,2024-03-31,adjusting,2130,,outreach,,6000,,税務署,,現金基準への調整,\n"
    "9,2024-03-31,adjusting,5215,support,outreach,bridge,,6000,,,現金基準への調整,\n"
    "10,2024-03-31,adjusting,4310,support,outreach,,96000,,,,前受へ,\n"
    "10,2024-03-31,adjusting,2140,,outreach,,,96000,助成団体,,前受へ,\n"
    "11,2024-03-31,adjusting,8110,,,,70000,,,,住民税,\n"
    "11,2024-03-31,adjusting,2160,,,,,70000,,,住民税,\n";

const char* const budget_csv =
    "fiscal_year,version,resolution,approved_on,function,line,amount\n"
    "2023,1,第9回会員総会,2023-06-11,none,4110,600000\n"
    "2023,1,第9回会員総会,2023-06-11,programme,5110,60000\n"
    "2023,1,第9回会員総会,2023-06-11,programme,support,50000\n"
    "2023,1,第9回会員総会,2023-06-11,management,5225,50000\n";

const char* const parties_csv =
    "code,kind,name,kana,name_latin,prefecture,language\n"
    "P1,person,山田 花子,ヤマダ ハナコ,,13,ja\n"
    "P2,person,グエン アン,,,,vi\n"
    "O1,organisation,移住者とともに歩む会,,,13,ja\n";

const char* const terms_csv =
    "party,class,begins_on,ends_on\n"
    "P1,regular_individual,2021-06-01,\n"
    "P2,regular_individual,2023-06-01,\n"
    "O1,supporting_organisation,2022-04-01,2024-03-30\n";

const char* const activities_csv =
    "code,kind,title,begins_on,ends_on,date_precision,place,mode,counts,languages,channels,partners,project,"
    "series,"
    "series_number,period_role,sections,note\n"
    "A2,statement,在留資格を守る声明,2023-08-07,2023-08-07,day,,,,vi;en,ホームページ,,,,,in_year,Ⅰ-1-(3),\n"
    "A1,statement,入管法の改定に反対する声明,2023-06-13,2023-06-13,day,,,,,SNS,,,,,in_year,Ⅰ-1-(3),\n"
    "A3,symposium,ともに暮らすシンポジウム,2023-11-12,2023-11-12,day,広島,,participants=80,,,,,,,in_year,Ⅰ-1-"
    "(3),\n";

const char* const grants_csv =
    "code,fund,name,funder,programme,begins_on,ends_on,amount,has_return_duty,basis\n"
    "outreach,outreach,休眠預金活用事業,みらい財団,support,2023-07-10,2024-03-31,200000,1,cash\n";

const char* const grant_lines_csv =
    "grant,code,position,block,cost_group,budget\n"
    "outreach,pay,10,人件費,direct,50000\n"
    "outreach,fees,20,諸謝金,direct,100000\n"
    "outreach,bridge,30,調整,bridge,0\n";

template <typename Imported>
void must(const Imported& imported)
{
    REQUIRE_MESSAGE(
        imported.has_value(),
        language::describe(language::Language::en, imported.has_value() ? Error{} : imported.error()));
}

}  // namespace

void write_section(store::Connection& connection, const std::string& section, const std::string& position,
                   const std::string& heading, const std::string& body)
{
    must(import_narrative(connection, all_rights, test_clock, test_year,
                          {{section + ".md", "---\nsection: " + section + "\nposition: " + position +
                                                 "\nheading: " + heading + "\n---\n" + body}}));
}

void add_small_organisation(store::Connection& connection)
{
    must(settings::import_csv(connection, all_rights, test_clock, settings_csv, "settings.csv"));
    must(ledger::import_accounts(connection, all_rights, test_clock, accounts_csv, "accounts.csv"));
    must(ledger::import_programmes(connection, all_rights, test_clock, programmes_csv, "programmes.csv"));
    must(ledger::import_funds(connection, all_rights, test_clock, funds_csv, "funds.csv"));
    must(ledger::import_fund_lines(connection, all_rights, test_clock, fund_lines_csv, "fund_lines.csv"));
    must(ledger::import_journal(connection, all_rights, test_clock, 4, journal_csv, "journal.csv"));
    must(ledger::import_budget(connection, all_rights, test_clock, budget_csv, "budget.csv"));
    must(grants::import_grants(connection, all_rights, test_clock, grants_csv, "grants.csv"));
    must(grants::import_grant_lines(connection, all_rights, test_clock, grant_lines_csv, "grant_lines.csv"));
    must(people::import_parties(connection, all_rights, test_clock, parties_csv, "parties.csv"));
    must(membership::import_terms(connection, all_rights, test_clock, terms_csv, "terms.csv"));
    must(activities::import_activities(connection, all_rights, test_clock, activities_csv, "activities.csv"));
    write_section(connection, "はじめに", "10", "はじめに", "ひだまりの一年を報告する。\n");
    write_section(connection, "Ⅰ", "20", "支援事業", "");
    write_section(connection, "Ⅰ-1", "21", "伴走支援",
                  "1. 助成金{{grants.outreach.received}}を受けた。 {#grant}\n"
                  "2. {{ref:grant}}のうち{{grants.outreach.carry_over}}を繰り越した。\n"
                  "3. 声明を出した。\n\n   {{list:activities kind=\"statement\"}}\n");
}

void post_late_entry(store::Connection& connection, std::int64_t amount)
{
    const std::string yen = std::to_string(amount);
    must(ledger::import_journal(connection, all_rights, test_clock, 4,
                                "entry,date,account,programme,debit,credit,description\nlate-" + yen +
                                    ",2024-03-30,5310,admin," + yen + ",,消耗品\nlate-" + yen +
                                    ",2024-03-30,1110,,," + yen + ",消耗品\n",
                                "late.csv"));
}

}  // namespace tomoni::reports::tests
