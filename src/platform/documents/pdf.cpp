#include "platform/documents/pdf.h"

#include "platform/documents/base64.h"
#include "platform/documents/paper_json.h"
#include "platform/documents/typst_worker.h"

#include <boost/json.hpp>
#include <optional>

namespace tomoni::documents {

namespace json = boost::json;

namespace {

std::optional<std::string_view> text_in(const json::object& object, std::string_view name)
{
    const auto* value = object.if_contains(name);
    if (value == nullptr || !value->is_string()) return {};
    return std::string_view(value->get_string());
}

Result<std::string> pdf_in(const json::object& answer, const Paper& paper)
{
    if (const auto encoded = text_in(answer, "pdf"))
        if (auto bytes = decode_base64(*encoded)) return *std::move(bytes);
    if (const auto characters = text_in(answer, "unprintable")) {
        return refuse("documents.characters_without_font",
                      {{"title", paper.title}, {"characters", std::string(*characters)}});
    }
    const std::string reason(text_in(answer, "error").value_or("no PDF"));
    return refuse("documents.not_typeset", {{"title", paper.title}, {"reason", reason}});
}

}  // namespace

Typesetter::Typesetter(int papers_per_process_max)
    : worker_(std::make_unique<TypstWorker>()), papers_per_process_max_(papers_per_process_max)
{
}

Typesetter::~Typesetter() = default;

Result<std::string> Typesetter::pdf_of(const Paper& paper, Instant created_at)
{
    if (papers_made_++ >= papers_per_process_max_) {
        worker_ = std::make_unique<TypstWorker>();
        papers_made_ = 1;
    }
    const std::string line = TRY(worker_->exchange(json::serialize(json::object{
        {"paper", json_of(paper)},
        {"created_at", created_at.microseconds / 1'000'000},
        {"standard", "ua-1"},
    })));
    boost::system::error_code malformed;
    const json::value answer = json::parse(line, malformed);
    return pdf_in(malformed || !answer.is_object() ? json::object() : answer.get_object(), paper);
}

}  // namespace tomoni::documents
