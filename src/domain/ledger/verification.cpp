#include "domain/ledger/verification.h"

#include "base/text.h"
#include "domain/ledger/chain_check.h"
#include "domain/ledger/chart_store.h"
#include "domain/ledger/digest_worker.h"
#include "domain/ledger/verification_store.h"
#include "platform/store/transaction.h"

#include <limits>
#include <map>
#include <utility>

namespace tomoni::ledger {

namespace {

constexpr std::int64_t progress_step = 10'000;

// Findings of one kind: the first fifty, then how many more there are.
class FindingList {
public:
    FindingList(std::vector<Finding>& findings, const char* id) : findings_(findings), id_(id) {}
    FindingList(const FindingList&) = delete;
    FindingList& operator=(const FindingList&) = delete;
    ~FindingList() = default;

    void add(std::string key, std::vector<ErrorArgument> arguments)
    {
        if (++count_ > shown_max) return;
        findings_.push_back({id_, Severity::error, std::move(key), std::move(arguments), {}});
    }
    void close()
    {
        if (count_ <= shown_max) return;
        findings_.push_back({id_,
                             Severity::error,
                             "ledger.more_errors",
                             {{"count", std::to_string(count_ - shown_max)}},
                             {}});
    }

private:
    static constexpr std::int64_t shown_max = 50;
    std::vector<Finding>& findings_;
    const char* id_;
    std::int64_t count_ = 0;
};

// Numbers of each year run 1, 2, 3 … in the order of ids (L6).
class NumberCheck {
public:
    explicit NumberCheck(FindingList& findings) : findings_(findings) {}

    void add(int year, std::int64_t number)
    {
        std::int64_t& last = last_[year];
        if (number > last + 1) report_gap(year, last + 1, number - 1);
        if (number <= last) {
            findings_.add("ledger.verify_number_again", {{"entry", entry_name(year, number)}});
        }
        last = std::max(last, number);
    }
    void finish(const std::map<int, std::int64_t>& recorded)
    {
        for (const auto& [year, last] : recorded) {
            if (last_[year] < last) report_gap(year, last_[year] + 1, last);
        }
        for (const auto& [year, last] : last_) {
            const auto known = recorded.find(year);
            if (known != recorded.end() && known->second >= last) continue;
            findings_.add("ledger.verify_last_number",
                          {{"year", std::to_string(year)},
                           {"recorded", std::to_string(known == recorded.end() ? 0 : known->second)},
                           {"found", std::to_string(last)}});
        }
    }
    // The first number that is missing.
    [[nodiscard]] const std::optional<std::pair<int, std::int64_t>>& first_gap() const { return first_gap_; }

private:
    void report_gap(int year, std::int64_t from, std::int64_t to)
    {
        if (!first_gap_) first_gap_ = {year, from};
        findings_.add("ledger.verify_number_gap",
                      {{"first", entry_name(year, from)}, {"last", entry_name(year, to)}});
    }

    FindingList& findings_;
    std::map<int, std::int64_t> last_;
    std::optional<std::pair<int, std::int64_t>> first_gap_;
};

// 202403 of "2024-03-31", 0 of anything else.
std::int64_t month_key(std::string_view date)
{
    if (date.size() != 10) return 0;
    return parse_integer(date.substr(0, 4)).value_or(0) * 100 + parse_integer(date.substr(5, 2)).value_or(0);
}

std::string shown(const BalanceSums::Sums& sums)
{
    return std::to_string(sums.debit_yen) + " / " + std::to_string(sums.credit_yen);
}

using Progress = std::function<void(std::int64_t done, std::int64_t total)>;

// The chain of books that are as they were posted, which is nearly always so: digests are recomputed beside
// the reading. It only says whether all is well; ChainCheck says what is not.
class WholeChain {
public:
    explicit WholeChain(const Chart& chart) : chart_(chart) {}

