#include "reports/printed/printed.h"

#include "base/text.h"
#include "platform/language/catalogue.h"
#include "platform/language/encoding.h"
#include "reports/printed/rules.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <fstream>
#include <iterator>
#include <set>

using namespace tomoni;

namespace {

using printed::PrintedFile;

// A report of an invented organisation in which everything agrees (tests/printed/clean).
std::vector<PrintedFile> clean_report()
{
    std::vector<PrintedFile> files;
    for (const char* name :
         {"report.txt", "statement.csv", "sheet.csv", "harbour_grant.csv", "members.csv", "acts.csv"}) {
        std::ifstream stream(std::string(TOMONI_SOURCE_DIR "/tests/printed/clean/") + name, std::ios::binary);
        REQUIRE(stream);
        files.push_back({name, std::string(std::istreambuf_iterator<char>(stream), {})});
    }
    return files;
}

// Other layouts, invented too: the form of the prefectures, and a year from October.
PrintedFile form_named(const std::string& name)
{
    std::ifstream stream(TOMONI_SOURCE_DIR "/tests/printed/forms/" + name, std::ios::binary);
    REQUIRE(stream);
    return {name, std::string(std::istreambuf_iterator<char>(stream), {})};
}

PrintedFile& file_named(std::vector<PrintedFile>& files, std::string_view name)
{
    const auto found = std::ranges::find(files, name, &PrintedFile::name);
    REQUIRE(found != files.end());
    return *found;
}

// One slip of whoever made the report. An empty file name means all files.
struct Slip {
    const char* file;
    const char* from;
    const char* to;
};

std::vector<PrintedFile> report_with(const std::vector<Slip>& slips)
{
    auto files = clean_report();
    for (const Slip& slip : slips) {
        bool changed = false;
        for (PrintedFile& file : files) {
            const std::string_view wanted = slip.file;
            const std::size_t at = file.bytes.find(slip.from);
            if ((!wanted.empty() && wanted != file.name) || at == std::string::npos) continue;
            file.bytes.replace(at, std::string_view(slip.from).size(), slip.to);
            changed = true;
        }
        REQUIRE_MESSAGE(changed, std::string(slip.from));
    }
    return files;
}

std::vector<Finding> findings_of(const std::vector<PrintedFile>& files)
{
    auto check = printed::check_printed(files);
    REQUIRE(check);
    return std::move(check->findings);
}

std::set<std::string> rules_of(const std::vector<Finding>& findings)
{
    std::set<std::string> rules;
    for (const Finding& finding : findings) rules.insert(finding.id);
    return rules;
}

std::string listed(const std::vector<Finding>& findings)
{
    std::string text;
    for (const Finding& finding : findings) {
        text += finding.id + " " +
                language::sentence(language::Language::ja, finding.key, finding.arguments) + "\n";
        for (const Place& place : finding.places)
            text += "    " + place.file + ":" + std::to_string(place.line) + "\n";
    }
    return text;
}

struct Mutation {
    const char* name;
    std::set<std::string> rules;
    std::vector<Slip> slips;
};

void check_mutations(const std::vector<Mutation>& mutations)
{
    for (const Mutation& mutation : mutations) {
        INFO(std::string(mutation.name));
        const auto findings = findings_of(report_with(mutation.slips));
        CHECK_MESSAGE(rules_of(findings) == mutation.rules, listed(findings));
    }
}

constexpr const char* text = "report.txt";

}  // namespace

TEST_CASE("printed: a report in which everything agrees has no findings")
{
    const auto findings = findings_of(clean_report());
    CHECK_MESSAGE(findings.empty(), listed(findings));
}

