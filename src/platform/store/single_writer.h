#pragma once

#include "base/result.h"
#include "platform/store/connection.h"

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

namespace tomoni::store {

// The one thread that writes (S5). Any thread hands it a job and waits for the answer:
//   const auto entry = writer.write([&](Connection& c) -> Result<EntryId> { return post(c, …); });
// Jobs that arrive while a commit is running share the next transaction, so that many writers pay for one
// flush to disk together (group commit). A job is answered only after its transaction has been committed.
//
// A job runs inside a transaction; it must not begin or commit one, Savepoints are fine. It gets its own
// part of it: a job that answers a failure, or meets a unique key or constraint, undoes only itself. When
// the database itself fails (disk full, connection lost, a failing commit) nothing of the group is kept and
// every waiting caller gets the StoreError. After a lost connection the next group opens a new one.
class SingleWriter {
public:
    // Opens the connection in read_write mode. Throws StoreError.
    explicit SingleWriter(DatabaseUrl url);
    // Finishes the jobs that were handed in, then ends the thread.
    ~SingleWriter();
    SingleWriter(const SingleWriter&) = delete;
    SingleWriter& operator=(const SingleWriter&) = delete;

    // Runs the job, a callable from Connection& to Result<T>, and answers what it answered. Throws what it
    // threw, and StoreError when the group could not be kept.
    template <typename Job>
    std::invoke_result_t<Job&, Connection&> write(Job&& job)
    {
        std::optional<std::invoke_result_t<Job&, Connection&>> answer;
        run([&](Connection& connection) {
            answer.emplace(job(connection));
            return answer->has_value();
        });
        return std::move(*answer);
    }

    // How many transactions were committed so far: fewer than jobs, when they were grouped.
    [[nodiscard]] std::int64_t commit_count() const;

private:
    class Thread;

    void run(const std::function<bool(Connection&)>& job);

    std::unique_ptr<Thread> thread_;
};

}  // namespace tomoni::store
