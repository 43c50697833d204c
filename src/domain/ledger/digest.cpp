#include "domain/ledger/digest.h"

#include "platform/store/sha256.h"

#include <array>
#include <charconv>

namespace tomoni::ledger {

namespace {

constexpr std::string_view form = "1";

}  // namespace

void CanonicalText::begin()
{
    text_.clear();
}

void CanonicalText::separate()
{
    if (!text_.empty()) text_ += '\t';
}

void CanonicalText::field(std::string_view text)
{
    separate();
    while (true) {
        const auto special = text.find_first_of("\\\t\n\r");
        text_ += text.substr(0, special);
        if (special == std::string_view::npos) return;
        text_ += '\\';
        switch (text[special]) {
            case '\t': text_ += 't'; break;
            case '\n': text_ += 'n'; break;
            case '\r': text_ += 'r'; break;
            default: text_ += '\\';
        }
        text.remove_prefix(special + 1);
    }
}

void CanonicalText::field(std::int64_t number)
{
    separate();
    std::array<char, 24> digits{};
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    text_.append(digits.data(), written.ptr);
}

void CanonicalText::optional_field(std::int64_t id)
{
    if (id != 0) {
        field(id);
    } else {
        separate();
    }
}

std::string chained_digest(std::string_view previous_digest, std::string_view canonical_text)
{
    thread_local std::string bytes;
    bytes.clear();
    bytes += previous_digest;
    bytes += '\n';
    bytes += canonical_text;
    bytes += '\n';
    return store::sha256_hex(bytes);
}

void append_head(CanonicalText& canonical, const EntryHead& head)
{
    canonical.begin();
    canonical.field(form);
    canonical.field(head.id);
    canonical.field(std::int64_t{head.fiscal_year});
    canonical.field(head.number);
    canonical.field(head.dated_on);
    canonical.field(head.kind);
    canonical.field(head.description);
    canonical.field(head.source);
    canonical.optional_field(head.reverses_id);
    canonical.optional_field(head.corrects_id);
    canonical.field(head.reason);
    canonical.field(head.recorder);
    canonical.field(head.recorded_at);
}

void append_posting(CanonicalText& canonical, const PostingText& posting)
{
    canonical.field(posting.line);
    canonical.field(posting.account);
    canonical.field(posting.programme);
    canonical.field(posting.fund);
    canonical.field(posting.fund_line);
    canonical.field(posting.amount_yen);
    canonical.field(posting.partner);
    canonical.field(posting.evidence);
    canonical.field(posting.memo);
}

}  // namespace tomoni::ledger