TEST_CASE("printed: a wrong amount is found by the rule of its table")
{
    check_mutations({
        {"a line of the settlement",
         {"PR-01"},
         {{"statement.csv", "361940", "316940"}, {text, "361,940", "316,940"}}},
        {"a subtotal",
         {"PR-01"},
         {{"statement.csv", "3286440", "3268440"}, {text, "3,286,440", "3,268,440"}}},
        {"a total of expenses",
         {"PR-01", "PR-27"},
         {{"statement.csv", "9056448", "9065448"}, {text, "9,056,448", "9,065,448"}}},
        {"a budget total",
         {"PR-01"},
         {{"statement.csv", "7100000", "7010000"}, {text, "7,100,000", "7,010,000"}}},
        {"the ordinary change",
         {"PR-02"},
         {{"statement.csv", "6241164", "6214164"}, {text, "6,241,164", "6,214,164"}}},
        {"pretax", {"PR-02"}, {{"statement.csv", "6326164", "6206164"}, {text, "6,326,164", "6,206,164"}}},
        {"the total of the other revenue",
         {"PR-01", "PR-02"},
         {{"statement.csv", "経常外収益計,,total,,120000", "経常外収益計,,total,,102000"},
          {text, "経常外収益計 120,000", "経常外収益計 102,000"}}},
        {"closing net assets",
         {"PR-02", "PR-03", "PR-12"},
         {{"statement.csv", "15168501", "15618501"}, {text, "15,168,501", "15,618,501"}}},
        {"assets of the balance sheet",
         {"PR-01"},
         {{"sheet.csv", "資産合計,,total,16007269", "資産合計,,total,16070269"},
          {text, "資産合計 16,007,269\n  未払金", "資産合計 16,070,269\n  未払金"}}},
        {"the opening in the balance sheet",
         {"PR-01", "PR-03"},
         {{"sheet.csv", "8912337", "8921337"},
          {text, "前期繰越正味財産 8,912,337", "前期繰越正味財産 8,921,337"}}},
        {"the advance",
         {"PR-01", "PR-03"},
         {{"sheet.csv", "387600", "378600"}, {text, "前受助成金 387,600", "前受助成金 378,600"}}},
        {"no unpaid tax",
         {"PR-03"},
         {{"sheet.csv", "未払法人税等", "未払費用"}, {text, "未払法人税等", "未払費用"}}},
        {"a line of the grant",
         {"PR-01"},
         {{"harbour_grant.csv", "864000", "846000"}, {text, "通訳謝金 864,000", "通訳謝金 846,000"}}},
        {"the other costs of the grant",
         {"PR-01", "PR-23"},
         {{"harbour_grant.csv", "2132400", "2123400"},
          {text, "その他活動費合計 2,132,400", "その他活動費合計 2,123,400"}}},
        {"the carry-over",
         {"PR-03"},
         {{"harbour_grant.csv", "387600", "397600"}, {text, "次年度繰越金 387,600", "次年度繰越金 397,600"}}},
        {"a year of members",
         {"PR-01"},
         {{"members.csv", "249", "259"},
          {text, "241 249 258", "241 259 258"},
          {text, "前年度より９名の増加", "総会で報告"}}},
    });
}

TEST_CASE("printed: other layouts in which everything agrees have no findings")
{
    for (const char* name : {"official_form.txt", "october_year.txt"}) {
        const auto findings = findings_of({form_named(name)});
        CHECK_MESSAGE(findings.empty(), listed(findings));
    }
}

