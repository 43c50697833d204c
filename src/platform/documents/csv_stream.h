#pragma once

#include "platform/documents/byte_source.h"
#include "platform/documents/csv.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tomoni::documents {

// What a first look over a whole file says of it.
struct CsvFileFacts {
    bool is_cp932 = false;
    bool has_byte_order_mark = false;
    std::int64_t first_invalid_line = 0;  // of a file with a byte order mark that is not UTF-8 after all
};

// A CSV file with a header line, of any size: about a megabyte of it is held at a time. Like CsvTable, but
// fields are asked for by the column's number, which is looked up once:
//   auto table = TRY(CsvStream::open(source, facts, "journal.csv", {"entry", …}, {"memo"}));
//   const int memo = table.column("memo");
//   while (TRY(table.next())) use(table.field(memo));
// No record may be longer than 1 MB ("documents.csv_open_quote").
class CsvStream {
public:
    // Reads the source once, to its end, and shows the bytes to `also`, part by part.
    static CsvFileFacts look_over(ByteSource& source, const std::function<void(std::string_view)>& also);

    // Rewinds the source, which must outlive the stream.
    static Result<CsvStream> open(ByteSource& source, const CsvFileFacts& facts, const std::string& file,
                                  const std::vector<std::string>& required,
                                  const std::vector<std::string>& optional = {});

    // False at the end. After "documents.csv_field_count" (a ragged row) reading may go on; after any other
    // failure it may not.
    Result<bool> next();
    // Trimmed; empty for a column that is not there. Valid until the next call of next().
    [[nodiscard]] std::string_view field(int column) const;
    // -1 when the file does not have it.
    [[nodiscard]] int column(std::string_view name) const;
    [[nodiscard]] std::int64_t line() const { return row_.line; }
    [[nodiscard]] Place place(std::string_view column) const;
    [[nodiscard]] std::int64_t bytes_read() const { return bytes_read_; }

private:
    CsvStream(ByteSource& source, const CsvFileFacts& facts, std::string file);

    Result<bool> read_part();
    Result<void> append_decoded();

    ByteSource* source_;
    bool is_cp932_;
    std::string file_;
    std::string raw_;                    // bytes that are not decoded yet
    std::unique_ptr<std::string> text_;  // decoded; reader_ looks at its first part
    std::size_t used_ = 0;               // length of that part
    std::optional<CsvReader> reader_;
    CsvRow row_;
    std::vector<std::string> columns_;
    std::int64_t next_line_ = 1;     // of the next part
    std::int64_t decoded_line_ = 1;  // of the first byte in raw_
    std::int64_t bytes_read_ = 0;
    bool at_end_ = false;
};

}  // namespace tomoni::documents
