#pragma once

#include "domain/ledger/digest.h"
#include "platform/store/connection.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace tomoni::ledger {

// An entry's row just as it stands in the database, nothing trusted. Texts are valid until the next entry.
struct StoredEntry {
    EntryHead head;
    std::string_view previous_digest;
    std::string_view digest;
};

// A posting's row. Texts are valid until the next posting.
struct StoredPosting {
    std::int64_t entry_id = 0;
    std::int64_t line = 0;
    std::string_view dated_on;
    std::int64_t account_id = 0;
    std::int64_t programme_id = 0;
    std::int64_t fund_id = 0;
    std::int64_t fund_line_id = 0;
    std::int64_t amount_yen = 0;
    std::string_view partner;
    std::string_view evidence;
    std::string_view memo;
};

// Adds the posting's fields; a code that the chart does not have is blank.
void append_posting(CanonicalText& canonical, const StoredPosting& posting, const Chart& chart);

// Entries of a range of ids with their postings, in order of id and line, read side by side a few thousand at
// a time, so that memory stays flat on both databases:
//   while (stream.next_entry()) while (stream.next_posting()) …
// Postings that are not asked for are passed over. For this folder alone: no right is checked here. Works
// within the caller's transaction, which should be a reading one.
class EntryStream {
public:
    // Entries with first_id <= id <= last_id.
    EntryStream(store::Connection& connection, std::int64_t first_id, std::int64_t last_id);

    bool next_entry();
    [[nodiscard]] const StoredEntry& entry() const { return entry_; }
    // The next posting of the current entry.
    bool next_posting();
    [[nodiscard]] const StoredPosting& posting() const { return posting_; }
    // How many postings belonged to no entry so far (possible only behind the program's back).
    [[nodiscard]] std::int64_t orphan_count() const { return orphan_count_; }

private:
    bool open_page();
    void fetch_posting();
    void skip_postings_before(std::int64_t entry_id);

    store::Connection& connection_;
    std::int64_t after_id_;
    std::int64_t last_id_;
    std::optional<store::Rows> entries_;
    std::optional<store::Rows> postings_;
    bool has_entry_ = false;
    bool has_posting_ = false;       // posting_ holds a row
    bool is_posting_taken_ = false;  // and it was handed out
    StoredEntry entry_;
    StoredPosting posting_;
    std::int64_t orphan_count_ = 0;
};

// The smallest and largest id of a year's entries, or of entries dated in a range; {1, 0} when there are
// none.
struct IdRange {
    std::int64_t first = 1;
    std::int64_t last = 0;
};
IdRange ids_of_year(store::Connection& connection, int year);
IdRange ids_of_dates(store::Connection& connection, Date begins_on, Date ends_on);

}  // namespace tomoni::ledger