TEST_CASE("printed: slips in other layouts are found too")
{
    const auto rules_with = [](const char* name, const char* from, const char* to) {
        PrintedFile file = form_named(name);
        const std::size_t at = file.bytes.find(from);
        REQUIRE_MESSAGE(at != std::string::npos, std::string(from));
        file.bytes.replace(at, std::string_view(from).size(), to);
        const auto findings = findings_of({file});
        INFO(listed(findings));
        return rules_of(findings);
    };
    const auto rule = [](const char* id) { return std::set<std::string>{id}; };
    CHECK(rules_with("official_form.txt", "の５回", "の６回") == rule("PR-10"));
    CHECK(rules_with("official_form.txt", "（大人412名", "（大人421名") == rule("PR-10"));
    CHECK(rules_with("official_form.txt", "10月１日（日）", "10月１日（月）") == rule("PR-19"));
    CHECK(rules_with("official_form.txt", "令和６年１月20日（土）", "令和６年２月30日") == rule("PR-20"));
    CHECK(rules_with("official_form.txt", "③自然体験事業", "②自然体験事業") == rule("PR-06"));
    CHECK(rules_with("official_form.txt", "500,000　300,000　200,000　翌期",
                     "500,000　300,000　250,000　翌期") == rule("PR-12"));
    CHECK(rules_with("official_form.txt", "令和６年５月10日", "令和６年３月10日") == rule("PR-17"));
    CHECK(rules_with("official_form.txt", "講演会「子どもの居場所を考える」",
                     "講演会「子どもの居場所を考える") == rule("PR-08"));
    CHECK(rules_with("october_year.txt", "157", "167") == rule("PR-01"));
    CHECK(rules_with("october_year.txt", "計4回", "計5回") == rule("PR-10"));
    CHECK(rules_with("october_year.txt", "5地点", "6地点") == rule("PR-10"));
    CHECK(rules_with("october_year.txt", "11日(土・祝)", "11日(日・祝)") == rule("PR-19"));
    CHECK(rules_with("october_year.txt", "台湾3名", "台湾4名") == rule("PR-10"));
    CHECK(rules_with("october_year.txt", "第3回 2023年6月", "第3回 2025年6月") ==
          std::set<std::string>{"PR-07", "PR-19"});
}

TEST_CASE("printed: names that are really two stay two")
{
    const std::string head = "Ⅰ 活動\n1. 協力団体\n";
    const auto findings_with = [&](const std::string& body) { return findings_of({{text, head + body}}); };
    CHECK(findings_with(
              "(1) 「外国人支援ネットワーク」に参加した。\n(2) 「外国人医療支援ネットワーク」に参加した。\n")
              .empty());
    CHECK(findings_with(
              "(1) 「多文化共生推進プロジェクト」を行った。\n(2) 「多文化共生教育プロジェクト」を行った。\n")
              .empty());
    CHECK(findings_with(
              "(1) 「女性の権利ホットライン2022」を開いた。\n(2) 「女性の権利ホットライン2023」を開いた。\n")
              .empty());
    CHECK(rules_of(findings_with("(1) 「外国人医療支援ネットワーク」に参加した。\n(2) "
                                 "「外国人医療支緩ネットワーク」に参加した。\n")) ==
          std::set<std::string>{"PR-09"});
}

TEST_CASE("printed: one name that is written in two ways is found")
{
    const std::string head = "Ⅰ 活動\n1. 協力団体\n";
    const auto rules_with = [&](const std::string& body) {
        return rules_of(findings_of({{text, head + body}}));
    };
    const std::set<std::string> names = {"PR-09"};
    CHECK(rules_with(
              "(1) 「難民の医療を守る連絡会」に参加した。\n(2) 「難民の医療を求める連絡会」で発言した。\n") ==
          names);
    CHECK(rules_with("(1) 「市民活動支援ネットワーク」に参加した。\n(2) "
                     "「市民活動ネットワーク」で発言した。\n(3) 「市民活動支援ネットワーク」に学んだ。\n") ==
          names);
    CHECK(rules_with("(1) 「地域医療協議会」に参加した。\n(2) 「地域保健協議会」（Ⅰ-1-(1)）で発言した。\n")
              .empty());
    CHECK(rules_with("(1) 「外国人地域医療協議会」に参加した。\n(2) "
                     "「外国人地域保健協議会」（Ⅰ-1-(1)）で発言した。\n") == names);
    CHECK(rules_with("(1) 佐藤恵美さんが話した。\n(2) 佐藤恵実さんに感謝した。\n") == names);
}

