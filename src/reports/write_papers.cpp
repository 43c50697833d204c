#include "reports/write_papers.h"

#include "platform/documents/html.h"
#include "platform/documents/output_file.h"
#include "platform/documents/pdf.h"
#include "platform/documents/xlsx.h"
#include "platform/store/transaction.h"
#include "reports/paper_set.h"

#include <algorithm>
#include <memory>

namespace tomoni::reports {

namespace {

constexpr const char* workbook_name = "tables.xlsx";

bool wants(const WriteOptions& options, PaperFormat format)
{
    return std::find(options.formats.begin(), options.formats.end(), format) != options.formats.end();
}

class PaperWriter {
public:
    PaperWriter(const WriteOptions& options, Instant created_at) : options_(options), created_at_(created_at)
    {
    }

    Result<std::vector<WrittenFile>> write(const std::vector<NamedPaper>& papers,
                                           documents::Typesetter* typesetter)
    {
        const auto per_paper = static_cast<std::int64_t>(wants(options_, PaperFormat::pdf)) +
                               static_cast<std::int64_t>(wants(options_, PaperFormat::html));
        total_ = per_paper * static_cast<std::int64_t>(papers.size()) +
                 (wants(options_, PaperFormat::xlsx) ? 1 : 0);
        TRY(documents::make_folder(options_.folder));
        for (const NamedPaper& paper : papers) {
            if (typesetter != nullptr) {
                TRY(write_one(paper.stem + ".pdf",
                              [&] { return typesetter->pdf_of(paper.paper, created_at_); }));
            }
            if (wants(options_, PaperFormat::html)) {
                TRY(write_one(paper.stem + ".html",
                              [&] { return Result<std::string>(documents::html_of(paper.paper)); }));
            }
        }
        if (wants(options_, PaperFormat::xlsx)) TRY(write_workbook(papers));
        return std::move(written_);
    }

private:
    Result<void> write_workbook(const std::vector<NamedPaper>& papers)
    {
        std::vector<documents::Paper> single;
        for (const NamedPaper& paper : papers) {
            if (paper.stem != bound_stem) single.push_back(paper.paper);
        }
        return write_one(workbook_name, [&] { return documents::xlsx_of(single, created_at_); });
    }

    template <typename Make>
    Result<void> write_one(const std::string& name, Make make)
    {
        if (options_.progress) options_.progress(name, static_cast<std::int64_t>(written_.size()), total_);
        const std::string bytes = TRY(make());
        const std::string path = options_.folder + "/" + name;
        TRY(documents::write_file(path, bytes));
        written_.push_back({path, static_cast<std::int64_t>(bytes.size())});
        return {};
    }

    const WriteOptions& options_;
    Instant created_at_;
    std::int64_t total_ = 0;
    std::vector<WrittenFile> written_;
};

// One unchanging state of the records for all papers.
Result<std::vector<NamedPaper>> gather_papers(store::Connection& connection, const access::Viewer& viewer,
                                              FiscalYear year, language::Language language)
{
    const store::Transaction reading(connection, store::Access::read);
    PaperContext context(connection, viewer, year, language);
    auto papers = TRY(compose_papers(context));
    papers.push_back({bound_stem, bind_papers(context, papers)});
    return papers;
}

}  // namespace

Result<PaperFormat> parse_format(std::string_view text)
{
    if (text == "pdf") return PaperFormat::pdf;
    if (text == "html") return PaperFormat::html;
    if (text == "xlsx") return PaperFormat::xlsx;
    return refuse("reports.unknown_format", {{"text", std::string(text)}});
}

Result<std::vector<WrittenFile>> write_papers(store::Connection& connection, const access::Viewer& viewer,
                                              const Clock& clock, FiscalYear year,
                                              const WriteOptions& options)
{
    TRY(viewer.require(access::Right::read_reports));
    std::unique_ptr<documents::Typesetter> typesetter;
    if (wants(options, PaperFormat::pdf)) typesetter = std::make_unique<documents::Typesetter>();
    const auto papers = TRY(gather_papers(connection, viewer, year, options.language));
    return PaperWriter(options, clock.now()).write(papers, typesetter.get());
}

}  // namespace tomoni::reports
