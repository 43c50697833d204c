#pragma once

#include "base/result.h"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace tomoni::documents {

// One record of a CSV file and the line it starts in.
struct CsvRow {
    std::int64_t line = 0;
    std::vector<std::string_view> fields;
};

// Reads RFC 4180: fields in double quotes may hold commas, line ends and doubled quotes; records end with LF
// or CRLF; an empty line is skipped; the last line end may be missing. Works through the text once without
// copying (only quoted fields with doubled quotes are rewritten), so a million lines need little memory.
//   CsvReader reader(text, "journal.csv");
//   while (true) { auto more = TRY(reader.next(row)); if (!more) break; … }
// The fields stay valid until the next call of next(). Requires: text is UTF-8 (language::decode_text) and
// outlives the reader.
class CsvReader {
public:
    // `first_line` is the number of the text's first line, when it is a part of a file.
    CsvReader(std::string_view text, std::string file, char separator = ',', std::int64_t first_line = 1);

    // False at the end. Fails, with line and column, on a quote that is not closed or stands inside a field.
    Result<bool> next(CsvRow& row);

    [[nodiscard]] const std::string& file() const { return file_; }
    // The line that would be read next.
    [[nodiscard]] std::int64_t line() const { return line_; }

private:
    Result<bool> read_field(CsvRow& row, bool& record_ended);
    Result<std::string_view> read_quoted();

    std::string_view text_;
    std::string file_;
    char separator_;
    std::size_t at_ = 0;
    std::int64_t line_ = 1;
    std::deque<std::string> rewritten_;  // keeps its texts in place while it grows
};

// The column names of a header line, trimmed, or the first that is doubled, unknown or missing.
Result<std::vector<std::string>> read_csv_header(const CsvRow& header, const std::string& file,
                                                 const std::vector<std::string>& required,
                                                 const std::vector<std::string>& optional);

// A CSV file with a header line, read by column name. Unknown, missing and doubled columns are refused by
// name; rows with too few or too many fields by line.
class CsvTable {
public:
    // `required` must all be there, `optional` may be; any other column is an error.
    static Result<CsvTable> open(std::string_view text, const std::string& file,
                                 const std::vector<std::string>& required,
                                 const std::vector<std::string>& optional = {});

    // False at the end. Fails with "documents.csv_field_count" on a ragged row.
    Result<bool> next();
    // The value in the current row, trimmed; empty for an optional column that is not there.
    [[nodiscard]] std::string_view value(std::string_view column) const;
    // Where that value stands, for errors: file, line, column number and column name.
    [[nodiscard]] Place place(std::string_view column) const;
    [[nodiscard]] std::int64_t line() const { return row_.line; }
    [[nodiscard]] bool has_column(std::string_view column) const;

private:
    CsvTable(std::string_view text, const std::string& file) : reader_(text, file) {}

    [[nodiscard]] std::size_t index_of(std::string_view column) const;

    CsvReader reader_;
    CsvRow row_;
    std::vector<std::string> columns_;
};

// Writes RFC 4180 with LF line ends: quotes only where needed. With `for_spreadsheets`, texts that begin with
// = + - @ get a leading ' so that a spreadsheet does not run them (amounts are written as they are).
class CsvWriter {
public:
    explicit CsvWriter(bool for_spreadsheets = false) : for_spreadsheets_(for_spreadsheets) {}

    void field(std::string_view text);
    void field(std::int64_t number);
    void end_row();
    void row(const std::vector<std::string>& fields);

    [[nodiscard]] const std::string& text() const { return text_; }

private:
    void separate();

    bool for_spreadsheets_;
    bool row_begun_ = false;
    std::string text_;
};

}  // namespace tomoni::documents
