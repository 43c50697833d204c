#include "platform/documents/resources.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

namespace tomoni::documents {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view landmark = "templates/papers/paper.typ";
constexpr std::array<std::string_view, 4> font_files{"BIZUDPGothic-Regular.ttf", "BIZUDPGothic-Bold.ttf",
                                                     "BIZUDGothic-Regular.ttf", "BIZUDGothic-Bold.ttf"};

bool is_there(const fs::path& path)
{
    std::error_code ignored;
    return fs::exists(path, ignored);
}

std::optional<fs::path> find_above(fs::path folder)
{
    while (true) {
        if (is_there(folder / landmark)) return folder;
        if (is_there(folder / "share/tomoni" / landmark)) return folder / "share/tomoni";
        if (!folder.has_relative_path()) return {};
        folder = folder.parent_path();
    }
}

std::string_view missing_font(const fs::path& folder)
{
    for (const auto file : font_files)
        if (!is_there(folder / file)) return file;
    return {};
}

// Depth first, in the order of names, so that the same machine always gives the same folder.
std::optional<std::string> find_fonts_below(const fs::path& folder, int depth)
{
    if (missing_font(folder).empty()) return folder.string();
    if (depth == 0) return {};
    std::vector<fs::path> inner;
    std::error_code ended;
    for (fs::directory_iterator entry(folder, ended), end; !ended && entry != end; entry.increment(ended)) {
        std::error_code ignored;
        if (entry->is_directory(ignored)) inner.push_back(entry->path());
    }
    std::sort(inner.begin(), inner.end());
    for (const auto& path : inner)
        if (auto found = find_fonts_below(path, depth - 1)) return found;
    return {};
}

}  // namespace

Result<std::string> find_resource_folder()
{
    const char* named = std::getenv("TOMONI_SHARE");
    if (named != nullptr && *named != '\0') {
        if (is_there(fs::path(named) / landmark)) return std::string(named);
        return unavailable("documents.templates_missing", {{"folder", named}});
    }
    std::error_code failed;
    const fs::path program = fs::read_symlink("/proc/self/exe", failed);
    if (const auto found = find_above(program.parent_path())) return found->string();
    return unavailable("documents.templates_missing", {{"folder", program.parent_path().string()}});
}

Result<std::string> find_font_folder(const std::string& resource_folder)
{
    std::vector<fs::path> places{fs::path(resource_folder) / "fonts", "/usr/local/share/fonts",
                                 "/usr/share/fonts"};
    if (const char* home = std::getenv("HOME")) places.emplace_back(fs::path(home) / ".local/share/fonts");
    for (const auto& place : places)
        if (auto found = find_fonts_below(place, 4)) return *std::move(found);
    return unavailable("documents.font_missing", {{"file", std::string(font_files.front())}});
}

}  // namespace tomoni::documents
