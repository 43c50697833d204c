#pragma once

#include "reports/narrative.h"
#include "support/test_database.h"

#include <string>
#include <vector>

namespace tomoni::reports::tests {

inline const FiscalYear test_year(2023);
inline const FixedClock test_clock(Date(2024, 4, 5));
inline const access::Viewer all_rights = access::Viewer::local_operator("事務局");
inline const access::Viewer board("理事会", {access::Role::board});

// A small organisation with one year of books: opening net assets 1,000,000; dues 500,000, a gift of 300,000
// held for emergencies (100,000 used), a grant of 200,000 (personnel 50,000, fees 60,000 of which 6,000
// withheld and not yet paid, so cash spending is 104,000 and 96,000 are carried over), a meeting of 40,000,
// tax 70,000. Settings, budget, three members (two at the year's end), two statements and a symposium, and
// the narrative "はじめに", Ⅰ, Ⅰ-1 are there too.
void add_small_organisation(store::Connection& connection);

// One more entry of the year: office supplies paid in cash, by the administration.
void post_late_entry(store::Connection& connection, std::int64_t amount);

// Puts one section into the narrative; fails the test when it is refused.
void write_section(store::Connection& connection, const std::string& section, const std::string& position,
                   const std::string& heading, const std::string& body);

}  // namespace tomoni::reports::tests
