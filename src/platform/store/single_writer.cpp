#include "platform/store/single_writer.h"

#include "base/invariant.h"
#include "platform/store/transaction.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace tomoni::store {

namespace {

// A job and the caller who waits for it. Lives on the caller's stack.
struct Task {
    const std::function<bool(Connection&)>& job;
    bool has_failed = false;  // by itself: its own answer stands, whatever becomes of the group
    std::exception_ptr thrown;
    bool is_done = false;
    std::condition_variable done;
};

bool concerns_one_job(const StoreError& error)
{
    return error.failure() == StoreFailure::unique || error.failure() == StoreFailure::constraint;
}

// In a part of the transaction, which is undone unless the job succeeds.
void run_in_part(Task& task, Connection& connection)
{
    try {
        Savepoint part(connection);
        task.has_failed = !task.job(connection);
        if (!task.has_failed) part.release();
    } catch (const StoreError& error) {
        if (!concerns_one_job(error)) throw;
        task.has_failed = true;
        task.thrown = std::current_exception();
    } catch (...) {
        task.has_failed = true;
        task.thrown = std::current_exception();
    }
}

void run_alone(Task& task, Connection& connection)
{
    Transaction transaction(connection);
    task.has_failed = !task.job(connection);
    if (!task.has_failed) transaction.commit();
}

void run_together(const std::vector<Task*>& group, Connection& connection)
{
    Transaction transaction(connection);
    for (Task* task : group) run_in_part(*task, connection);
    transaction.commit();
}

// Everybody gets an exception of their own: several threads are going to look at it and drop it.
void fail_group(const std::vector<Task*>& group, const StoreError& error)
{
    for (Task* task : group) {
        if (!task->has_failed) task->thrown = std::make_exception_ptr(error);
    }
}

}  // namespace

constexpr std::chrono::microseconds gathering_time{200};

class SingleWriter::Thread {
public:
    explicit Thread(DatabaseUrl url)
        : url_(std::move(url)),
          connection_(open_connection(url_, OpenMode::read_write)),
          thread_([this] { work(); })
    {
    }

    ~Thread()
    {
        {
            const std::lock_guard lock(mutex_);
            is_stopping_ = true;
        }
        arrived_.notify_one();
        thread_.join();
    }

    void wait_for(Task& task)
    {
        std::unique_lock lock(mutex_);
        INVARIANT(!is_stopping_);
        waiting_.push_back(&task);
        if (waiting_.size() >= wanted_count_) arrived_.notify_one();
        task.done.wait(lock, [&] { return task.is_done; });
    }

    [[nodiscard]] std::int64_t commit_count() const { return commit_count_; }

private:
    void work()
    {
        for (auto group = next_group(); !group.empty(); group = next_group()) {
            keep(group);
            const std::lock_guard lock(mutex_);
            for (Task* task : group) {
                task->is_done = true;
                task->done.notify_one();
            }
        }
    }

    // Empty when the writer stops and nothing waits any more. Callers who were just answered come back at
    // once when there is much to write: a moment's patience for as many as there were lets them share one
    // commit instead of taking turns in two halves.
    std::vector<Task*> next_group()
    {
        std::unique_lock lock(mutex_);
        const auto has_enough = [&] { return is_stopping_ || waiting_.size() >= wanted_count_; };
        if (last_count_ > 1) {
            wanted_count_ = last_count_ + waiting_.size();
            arrived_.wait_for(lock, gathering_time, has_enough);
        }
        wanted_count_ = 1;
        arrived_.wait(lock, has_enough);
        last_count_ = waiting_.size();
        return std::exchange(waiting_, {});
    }

    void keep(const std::vector<Task*>& group)
    {
        try {
            if (!connection_) connection_ = open_connection(url_, OpenMode::read_write);
            if (group.size() == 1)
                run_alone(*group.front(), *connection_);
            else
                run_together(group, *connection_);
            count_commit(group);
        } catch (const StoreError& error) {
            if (error.failure() == StoreFailure::gone) connection_.reset();
            fail_group(group, error);
        } catch (...) {
            // What a job threw that ran alone; run_in_part() keeps those of a group apart.
            for (Task* task : group) task->thrown = std::current_exception();
        }
    }

    void count_commit(const std::vector<Task*>& group)
    {
        if (group.size() > 1 || !group.front()->has_failed) ++commit_count_;
    }

    DatabaseUrl url_;
    std::unique_ptr<Connection> connection_;
    std::mutex mutex_;
    std::condition_variable arrived_;
    std::vector<Task*> waiting_;
    std::size_t wanted_count_ = 1;  // the writer is woken when so many wait
    std::size_t last_count_ = 0;    // how many the last group had
    bool is_stopping_ = false;
    std::atomic<std::int64_t> commit_count_{0};
    std::thread thread_;
};

SingleWriter::SingleWriter(DatabaseUrl url) : thread_(std::make_unique<Thread>(std::move(url))) {}

SingleWriter::~SingleWriter() = default;

void SingleWriter::run(const std::function<bool(Connection&)>& job)
{
    Task task{job};
    thread_->wait_for(task);
    if (task.thrown) std::rethrow_exception(task.thrown);
}

std::int64_t SingleWriter::commit_count() const
{
    return thread_->commit_count();
}

}  // namespace tomoni::store
