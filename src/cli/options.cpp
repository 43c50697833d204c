#include "cli/options.h"

#include "base/text.h"
#include "platform/language/near_words.h"

#include <algorithm>

namespace tomoni::cli {

namespace {

const OptionSpec* find_spec(const std::vector<OptionSpec>& known, std::string_view name)
{
    const auto same_name = [&](const OptionSpec& spec) { return name == spec.name; };
    if (const auto own = std::ranges::find_if(known, same_name); own != known.end()) return &*own;
    const auto& common = common_options();
    const auto shared = std::ranges::find_if(common, same_name);
    return shared == common.end() ? nullptr : &*shared;
}

Error unknown_option(std::string_view name, const std::vector<OptionSpec>& known)
{
    std::vector<std::string> names;
    for (const auto* list : {&known, &common_options()}) {
        for (const OptionSpec& spec : *list) names.emplace_back(spec.name);
    }
    if (const auto near = nearest(name, names)) {
        return refuse("cli.unknown_option_near", {{"option", std::string(name)}, {"near", *near}});
    }
    return refuse("cli.unknown_option", {{"option", std::string(name)}});
}

}  // namespace

const std::vector<OptionSpec>& common_options()
{
    static const std::vector<OptionSpec> options{{"database", "URL"}, {"language", "ja|en"}, {"json"},
                                                 {"quiet"},           {"operator", "NAME"},  {"help"}};
    return options;
}

Result<Options> Options::read(const std::vector<std::string>& words, const std::vector<OptionSpec>& known)
{
    Options options;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i];
        if (word == "--") {
            options.words_.insert(options.words_.end(), words.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                  words.end());
            break;
        }
        if (!word.starts_with("--")) {
            if (word.size() > 1 && word.front() == '-') return unknown_option(word.substr(1), known);
            options.words_.emplace_back(word);
            continue;
        }
        const auto equals = word.find('=');
        const std::string name(word.substr(2, equals == std::string_view::npos ? equals : equals - 2));
        const OptionSpec* spec = find_spec(known, name);
        if (spec == nullptr) return unknown_option(name, known);
        if (options.has(name)) return refuse("cli.doubled_option", {{"option", name}});
        const bool takes_value = *spec->argument != '\0';
        if (!takes_value && equals != std::string_view::npos)
            return refuse("cli.no_value_wanted", {{"option", name}});
        if (takes_value && equals == std::string_view::npos && i + 1 == words.size()) {
            return refuse("cli.value_wanted", {{"option", name}, {"argument", spec->argument}});
        }
        if (!takes_value)
            options.values_[name];
        else if (equals != std::string_view::npos)
            options.values_[name] = word.substr(equals + 1);
        else
            options.values_[name] = words[++i];
    }
    return options;
}

std::optional<std::string> Options::value(std::string_view name) const
{
    const auto found = values_.find(std::string(name));
    if (found == values_.end()) return std::nullopt;
    return found->second;
}

std::string Options::value_or(std::string_view name, std::string_view otherwise) const
{
    return value(name).value_or(std::string(otherwise));
}

Result<std::optional<std::int64_t>> Options::integer(std::string_view name) const
{
    const auto text = value(name);
    if (!text) return std::optional<std::int64_t>();
    const auto number = parse_integer(fold_digits(*text));
    if (!number) return refuse("cli.not_a_number", {{"option", std::string(name)}, {"text", *text}});
    return number;
}

Result<std::optional<Date>> Options::date(std::string_view name) const
{
    const auto text = value(name);
    if (!text) return std::optional<Date>();
    auto parsed = parse_date(*text);
    if (!parsed) return std::move(parsed).error().at({{}, 0, 0, "--" + std::string(name)});
    return std::optional<Date>(*parsed);
}

Result<void> Options::require_words(std::size_t count, std::string_view names) const
{
    if (words_.size() >= count) return {};
    return refuse("cli.missing_word", {{"names", std::string(names)}});
}

std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates)
{
    auto near = language::near_words(word, candidates, 1);
    if (near.empty()) return std::nullopt;
    return std::move(near.front());
}

}  // namespace tomoni::cli
