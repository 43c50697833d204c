#include "platform/documents/output_file.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

namespace tomoni::documents {

namespace {

Error not_written(const std::string& path, int reason)
{
    std::string_view key = "documents.output_not_written";
    if (reason == ENOSPC || reason == EDQUOT) key = "documents.output_disk_full";
    if (reason == ENOENT || reason == ENOTDIR) key = "documents.output_no_folder";
    if (reason == EACCES || reason == EPERM || reason == EROFS) key = "documents.output_not_permitted";
    if (reason == EISDIR) key = "documents.output_is_folder";
    return unavailable(key, {{"file", path}, {"reason", std::strerror(reason)}});
}

bool write_whole(int file, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(file) == 0;
}

// A new file has the rights that the process gives to all its files, not the narrow ones of mkstemp.
void give_usual_rights(int file)
{
    const mode_t mask = ::umask(0);
    ::umask(mask);
    if (::fchmod(file, 0666 & ~mask) != 0) return;
}

}  // namespace

Result<void> write_file(const std::string& path, std::string_view bytes)
{
    std::string beside = path + ".XXXXXX";
    const int file = ::mkstemp(beside.data());
    if (file < 0) return not_written(path, errno);
    give_usual_rights(file);
    const bool is_whole = write_whole(file, bytes);
    int reason = is_whole ? 0 : errno;
    if (::close(file) != 0 && reason == 0) reason = errno;
    if (reason == 0 && ::rename(beside.c_str(), path.c_str()) != 0) reason = errno;
    if (reason == 0) return {};
    ::unlink(beside.c_str());
    return not_written(path, reason);
}

Result<void> make_folder(const std::string& path)
{
    std::error_code reason;
    std::filesystem::create_directories(path, reason);
    if (!reason && !std::filesystem::is_directory(path)) return not_written(path, ENOTDIR);
    if (reason) return not_written(path, reason.value());
    return {};
}

Result<std::string> read_file(const std::string& path)
{
    std::error_code reason;
    if (std::filesystem::is_directory(path, reason)) reason = std::make_error_code(std::errc::is_a_directory);
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (reason || !file) {
        const int number = reason ? reason.value() : errno;
        return unavailable("documents.file_not_read", {{"file", path}, {"reason", std::strerror(number)}});
    }
    return std::string(std::istreambuf_iterator<char>(file), {});
}

}  // namespace tomoni::documents
