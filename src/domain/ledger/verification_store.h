#pragma once

#include "domain/ledger/balance_sums.h"
#include "domain/ledger/books_store.h"
#include "domain/ledger/verification.h"

#include <functional>
#include <map>
#include <optional>
#include <string_view>

namespace tomoni::ledger {

// What the verification looks up beside its one pass. For this folder alone.

// Nothing when somebody has taken the row away.
std::optional<ChainHead> find_chain_head(store::Connection& connection);

// The entry whose stored previous digest is this, but for one id; its place, year, number and date.
std::optional<TamperedEntry> find_entry_after(store::Connection& connection, std::string_view digest,
                                              std::int64_t except_id);
std::optional<TamperedEntry> find_entry_name(store::Connection& connection, std::int64_t id);

// year -> last number, as the years say themselves.
std::map<int, std::int64_t> last_numbers(store::Connection& connection);

void for_each_balance(store::Connection& connection,
                      const std::function<void(const BalanceKey&, const BalanceSums::Sums&)>& take);

}  // namespace tomoni::ledger