TEST_CASE("printed: a date stands beside its title in more than one way")
{
    const std::string head =
        "2023年度\nⅠ 活動\n1. 集会\n・「みんなで考える夜間中学」（2023 年６月３日）\n2. 提言\n";
    const auto rules_with = [&](const std::string& body) {
        return rules_of(findings_of({{text, head + body}}));
    };
    const std::set<std::string> dates = {"PR-04"};
    CHECK(rules_with("・集会「みんなで考える夜間中学」（市民会館、2023 年６月４日）\n") == dates);
    CHECK(rules_with("(1) ６月４日に集会「みんなで考える夜間中学」を開催した。\n") == dates);
    CHECK(rules_with("(1) 「みんなで考える夜間中学」を６月４日に開いた。\n") == dates);
    CHECK(rules_with("・2023 年６月４日　「みんなで考える夜間中学」\n") == dates);
    CHECK(rules_with("(1) ６月３日に集会「みんなで考える夜間中学」を開催した。\n") ==
          std::set<std::string>{"PR-15"});
}

TEST_CASE("printed: kinds and rates in brackets are no lists")
{
    const std::string head = "Ⅰ 活動\n1. 集まり\n";
    const auto findings_with = [&](const std::string& body) { return findings_of({{text, head + body}}); };
    CHECK(findings_with("(1) ５団体（行政、企業）と 20 名（学生、社会人）が参加した。\n").empty());
    CHECK(findings_with("(1) 定例会を月２回（4月、5月は休み）開いた。\n").empty());
    CHECK(findings_with("(1) 年６回の定例会を開催したほか、次の集会を開いた。\n・春の集い（2023 "
                        "年５月３日）\n・秋の集い（2023 年 10 月３日）\n")
              .empty());
    CHECK(rules_of(findings_with("(1) ４団体（あおぞら会、みどり会、ひまわり会）が参加した。\n")) ==
          std::set<std::string>{"PR-10"});
}

TEST_CASE("printed: a grant that adds up only with an adjustment must name its basis")
{
    const std::vector<Slip> adjusted = {
        {"harbour_grant.csv", "8,expense,印刷費",
         "20,expense,源泉徴収税,３月分,adjustment,-12000,0,,\n8,expense,印刷費"},
        {"harbour_grant.csv", "318400", "330400"},
        {text, "チラシ印刷 318,400", "チラシ印刷 330,400"},
    };
    const auto findings = findings_of(report_with(adjusted));
    CHECK_MESSAGE(rules_of(findings) == std::set<std::string>{"PR-21"}, listed(findings));

    auto declared = adjusted;
    declared.push_back({text, "港湾市民基金助成 収支報告", "港湾市民基金助成 収支報告（現金主義）"});
    CHECK(findings_of(report_with(declared)).empty());
}

TEST_CASE("printed: lines that need not be printed are not missed")
{
    const auto findings = findings_of(report_with({
        {"statement.csv", "31,nonord.rev,経常外収益計,,total,,120000,\n", ""},
        {"statement.csv", "34,nonord.exp,経常外費用計,,total,,35000,\n", ""},

        {"sheet.csv", "3,asset,流動資産,現金預金計,,subtotal,15315269,\n", ""},
    }));
    CHECK_MESSAGE(findings.empty(), listed(findings));
}

TEST_CASE("printed: a grant is held against the settlement and the balance sheet")
{
    check_mutations({
        {"under another label",
         {},
         {{"statement.csv", "港湾市民基金助成金", "受取民間助成金"},
          {text, "港湾市民基金助成金", "受取民間助成金"}}},
        {"under another label, another amount",
         {"PR-01", "PR-03"},
         {{"statement.csv", "港湾市民基金助成金,4310,item,4000000,3612400",
           "受取民間助成金,4310,item,4000000,3602400"},
          {text, "港湾市民基金助成金 4,000,000 3,612,400", "受取民間助成金 4,000,000 3,602,400"}}},
        {"more withheld than held",
         {"PR-03", "PR-21"},
         {{"harbour_grant.csv", "8,expense,印刷費",
           "20,expense,源泉徴収税,３月分の源泉徴収税,adjustment,-70000,0,,\n8,expense,印刷費"},
          {"harbour_grant.csv", "318400", "388400"},
          {text, "チラシ印刷 318,400", "チラシ印刷 388,400"}}},
        {"a note without a table",
         {"PR-12"},
         {{"sheet.csv", "20,net_asset,注記,使途が指定された正味財産（さくらぎ育英会基金）,,memo,3800000,\n",
           ""},
          {text, "内容 期首残高 当期増加額 当期減少額 期末残高", "内容"},
          {text, "さくらぎ育英会基金 0 5,000,000 1,200,000 3,800,000", ""},
          {"statement.csv", "基金を充当", ""},
          {text, "基金を充当", ""}}},
    });
}

