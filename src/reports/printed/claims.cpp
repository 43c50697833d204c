#include "reports/printed/claims.h"

#include "base/text.h"
#include "platform/documents/csv.h"
#include "platform/language/encoding.h"

#include <algorithm>
#include <numeric>

namespace tomoni::printed {

namespace {

using documents::CsvTable;

enum class FileKind { settlement, balance_sheet, grant, membership, activities, accounts };

struct FileForm {
    FileKind kind;
    std::vector<std::string> telling;  // columns that tell this file from all others
    std::vector<std::string> required;
    std::vector<std::string> optional;
};

const std::vector<FileForm>& file_forms()
{
    static const std::vector<FileForm> forms = {
        {FileKind::settlement,
         {"budget", "actual"},
         {"section", "label", "kind", "actual"},
         {"line_no", "account_code", "budget", "note"}},
        {FileKind::grant,
         {"part", "item", "detail"},
         {"part", "item", "kind", "amount"},
         {"line_no", "detail", "evaluation_related", "account_code", "note"}},
        {FileKind::balance_sheet,
         {"side", "label"},
         {"side", "section", "label", "kind", "amount"},
         {"line_no", "account_code", "note"}},
        {FileKind::activities,
         {"section_ref", "title"},
         {"section_ref", "title", "start_date"},
         {"id", "kind", "end_date", "date_precision", "place", "counts", "languages", "channels", "partners",
          "note", "report_line"}},
        {FileKind::accounts,
         {"code", "parent"},
         {"code", "type"},
         {"name_ja", "name", "name_en", "section", "parent"}},
    };
    return forms;
}

Result<std::vector<std::string>> header_of(std::string_view text, const std::string& file)
{
    documents::CsvReader reader(text, file);
    documents::CsvRow row;
    if (!TRY(reader.next(row))) return refuse("documents.csv_empty").at({file, 1, 0, {}});
    std::vector<std::string> columns;
    for (const auto field : row.fields) columns.emplace_back(trim(field));
    return columns;
}

bool holds(const std::vector<std::string>& columns, const std::string& name)
{
    return std::ranges::find(columns, name) != columns.end();
}

// By the columns that tell a file apart; failing those, by all required ones; a file that lacks one of them
// is still taken for what it nearly is, so that the missing column can be named.
const FileForm* recognise(const std::vector<std::string>& columns)
{
    const auto has_all = [&](const std::vector<std::string>& names) {
        return std::ranges::all_of(names, [&](auto& name) { return holds(columns, name); });
    };
    const auto lacks_one = [&](const FileForm& form) {
        const auto known =
            std::ranges::count_if(form.required, [&](auto& name) { return holds(columns, name); });
        return known >= 3 && known + 1 >= std::ssize(form.required);
    };
    const auto& forms = file_forms();
    auto found = std::ranges::find_if(forms, [&](auto& form) { return has_all(form.telling); });
    if (found == forms.end())
        found = std::ranges::find_if(forms, [&](auto& form) { return has_all(form.required); });
    if (found == forms.end()) found = std::ranges::find_if(forms, lacks_one);
    return found == forms.end() ? nullptr : &*found;
}

// Collects the errors of a file instead of stopping at the first.
class Errors {
public:
    template <typename T>
    std::optional<T> take(Result<T> result, Place place)
    {
        if (result) return std::move(*result);
        list_.push_back(std::move(result).error().at(std::move(place)));
        return std::nullopt;
    }
    void add(Error error) { list_.push_back(std::move(error)); }

