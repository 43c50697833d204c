#include "platform/documents/csv_stream.h"

#include "platform/language/encoding.h"

#include <doctest/doctest.h>

using namespace tomoni;
using namespace tomoni::documents;

namespace {

struct Reading {
    std::vector<std::string> values;  // "line:a|b"
    std::string failure;              // "key@line"
};

Reading read_all(std::string_view bytes)
{
    const auto source = source_of_text(bytes);
    std::string seen;
    const auto facts = CsvStream::look_over(*source, [&](std::string_view part) { seen += part; });
    CHECK(seen == bytes);
    Reading reading;
    const auto fail = [&](const Error& error) {
        reading.failure = error.key + "@" + std::to_string(error.place.line);
        return reading;
    };
    auto stream = CsvStream::open(*source, facts, "a.csv", {"a", "b"}, {"c"});
    if (!stream) return fail(stream.error());
    const int a = stream->column("a");
    const int b = stream->column("b");
    while (true) {
        const auto more = stream->next();
        if (!more) return fail(more.error());
        if (!*more) return reading;
        reading.values.push_back(std::to_string(stream->line()) + ":" + std::string(stream->field(a)) + "|" +
                                 std::string(stream->field(b)));
    }
}

using Values = std::vector<std::string>;

}  // namespace

TEST_CASE("csv stream reads quotes, line ends and lines like the table")
{
    CHECK(read_all("b,a\n1, 2 \r\n\n\"x\ny\",\"q\"\"q\"\n3,4").values ==
          Values{"2:2|1", "4:q\"q|x\ny", "6:4|3"});
    CHECK(read_all("a,b\n").values.empty());
    CHECK(read_all("").failure == "documents.csv_empty@1");
    CHECK(read_all("a,d\n").failure == "documents.csv_unknown_column@1");
    CHECK(read_all("a,b\n1,2\n1\n").failure == "documents.csv_field_count@3");
    CHECK(read_all("a,b\n1,\"2\n3,4\n").failure == "documents.csv_open_quote@2");
}

TEST_CASE("csv stream finds the records of a file that is longer than a part")
{
    const std::string filler(700, 'x');
    std::string text = "a,b\n";
    constexpr int count = 5'000;
    for (int i = 0; i < count; ++i) text += std::to_string(i) + ",\"" + filler + "\n" + filler + "\"\n";
    const Reading reading = read_all(text);
    REQUIRE(reading.values.size() == count);
    CHECK(reading.failure.empty());
    CHECK(reading.values[4'321] == "8644:4321|" + filler + "\n" + filler);

    const std::string endless = "a,b\n1,\"" + std::string(3 << 20, 'x') + "\n2,3\n";
    CHECK(read_all(endless).failure == "documents.csv_open_quote@2");
}

TEST_CASE("csv stream reads utf-8 with and without mark and cp932, also across parts")
{
    std::string text = "a,b\n";
    for (int i = 0; i < 60'000; ++i) text += "会議費と髙橋,①\n";
    const Reading plain = read_all(text);
    REQUIRE(plain.values.size() == 60'000);
    CHECK(plain.values.back() == "60001:会議費と髙橋|①");
    CHECK(read_all("\xEF\xBB\xBF" + text).values == plain.values);
    const auto cp932 = MUST(language::encode_text(text, language::Encoding::cp932));
    CHECK(read_all(cp932).values == plain.values);
    CHECK(read_all("\xEF\xBB\xBF"
                   "a,b\n1,\x81\n")
              .failure == "language.bad_utf8@2");
    CHECK(read_all(std::string("a,b\n1,") + '\0' + "\n").failure == "language.unknown_encoding@2");
    CHECK(read_all(cp932 + "1,\x81\x01\n").failure == "language.unknown_encoding@60002");
}
