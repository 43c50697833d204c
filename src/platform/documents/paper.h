#pragma once

#include "base/yen.h"
#include "platform/documents/chart.h"
#include "platform/documents/table.h"
#include "platform/language/catalogue.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// A paper of the office as a model, before it becomes PDF (pdf.h), HTML (html.h) or XLSX (xlsx.h):
//
//   特定非営利活動法人ひだまり                       organisation
//   2023年度 事業報告書                              title
//   （2023年4月1日から2024年3月31日まで）             subtitle
//   Ⅰ  事業期間                                      Heading{1, "Ⅰ", …}
//   会員は{{867}}人です。                             Paragraph with a live figure
//   科目            予算        決算   備考           Table
//   監事  ________________ 印                        SignatureBlock
//
// The model knows pages, texts and tables, and nothing of what they say. All text is plain UTF-8 and is shown
// as it is: nothing in it is markup, in any output.
namespace tomoni::documents {

enum class Emphasis { none, strong, emphasis };

// A stretch of text set in one way. `figure` names the live figure whose printed value `text` is
// ("membership.total"), so that HTML can lead to its records; empty for ordinary text. `link` is an https://
// or http:// address, or "#" and an anchor. A run with is_line_break has no text.
struct Run {
    std::string text;
    Emphasis emphasis = Emphasis::none;
    std::string figure;
    std::string link;
    bool is_line_break = false;
};
using Runs = std::vector<Run>;

// One ordinary run.
Runs plain(std::string_view text);
// The runs' text alone; a line break becomes '\n'.
std::string text_of(const Runs& runs);

// Levels 1 to 4; the title of the paper stands above level 1. `number` ("Ⅰ", "1", "(1)") is printed before
// the text. `bookmark` is what stands in the PDF's outline; empty means number and text.
struct Heading {
    int level = 1;
    std::string number;
    std::string text;
    std::string bookmark;
};

struct Paragraph {
    Runs runs;
};

struct List;

// `marker` is printed instead of the bullet or number when it is not empty: "(1)", "①".
struct ListItem {
    Runs runs;
    std::vector<List> nested;
    std::string marker;
};

// Bulleted, or numbered 1. 2. 3. from first_number on.
struct List {
    bool is_numbered = false;
    std::int64_t first_number = 1;
    std::vector<ListItem> items;
};

// Small print under a table or text.
struct Note {
    Runs runs;
};

// A line to be signed and sealed by hand: 監事 ＿＿＿＿＿＿ ㊞. An empty name leaves the space to write it.
struct Signatory {
    std::string role;
    std::string name;
    bool has_seal = true;
};

// The end of an audit report or a resolution: the date (a text such as "2024年5月26日", or "　　年　月　日"
// to be filled in by hand), the organisation and the lines. Never broken over pages.
struct SignatureBlock {
    std::string date;
    std::string organisation;
    std::vector<Signatory> signatories;
};

struct PageBreak {};

// Empty lines of text.
struct Spacer {
    int lines = 1;
};

using Block = std::variant<Heading, Paragraph, List, Table, Note, Chart, SignatureBlock, PageBreak, Spacer>;

enum class Orientation { portrait, landscape };
// title_block: the title stands on the first page above the text. cover: it has a page of its own.
enum class Opening { title_block, cover };

// title         "事業報告書"; also the document's title in PDF and HTML
// subtitle      the period or the day: "（2023年4月1日から2024年3月31日まで）", may be empty
// year_label    "2023年度"; stands in the foot beside the organisation
struct Paper {
    std::string title;
    std::string subtitle;
    std::string organisation;
    std::string year_label;
    language::Language language = language::Language::ja;
    Orientation orientation = Orientation::portrait;
    Opening opening = Opening::title_block;
    std::vector<Block> blocks;

    Paper& add(Block block);
    Paper& heading(int level, std::string_view number, std::string_view text);
    Paper& paragraph(std::string_view text);
    Paper& note(std::string_view text);
};

}  // namespace tomoni::documents
