#include "domain/ledger/digest_worker.h"

#include "domain/ledger/digest.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace tomoni::ledger {

namespace {

constexpr std::size_t entries_per_batch = 2'048;
constexpr std::size_t waiting_batches_max = 4;  // memory stays flat when reading is quicker

}  // namespace

// Texts one behind the other, and the length of each part of each entry.
struct DigestWorker::Batch {
    struct Lengths {
        std::size_t text = 0;
        std::size_t previous = 0;
        std::size_t digest = 0;
    };

    std::string bytes;
    std::vector<Lengths> entries;
};

class DigestWorker::Thread {
public:
    Thread() : thread_([this] { work(); }) {}
    ~Thread() { end(); }
    Thread(const Thread&) = delete;
    Thread& operator=(const Thread&) = delete;

    void hand_over(std::unique_ptr<Batch> batch)
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return waiting_.size() < waiting_batches_max; });
        waiting_.push_back(std::move(batch));
        changed_.notify_all();
    }

    bool end()
    {
        {
            const std::lock_guard lock(mutex_);
            is_ending_ = true;
        }
        changed_.notify_all();
        if (thread_.joinable()) thread_.join();
        return is_whole_;
    }

private:
    std::unique_ptr<Batch> next_batch()
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return is_ending_ || !waiting_.empty(); });
        if (waiting_.empty()) return nullptr;
        auto batch = std::move(waiting_.front());
        waiting_.pop_front();
        changed_.notify_all();
        return batch;
    }

    void work()
    {
        while (const auto batch = next_batch()) check(*batch);
    }

    void check(const Batch& batch)
    {
        std::string_view rest = batch.bytes;
        const auto take = [&](std::size_t length) {
            const std::string_view part = rest.substr(0, length);
            rest.remove_prefix(length);
            return part;
        };
        for (const auto& lengths : batch.entries) {
            const std::string_view text = take(lengths.text);
            const std::string_view previous = take(lengths.previous);
            const std::string_view digest = take(lengths.digest);
            is_whole_ = is_whole_ && previous == last_digest_ && chained_digest(previous, text) == digest;
            last_digest_.assign(digest);
        }
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::unique_ptr<Batch>> waiting_;
    bool is_ending_ = false;
    std::string last_digest_;  // these two belong to the thread until it has ended
    bool is_whole_ = true;
    std::thread thread_;
};

DigestWorker::DigestWorker() : thread_(std::make_unique<Thread>()), filling_(std::make_unique<Batch>()) {}

DigestWorker::~DigestWorker() = default;

void DigestWorker::add(std::string_view canonical_text, std::string_view previous_digest,
                       std::string_view digest)
{
    filling_->bytes += canonical_text;
    filling_->bytes += previous_digest;
    filling_->bytes += digest;
    filling_->entries.push_back({canonical_text.size(), previous_digest.size(), digest.size()});
    if (filling_->entries.size() < entries_per_batch) return;
    thread_->hand_over(std::exchange(filling_, std::make_unique<Batch>()));
}

bool DigestWorker::finish()
{
    thread_->hand_over(std::move(filling_));
    return thread_->end();
}

}  // namespace tomoni::ledger
