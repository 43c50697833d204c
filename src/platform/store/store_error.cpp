#include "platform/store/store_error.h"

#include <utility>

namespace tomoni::store {

namespace {

const char* sentence_key(StoreFailure failure)
{
    switch (failure) {
        case StoreFailure::unique: return "store.unique";
        case StoreFailure::constraint: return "store.constraint";
        case StoreFailure::busy: return "store.busy";
        case StoreFailure::read_only: return "store.read_only";
        case StoreFailure::disk_full: return "store.disk_full";
        case StoreFailure::gone: return "store.gone";
        case StoreFailure::cannot_open: return "store.cannot_open";
        case StoreFailure::damaged: return "store.damaged";
        case StoreFailure::other: return "store.other";
    }
    return "store.other";
}

}  // namespace

StoreError::StoreError(StoreFailure failure, std::string note, std::string database)
    : failure_(failure), note_(std::move(note)), database_(std::move(database))
{
}

Error StoreError::sentence() const
{
    return unavailable(sentence_key(failure_), {{"database", database_}, {"detail", note_}}).with_note(note_);
}

}  // namespace tomoni::store
