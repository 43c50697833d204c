#include "platform/language/kana.h"

#include <doctest/doctest.h>

using tomoni::language::katakana_of;

TEST_CASE("people readings become full-width katakana whatever kana they were typed in")
{
    CHECK(katakana_of("ﾔﾏﾀﾞ　ﾊﾅｺ") == "ヤマダ ハナコ");
    CHECK(katakana_of("やまだ  はなこ") == "ヤマダ ハナコ");
    CHECK(katakana_of("グエン・ヴァン・A") == "グエン・ヴァン・A");
    CHECK(katakana_of("さーびす ゑゞ") == "サービス ヱヾ");
    CHECK(katakana_of("").value().empty());
}

TEST_CASE("people readings are not guessed from kanji")
{
    CHECK_FALSE(katakana_of("山田").has_value());
    CHECK_FALSE(katakana_of("ヤマダ（山田）").has_value());
}
