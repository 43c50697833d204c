#include "support/sample_papers.h"

#include "base/text.h"

namespace tomoni::tests {

using documents::Cell;
using documents::count_cell;
using documents::empty_cell;
using documents::Paper;
using documents::Row;
using documents::RowKind;
using documents::sum_of_rows;
using documents::Table;
using documents::text_cell;
using documents::total_cell;
using documents::yen_cell;

namespace {

Paper paper_titled(std::string_view title, std::string_view subtitle)
{
    Paper paper;
    paper.title = title;
    paper.subtitle = subtitle;
    paper.organisation = "特定非営利活動法人 ひだまりの会";
    paper.year_label = "2023年度";
    return paper;
}

std::vector<Cell> line(std::string_view label, std::int64_t budget, std::int64_t actual,
                       std::string_view remark)
{
    return {text_cell(label), yen_cell(Yen(budget)), yen_cell(Yen(actual)), text_cell(remark)};
}

std::vector<Cell> sum(const Table& table, std::string_view label, const std::vector<documents::Term>& terms)
{
    return {text_cell(label), total_cell(Yen(documents::sum_of_terms(table, 1, terms)), terms),
            total_cell(Yen(documents::sum_of_terms(table, 2, terms)), terms)};
}

void add_revenue(Table& table)
{
    table.add(RowKind::heading, 0, {text_cell("Ⅰ　経常収益")});
    table.add(RowKind::heading, 1, {text_cell("1　受取会費")});
    table.add(RowKind::item, 2, line("正会員受取会費", 2'500'000, 2'485'000, "個人 199人、団体 88団体"));
    table.add(RowKind::item, 2,
              line("賛助会員受取会費", 1'100'000, 985'000,
                   "個人 251人、団体 29団体。年度末に入金された分を含み、翌年度分として預かったものは"
                   "前受会費に計上している。"));
    table.add(RowKind::subtotal, 1, sum(table, "受取会費計", sum_of_rows(2, 3)));
    table.add(RowKind::heading, 1, {text_cell("2　受取寄付金")});
    table.add(RowKind::item, 2,
              line("受取寄付金", 8'000'000, 38'795'210,
                   "緊急支援基金への指定寄付 30,000,000円を含む。使途の制約は注記6のとおり。"));
    table.add(
        RowKind::item, 2,
        line("外国にルーツを持つ子どもと家族のための相談・伴走支援事業への企業寄付の振替額", 0, -12'345, ""));
    table.add(RowKind::subtotal, 1, sum(table, "受取寄付金計", sum_of_rows(6, 7)));
    table.add(RowKind::total, 0, sum(table, "経常収益計", {{4, 1, {}}, {8, 1, {}}}));
}

void add_expenses(Table& table)
{
    table.add(RowKind::heading, 0, {text_cell("Ⅱ　経常費用")});
    for (int i = 1; i <= 24; ++i) {
        table.add(RowKind::item, 2,
                  line("費用の科目 第" + std::to_string(i), i * 12'300, i * 32'100,
                       i % 3 == 0 ? "会場費、資料印刷費、通訳への謝金" : ""));
    }
    table.add(RowKind::item, 2, {text_cell("予備費"), yen_cell(Yen(500'000)), empty_cell(), empty_cell()});
    table.add(RowKind::total, 0, sum(table, "経常費用計", sum_of_rows(11, 35)));
    table.add(RowKind::grand_total, 0, sum(table, "当期正味財産増減額", {{9, 1, {}}, {36, -1, {}}}));
}

constexpr std::string_view story =
    "2023年度は、外国にルーツを持つ人びとが地域で安心して暮らせるように、相談、学習、政策提言の三つの"
    "柱で活動した。";
constexpr std::string_view second_story =
    "「つながり」（ネットワーク）を合言葉に、各地の団体と協力して、多言語での情報提供を進めた。句読点、"
    "「かぎ括弧」、（丸括弧）、促音の「っ」や長音の「ー」が行の頭に来ないこと、行末がそろうことも、"
    "この段落で確かめられる。";

}  // namespace

Paper settlement_paper()
{
    Paper paper = paper_titled("2023年度 収支決算報告", "2023年4月1日から2024年3月31日まで");
    Table table{.unit = "単位：円", .sheet = "収支決算報告"};
    table.columns = {documents::text_column("科目", 5), documents::amount_column("予算"),
                     documents::amount_column("決算"), documents::remark_column("備考", 6)};
    add_revenue(table);
    add_expenses(table);
    paper.add(table);
    paper.note("※ 予備費は予算にのみ計上している。");
    return paper;
}

Paper narrative_paper()
{
    Paper paper = paper_titled("2023年度 事業報告書", "2023年4月1日から2024年3月31日まで");
    paper.opening = documents::Opening::cover;
    paper.heading(1, "Ⅰ", "事業の概要");
    paper.add(documents::Paragraph{{{.text = std::string(story) + "会員は"},
                                    {.text = "867", .figure = "membership.total"},
                                    {.text = "人となり、"},
                                    {.text = "全国フォーラム", .emphasis = documents::Emphasis::strong},
                                    {.text = "には約300人が"},
                                    {.text = "参加", .emphasis = documents::Emphasis::emphasis},
                                    {.text = "した。"}}});
    paper.paragraph(second_story);
    paper.heading(2, "1",
                  "相談・伴走支援の充実と、長い見出しが二行にわたって折り返される場合にも頭がそろうこと");
    documents::List list;
    list.items = {{documents::plain("第1回講座「在留資格の基礎」（6月11日、オンライン、170人）"),
                   {documents::List{false, 1, {{documents::plain("講師：弁護士2人"), {}}}}}},
                  {documents::plain(std::string(second_story)), {}}};
    paper.add(list);
    paper.heading(4, "(1)", "声明");
    documents::List numbered{true, 1, {}};
    for (int i = 1; i <= 11; ++i)
        numbered.items.push_back({documents::plain("声明 第" + std::to_string(i) + "号"), {}});
    paper.add(numbered);
    for (const std::string_view number : {"Ⅱ", "Ⅲ"}) {
        paper.heading(1, number, "活動の記録");
        for (int i = 0; i < 6; ++i) paper.paragraph(std::string(story) + std::string(second_story));
    }
    return paper;
}

Paper register_paper()
{
    Paper paper = paper_titled("2023年度 現金出納帳", "");
    Table table{.caption = "現金", .unit = "単位：円"};
    table.columns = {documents::text_column("日付", 0), documents::text_column("摘要", 5),
                     documents::amount_column("入金"), documents::amount_column("出金")};
    for (int i = 0; i < 200; ++i) {
        table.add(RowKind::item, 0,
                  {text_cell("2023-04-" + std::string(i % 30 < 9 ? "0" : "") + std::to_string(i % 30 + 1)),
                   text_cell("切手と封筒 " + std::to_string(i)),
                   i % 7 == 0 ? yen_cell(Yen(50'000)) : empty_cell(), yen_cell(Yen(i * 37))});
    }
    const auto terms = sum_of_rows(0, 199);
    table.add(
        RowKind::grand_total, 0,
        {empty_cell(), text_cell("合計"), total_cell(Yen(documents::sum_of_terms(table, 2, terms)), terms),
         total_cell(Yen(documents::sum_of_terms(table, 3, terms)), terms)});
    paper.add(table);
    return paper;
}

Paper membership_paper()
{
    Paper paper = paper_titled("2023年度 会員の状況", "2024年3月31日現在");
    documents::Chart chart{.title = "会員数の推移",
                           .unit = "人・団体",
                           .source = "各年度末現在",
                           .head = "年度",
                           .labels = {"2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023"},
                           .total = "合計"};
    chart.series = {{"正会員 個人", {172, 181, 190, 201, 199, 203, 201, 199}},
                    {"正会員 団体", {92, 93, 91, 90, 90, 89, 88, 88}},
                    {"賛助会員 個人", {61, 88, 120, 180, 231, 260, 249, 251}},
                    {"賛助会員 団体", {8, 10, 14, 19, 25, 30, 31, 29}},
                    {"購読", {402, 380, 361, 340, 322, 311, 305, 300}}};
    paper.heading(1, "", "会員");
    paper.add(chart);
    chart.kind = documents::ChartKind::lines;
    chart.title = "会員数の推移（種別）";
    chart.total.clear();
    paper.add(chart);
    return paper;
}

Paper audit_paper()
{
    Paper paper = paper_titled("監査報告書", "");
    paper.paragraph("特定非営利活動促進法第18条の規定により、2023年度の業務と財産の状況を監査した。");
    Table table{.caption = "指摘事項", .source = "該当なし"};
    table.columns = {documents::text_column("番号", 0), documents::text_column("内容", 5)};
    paper.add(table);
    paper.add(documents::SignatureBlock{
        "2024年5月26日", paper.organisation, {{"監事", "", true}, {"監事", "山田 花子", true}}});
    return paper;
}

}  // namespace tomoni::tests
