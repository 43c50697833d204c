#include "domain/ledger/canonical_reader.h"

#include "domain/ledger/chart_store.h"
#include "domain/ledger/entry_stream_store.h"
#include "platform/store/transaction.h"

#include <limits>

namespace tomoni::ledger {

Result<void> read_canonical_texts(store::Connection& connection, const access::Viewer& viewer,
                                  const std::function<Result<void>(std::string_view)>& take)
{
    store::Transaction transaction(connection, store::Access::read);
    const Chart chart = TRY(load_chart(connection, viewer));
    EntryStream stream(connection, std::numeric_limits<std::int64_t>::min(),
                       std::numeric_limits<std::int64_t>::max());
    CanonicalText canonical;
    while (stream.next_entry()) {
        append_head(canonical, stream.entry().head);
        while (stream.next_posting()) append_posting(canonical, stream.posting(), chart);
        TRY(take(canonical.text()));
    }
    return {};
}

}  // namespace tomoni::ledger
