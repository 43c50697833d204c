#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace tomoni::ledger {

// Recomputes digests on a thread of its own while the caller reads the next entries: half of what verifying
// costs is reading, a fifth is digesting. Used by one caller; entries come in the order of the chain.
class DigestWorker {
public:
    DigestWorker();
    // Waits for the thread.
    ~DigestWorker();
    DigestWorker(const DigestWorker&) = delete;
    DigestWorker& operator=(const DigestWorker&) = delete;

    // Takes copies. The entry is whole when its previous digest is the digest of the entry before it ("" for
    // the first) and its digest is the one of its canonical text.
    void add(std::string_view canonical_text, std::string_view previous_digest, std::string_view digest);
    // After the last entry: whether all were whole. Nothing may be added after it.
    bool finish();

private:
    class Thread;
    struct Batch;

    std::unique_ptr<Thread> thread_;
    std::unique_ptr<Batch> filling_;
};

}  // namespace tomoni::ledger
