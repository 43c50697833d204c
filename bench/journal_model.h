#pragma once

#include "base/date.h"
#include "base/yen.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace tomoni::bench {

// The journal that every measurement is made on: the same for every run and every program. Entry i of n is
// computed from i alone (a fixed multiplicative hash), so nothing is kept in memory. Ten fiscal years,
// 2014 to 2023; one half of the entries have two lines, the other three.
struct BenchAccount {
    const char* code;
    const char* name;
    const char* type;
    const char* section;
    const char* plain_name;  // in ledger's and hledger's journals
};

struct BenchPosting {
    const BenchAccount* account = nullptr;
    const char* programme = "";   // code, or "" for none
    std::int64_t amount_yen = 0;  // debit positive
};

struct BenchEntry {
    std::int64_t index = 0;
    Date dated_on;
    std::array<BenchPosting, 3> postings;
    std::size_t posting_count = 0;
    std::string description;
};

constexpr int first_year = 2014;
constexpr int year_count = 10;

const std::vector<BenchAccount>& accounts();
const std::vector<std::string>& programmes();

// Entry `index` of `total`; dates never go back.
BenchEntry entry_at(std::int64_t index, std::int64_t total);

}  // namespace tomoni::bench
