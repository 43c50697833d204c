#include "platform/documents/csv.h"

#include <doctest/doctest.h>

using namespace tomoni;
using namespace tomoni::documents;

namespace {

// All records, fields joined by "|" and records by "/"; or the failure as key@line:column.
std::string read(std::string_view text)
{
    CsvReader reader(text, "a.csv");
    CsvRow row;
    std::string all;
    while (true) {
        const auto more = reader.next(row);
        if (!more) {
            const Error& error = more.error();
            return error.key + "@" + std::to_string(error.place.line) + ":" +
                   std::to_string(error.place.column);
        }
        if (!*more) return all;
        for (const auto field : row.fields) all += std::string(field) + "|";
        all += "/";
    }
}

}  // namespace

TEST_CASE("CSV is read with either line end, with or without the last one")
{
    CHECK(read("a,b\nc,d\n") == "a|b|/c|d|/");
    CHECK(read("a,b\r\nc,d") == "a|b|/c|d|/");
    CHECK(read("") == "");
    CHECK(read("\n\r\n") == "");
    CHECK(read("a\n\nb\n") == "a|/b|/");
    CHECK(read(",\n") == "||/");
    CHECK(read("a,") == "a||/");
}

TEST_CASE("quoted CSV field may hold commas, line ends and quotes")
{
    CHECK(read("\"a,b\",\"c\nd\"\r\n") == "a,b|c\nd|/");
    CHECK(read("\"say \"\"yes\"\"\",\"\"\n") == "say \"yes\"||/");
    CHECK(read("\"\"\"\"\n") == "\"|/");
    CHECK(read("東京,\"大、阪\"\n") == "東京|大、阪|/");
}

TEST_CASE("CSV record may have any number of doubled quotes")
{
    std::string text;
    std::string expected;
    for (int i = 0; i < 1'000; ++i) {
        text += (i > 0 ? "," : "") + std::string("\"a\"\"") + std::to_string(i) + "\"";
        expected += "a\"" + std::to_string(i) + "|";
    }
    CHECK(read(text) == expected + "/");
}

TEST_CASE("misplaced CSV quotes are refused with line and column")
{
    CHECK(read("a,b\nc,\"d\n") == "documents.csv_open_quote@2:2");
    CHECK(read("a,b\nc\"d,e\n") == "documents.csv_stray_quote@2:1");
    CHECK(read("a,b\n\"c\"d,e\n") == "documents.csv_text_after_quote@2:1");
    CHECK(read("\"x\ny\",b\nc,d\"\n") == "documents.csv_stray_quote@3:2");
}

TEST_CASE("CSV table is read by column name, in any order")
{
    auto table =
        CsvTable::open("value, name ,note\n 12 ,　山田　,x\n", "a.csv", {"name", "value"}, {"note", "kana"});
    REQUIRE(table.has_value());
    REQUIRE(table->next().value());
    CHECK(table->value("name") == "山田");
    CHECK(table->value("value") == "12");
    CHECK(table->value("kana").empty());
    CHECK_FALSE(table->has_column("kana"));
    const Place place = table->place("name");
    CHECK(place.file == "a.csv");
    CHECK(place.line == 2);
    CHECK(place.column == 2);
    CHECK(place.field == "name");
    CHECK_FALSE(table->next().value());
}

TEST_CASE("CSV header with unknown, doubled or missing columns is refused by name")
{
    const auto refusal = [](std::string_view text) {
        auto table = CsvTable::open(text, "a.csv", {"name", "value"});
        REQUIRE_FALSE(table.has_value());
        return table.error();
    };
    CHECK(refusal("").key == "documents.csv_empty");
    CHECK(refusal("name,value,nmae\n").key == "documents.csv_unknown_column");
    CHECK(refusal("name,value,nmae\n").place.column == 3);
    CHECK(refusal("name,name,value\n").key == "documents.csv_doubled_column");
    CHECK(refusal("name\n").key == "documents.csv_missing_column");
    CHECK(refusal("name\n").place.field == "value");
}

TEST_CASE("ragged CSV row is refused with its line")
{
    auto table = CsvTable::open("name,value\na,1\nb\nc,3\n", "a.csv", {"name", "value"});
    REQUIRE(table.has_value());
    CHECK(table->next().value());
    const auto ragged = table->next();
    REQUIRE_FALSE(ragged.has_value());
    CHECK(ragged.error().key == "documents.csv_field_count");
    CHECK(ragged.error().place.line == 3);
}

TEST_CASE("written CSV is read back the same")
{
    CsvWriter writer;
    writer.row({"a,b", "say \"yes\"", "two\nlines", "", "=1+1", "東京"});
    writer.field(std::int64_t{-12});
    writer.end_row();
    CHECK(read(writer.text()) == "a,b|say \"yes\"|two\nlines||=1+1|東京|/-12|/");
}

TEST_CASE("CSV for spreadsheets disarms formulas but not amounts")
{
    CsvWriter writer(true);
    writer.row({"=HYPERLINK(1)", "+1", "-1", "@a", "a=b", "=a,b"});
    writer.field(std::int64_t{-5});
    writer.end_row();
    CHECK(writer.text() == "'=HYPERLINK(1),'+1,'-1,'@a,a=b,\"'=a,b\"\n-5\n");
}
