#include "domain/ledger/digest.h"

#include "platform/store/sha256.h"

#include <charconv>

namespace tomoni::ledger {

namespace {

constexpr std::string_view form = "1";

bool is_special(char c)
{
    return c == '\\' || c == '\t' || c == '\n' || c == '\r';
}

char letter_of(char special)
{
    switch (special) {
        case '\t': return 't';
        case '\n': return 'n';
        case '\r': return 'r';
        default: return '\\';
    }
}

}  // namespace

void CanonicalText::begin()
{
    length_ = 0;
}

// Begins a field of at most `room` bytes; answers where it goes.
char* CanonicalText::separate(std::size_t room)
{
    if (buffer_.size() < length_ + room + 1) buffer_.resize(2 * (length_ + room + 1));
    if (length_ > 0) buffer_[length_++] = '\t';
    return buffer_.data() + length_;
}

void CanonicalText::field(std::string_view text)
{
    char* at = separate(2 * text.size());
    for (const char c : text) {
        if (is_special(c)) *at++ = '\\';
        *at++ = is_special(c) ? letter_of(c) : c;
    }
    length_ = static_cast<std::size_t>(at - buffer_.data());
}

void CanonicalText::field(std::int64_t number)
{
    constexpr std::size_t digits_max = 20;
    char* const at = separate(digits_max);
    length_ = static_cast<std::size_t>(std::to_chars(at, at + digits_max, number).ptr - buffer_.data());
}

void CanonicalText::optional_field(std::int64_t id)
{
    if (id != 0) {
        field(id);
    } else {
        separate(0);
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
