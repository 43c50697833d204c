#include "domain/ledger/books_statement.h"

namespace tomoni::ledger {

namespace {

const store::NamedQuery chain_end{"ledger.chain_end",
                                  "select entry_count, digest from chain_head where id = 1"};

}  // namespace

Result<BooksState> load_books_state(store::Connection& connection, const access::Viewer& viewer)
{
    TRY(viewer.require(access::Right::read_books));
    auto rows = connection.query(chain_end);
    INVARIANT(rows.next());
    return BooksState{rows.integer(0), rows.string(1)};
}

}  // namespace tomoni::ledger
