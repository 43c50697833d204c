#include "platform/language/catalogue.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>

using namespace tomoni;
using namespace tomoni::language;

namespace {

// The {words} of a sentence; other braces are the sentence's own.
std::set<std::string> arguments_of(std::string_view text)
{
    std::set<std::string> names;
    for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
        const auto end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789", open + 1);
        const bool is_argument = end != std::string_view::npos && text[end] == '}' && end > open + 1;
        if (is_argument) names.emplace(text.substr(open + 1, end - open - 1));
    }
    names.erase("count");  // a singular may be written as a word
    return names;
}

}  // namespace

TEST_CASE("Japanese and English have the same sentences with the same arguments")
{
    auto japanese = list_keys(Language::ja);
    auto english = list_keys(Language::en);
    std::ranges::sort(japanese);
    std::ranges::sort(english);
    CHECK(japanese == english);
    CHECK(japanese.size() > 30);
    CHECK(std::ranges::adjacent_find(japanese) == japanese.end());
    for (const auto& key : japanese) {
        INFO(key);
        const std::string text = sentence(Language::ja, key);
        CHECK_FALSE(text.empty());
        CHECK(text != key);
        CHECK(arguments_of(text) == arguments_of(sentence(Language::en, key)));
    }
}

TEST_CASE("sentence is filled with its arguments, and no argument is read again")
{
    CHECK(sentence(Language::en, "base.not_an_amount", {{"text", "12a"}}).find("12a") != std::string::npos);
    const std::string filled = sentence(Language::en, "settings.already_set",
                                        {{"name", "{value}"}, {"valid_from", "{"}, {"value", "{name} {x}"}});
    CHECK(filled.find("{value}") != std::string::npos);
    CHECK(filled.find("{name} {x}") != std::string::npos);
}

TEST_CASE("key without a sentence is shown itself")
{
    CHECK(sentence(Language::ja, "base.no_such_sentence") == "base.no_such_sentence");
    CHECK(sentence(Language::ja, "nothing.here") == "nothing.here");
    CHECK(sentence(Language::ja, "") == "");
    CHECK_FALSE(has_sentence(Language::en, "base.no_such_sentence"));
    CHECK_FALSE(has_sentence(Language::en, ""));
}

TEST_CASE("language follows the locale, and the unknown is English")
{
    CHECK(language_of_locale("ja_JP.UTF-8") == Language::ja);
    CHECK(language_of_locale("ja") == Language::ja);
    for (const char* locale : {"", "C", "C.UTF-8", "POSIX", "en_GB.UTF-8", "vi_VN"}) {
        CHECK(language_of_locale(locale) == Language::en);
    }
    CHECK(code_of(Language::ja) == "ja");
    CHECK(code_of(Language::en) == "en");
}

TEST_CASE("error is described with its place and its causes below it")
{
    const Error cause = refuse("base.not_an_amount", {{"text", "12a"}}).at({"a.csv", 3, 2, "debit"});
    const Error whole = refuse("settings.file_refused", {{"file", "a.csv"}}).with_causes({cause, cause});
    const std::string text = describe(Language::en, whole);
    CHECK(text.find("\n  a.csv:3:2 (debit): ") != std::string::npos);
    CHECK(std::ranges::count(text, '\n') == 2);
    CHECK(describe(Language::en, refuse("base.not_a_date").at({"", 0, 0, "date"})).starts_with("(date): "));
    CHECK(describe(Language::en, refuse("base.not_a_date").at({"a.csv", 4, 0, ""})).starts_with("a.csv:4: "));
}