TEST_CASE("printed: staff costs only in the programme are worth a question")
{
    const auto rules = rules_of(findings_of(report_with(
        {{"statement.csv", "人件費計,6100,subtotal,900000,887050", "人件費計,6100,subtotal,900000,0"}})));
    CHECK(rules.contains("PR-28"));
}

TEST_CASE("printed: references of other forms are followed too")
{
    const auto findings_with = [](const std::string& body) { return findings_of({{text, body}}); };
    const std::string circled = "Ⅰ 活動\n1. 集まり\n① 春の会\n② 秋の会（①参照）\n";
    CHECK(findings_with(circled).empty());
    CHECK(rules_of(findings_with(circled + "③ 冬の会（⑤参照）\n")) == std::set<std::string>{"PR-05"});
    const std::string chapters =
        "第1章 活動\n1-1. 集まり\n会を開いた（第2章参照）。\n第2章 運営\n2-1. 総会\n総会を開いた。\n";
    CHECK(findings_with(chapters).empty());
    CHECK(rules_of(findings_with(chapters + "くわしくは第4章を参照。\n")) == std::set<std::string>{"PR-05"});
}

TEST_CASE("printed: a wrong date is found by the rule that knows it")
{
    check_mutations({
        {"one title, two dates in the text",
         {"PR-04"},
         {{text, "（2024 年９月・ホームページ）",
           "（2024 年９月・ホームページ）\n・声明「夜間中学の増設を求めます」（2024 年７月 14 日）"}}},
        {"text and claim differ", {"PR-04"}, {{text, "６月 14 日・４言語", "６月 15 日・４言語"}}},
        {"before the year", {"PR-07"}, {{text, "2024 年 12 月に「港湾", "2023 年 12 月に「港湾"}}},
        {"after the year",
         {"PR-07"},
         {{"acts.csv", "2024-11-20,2024-11-20,day,,fields=4", "2025-04-20,2025-04-20,day,,fields=4"},
          {"acts.csv", "教育,2024-11-20,2024-11-20", "教育,2025-04-20,2025-04-20"},
          {"acts.csv", "医療,2024-11-20,2024-11-20", "医療,2025-04-20,2025-04-20"},
          {"acts.csv", "住まい,2024-11-20,2024-11-20", "住まい,2025-04-20,2025-04-20"},
          {"acts.csv", "労働,2024-11-20,2024-11-20", "労働,2025-04-20,2025-04-20"}}},
        {"an act that ends before it begins",
         {"PR-07"},
         {{"acts.csv", "2024-05-25,2024-05-25", "2024-05-25,2024-05-24"}}},
        {"done after the audit",
         {"PR-17"},
         {{text, "2025 年５月に予定している夏の合宿の準備を始めた。",
           "2025 年６月 14 日に夏の合宿を行った。"}}},
        {"audited before the year ended", {"PR-17"}, {{text, "2025年５月 20 日", "2025年３月 20 日"}}},
        {"an era year", {"PR-18"}, {{text, "令和６年度", "令和５年度"}}},
        {"another era year", {"PR-18"}, {{text, "（令和７年）", "（令和６年）"}}},
        {"a weekday", {"PR-19"}, {{text, "（水）", "（木）"}}},
        {"the year of the statement", {"PR-29"}, {{text, "2024年度 活動計算書", "2023年度 活動計算書"}}},
        {"the day of the balance sheet", {"PR-29"}, {{text, "2025年３月31日現在", "2024年３月31日現在"}}},
        {"the period of the statement",
         {"PR-29"},
         {{text, "（2024年４月１日～2025年３月31日）", "（2023年４月１日～2024年３月31日）"}}},
        {"the audited year",
         {"PR-29"},
         {{text, "2024 年度（令和６年度：2024 年４月１日～2025 年３月 31 日）", "2023 年度"}}},
        {"a day that does not exist", {"PR-20"}, {{text, "６月 14 日・４言語", "６月 31 日・４言語"}}},
    });
}