    void begin(const StoredEntry& entry)
    {
        entry_ = entry;
        is_in_order_ = is_in_order_ && entry.head.id == ++place_;
        append_head(canonical_, entry.head);
    }
    void add(const StoredPosting& posting)
    {
        append_posting(canonical_, posting, chart_);
        is_in_order_ = is_in_order_ && posting.dated_on == entry_.head.dated_on;
    }
    void end()
    {
        worker_.add(canonical_.text(), entry_.previous_digest, entry_.digest);
        digest_.assign(entry_.digest);
    }
    bool finish(const std::optional<ChainHead>& head)
    {
        const bool is_whole = worker_.finish();
        return is_whole && is_in_order_ && head && head->entry_count == place_ && head->digest == digest_;
    }
    [[nodiscard]] const std::string& digest() const { return digest_; }

private:
    const Chart& chart_;
    DigestWorker worker_;
    CanonicalText canonical_;
    StoredEntry entry_;
    std::int64_t place_ = 0;
    bool is_in_order_ = true;
    std::string digest_;
};

class BookVerifier {
public:
    BookVerifier(store::Connection& connection, const Chart& chart,
                 const std::optional<Checkpoint>& checkpoint)
        : connection_(connection),
          chart_(chart),
          checkpoint_(checkpoint),
          head_(find_chain_head(connection)),
          number_findings_(numbers_found_, "VER-03"),
          balance_findings_(balances_found_, "VER-04"),
          chain_(connection, chart, head_ ? head_->entry_count : std::numeric_limits<std::int64_t>::max()),
          numbers_(number_findings_)
    {
    }

    // Nothing when the chain is not whole.
    std::optional<Verification> verify_whole(const Progress& progress)
    {
        WholeChain chain(chart_);
        pass(chain, progress);
        if (!chain.finish(head_)) return std::nullopt;
        return conclude(chain.digest());
    }

    Verification diagnose(const Progress& progress)
    {
        pass(chain_, progress);
        chain_.finish(head_ ? std::string_view(head_->digest) : std::string_view());
        return conclude(chain_.digest());
    }

private:
    template <typename Chain>
    void pass(Chain& chain, const Progress& progress);

    Verification conclude(const std::string& digest)
    {
        numbers_.finish(last_numbers(connection_));
        compare_balances();
        number_findings_.close();
        balance_findings_.close();
        report_chain();
        report_head();
        result_.digest = digest;
        for (auto* found : {&numbers_found_, &balances_found_, &rest_found_}) {
            for (Finding& finding : *found) result_.findings.push_back(std::move(finding));
        }
        return std::move(result_);
    }

    void report_chain();
    void report_head();
    void check_checkpoint(std::int64_t id, std::string_view digest);
    void compare_balances();
    void report_balance(const BalanceKey& key, const BalanceSums::Sums& recorded,
                        const BalanceSums::Sums& computed);

