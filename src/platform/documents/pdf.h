#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "platform/documents/paper.h"

#include <memory>
#include <string>

namespace tomoni::documents {

class TypstWorker;

// Makes PDF of papers: A4, tagged for readers of all kinds (PDF/UA-1), fonts embedded, bookmarks, page n / N.
// The typesetter (Typst) runs in a process of its own, which is started in the background by the constructor,
// so make the Typesetter before gathering the papers, keep it for all of them, and let it go out of scope.
// Not for several threads at once. Nothing leaves this machine; a paper's text is never run as markup.
class Typesetter {
public:
    // The process keeps about a third of a megabyte of every paper, so a new one takes over after some
    // hundred.
    explicit Typesetter(int papers_per_process_max = 500);
    Typesetter(const Typesetter&) = delete;
    Typesetter& operator=(const Typesetter&) = delete;
    ~Typesetter();

    // The bytes of the PDF. Same paper and instant, same bytes. Fails with a sentence that says what to
    // install when node, the typesetter's package, the templates or the fonts are missing.
    Result<std::string> pdf_of(const Paper& paper, Instant created_at);

private:
    std::unique_ptr<TypstWorker> worker_;
    int papers_per_process_max_;
    int papers_made_ = 0;
};

}  // namespace tomoni::documents