TEST_CASE("printed: a slip in structure is found by its rule")
{
    check_mutations({
        {"a reference to nothing", {"PR-05"}, {{text, "（Ⅱ-1-(1)参照）", "（Ⅱ-1-(4)参照）"}}},
        {"a reference to a circled number", {"PR-05"}, {{text, "Ⅲ-1-②を参照", "Ⅲ-1-⑤を参照"}}},
        {"a reference in full-width brackets", {"PR-05"}, {{text, "（Ⅰ-2-(1)）", "（Ⅰ－5－（1））"}}},
        {"a gap", {"PR-06"}, {{text, "③ 子ども", "④ 子ども"}}},
        {"a doubled number", {"PR-06"}, {{text, "(4) 会員総数", "(3) 会員総数"}}},
        {"a list from two",
         {"PR-06"},
         {{text, "(1) ホームページ", "(2) ホームページ"},
          {text, "(2) 報道機関", "(3) 報道機関"},
          {text, "Ⅰ-2-(1)", "Ⅰ-2-(2)"},
          {"acts.csv", "Ⅰ-2-(1)", "Ⅰ-2-(2)"},
          {"acts.csv", "Ⅰ-2-(1)", "Ⅰ-2-(2)"}}},
        {"a chapter", {"PR-05", "PR-06"}, {{text, "Ⅲ ネットワーク", "Ⅳ ネットワーク"}}},
        {"an open quote", {"PR-08"}, {{text, "「となりの移民を知る」", "「となりの移民を知る"}}},
        {"a bracket closed only", {"PR-08"}, {{text, "（回答者 83 名）", "回答者 83 名）"}}},
        {"crossing brackets",
         {"PR-08"},
         {{text, "会報『ひろば便り』（Ａ４判、16 頁）", "会報『ひろば（Ａ４判、16 頁便り』）"}}},
        {"a series that jumps",
         {"PR-24"},
         {{text, "第３回「地域", "第４回「地域"}, {"acts.csv", "第３回「地域", "第４回「地域"}}},
        {"a series from two",
         {"PR-24"},
         {{text, "第１回「在留", "第２回「在留"},
          {text, "第２回「教室", "第３回「教室"},
          {text, "第３回「地域", "第４回「地域"},
          {"acts.csv", "第１回「在留", "第２回「在留"},
          {"acts.csv", "第２回「教室", "第３回「教室"},
          {"acts.csv", "第３回「地域", "第４回「地域"}}},
        {"a heading", {"PR-11"}, {{text, "Ⅰ経常収益", "Ⅰ経常利益"}}},
        {"another heading", {"PR-11"}, {{text, "Ⅱ経常費用", "Ⅱ経常経費"}}},
        {"a paper is missing", {"PR-16"}, {{text, "財産目録", "財産一覧"}}},
    });
}

