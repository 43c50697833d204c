#include "domain/ledger/fund_note.h"
#include "domain/ledger/programme_note.h"
#include "reports/fund_sentences.h"
#include "reports/papers.h"
#include "reports/section_address.h"

namespace tomoni::reports {

namespace {

using documents::Cell;
using documents::RowKind;
using documents::Term;
using ledger::ProgrammeColumnKind;
using ledger::ProgrammeLine;
using ledger::ProgrammeNote;

// A head of 重要な会計方針 and the setting that holds the organisation's words for it (D1.16).
struct Policy {
    const char* setting;
    const char* head;
};

constexpr Policy policies[] = {
    {"policy_inventory", "reports.policy_inventory"},
    {"policy_depreciation", "reports.policy_depreciation"},
    {"policy_reserves", "reports.policy_reserves"},
    {"policy_contributed_facilities", "reports.policy_contributed_facilities"},
    {"policy_volunteers", "reports.policy_volunteers"},
    {"policy_consumption_tax", "reports.policy_consumption_tax"},
    {"policy_common_costs", "reports.policy_common_costs"},
    {"policy_personnel", "reports.policy_personnel"},
};

RowKind row_kind(ledger::LineKind kind)
{
    switch (kind) {
        case ledger::LineKind::heading: return RowKind::heading;
        case ledger::LineKind::item: return RowKind::item;
        case ledger::LineKind::subtotal: return RowKind::subtotal;
        default: return RowKind::total;
    }
}

// The columns that the column at `index` adds up: those of programmes, or 事業部門計 and 管理部門.
std::vector<std::size_t> parts_of(const ProgrammeNote& note, std::size_t index)
{
    std::vector<std::size_t> parts;
    for (std::size_t i = 0; i < note.columns.size(); ++i) {
        const ProgrammeColumnKind kind = note.columns[i].kind;
        const bool is_programme = kind == ProgrammeColumnKind::programme;
        const bool is_division =
            kind == ProgrammeColumnKind::programmes || kind == ProgrammeColumnKind::management;
        if (note.columns[index].kind == ProgrammeColumnKind::programmes ? is_programme : is_division) {
            parts.push_back(i);
        }
    }
    return parts;
}

class ProgrammeTable {
public:
    ProgrammeTable(const PaperContext& context, const ProgrammeNote& note) : context_(context), note_(note) {}

    documents::Table make()
    {
        const bool is_japanese = context_.style().language == language::Language::ja;
        table_.sheet = context_.say("reports.note_programmes");
        table_.unit = context_.say("reports.unit_is_yen");
        table_.columns.push_back(documents::text_column(context_.say("reports.account"), 4));
        for (const auto& column : note_.columns) {
            table_.columns.push_back(documents::amount_column(
                is_japanese || column.label_en.empty() ? column.label : column.label_en));
        }
        for (const ProgrammeLine& line : note_.lines) add_line(line, is_japanese);
        if (!table_.rows.empty()) table_.rows.back().kind = RowKind::grand_total;
        return std::move(table_);
    }

private:
    void add_line(const ProgrammeLine& line, bool is_japanese)
    {
        const std::string& label =
            is_japanese || line.line.label_en.empty() ? line.line.label : line.line.label_en;
        std::vector<Cell> cells{
            documents::text_cell(line.line.number.empty() ? label : line.line.number + "　" + label)};
        for (std::size_t i = 0; i < line.amounts.size(); ++i) cells.push_back(amount_cell(line, i));
        table_.add(row_kind(line.line.kind), line.line.level, std::move(cells));
    }

    [[nodiscard]] Cell amount_cell(const ProgrammeLine& line, std::size_t index) const
    {
        std::vector<Term> terms;
        terms.reserve(line.line.terms.size());
        for (const ledger::LineTerm& term : line.line.terms) terms.push_back({term.line, term.sign, {}});
        const ProgrammeColumnKind kind = note_.columns[index].kind;
        const bool is_sum = kind == ProgrammeColumnKind::programmes || kind == ProgrammeColumnKind::total;
        if (terms.empty() && is_sum) {
            for (const std::size_t part : parts_of(note_, index))
                terms.push_back({table_.rows.size(), 1, part + 1});
        }
        return documents::total_cell(line.amounts[index], std::move(terms));
    }

    const PaperContext& context_;
    const ProgrammeNote& note_;
    documents::Table table_;
};

// The heads of the notes, counted as they are printed (D1.15).
class Notes {
public:
    explicit Notes(PaperContext& context)
        : context_(context),
          paper_(context.begin_paper(context.say("reports.notes_title"),
                                     context.say("reports.in_brackets", {{"text", context.period()}})))
    {
    }

    Result<documents::Paper> compose()
    {
        add_policies();
        add_text("reports.note_policy_change", "policy_change");
        TRY(add_programmes());
        add_text("reports.note_facilities", "note_facilities");
        add_text("reports.note_volunteers", "note_volunteers");
        TRY(add_funds());
        add_text("reports.note_related_parties", "note_related_parties");
        add_text("reports.note_other", "note_other");
        return std::move(paper_);
    }

private:
    void add_head(std::string_view key)
    {
        constexpr int level_of_arabic = 1;
        paper_.heading(1, number_marker(level_of_arabic, ++heads_), context_.say(key));
    }

    void add_policies()
    {
        add_head("reports.note_policies");
        std::string standard = context_.setting("accounting_standard");
        if (standard.empty()) standard = context_.say("reports.default_standard");
        paper_.paragraph(context_.say("reports.policy_standard", {{"standard", standard}}));
        constexpr int level_of_brackets = 2;
        int number = 0;
        for (const Policy& policy : policies) {
            const std::string words = context_.setting(policy.setting);
            if (words.empty()) continue;
            paper_.heading(2, number_marker(level_of_brackets, ++number), context_.say(policy.head));
            paper_.paragraph(words);
        }
    }

    // Words of the organisation itself, printed while its setting holds them.
    void add_text(std::string_view head, std::string_view setting)
    {
        const std::string words = context_.setting(setting);
        if (words.empty()) return;
        add_head(head);
        paper_.paragraph(words);
    }

    Result<void> add_programmes()
    {
        const auto note =
            TRY(ledger::load_programme_note(context_.connection(), context_.viewer(), context_.year()));
        constexpr std::size_t portrait_columns_max = 6;
        if (note.columns.size() > portrait_columns_max)
            paper_.orientation = documents::Orientation::landscape;
        add_head("reports.note_programmes");
        paper_.add(ProgrammeTable(context_, note).make());
        return {};
    }

    Result<void> add_funds()
    {
        const auto note =
            TRY(ledger::load_fund_note(context_.connection(), context_.viewer(), context_.year()));
        if (note.funds.empty()) return {};
        add_head("reports.note_funds");
        paper_.paragraph(fund_sentence(context_, note));
        paper_.add(fund_table(context_, note));
        return {};
    }

    PaperContext& context_;
    documents::Paper paper_;
    int heads_ = 0;
};

}  // namespace

Result<documents::Paper> compose_notes(PaperContext& context)
{
    return Notes(context).compose();
}

}  // namespace tomoni::reports
