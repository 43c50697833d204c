#pragma once

#include <cstdint>
#include <unordered_map>

namespace tomoni::ledger {

// What a balance is kept for: the columns of its key in `balances`.
struct BalanceKey {
    std::int64_t account_id = 0;
    std::int64_t programme_id = 0;
    std::int64_t fund_id = 0;
    std::int64_t month = 0;  // 202403

    bool operator==(const BalanceKey&) const = default;
};

struct BalanceKeyHash {
    std::size_t operator()(const BalanceKey& key) const
    {
        std::uint64_t hash = 0;
        for (const std::int64_t part : {key.account_id, key.programme_id, key.fund_id, key.month}) {
            hash = (hash ^ static_cast<std::uint64_t>(part)) * 0x9E3779B97F4A7C15U;
            hash ^= hash >> 32U;
        }
        return hash;
    }
};

// Debits and credits of many postings, by balance. Plain integers that wrap around instead of failing, since
// the verification adds up whatever stands in a database that somebody may have altered.
class BalanceSums {
public:
    struct Sums {
        std::int64_t debit_yen = 0;
        std::int64_t credit_yen = 0;

        bool operator==(const Sums&) const = default;
    };
    using Map = std::unordered_map<BalanceKey, Sums, BalanceKeyHash>;

    void add(const BalanceKey& key, std::int64_t amount_yen)
    {
        Sums& sums = sums_[key];
        std::int64_t& side = amount_yen < 0 ? sums.credit_yen : sums.debit_yen;
        const auto amount = static_cast<std::uint64_t>(amount_yen);
        const auto side_bits = static_cast<std::uint64_t>(side);
        side = static_cast<std::int64_t>(amount_yen < 0 ? side_bits - amount : side_bits + amount);
    }
    // What was added up for the key, which is then forgotten; zero for an unknown one.
    Sums take(const BalanceKey& key)
    {
        const auto found = sums_.find(key);
        if (found == sums_.end()) return {};
        const Sums sums = found->second;
        sums_.erase(found);
        return sums;
    }
    [[nodiscard]] const Map& all() const { return sums_; }

private:
    Map sums_;
};

}  // namespace tomoni::ledger
