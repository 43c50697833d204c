#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace tomoni::documents {

// Bytes that can be read from the beginning as often as needed: a file of any size, or a text in memory.
class ByteSource {
public:
    ByteSource() = default;
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;
    virtual ~ByteSource() = default;

    // Up to `size` bytes; fewer only at the end, 0 after it. Throws std::ios_base::failure when the disk
    // fails.
    virtual std::size_t read(char* buffer, std::size_t size) = 0;
    virtual void rewind() = 0;
    [[nodiscard]] virtual std::int64_t size() const = 0;
};

// A view of bytes that outlive the source.
std::unique_ptr<ByteSource> source_of_text(std::string_view bytes);
// nullptr when the file cannot be opened.
std::unique_ptr<ByteSource> source_of_file(const std::string& path);

}  // namespace tomoni::documents
