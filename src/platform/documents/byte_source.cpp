#include "platform/documents/byte_source.h"

#include <algorithm>
#include <fstream>

namespace tomoni::documents {

namespace {

class TextBytes final : public ByteSource {
public:
    explicit TextBytes(std::string_view bytes) : bytes_(bytes) {}

    std::size_t read(char* buffer, std::size_t size) override
    {
        const std::size_t count = std::min(size, bytes_.size() - at_);
        std::copy_n(bytes_.data() + at_, count, buffer);
        at_ += count;
        return count;
    }
    void rewind() override { at_ = 0; }
    [[nodiscard]] std::int64_t size() const override { return static_cast<std::int64_t>(bytes_.size()); }

private:
    std::string_view bytes_;
    std::size_t at_ = 0;
};

class FileBytes final : public ByteSource {
public:
    explicit FileBytes(const std::string& path) : stream_(path, std::ios::binary | std::ios::ate)
    {
        size_ = stream_ ? static_cast<std::int64_t>(stream_.tellg()) : 0;
        stream_.seekg(0);
        stream_.exceptions(std::ios::badbit);
    }

    std::size_t read(char* buffer, std::size_t size) override
    {
        stream_.read(buffer, static_cast<std::streamsize>(size));
        return static_cast<std::size_t>(stream_.gcount());
    }
    void rewind() override
    {
        stream_.clear();
        stream_.seekg(0);
    }
    [[nodiscard]] std::int64_t size() const override { return size_; }
    [[nodiscard]] bool is_open() const { return stream_.is_open() && size_ >= 0; }

private:
    std::ifstream stream_;
    std::int64_t size_ = 0;
};

}  // namespace

std::unique_ptr<ByteSource> source_of_text(std::string_view bytes)
{
    return std::make_unique<TextBytes>(bytes);
}

std::unique_ptr<ByteSource> source_of_file(const std::string& path)
{
    auto source = std::make_unique<FileBytes>(path);
    if (!source->is_open()) return nullptr;
    return source;
}

}  // namespace tomoni::documents
