#include "platform/language/catalogue.h"

#include "base/embedded_file.h"
#include "base/invariant.h"

#include <algorithm>
#include <cstring>

namespace tomoni {

extern const EmbeddedFile catalogue_files[];
extern const int catalogue_files_count;

}  // namespace tomoni

namespace tomoni::language {

namespace {

// The tables of a .mo file (GNU gettext manual, "The Format of GNU MO Files"): sorted originals and their
// translations, each an array of (length, offset).
class MoFile {
public:
    explicit MoFile(std::string_view bytes) : bytes_(bytes) { INVARIANT(word(0) == 0x950412DEU); }

    [[nodiscard]] std::uint32_t count() const { return word(8); }
    [[nodiscard]] std::string_view original(std::uint32_t index) const { return text(word(12), index); }
    [[nodiscard]] std::string_view translation(std::uint32_t index) const { return text(word(16), index); }

    // The translation, or null data. Plural entries are found by their singular.
    [[nodiscard]] std::string_view find(std::string_view key) const
    {
        std::uint32_t low = 0;
        std::uint32_t high = count();
        while (low < high) {
            const std::uint32_t middle = (low + high) / 2;
            const std::string_view at = first_form(original(middle));
            if (at == key) return translation(middle);
            if (at < key)
                low = middle + 1;
            else
                high = middle;
        }
        return {};
    }

    static std::string_view first_form(std::string_view forms) { return forms.substr(0, forms.find('\0')); }

private:
    [[nodiscard]] std::uint32_t word(std::size_t offset) const
    {
        std::uint32_t value = 0;
        std::memcpy(&value, bytes_.data() + offset, sizeof value);
        return value;
    }

    [[nodiscard]] std::string_view text(std::uint32_t table, std::uint32_t index) const
    {
        return bytes_.substr(word(table + index * 8 + 4), word(table + index * 8));
    }

    std::string_view bytes_;
};

const EmbeddedFile* find_file(Language language, std::string_view key)
{
    std::string name(code_of(language));
    name += '.';
    name += key.substr(0, key.find('.'));
    name += ".mo";
    for (int i = 0; i < catalogue_files_count; ++i) {
        if (name == catalogue_files[i].name) return &catalogue_files[i];
    }
    return nullptr;
}

std::string_view find_forms(Language language, std::string_view key)
{
    const EmbeddedFile* file = find_file(language, key);
    return file ? MoFile(file->bytes()).find(key) : std::string_view();
}

// The value of the {argument} that begins `rest`, or null when it names none.
const ErrorArgument* argument_at(std::string_view rest, const std::vector<ErrorArgument>& arguments)
{
    const std::string_view name = rest.substr(1, rest.find('}') - 1);
    const auto found = std::ranges::find(arguments, name, &ErrorArgument::name);
    return found == arguments.end() ? nullptr : &*found;
}

// Read once from left to right: what an argument brings in is never taken for an argument.
std::string filled(std::string_view text, const std::vector<ErrorArgument>& arguments)
{
    std::string whole;
    for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{')) {
        whole += text.substr(0, open);
        text.remove_prefix(open);
        const ErrorArgument* argument = argument_at(text, arguments);
        whole += argument ? std::string_view(argument->value) : text.substr(0, 1);
        text.remove_prefix(argument ? argument->name.size() + 2 : 1);
    }
    return whole += text;
}

std::string place_prefix(const Place& place)
{
    std::string prefix = place.file;
    if (place.line > 0) prefix += (prefix.empty() ? "" : ":") + std::to_string(place.line);
    if (place.column > 0) prefix += ":" + std::to_string(place.column);
    if (!place.field.empty()) prefix += (prefix.empty() ? "(" : " (") + place.field + ")";
    return prefix.empty() ? prefix : prefix + ": ";
}

}  // namespace

Language language_of_locale(std::string_view locale)
{
    return locale.starts_with("ja") ? Language::ja : Language::en;
}

std::string_view code_of(Language language)
{
    return language == Language::ja ? "ja" : "en";
}

std::string sentence(Language language, std::string_view key, const std::vector<ErrorArgument>& arguments)
{
    const std::string_view forms = find_forms(language, key);
    if (forms.data() == nullptr) return std::string(key);
    return filled(MoFile::first_form(forms), arguments);
}

std::string sentence_for_count(Language language, std::string_view key, std::int64_t count,
                               std::vector<ErrorArgument> arguments)
{
    std::string_view forms = find_forms(language, key);
    if (forms.data() == nullptr) return std::string(key);
    const auto second = forms.find('\0');
    if (language == Language::en && count != 1 && second != std::string_view::npos)
        forms.remove_prefix(second + 1);
    arguments.push_back({"count", std::to_string(count)});
    return filled(MoFile::first_form(forms), arguments);
}

bool has_sentence(Language language, std::string_view key)
{
    return find_forms(language, key).data() != nullptr;
}

std::string describe(Language language, const Error& error)
{
    std::string text = place_prefix(error.place) + sentence(language, error.key, error.arguments);
    for (const Error& cause : error.causes) text += "\n  " + describe(language, cause);
    return text;
}

std::vector<std::string> list_keys(Language language)
{
    std::vector<std::string> keys;
    const std::string prefix = std::string(code_of(language)) + ".";
    for (int i = 0; i < catalogue_files_count; ++i) {
        if (!std::string_view(catalogue_files[i].name).starts_with(prefix)) continue;
        const MoFile file(catalogue_files[i].bytes());
        for (std::uint32_t k = 0; k < file.count(); ++k) {
            if (!file.original(k).empty()) keys.emplace_back(MoFile::first_form(file.original(k)));
        }
    }
    return keys;
}

}  // namespace tomoni::language