    store::Connection& connection_;
    const Chart& chart_;
    const std::optional<Checkpoint>& checkpoint_;
    std::optional<ChainHead> head_;
    Verification result_;
    std::vector<Finding> numbers_found_;
    std::vector<Finding> balances_found_;
    std::vector<Finding> rest_found_;
    FindingList number_findings_;
    FindingList balance_findings_;
    ChainCheck chain_;
    NumberCheck numbers_;
    BalanceSums sums_;
    std::string last_stored_digest_;
    bool has_checkpoint_ = false;
};

template <typename Chain>
void BookVerifier::pass(Chain& chain, const Progress& progress)
{
    EntryStream stream(connection_, std::numeric_limits<std::int64_t>::min(),
                       std::numeric_limits<std::int64_t>::max());
    const std::int64_t total = head_ ? head_->entry_count : 0;
    while (stream.next_entry()) {
        const EntryHead& head = stream.entry().head;
        ++result_.entry_count;
        chain.begin(stream.entry());
        const std::int64_t month = month_key(head.dated_on);
        while (stream.next_posting()) {
            const StoredPosting& posting = stream.posting();
            ++result_.posting_count;
            chain.add(posting);
            sums_.add({posting.account_id, posting.programme_id, posting.fund_id, month}, posting.amount_yen);
        }
        chain.end();
        numbers_.add(head.fiscal_year, head.number);
        check_checkpoint(head.id, stream.entry().digest);
        last_stored_digest_.assign(stream.entry().digest);
        if (progress && result_.entry_count % progress_step == 0) progress(result_.entry_count, total);
    }
    if (stream.orphan_count() == 0) return;
    rest_found_.push_back({"VER-05",
                           Severity::error,
                           "ledger.verify_orphans",
                           {{"count", std::to_string(stream.orphan_count())}},
                           {}});
}

void BookVerifier::check_checkpoint(std::int64_t id, std::string_view digest)
{
    if (checkpoint_ && checkpoint_->entry_count == id && checkpoint_->digest == digest)
        has_checkpoint_ = true;
}

void BookVerifier::report_chain()
{
    result_.tampered = chain_.tampered();
    if (!result_.tampered) return;
    TamperedEntry& entry = *result_.tampered;
    if (entry.what == Tampering::removed && numbers_.first_gap()) {
        std::tie(entry.fiscal_year, entry.number) = *numbers_.first_gap();
    }
    constexpr const char* keys[] = {"ledger.verify_changed", "ledger.verify_removed",
                                    "ledger.verify_inserted", "ledger.verify_reordered"};
    const std::string name = entry.number != 0 ? entry_name(entry.fiscal_year, entry.number) : "?";
    result_.findings.push_back(
        {"VER-01",
         Severity::error,
         keys[static_cast<std::size_t>(entry.what)],
         {{"entry", name}, {"date", entry.dated_on}, {"place", std::to_string(entry.place)}},
         {}});
}

void BookVerifier::report_head()
{
    if (!head_ || head_->entry_count != result_.entry_count || head_->digest != last_stored_digest_) {
        rest_found_.push_back({"VER-02",
                               Severity::error,
                               "ledger.verify_head",
                               {{"recorded", std::to_string(head_ ? head_->entry_count : 0)},
                                {"found", std::to_string(result_.entry_count)}},
                               {}});
    }
    const bool is_contained = !checkpoint_ || has_checkpoint_ || checkpoint_->entry_count == 0;
    if (is_contained) return;
    rest_found_.push_back(
        {"VER-06",
         Severity::error,
         "ledger.verify_checkpoint",
         {{"place", std::to_string(checkpoint_->entry_count)}, {"digest", checkpoint_->digest}},
         {}});
}

void BookVerifier::compare_balances()
{
    for_each_balance(connection_, [&](const BalanceKey& key, const BalanceSums::Sums& recorded) {
        ++result_.balance_count;
        const BalanceSums::Sums computed = sums_.take(key);
        if (recorded != computed) report_balance(key, recorded, computed);
    });
    for (const auto& [key, computed] : sums_.all()) {
        if (computed != BalanceSums::Sums{}) report_balance(key, {}, computed);
    }
}

void BookVerifier::report_balance(const BalanceKey& key, const BalanceSums::Sums& recorded,
                                  const BalanceSums::Sums& computed)
{
    const auto code = [](const auto* record) { return record != nullptr ? record->code : std::string("?"); };
    balance_findings_.add("ledger.verify_balance",
                          {{"account", code(chart_.find_account(AccountId{key.account_id}))},
                           {"programme", code(chart_.find_programme(ProgrammeId{key.programme_id}))},
                           {"fund", code(chart_.find_fund(FundId{key.fund_id}))},
                           {"month", std::to_string(key.month)},
                           {"recorded", shown(recorded)},
                           {"computed", shown(computed)}});
}

}  // namespace

Result<Verification> verify_books(store::Connection& connection, const access::Viewer& viewer,
                                  const std::optional<Checkpoint>& checkpoint,
                                  const std::function<void(std::int64_t done, std::int64_t total)>& progress)
{
    store::Transaction transaction(connection, store::Access::read);
    const Chart chart = TRY(load_chart(connection, viewer));
    if (auto whole = BookVerifier(connection, chart, checkpoint).verify_whole(progress))
        return *std::move(whole);
    return BookVerifier(connection, chart, checkpoint).diagnose(progress);
}

}  // namespace tomoni::ledger
