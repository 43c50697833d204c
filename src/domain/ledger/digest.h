#pragma once

#include "domain/ledger/entry.h"

#include <string>
#include <string_view>

namespace tomoni::ledger {

// The canonical text of an entry: one line of fields separated by tabs, first the entry's, then those of each
// posting; docs/books-digest.md is its definition. Built field by field into a buffer that is used again,
// since posting, importing and verifying all do this a million times.
class CanonicalText {
public:
    void begin();
    void field(std::string_view text);  // \ tab LF CR become \\ \t \n \r
    void field(std::int64_t number);
    // Blank when none.
    void optional_field(std::int64_t id);
    // Without the line end; valid until begin().
    [[nodiscard]] std::string_view text() const { return std::string_view(buffer_).substr(0, length_); }

private:
    char* separate(std::size_t room);

    std::string buffer_;  // longer than the text
    std::size_t length_ = 0;
};

// The digest of an entry: SHA-256, in hexadecimal, over the previous entry's digest, LF, canonical text, LF.
// The first entry follows the empty digest.
std::string chained_digest(std::string_view previous_digest, std::string_view canonical_text);

// The head of the canonical text; the postings' fields follow with append_posting().
struct EntryHead {
    std::int64_t id = 0;
    int fiscal_year = 0;
    std::int64_t number = 0;
    std::string_view dated_on;
    std::string_view kind;
    std::string_view description;
    std::string_view source;
    std::int64_t reverses_id = 0;
    std::int64_t corrects_id = 0;
    std::string_view reason;
    std::string_view recorder;
    std::string_view recorded_at;
};

void append_head(CanonicalText& canonical, const EntryHead& head);

struct PostingText {
    std::int64_t line = 0;
    std::string_view account;
    std::string_view programme;
    std::string_view fund;
    std::string_view fund_line;
    std::int64_t amount_yen = 0;
    std::string_view partner;
    std::string_view evidence;
    std::string_view memo;
};

void append_posting(CanonicalText& canonical, const PostingText& posting);

}  // namespace tomoni::ledger
