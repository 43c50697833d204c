#include "platform/imports/csv_import.h"

#include "platform/language/encoding.h"
#include "platform/store/transaction.h"

namespace tomoni::imports {

namespace {

// False at the end of the file. A ragged row is noted and passed over; a quote that is not closed ends it.
Result<bool> next_row(documents::CsvTable& table, std::vector<Error>& errors)
{
    while (true) {
        auto more = table.next();
        if (more) return *more;
        if (more.error().key != "documents.csv_field_count") return std::move(more).error();
        errors.push_back(std::move(more).error());
    }
}

}  // namespace

std::string RowFields::required_text(std::string_view column)
{
    const std::string_view value = table_.value(column);
    if (value.empty()) note(column, refuse("imports.value_missing", {{"column", std::string(column)}}));
    return std::string(value);
}

std::optional<Date> RowFields::required_date(std::string_view column)
{
    if (required_text(column).empty()) return std::nullopt;
    return optional_date(column);
}

std::optional<Date> RowFields::optional_date(std::string_view column)
{
    if (table_.value(column).empty()) return std::nullopt;
    return keep(column, parse_date(table_.value(column)));
}

Result<ImportOutcome> import_csv(const ImportJob& job, const FileKind& kind, const RowReader& read_row,
                                 const Finish& finish)
{
    TRY(job.viewer.require(kind.right));
    const std::string text = TRY(language::decode_text(job.content, job.name));
    auto table = TRY(documents::CsvTable::open(text, job.name, kind.required, kind.optional));
    store::Transaction transaction(job.connection);
    if (auto earlier = store::find_import(job.connection, kind.subject, job.content)) {
        return ImportOutcome{0, std::move(earlier)};
    }
    ImportOutcome outcome;
    std::vector<Error> errors;
    while (TRY(next_row(table, errors))) {
        ++outcome.row_count;
        RowFields row(table, errors);
        read_row(row);
    }
    if (errors.empty()) finish(errors);
    if (!errors.empty()) {
        return refuse("imports.file_refused", {{"file", job.name}}).with_causes(std::move(errors));
    }
    store::record_import(job.connection, kind.subject, job.name, job.content, outcome.row_count,
                         job.viewer.name(), job.clock.now());
    transaction.commit();
    return outcome;
}

}  // namespace tomoni::imports