    Result<void> finish(const std::string& file)
    {
        if (list_.empty()) return {};
        return refuse("printed.bad_claims", {{"file", file}, {"count", std::to_string(list_.size())}})
            .at({file, 0, 0, {}})
            .with_causes(std::move(list_));
    }

private:
    std::vector<Error> list_;
};

std::optional<LineKind> kind_named(std::string_view name)
{
    static const std::vector<std::pair<std::string_view, LineKind>> names = {
        {"header", LineKind::header},     {"item", LineKind::item},   {"adjustment", LineKind::adjustment},
        {"subtotal", LineKind::subtotal}, {"total", LineKind::total}, {"result", LineKind::result},
        {"memo", LineKind::memo}};
    for (const auto& [known, kind] : names) {
        if (known == name) return kind;
    }
    return std::nullopt;
}

std::optional<Yen> read_amount(const CsvTable& table, std::string_view column, Errors& errors)
{
    const std::string_view text = table.value(column);
    if (text.empty() || text == "-" || text == "－" || text == "―") return std::nullopt;
    return errors.take(parse_yen(text), table.place(column));
}

ClaimLine read_line(const CsvTable& table, FileKind kind, Errors& errors)
{
    ClaimLine line;
    const bool grant = kind == FileKind::grant;
    if (kind != FileKind::settlement) line.part = table.value(grant ? "part" : "side");
    line.section = table.value(grant ? "item" : "section");
    line.label = table.value(grant ? "detail" : "label");
    if (line.label.empty()) line.label = line.section;
    line.account_code = table.value("account_code");
    line.note = table.value("note");
    if (kind == FileKind::settlement) line.budget = read_amount(table, "budget", errors);
    const std::string_view amount_column = kind == FileKind::settlement ? "actual" : "amount";
    line.amount = read_amount(table, amount_column, errors);
    line.place = table.place(amount_column);
    line.place.field = line.label;
    const auto known = kind_named(table.value("kind"));
    if (!known) {
        errors.add(refuse("printed.unknown_line_kind", {{"kind", std::string(table.value("kind"))}})
                       .at(table.place("kind")));
    }
    line.kind = known.value_or(LineKind::item);
    return line;
}

Result<void> read_amounts(std::string_view text, const std::string& file, const FileForm& form,
                          Claims& claims)
{
    CsvTable table = TRY(CsvTable::open(text, file, form.required, form.optional));
    Errors errors;
    ClaimTable claim{file, {}};
    while (TRY(table.next())) claim.lines.push_back(read_line(table, form.kind, errors));
    if (form.kind == FileKind::settlement)
        claims.settlements.push_back(std::move(claim));
    else if (form.kind == FileKind::grant)
        claims.grants.push_back(std::move(claim));
    else
        claims.balance_sheets.push_back(std::move(claim));
    return errors.finish(file);
}

// "2024", "2024-03", "2024-03-31".
std::optional<std::pair<Date, Date>> read_day(const CsvTable& table, std::string_view column, Errors& errors)
{
    const std::string text(table.value(column));
    if (text.empty()) return std::nullopt;
    const auto parts = split_text(text, "-");
    if (parts.size() == 1) {
        const auto year = parse_integer(parts[0]);
        if (year && *year > 1800 && *year < 9999) {
            return std::pair(Date(static_cast<int>(*year), 1, 1), Date(static_cast<int>(*year), 12, 31));
        }
    }
    const bool month_only = parts.size() == 2;
    const auto date = errors.take(parse_date(month_only ? text + "-01" : text), table.place(column));
    if (!date) return std::nullopt;
    return std::pair(*date, month_only ? date->month_end() : *date);
}

std::vector<std::pair<std::string, std::string>> read_counts(std::string_view text)
{
    std::vector<std::pair<std::string, std::string>> counts;
    for (const std::string& part : split_text(text, ";")) {
        const auto equals = part.find('=');
        if (equals == std::string::npos) continue;
        counts.emplace_back(trim(std::string_view(part).substr(0, equals)),
                            trim(std::string_view(part).substr(equals + 1)));
    }
    return counts;
}

Precision precision_of(const CsvTable& table)
{
    const std::string_view named = table.value("date_precision");
    const auto dashes = std::ranges::count(table.value("start_date"), '-');
    if (named == "year" || named == "fiscal_year" || dashes == 0) return Precision::year;
    return named == "month" || dashes == 1 ? Precision::month : Precision::day;
}

ClaimedAct read_act(const CsvTable& table, Errors& errors)
{
    ClaimedAct act;
    act.id = table.value("id");
    act.section = table.value("section_ref");
    act.kind = table.value("kind");
    act.title = table.value("title");
    act.counts = read_counts(table.value("counts"));
    act.partners = table.value("partners");
    act.place = table.place("start_date");
    act.place.field = act.title;
    act.precision = precision_of(table);
    const auto begin = read_day(table, "start_date", errors);
    const auto end = read_day(table, "end_date", errors);
    if (begin) act.first = begin->first;
    if (begin) act.last = end ? end->second : begin->second;
    return act;
}

Result<void> read_acts(std::string_view text, const std::string& file, const FileForm& form, Claims& claims)
{
    CsvTable table = TRY(CsvTable::open(text, file, form.required, form.optional));
    Errors errors;
    while (TRY(table.next())) claims.acts.push_back(read_act(table, errors));
    return errors.finish(file);
}

Result<void> read_accounts(std::string_view text, const std::string& file, const FileForm& form,
                           Claims& claims)
{
    CsvTable table = TRY(CsvTable::open(text, file, form.required, form.optional));
    while (TRY(table.next())) ++claims.account_count;
    return {};
}

std::optional<std::int64_t> read_count(const CsvTable& table, const std::string& column, Errors& errors)
{
    const std::string folded = replace_all(fold_digits(table.value(column)), ",", "");
    if (folded.empty()) return 0;
    const auto count = parse_integer(folded);
    if (!count || *count < 0) {
        errors.add(refuse("printed.not_a_count", {{"text", std::string(table.value(column))}})
                       .at(table.place(column)));
    }
    return count;
}

// "year", one column for each class, "printed_total" (or "total").
Result<void> read_membership(std::string_view text, const std::string& file,
                             const std::vector<std::string>& columns, Claims& claims)
{
    CsvTable table = TRY(CsvTable::open(text, file, columns));
    const std::string total = holds(columns, "printed_total") ? "printed_total" : "total";
    Errors errors;
    MembershipTable membership{file, {}, {}};
    for (const auto& column : columns) {
        if (column != "year" && column != total && column != "note") membership.classes.push_back(column);
    }
    while (TRY(table.next())) {
        MembershipYear year;
        year.year = static_cast<int>(read_count(table, "year", errors).value_or(0));
        for (const auto& name : membership.classes) {
            year.counts.push_back(read_count(table, name, errors).value_or(0));
        }
        year.total = read_count(table, total, errors).value_or(0);
        year.place = table.place(total);
        membership.years.push_back(std::move(year));
    }
    claims.memberships.push_back(std::move(membership));
    return errors.finish(file);
}

}  // namespace

std::int64_t Claims::count() const
{
    std::size_t lines = acts.size();
    for (const auto* tables : {&settlements, &balance_sheets, &grants}) {
        for (const ClaimTable& table : *tables) lines += table.lines.size();
    }
    for (const MembershipTable& table : memberships) lines += table.years.size();
    return static_cast<std::int64_t>(lines) + account_count;
}

Result<void> read_claims(const PrintedFile& file, Claims& claims)
{
    const std::string text = TRY(language::decode_text(file.bytes, file.name));
    const auto columns = TRY(header_of(text, file.name));
    const bool membership =
        holds(columns, "year") && (holds(columns, "printed_total") || holds(columns, "total"));
    if (membership) return read_membership(text, file.name, columns, claims);
    const FileForm* form = recognise(columns);
    if (form == nullptr) {
        claims.unknown_files.push_back(file.name);
        return {};
    }
    if (form->kind == FileKind::activities) return read_acts(text, file.name, *form, claims);
    if (form->kind == FileKind::accounts) return read_accounts(text, file.name, *form, claims);
    return read_amounts(text, file.name, *form, claims);
}

}  // namespace tomoni::printed
