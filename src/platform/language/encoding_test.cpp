#include "platform/language/encoding.h"

#include <doctest/doctest.h>

using namespace tomoni;
using namespace tomoni::language;

TEST_CASE("UTF-8 is read with and without its mark")
{
    CHECK(decode_text("東京,大阪\n", "a.csv").value() == "東京,大阪\n");
    CHECK(decode_text("\xEF\xBB\xBF東京", "a.csv").value() == "東京");
    CHECK(decode_text("", "a.csv").value().empty());
}

TEST_CASE("CP932 of Japanese office programs is read")
{
    // 髙 ① ～ － ㈱, and half-width kana
    CHECK(decode_text("\xFB\xFC\x87\x40\x81\x60\x81\x7C\x87\x8A\xD4\xCF\xC0\xDE", "a.csv").value() ==
          "髙①～－㈱ﾔﾏﾀﾞ");
    CHECK(decode_text("\x93\x8C\x8B\x9E,\x91\xE5\x8D\xE3\r\n", "a.csv").value() == "東京,大阪\r\n");
}

TEST_CASE("CP932 comes back the same after a round trip")
{
    const std::string text = "髙①～－㈱ ﾔﾏﾀﾞ 東京\\ \"表\" ソ能 ∥ ￥";
    const auto encoded = encode_text(text, Encoding::cp932);
    REQUIRE(encoded.has_value());
    CHECK(encoded->size() < text.size());
    CHECK(decode_text(*encoded, "a.csv").value() == text);
}

TEST_CASE("long CP932 text is converted in full")
{
    std::string text;
    for (int i = 0; i < 60'000; ++i) text += "表";
    CHECK(decode_text(*encode_text(text, Encoding::cp932), "a.csv").value() == text);
}

TEST_CASE("bytes that are neither are refused with their line")
{
    const auto neither = decode_text("a,b\nc,\xFF\xFF\n", "a.csv");
    REQUIRE_FALSE(neither.has_value());
    CHECK(neither.error().key == "language.unknown_encoding");
    CHECK(neither.error().place.file == "a.csv");
    CHECK(neither.error().place.line == 2);
    const auto marked = decode_text(
        "\xEF\xBB\xBF"
        "a\nb\n\x93\x8C",
        "a.csv");
    REQUIRE_FALSE(marked.has_value());
    CHECK(marked.error().key == "language.bad_utf8");
    CHECK(marked.error().place.line == 3);
}

TEST_CASE("UTF-16 files are refused")
{
    using namespace std::string_view_literals;
    for (const auto bytes : {"\xFF\xFE"
                             "a\0,\0"sv,
                             "a\0\n\0"sv, "\0a\0\n"sv, "\x67\x71\0\n"sv}) {
        const auto refused = decode_text(bytes, "a.csv");
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().key == "language.unknown_encoding");
    }
}

TEST_CASE("character that CP932 does not have is refused and named")
{
    const auto refused = encode_text("Nguyễn Đức", Encoding::cp932);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().key == "language.not_in_cp932");
    CHECK(refused.error().arguments.at(0).value == "ễ");
    CHECK(encode_text("😀", Encoding::cp932).error().arguments.at(0).value == "😀");
}

TEST_CASE("UTF-8 is written with a mark only when asked")
{
    CHECK(encode_text("é", Encoding::utf8).value() == "é");
    CHECK(encode_text("é", Encoding::utf8_with_bom).value() == "\xEF\xBB\xBFé");
    CHECK(with_crlf("a\nb\n") == "a\r\nb\r\n");
}
