#pragma once

#include "platform/store/connection.h"

namespace tomoni::store {

enum class Access { read, write };

// All or nothing: what was not committed is rolled back when this goes out of scope. A writing transaction
// takes SQLite's write lock at once (BEGIN IMMEDIATE); a reading one sees one unchanging state of the
// database on both.
class Transaction {
public:
    explicit Transaction(Connection& connection, Access access = Access::write);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

private:
    Connection& connection_;
    bool open_ = true;
};

// A part of a transaction that can be undone alone. Same rules.
class Savepoint {
public:
    explicit Savepoint(Connection& connection);
    ~Savepoint();
    Savepoint(const Savepoint&) = delete;
    Savepoint& operator=(const Savepoint&) = delete;

    void release();

private:
    Connection& connection_;
    bool open_ = true;
};

}  // namespace tomoni::store
