#include "cli/input_file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tomoni::cli {

namespace {

Error cannot_read(const std::string& path)
{
    return unavailable("files.cannot_read", {{"file", path}, {"reason", std::strerror(errno)}});
}

Result<std::string> read_all(int descriptor, const std::string& path)
{
    struct stat status = {};
    std::string bytes;
    if (fstat(descriptor, &status) == 0 && status.st_size > 0)
        bytes.reserve(static_cast<std::size_t>(status.st_size));
    constexpr std::size_t block = 1 << 20;
    while (true) {
        const std::size_t before = bytes.size();
        ssize_t count = 0;
        bytes.resize_and_overwrite(before + block, [&](char* data, std::size_t) {
            count = read(descriptor, data + before, block);
            return before + static_cast<std::size_t>(count > 0 ? count : 0);
        });
        if (count < 0) return cannot_read(path);
        if (count == 0) return bytes;
    }
}

}  // namespace

Result<std::string> read_file(const std::string& path)
{
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return cannot_read(path);
    auto bytes = read_all(descriptor, path);
    close(descriptor);
    return bytes;
}

bool file_exists(const std::string& path)
{
    return access(path.c_str(), F_OK) == 0;
}

bool is_folder(const std::string& path)
{
    struct stat status = {};
    return stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

}  // namespace tomoni::cli
