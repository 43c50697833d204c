#include "platform/language/folding.h"

#include <doctest/doctest.h>
#include <thread>

using tomoni::language::fold;

TEST_CASE("width and kana make no difference to a search")
{
    CHECK(fold("ﾔﾏﾀﾞ") == "やまだ");
    CHECK(fold("ヤマダ") == "やまだ");
    CHECK(fold("やまだ") == "やまだ");
    CHECK(fold("ハﾟｰティー") == fold("パーティー"));
    CHECK(fold("ヴァヵヶヽヾ") == "ゔぁゕゖゝゞ");
}

TEST_CASE("width and case of letters and digits make no difference")
{
    CHECK(fold("ＡＢＣ　１２３（㈱）＃") == "abc 123((株))#");
    CHECK(fold("Nguyễn") == "nguyễn");
    CHECK(fold("①") == "1");
    CHECK(fold("Straße") == "strasse");
}

TEST_CASE("kanji, and kana that differ, stay apart")
{
    CHECK(fold("髙橋") == "髙橋");
    CHECK(fold("高橋") != fold("髙橋"));
    CHECK(fold("は") != fold("ば"));
    CHECK(fold("").empty());
}

TEST_CASE("folding twice is folding once, on every thread")
{
    const std::string once = fold("ﾔﾏﾀﾞ Ｔａｒō");
    std::string other;
    std::thread([&] { other = fold(once); }).join();
    CHECK(other == once);
}

TEST_CASE("folding survives bytes that are not UTF-8")
{
    CHECK(fold("Ａ\xFFz") == "a\xFFz");
    CHECK(fold("\xE3\x82") == "\xE3\x82");
    CHECK(fold("\xE3\x82"
               "a") ==
          "\xE3\x82"
          "a");
}
