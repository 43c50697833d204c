#include "platform/store/transaction.h"

namespace tomoni::store {

namespace {

const NamedQuery begin_writing{"store.begin_writing", "begin immediate", "begin"};
const NamedQuery begin_reading{"store.begin_reading", "begin",
                               "begin isolation level repeatable read read only"};
const NamedQuery commit_all{"store.commit", "commit"};
const NamedQuery roll_back{"store.rollback", "rollback"};
const NamedQuery open_savepoint{"store.savepoint", "savepoint part"};
const NamedQuery undo_savepoint{"store.undo_savepoint", "rollback to savepoint part"};
const NamedQuery close_savepoint{"store.release_savepoint", "release savepoint part"};

}  // namespace

Transaction::Transaction(Connection& connection, Access access) : connection_(connection)
{
    connection_.execute(access == Access::write ? begin_writing : begin_reading);
}

Transaction::~Transaction()
{
    if (!open_) return;
    try {
        connection_.execute(roll_back);
    } catch (const StoreError&) {
        // The connection is gone or SQLite has rolled back by itself: in both cases nothing was kept.
        open_ = false;
    }
}

void Transaction::commit()
{
    connection_.execute(commit_all);
    open_ = false;
}

Savepoint::Savepoint(Connection& connection) : connection_(connection)
{
    connection_.execute(open_savepoint);
}

Savepoint::~Savepoint()
{
    if (!open_) return;
    try {
        connection_.execute(undo_savepoint);
        connection_.execute(close_savepoint);
    } catch (const StoreError&) {
        open_ = false;
    }
}

void Savepoint::release()
{
    connection_.execute(close_savepoint);
    open_ = false;
}

}  // namespace tomoni::store
