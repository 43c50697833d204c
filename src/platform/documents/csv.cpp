#include "platform/documents/csv.h"

#include "base/text.h"

#include <algorithm>

namespace tomoni::documents {

CsvReader::CsvReader(std::string_view text, std::string file, char separator, std::int64_t first_line)
    : text_(text), file_(std::move(file)), separator_(separator), line_(first_line)
{
}

Result<bool> CsvReader::next(CsvRow& row)
{
    row.fields.clear();
    rewritten_.clear();
    while (at_ < text_.size() && (text_[at_] == '\n' || text_.substr(at_, 2) == "\r\n")) {
        at_ += text_[at_] == '\n' ? 1U : 2U;
        ++line_;
    }
    if (at_ >= text_.size()) return false;
    row.line = line_;
    for (bool record_ended = false; !record_ended;) TRY(read_field(row, record_ended));
    return true;
}

Result<bool> CsvReader::read_field(CsvRow& row, bool& record_ended)
{
    const std::int64_t column = static_cast<std::int64_t>(row.fields.size()) + 1;
    if (at_ < text_.size() && text_[at_] == '"') {
        auto quoted = read_quoted();
        if (!quoted) return std::move(quoted).error().at({file_, row.line, column, {}});
        row.fields.push_back(*quoted);
        const bool ends =
            at_ >= text_.size() || text_[at_] == separator_ || text_[at_] == '\n' || text_[at_] == '\r';
        if (!ends) return refuse("documents.csv_text_after_quote").at({file_, line_, column, {}});
    } else {
        std::size_t end = at_;
        while (end < text_.size() && text_[end] != separator_ && text_[end] != '\n') {
            if (text_[end] == '"') return refuse("documents.csv_stray_quote").at({file_, line_, column, {}});
            ++end;
        }
        const bool crlf = end < text_.size() && text_[end] == '\n' && end > at_ && text_[end - 1] == '\r';
        row.fields.push_back(text_.substr(at_, end - at_ - (crlf ? 1 : 0)));
        at_ = end;
    }
    if (at_ < text_.size() && text_[at_] == separator_) {
        ++at_;
        return true;
    }
    if (at_ < text_.size() && text_[at_] == '\r') ++at_;
    if (at_ < text_.size() && text_[at_] == '\n') ++at_;
    ++line_;
    record_ended = true;
    return true;
}

Result<std::string_view> CsvReader::read_quoted()
{
    const std::size_t begin = ++at_;
    bool doubled = false;
    while (true) {
        const std::size_t quote = text_.find('"', at_);
        if (quote == std::string_view::npos) return refuse("documents.csv_open_quote");
        line_ += std::count(text_.begin() + static_cast<std::ptrdiff_t>(at_),
                            text_.begin() + static_cast<std::ptrdiff_t>(quote), '\n');
        at_ = quote + 1;
        if (at_ >= text_.size() || text_[at_] != '"') break;
        doubled = true;
        ++at_;
    }
    const std::string_view raw = text_.substr(begin, at_ - 1 - begin);
    if (!doubled) return raw;
    rewritten_.push_back(replace_all(std::string(raw), "\"\"", "\""));
    return std::string_view(rewritten_.back());
}

Result<std::vector<std::string>> read_csv_header(const CsvRow& header, const std::string& file,
                                                 const std::vector<std::string>& required,
                                                 const std::vector<std::string>& optional)
{
    std::vector<std::string> columns;
    for (const std::string_view name : header.fields) {
        const std::string column(trim(name));
        const Place place{file, header.line, static_cast<std::int64_t>(columns.size()) + 1, column};
        if (std::ranges::find(columns, column) != columns.end()) {
            return refuse("documents.csv_doubled_column", {{"column", column}}).at(place);
        }
        if (std::ranges::find(required, column) == required.end() &&
            std::ranges::find(optional, column) == optional.end()) {
            std::vector<std::string> known = required;
            known.insert(known.end(), optional.begin(), optional.end());
            return refuse("documents.csv_unknown_column",
                          {{"column", column}, {"known", join_text(known, ", ")}})
                .at(place);
        }
        columns.push_back(column);
    }
    for (const auto& column : required) {
        if (std::ranges::find(columns, column) == columns.end()) {
            return refuse("documents.csv_missing_column", {{"column", column}})
                .at({file, header.line, 0, column});
        }
    }
    return columns;
}

Result<CsvTable> CsvTable::open(std::string_view text, const std::string& file,
                                const std::vector<std::string>& required,
                                const std::vector<std::string>& optional)
{
    CsvTable table(text, file);
    if (!TRY(table.reader_.next(table.row_))) return refuse("documents.csv_empty").at({file, 1, 0, {}});
    table.columns_ = TRY(read_csv_header(table.row_, file, required, optional));
    return table;
}

Result<bool> CsvTable::next()
{
    if (!TRY(reader_.next(row_))) return false;
    if (row_.fields.size() != columns_.size()) {
        return refuse("documents.csv_field_count", {{"expected", std::to_string(columns_.size())},
                                                    {"found", std::to_string(row_.fields.size())}})
            .at({reader_.file(), row_.line, 0, {}});
    }
    return true;
}

bool CsvTable::has_column(std::string_view column) const
{
    return std::ranges::find(columns_, column) != columns_.end();
}

std::size_t CsvTable::index_of(std::string_view column) const
{
    return static_cast<std::size_t>(std::ranges::find(columns_, column) - columns_.begin());
}

std::string_view CsvTable::value(std::string_view column) const
{
    const std::size_t index = index_of(column);
    return index < row_.fields.size() ? trim(row_.fields[index]) : std::string_view();
}

Place CsvTable::place(std::string_view column) const
{
    return {reader_.file(), row_.line, static_cast<std::int64_t>(index_of(column)) + 1, std::string(column)};
}

void CsvWriter::separate()
{
    if (row_begun_) text_ += ',';
    row_begun_ = true;
}

void CsvWriter::field(std::string_view text)
{
    separate();
    const bool dangerous =
        for_spreadsheets_ && !text.empty() && std::string_view("=+-@").contains(text.front());
    const bool quoted = text.find_first_of(",\"\n\r") != std::string_view::npos;
    if (quoted) text_ += '"';
    if (dangerous) text_ += '\'';
    text_ += quoted ? replace_all(std::string(text), "\"", "\"\"") : std::string(text);
    if (quoted) text_ += '"';
}

void CsvWriter::field(std::int64_t number)
{
    separate();
    text_ += std::to_string(number);
}

void CsvWriter::end_row()
{
    text_ += '\n';
    row_begun_ = false;
}

void CsvWriter::row(const std::vector<std::string>& fields)
{
    for (const auto& text : fields) field(text);
    end_row();
}

}  // namespace tomoni::documents