TEST_CASE("printed: names and counts that disagree are found")
{
    check_mutations({
        {"a project", {"PR-09"}, {{text, "③ 子ども学習支援プロジェクト", "③ 子どもの学習支援プロジェクト"}}},
        {"a network", {"PR-09"}, {{text, "① 港湾地区通訳者ネットワーク", "① 港湾地区通訳ネットワーク"}}},
        {"the organisation itself", {"PR-09"}, {{text, "ひろば 御中", "ひろは 御中"}}},
        {"issues of the year", {"PR-10"}, {{text, "年４回", "年５回"}}},
        {"sessions below", {"PR-10"}, {{text, "３回にわたって", "４回にわたって"}}},
        {"fields", {"PR-10"}, {{text, "４分野", "５分野"}}},
        {"people", {"PR-10"}, {{text, "計 11 名", "計 12 名"}}},
        {"board meetings", {"PR-10"}, {{text, "年３回", "年４回"}}},
        {"claimed fields", {"PR-10"}, {{"acts.csv", "fields=4", "fields=5"}}},
        {"claimed issues", {"PR-10"}, {{"acts.csv", "issue_of_year=3/4", "issue_of_year=2/4"}}},
        {"members told", {"PR-25"}, {{text, "258 名", "268 名"}}},
        {"growth told", {"PR-25"}, {{text, "９名の増加", "７名の増加"}}},
        {"growth, not loss", {"PR-25"}, {{text, "９名の増加", "９名の減少"}}},
        {"staff", {"PR-26"}, {{text, "常勤職員２名", "常勤職員３名"}}},
        {"a percentage", {"PR-27"}, {{text, "102.4%", "104.2%"}}},
    });
}

TEST_CASE("printed: funds, remarks and amounts in prose are held against the tables")
{
    check_mutations({
        {"the movement of a fund", {"PR-12"}, {{text, "1,200,000 3,800,000", "1,200,000 3,900,000"}}},
        {"a fund without movement",
         {"PR-12"},
         {{text, "内容 期首残高 当期増加額 当期減少額 期末残高", "内容"},
          {text, "0 5,000,000 1,200,000 3,800,000", ""},
          {"statement.csv", "基金を充当", ""},
          {text, "基金を充当", ""}}},
        {"the note's fund", {"PR-12"}, {{text, "380万円", "350万円"}}},
        {"an amount in prose", {"PR-23"}, {{text, "（387,600円を", "（378,600円を"}}},
        {"a sum in prose", {"PR-23"}, {{text, "合計：3,612,400円", "合計：3,622,500円"}}},
        {"a fee that is near by chance", {}, {{text, "（387,600円を", "（参加費54,800円、387,600円を"}}},
        {"an event only in a remark",
         {"PR-13"},
         {{"statement.csv", "全国交流大会会場費", "周年コンサート会場費"},
          {text, "全国交流大会会場費", "周年コンサート会場費"}}},
        {"the width of a number", {"PR-14"}, {{text, "83 名", "８３名"}}},
        {"an act listed twice",
         {"PR-15"},
         {{text, "会が行う学習会を応援した。", "声明「夜間中学の増設を求めます」（2024 年６月 14 日）"}}},
        {"the text's table", {"PR-22"}, {{text, "138,720", "183,720"}}},
    });
}

TEST_CASE("printed: every finding has a sentence in both languages, a severity and a place")
{
    const auto findings = findings_of(report_with({{text, "（水）", "（木）"},
                                                   {text, "（Ⅱ-1-(1)参照）", "（Ⅱ-1-(4)参照）"},
                                                   {"statement.csv", "361940", "316940"}}));
    CHECK(rules_of(findings) == std::set<std::string>{"PR-01", "PR-05", "PR-19", "PR-22"});
    for (const Finding& finding : findings) {
        REQUIRE(finding.places.size() >= 1);
        CHECK(finding.places.front().line > 0);
        CHECK_FALSE(finding.places.front().file.empty());
        for (const auto language : {language::Language::ja, language::Language::en}) {
            REQUIRE(language::has_sentence(language, finding.key));
            const auto sentence = language::sentence(language, finding.key, finding.arguments);
            CHECK_MESSAGE(sentence.find('{') == std::string::npos, sentence);
        }
    }
}

TEST_CASE("printed: the place of a finding is the line and column of the text")
{
    const auto findings = findings_of(report_with({{text, "（水）", "（木）"}}));
    REQUIRE(findings.size() == 1);
    auto files = report_with({{text, "（水）", "（木）"}});
    const auto lines = split_text(file_named(files, text).bytes, "\n");
    const Place& place = findings[0].places[0];
    const std::string& line = lines[static_cast<std::size_t>(place.line - 1)];
    CHECK(line.find("（木）") != std::string::npos);
    CHECK(place.column == static_cast<std::int64_t>(count_characters(line.substr(0, line.find("2024")))) + 1);
}

