// bench_generate COUNT FOLDER: writes the measured journal of COUNT entries as journal.csv (with accounts.csv
// and programmes.csv beside it) and as journal.ledger, which both ledger and hledger read.

#include "base/text.h"
#include "journal_model.h"

#include <cstdio>
#include <fstream>
#include <string>

namespace {

using namespace tomoni;
using namespace tomoni::bench;

void write_chart(const std::string& folder)
{
    std::ofstream out(folder + "/accounts.csv");
    out << "code,name,name_en,kana,type,section,line_code,is_active\n";
    for (const BenchAccount& account : accounts()) {
        out << account.code << ',' << account.name << ',' << account.plain_name << ",," << account.type << ','
            << account.section << ',' << account.code << ",1\n";
    }
    std::ofstream lines(folder + "/programmes.csv");
    lines << "code,name,name_en,function,other_expenses_line\n";
    for (const std::string& code : programmes()) {
        lines << code << ',' << code << ',' << code << ','
              << (code == "management" ? "management" : "programme") << ",\n";
    }
}

void append_csv(std::string& text, const BenchEntry& entry)
{
    for (std::size_t i = 0; i < entry.posting_count; ++i) {
        const BenchPosting& posting = entry.postings[i];
        const std::int64_t amount = posting.amount_yen;
        text += "V" + std::to_string(entry.index) + ',' + entry.dated_on.iso() + ",," +
                posting.account->code + ',' + posting.programme + ",,," +
                (amount > 0 ? std::to_string(amount) : "") + ',' +
                (amount < 0 ? std::to_string(-amount) : "") + ",,," + entry.description + ",\n";
    }
}

void append_plain(std::string& text, const BenchEntry& entry)
{
    text += entry.dated_on.iso() + ' ' + entry.description + '\n';
    for (std::size_t i = 0; i < entry.posting_count; ++i) {
        const BenchPosting& posting = entry.postings[i];
        text += std::string("    ") + posting.account->plain_name;
        if (*posting.programme != '\0') text += std::string(":") + posting.programme;
        text += "  " + std::to_string(posting.amount_yen) + " JPY\n";
    }
    text += '\n';
}

void write_journals(std::int64_t count, const std::string& folder)
{
    std::ofstream csv(folder + "/journal.csv");
    std::ofstream plain(folder + "/journal.ledger");
    csv << "entry,date,kind,account,programme,fund,fund_line,debit,credit,partner,evidence,description,"
           "memo\n";
    std::string csv_text;
    std::string plain_text;
    constexpr std::int64_t batch = 1'000;
    for (std::int64_t i = 0; i < count; ++i) {
        const BenchEntry entry = entry_at(i, count);
        append_csv(csv_text, entry);
        append_plain(plain_text, entry);
        if (i % batch != batch - 1 && i + 1 != count) continue;
        csv << csv_text;
        plain << plain_text;
        csv_text.clear();
        plain_text.clear();
    }
}

}  // namespace

int main(int argc, char** argv)
{
    const auto count = argc == 3 ? parse_integer(argv[1]) : std::nullopt;
    if (!count || *count <= 0) {
        std::fputs("usage: bench_generate COUNT FOLDER\n", stderr);
        return 2;
    }
    write_chart(argv[2]);
    write_journals(*count, argv[2]);
    return 0;
}
