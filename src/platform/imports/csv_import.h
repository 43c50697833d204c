#pragma once

#include "base/clock.h"
#include "base/date.h"
#include "platform/access/viewer.h"
#include "platform/documents/csv.h"
#include "platform/store/connection.h"
#include "platform/store/imports.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tomoni::imports {

// What became of a file: so many rows were taken, or exactly this content was imported before and nothing was
// changed.
struct ImportOutcome {
    std::int64_t row_count = 0;
    std::optional<store::ImportedFile> earlier;
};

// A kind of file: its name in the table `imports`, the right it takes to import one, its columns.
struct FileKind {
    const char* subject;
    access::Right right;
    std::vector<std::string> required;
    std::vector<std::string> optional;
};

// One file to take. `name` is what errors call it.
struct ImportJob {
    store::Connection& connection;
    const access::Viewer& viewer;
    const Clock& clock;
    std::string_view content;
    const std::string& name;
};

// The fields of one row. A reader that cannot read a field notes the error at its place and goes on, so that
// a row with three mistakes names three.
class RowFields {
public:
    RowFields(const documents::CsvTable& table, std::vector<Error>& errors)
        : table_(table), errors_(errors), errors_before_(errors.size())
    {
    }

    [[nodiscard]] std::string text(std::string_view column) const
    {
        return std::string(table_.value(column));
    }
    // Notes "imports.value_missing" when empty.
    std::string required_text(std::string_view column);
    std::optional<Date> required_date(std::string_view column);
    // Nothing for an empty field.
    std::optional<Date> optional_date(std::string_view column);

    // Notes an error at a column.
    void note(std::string_view column, Error error) { errors_.push_back(std::move(error).at(place(column))); }
    // Notes the failure of a result, if it is one, at a column.
    template <typename T>
    std::optional<T> keep(std::string_view column, Result<T> result)
    {
        if (result) return std::move(result).value();
        note(column, std::move(result).error());
        return std::nullopt;
    }
    [[nodiscard]] Place place(std::string_view column) const { return table_.place(column); }
    [[nodiscard]] std::int64_t line() const { return table_.line(); }
    // The row itself, for readers that stop at the first mistake.
    [[nodiscard]] const documents::CsvTable& table() const { return table_; }
    // No error was noted for this row.
    [[nodiscard]] bool are_good() const { return errors_.size() == errors_before_; }

private:
    const documents::CsvTable& table_;
    std::vector<Error>& errors_;
    std::size_t errors_before_;
};

// Reads every row; when no row had an error, calls `finish` (which may note more by the rows it remembers,
// and writes) and commits. Fails with "imports.file_refused", whose causes have file, line, column and field.
using RowReader = std::function<void(RowFields& row)>;
using Finish = std::function<void(std::vector<Error>& errors)>;
Result<ImportOutcome> import_csv(const ImportJob& job, const FileKind& kind, const RowReader& read_row,
                                 const Finish& finish);

}  // namespace tomoni::imports
