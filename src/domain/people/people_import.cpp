#include "domain/people/people_import.h"

#include "domain/people/people_store.h"

namespace tomoni::people {

namespace {

std::optional<PartyKind> read_kind(imports::RowFields& row)
{
    const std::string text = row.required_text("kind");
    const auto kind = party_kind_of(text);
    if (!kind && !text.empty()) row.note("kind", refuse("people.unknown_kind", {{"text", text}}));
    return kind;
}

void import_row(store::Connection& connection, const access::Viewer& viewer, imports::RowFields& row)
{
    Party party;
    party.code = row.text("code");
    party.kind = read_kind(row).value_or(PartyKind::person);
    party.name = row.text("name");
    party.kana = row.text("kana");
    party.name_latin = row.text("name_latin");
    party.prefecture = row.text("prefecture");
    party.language = row.text("language");
    const auto recorded = record_party(connection, viewer, party);
    if (recorded) return;
    const Error& error = recorded.error();
    for (const Error& cause : error.causes) row.note(cause.place.field, cause);
    if (error.causes.empty()) row.note("code", error);
}

}  // namespace

Result<imports::ImportOutcome> import_parties(store::Connection& connection, const access::Viewer& viewer,
                                              const Clock& clock, std::string_view content,
                                              const std::string& file)
{
    static const imports::FileKind kind{"parties",
                                        access::Right::manage_people,
                                        {"code", "kind", "name"},
                                        {"kana", "name_latin", "prefecture", "language"}};
    return imports::import_csv(
        {connection, viewer, clock, content, file}, kind,
        [&](imports::RowFields& row) { import_row(connection, viewer, row); }, [](std::vector<Error>&) {});
}

}  // namespace tomoni::people
