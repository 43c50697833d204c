#include "platform/language/near_words.h"

#include <doctest/doctest.h>

using tomoni::language::near_words;

TEST_CASE("language suggests the words nearest to what was typed")
{
    const std::vector<std::string> words{"statement", "petition", "symposium", "street_action", "sit_in"};
    CHECK(near_words("statment", words) == std::vector<std::string>{"statement"});
    CHECK(near_words("action", words) == std::vector<std::string>{"street_action", "petition"});
    CHECK(near_words("xyzzy", words).empty());
    CHECK(near_words("", words).empty());
}
