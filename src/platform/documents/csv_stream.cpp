#include "platform/documents/csv_stream.h"

#include "base/text.h"
#include "platform/language/encoding.h"

#include <algorithm>
#include <utility>

namespace tomoni::documents {

namespace {

constexpr std::size_t part_size = 1 << 20;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::int64_t count_lines(std::string_view text)
{
    return std::count(text.begin(), text.end(), '\n');
}

// The length of the text up to its last line end that stands outside quotes; 0 when there is none.
std::size_t complete_records(std::string_view text)
{
    const auto quote_count = [&](std::size_t end) {
        return std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end), '"');
    };
    std::size_t end = text.rfind('\n');
    if (end == std::string_view::npos) return 0;
    auto quotes = quote_count(end);
    while (quotes % 2 != 0) {
        const std::size_t earlier = end == 0 ? std::string_view::npos : text.rfind('\n', end - 1);
        if (earlier == std::string_view::npos) return 0;
        quotes -= std::count(text.begin() + static_cast<std::ptrdiff_t>(earlier),
                             text.begin() + static_cast<std::ptrdiff_t>(end), '"');
        end = earlier;
    }
    return end + 1;
}

// Up to and with the last byte that cannot be a part of a longer character.
std::size_t whole_characters(std::string_view bytes)
{
    std::size_t end = bytes.size();
    while (end > 0 && (static_cast<unsigned char>(bytes[end - 1]) & 0x80U) != 0) --end;
    return end;
}

}  // namespace

CsvFileFacts CsvStream::look_over(ByteSource& source, const std::function<void(std::string_view)>& also)
{
    CsvFileFacts facts;
    std::string buffer(part_size, '\0');
    std::string waiting;
    std::int64_t line = 1;
    bool is_first = true;
    bool at_end = false;
    source.rewind();
    while (!at_end) {
        const std::size_t length = source.read(buffer.data(), buffer.size());
        at_end = length == 0;
        also(std::string_view(buffer).substr(0, length));
        waiting.append(buffer, 0, length);
        if (std::exchange(is_first, false)) facts.has_byte_order_mark = waiting.starts_with(byte_order_mark);
        const std::string_view whole =
            std::string_view(waiting).substr(0, at_end ? waiting.size() : whole_characters(waiting));
        if (!facts.is_cp932) {
            const std::size_t invalid =
                std::min(find_invalid_utf8(whole).value_or(whole.size()), whole.find('\0'));
            facts.is_cp932 = invalid < whole.size();
            facts.first_invalid_line = line + count_lines(whole.substr(0, invalid));
        }
        line += count_lines(whole);
        waiting.erase(0, whole.size());
    }
    return facts;
}

CsvStream::CsvStream(ByteSource& source, const CsvFileFacts& facts, std::string file)
    : source_(&source),
      is_cp932_(facts.is_cp932),
      file_(std::move(file)),
      text_(std::make_unique<std::string>())
{
    source_->rewind();
    std::string mark(byte_order_mark.size(), '\0');
    if (facts.has_byte_order_mark) source_->read(mark.data(), mark.size());
}

Result<CsvStream> CsvStream::open(ByteSource& source, const CsvFileFacts& facts, const std::string& file,
                                  const std::vector<std::string>& required,
                                  const std::vector<std::string>& optional)
{
    if (facts.has_byte_order_mark && facts.is_cp932) {
        return refuse("language.bad_utf8").at({file, facts.first_invalid_line, 0, {}});
    }
    CsvStream stream(source, facts, file);
    if (!TRY(stream.read_part()) || !TRY(stream.reader_->next(stream.row_))) {
        return refuse("documents.csv_empty").at({file, 1, 0, {}});
    }
    stream.columns_ = TRY(read_csv_header(stream.row_, file, required, optional));
    return stream;
}

Result<void> CsvStream::append_decoded()
{
    const std::size_t length = at_end_ ? raw_.size() : raw_.rfind('\n') + 1;
    const std::string_view bytes = std::string_view(raw_).substr(0, length);
    if (!is_cp932_) {
        *text_ += bytes;
    } else {
        auto decoded = language::decode_cp932(bytes, file_);
        if (!decoded) {
            Error error = std::move(decoded).error();
            error.place.line += decoded_line_ - 1;
            return error;
        }
        *text_ += *decoded;
        decoded_line_ += count_lines(bytes);
    }
    raw_.erase(0, length);
    return {};
}

Result<bool> CsvStream::read_part()
{
    reader_.reset();
    text_->erase(0, used_);
    used_ = 0;
    while (!at_end_ && used_ == 0) {
        const std::size_t before = raw_.size();
        raw_.resize(before + part_size);
        const std::size_t length = source_->read(raw_.data() + before, part_size);
        raw_.resize(before + length);
        bytes_read_ += static_cast<std::int64_t>(length);
        at_end_ = length == 0;
        TRY(append_decoded());
        used_ = complete_records(*text_);
        // A record beyond the limit is handed on as it is: the reader says what is wrong with it.
        if (used_ == 0 && text_->size() > part_size) used_ = text_->size();
    }
    if (at_end_) used_ = text_->size();
    if (used_ == 0) return false;
    reader_.emplace(std::string_view(*text_).substr(0, used_), file_, ',', next_line_);
    return true;
}

Result<bool> CsvStream::next()
{
    while (true) {
        if (!reader_ && !TRY(read_part())) return false;
        if (TRY(reader_->next(row_))) break;
        next_line_ = reader_->line();
        reader_.reset();
    }
    if (row_.fields.size() != columns_.size()) {
        return refuse("documents.csv_field_count", {{"expected", std::to_string(columns_.size())},
                                                    {"found", std::to_string(row_.fields.size())}})
            .at({file_, row_.line, 0, {}});
    }
    return true;
}

std::string_view CsvStream::field(int column) const
{
    const auto index = static_cast<std::size_t>(column);
    return column >= 0 && index < row_.fields.size() ? trim(row_.fields[index]) : std::string_view();
}

int CsvStream::column(std::string_view name) const
{
    const auto found = std::ranges::find(columns_, name);
    return found == columns_.end() ? -1 : static_cast<int>(found - columns_.begin());
}

Place CsvStream::place(std::string_view name) const
{
    return {file_, row_.line, std::int64_t{column(name)} + 1, std::string(name)};
}

}  // namespace tomoni::documents