TEST_CASE("printed: broken claims are refused with file, line and column, all at once")
{
    const auto check =
        printed::check_printed(report_with({{"statement.csv", "2352000", "二百万"},
                                            {"statement.csv", "874300", "八十万"},
                                            {"acts.csv", "2024-05-25,2024-05-25", "2024-05-32,2024-05-25"}}));
    REQUIRE_FALSE(check);
    const Error& error = check.error();
    CHECK(error.key == "printed.bad_files");
    REQUIRE(error.causes.size() == 2);
    CHECK(error.causes[0].causes[0].key == "base.date_does_not_exist");
    REQUIRE(error.causes[1].causes.size() == 2);
    CHECK(error.causes[1].causes[0].place.file == "statement.csv");
    CHECK(error.causes[1].causes[0].place.line == 3);
    CHECK(error.causes[1].causes[0].place.field == "actual");
}

TEST_CASE("printed: a claims file that lacks a column is refused by the column's name")
{
    const auto check =
        printed::check_printed(report_with({{"sheet.csv", "side,section,label", "part_of,section,label"}}));
    REQUIRE_FALSE(check);
    CHECK(check.error().place.file == "sheet.csv");
    CHECK(check.error().place.line == 1);
}

TEST_CASE("printed: files of other kinds are passed over and named")
{
    auto files = clean_report();
    files.push_back({"photo.jpg", "\xFF\xD8"});
    files.push_back({"addresses.csv", "who,where\na,b\n"});
    const auto check = printed::check_printed(files);
    REQUIRE(check);
    CHECK(check->findings.empty());
    CHECK(check->statistics.files_passed_over == std::vector<std::string>{"photo.jpg", "addresses.csv"});
    CHECK(check->statistics.rules_run == std::ssize(printed::list_rules()));
}

TEST_CASE("printed: the order in which a folder is read changes nothing")
{
    auto files = report_with({{text, "（水）", "（木）"}, {"statement.csv", "361940", "316940"}});
    const std::string forwards = listed(findings_of(files));
    std::ranges::reverse(files);
    CHECK(listed(findings_of(files)) == forwards);
}

TEST_CASE("printed: claims in CP932 and a text with a BOM are read alike")
{
    auto files = clean_report();
    file_named(files, text).bytes.insert(0, "\xEF\xBB\xBF");
    std::string& claims = file_named(files, "statement.csv").bytes;
    claims = MUST(language::encode_text(claims, language::Encoding::cp932));
    const auto findings = findings_of(files);
    CHECK_MESSAGE(findings.empty(), listed(findings));
}

TEST_CASE("printed: nothing to read is said, not passed as faultless")
{
    const auto check = printed::check_printed({});
    REQUIRE_FALSE(check);
    CHECK(check.error().kind == FailureKind::not_found);
}

TEST_CASE("printed: claims alone and text alone can be checked")
{
    auto files = clean_report();
    const std::vector<PrintedFile> only_text{file_named(files, text)};
    const auto text_findings = findings_of(only_text);
    CHECK_MESSAGE(text_findings.empty(), listed(text_findings));
    std::erase_if(files, [](const PrintedFile& file) { return file.name == text; });
    const auto claim_findings = findings_of(files);
    CHECK(rules_of(claim_findings) ==
          std::set<std::string>{"PR-12"});  // the movement stands only in the text
}

TEST_CASE("printed: a text of random cuts never breaks the reader")
{
    auto files = clean_report();
    const std::string whole = file_named(files, text).bytes;
    for (std::size_t step = 1; step < 40; ++step) {
        std::string broken;
        for (std::size_t at = 0; at < whole.size(); ++at) {
            const bool boundary = (static_cast<unsigned char>(whole[at]) & 0xC0U) != 0x80U;
            if (boundary && at % (step * 7 + 3) == 0) broken += '\n';
            broken += whole[at];
        }
        CHECK(printed::check_printed({{text, broken}}));
    }
}
