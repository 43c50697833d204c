#pragma once

#include "base/error.h"

#include <string>
#include <string_view>
#include <vector>

namespace tomoni::language {

enum class Language { ja, en };

// "ja", "ja_JP.UTF-8" -> ja; "en", "en_GB", "C", "POSIX" and the unknown -> en.
Language language_of_locale(std::string_view locale);
// "ja" or "en".
std::string_view code_of(Language language);

// The sentence of `key` with its {arguments} filled in. A key without a sentence gives the key itself, so
// that nothing is ever silent; the tests make sure that no key lacks one.
std::string sentence(Language language, std::string_view key,
                     const std::vector<ErrorArgument>& arguments = {});
// The form for a number: English has two ("1 entry", "2 entries"), Japanese one. {count} is filled in.
std::string sentence_for_count(Language language, std::string_view key, std::int64_t count,
                               std::vector<ErrorArgument> arguments = {});
bool has_sentence(Language language, std::string_view key);

// An error as a person reads it: "FILE:LINE:COLUMN (field): sentence", its causes below it, one a line.
std::string describe(Language language, const Error& error);

// All keys of a language, for the tests.
std::vector<std::string> list_keys(Language language);

}  // namespace tomoni::language
