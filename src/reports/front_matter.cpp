#include "reports/front_matter.h"

#include "base/text.h"
#include "platform/language/encoding.h"

#include <map>

namespace tomoni::reports {

namespace {

struct FrontMatterValue {
    std::string text;
    std::int64_t line = 0;
};

using FrontMatter = std::map<std::string, FrontMatterValue>;

constexpr std::string_view keys[] = {"section", "position", "heading"};

bool is_key(std::string_view text)
{
    for (const std::string_view key : keys) {
        if (key == text) return true;
    }
    return false;
}

// One "key: value" line.
Result<void> read_line(std::string_view line, const Place& place, FrontMatter& matter)
{
    const std::size_t colon = line.find(':');
    const std::string key(trim(line.substr(0, colon)));
    if (colon == std::string_view::npos || !is_key(key)) {
        return refuse("reports.front_matter_unreadable", {{"text", std::string(line)}}).at(place);
    }
    matter[key] = {std::string(trim(line.substr(colon + 1))), place.line};
    return {};
}

Result<NarrativeSection> section_of(const FrontMatter& matter, const std::string& file)
{
    for (const std::string_view key : keys) {
        const auto value = matter.find(std::string(key));
        if (value == matter.end() || value->second.text.empty()) {
            return refuse("reports.front_matter_incomplete", {{"key", std::string(key)}})
                .at({file, 1, 1, std::string(key)});
        }
    }
    NarrativeSection section;
    auto address = parse_section_address(matter.at("section").text);
    if (!address) return std::move(address).error().at({file, matter.at("section").line, 1, "section"});
    section.address = *address;
    const auto position = parse_integer(fold_digits(matter.at("position").text));
    if (!position) {
        return refuse("reports.not_a_position", {{"text", matter.at("position").text}})
            .at({file, matter.at("position").line, 1, "position"});
    }
    section.position = *position;
    section.heading = matter.at("heading").text;
    section.file = file;
    return section;
}

}  // namespace

Result<NarrativeSection> parse_narrative_file(const NarrativeFile& file)
{
    const std::string text = replace_all(TRY(language::decode_text(file.bytes, file.name)), "\r\n", "\n");
    const auto lines = split_text(text, "\n");
    if (trim(lines.front()) != "---") return refuse("reports.front_matter_missing").at({file.name, 1, 1, {}});
    FrontMatter matter;
    std::size_t at = 1;
    std::size_t bytes = lines[0].size() + 1;
    for (; at < lines.size() && trim(lines[at]) != "---"; ++at) {
        bytes += lines[at].size() + 1;
        if (trim(lines[at]).empty()) continue;
        TRY(read_line(lines[at], {file.name, static_cast<std::int64_t>(at) + 1, 1, {}}, matter));
    }
    if (at == lines.size()) return refuse("reports.front_matter_not_closed").at({file.name, 1, 1, {}});
    NarrativeSection section = TRY(section_of(matter, file.name));
    bytes += lines[at].size() + 1;
    section.body = bytes < text.size() ? text.substr(bytes) : std::string();
    section.first_line = static_cast<std::int64_t>(at) + 2;
    return section;
}

}  // namespace tomoni::reports
