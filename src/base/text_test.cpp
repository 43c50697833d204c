#include "base/text.h"

#include <doctest/doctest.h>

using namespace tomoni;

TEST_CASE("trim takes spaces of both widths from both ends only")
{
    CHECK(trim(" \t　東京 大阪　\r\n") == "東京 大阪");
    CHECK(trim("　　") == "");
    CHECK(trim("") == "");
    CHECK(trim("東京") == "東京");
}

TEST_CASE("full-width digits, commas and minus become narrow, the rest stays")
{
    CHECK(fold_digits("０１２３４５６７８９，－") == "0123456789,-");
    CHECK(fold_digits("第６回（Ａ）") == "第6回（Ａ）");
    CHECK(fold_digits("\xEF\xBC") == "\xEF\xBC");
}

TEST_CASE("bytes that are not UTF-8 are found where they stand")
{
    CHECK_FALSE(find_invalid_utf8("東京 aé😀").has_value());
    CHECK(find_invalid_utf8("ab\x93").value() == 2);
    CHECK(find_invalid_utf8("\xC0\xAF").value() == 0);          // overlong
    CHECK(find_invalid_utf8("a\xED\xA0\x80").value() == 1);     // surrogate
    CHECK(find_invalid_utf8("\xF4\x90\x80\x80").value() == 0);  // beyond U+10FFFF
    CHECK(find_invalid_utf8("a\xE6\x9D").value() == 1);         // cut off
    CHECK(find_invalid_utf8("\xE0\x9F\xBF").value() == 0);      // overlong
    CHECK(find_invalid_utf8("\xF0\x8F\xBF\xBF").value() == 0);  // overlong
}

TEST_CASE("characters are counted, not bytes")
{
    CHECK(count_characters("東京 aé😀") == 6);
    CHECK(count_characters("") == 0);
}

TEST_CASE("integer is digits and nothing else, within 64 bits")
{
    CHECK(parse_integer("-9223372036854775808").value() == INT64_MIN);
    CHECK(parse_integer("007").value() == 7);
    for (const char* text : {"", "-", "+1", " 1", "1 ", "1.0", "0x1", "9223372036854775808", "１"}) {
        INFO(text);
        CHECK_FALSE(parse_integer(text).has_value());
    }
}

TEST_CASE("text is split and joined without loss")
{
    CHECK(split_text("ja；vi；", "；") == std::vector<std::string>{"ja", "vi", ""});
    CHECK(split_text("", ";") == std::vector<std::string>{""});
    CHECK(join_text({"a", "b", ""}, "／") == "a／b／");
    CHECK(join_text({}, ",") == "");
}

TEST_CASE("replacing does not replace what it put there")
{
    CHECK(replace_all("aaa", "a", "aa") == "aaaaaa");
    CHECK(replace_all("年月", "年", "-") == "-月");
    CHECK(to_hex(std::string_view("\x00\xFF\x1a", 3)) == "00ff1a");
}
