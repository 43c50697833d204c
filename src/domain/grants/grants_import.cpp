#include "domain/grants/grants_import.h"

#include "base/text.h"
#include "domain/grants/grants_store.h"

namespace tomoni::grants {

namespace {

using imports::ImportJob;
using imports::ImportOutcome;
using imports::RowFields;

std::int64_t read_count(RowFields& row, std::string_view column)
{
    const std::string text = row.required_text(column);
    const auto number = parse_integer(fold_digits(text));
    if (number && *number >= 0) return *number;
    if (!text.empty()) row.note(column, refuse("grants.not_a_count", {{"text", text}}));
    return 0;
}

bool read_yes_no(RowFields& row, std::string_view column)
{
    const std::string text = row.required_text(column);
    if (text != "1" && text != "0") row.note(column, refuse("grants.not_yes_no", {{"text", text}}));
    return text == "1";
}

Yen read_amount(RowFields& row, std::string_view column)
{
    return row.keep(column, parse_yen(row.text(column))).value_or(Yen());
}

// Looks a code up and notes `error` at its column when there is none.
template <typename Find>
std::int64_t read_code(RowFields& row, std::string_view column, std::string_view error, Find find)
{
    const std::string code = row.text(column);
    const std::optional<std::int64_t> id = find(code);
    if (!id) row.note(column, not_found(error, {{"code", code}}));
    return id.value_or(0);
}

Grant read_grant(store::Connection& connection, RowFields& row)
{
    Grant grant;
    grant.code = row.required_text("code");
    grant.fund_id = read_code(row, "fund", "grants.unknown_fund",
                              [&](std::string_view code) { return find_grant_fund(connection, code); });
    grant.name = row.required_text("name");
    grant.funder = row.required_text("funder");
    grant.programme_id = read_code(row, "programme", "grants.unknown_programme",
                                   [&](std::string_view code) { return find_programme(connection, code); });
    grant.begins_on = row.required_date("begins_on").value_or(Date());
    grant.ends_on = row.required_date("ends_on").value_or(grant.begins_on);
    grant.amount_yen = read_amount(row, "amount");
    grant.has_return_duty = read_yes_no(row, "has_return_duty");
    grant.basis = row.keep("basis", parse_basis(row.text("basis"))).value_or(Basis::cash);
    return grant;
}

void import_grant_row(const ImportJob& job, RowFields& row)
{
    const Grant grant = read_grant(job.connection, row);
    if (grant.ends_on < grant.begins_on) row.note("ends_on", refuse("grants.ends_before_it_begins"));
    if (load_grant(job.connection, job.viewer, grant.code)) {
        row.note("code", conflict("grants.code_taken", {{"code", grant.code}}));
    }
    if (find_grant_of_fund(job.connection, grant.fund_id)) {
        row.note("fund", conflict("grants.fund_taken", {{"code", row.text("fund")}}));
    }
    if (row.are_good()) insert_grant(job.connection, grant);
}

void import_line_row(const ImportJob& job, RowFields& row)
{
    const auto grant = row.keep("grant", load_grant(job.connection, job.viewer, row.text("grant")));
    if (!grant) return;
    GrantLine line;
    line.code = row.required_text("code");
    line.fund_line_id = read_code(row, "code", "grants.unknown_fund_line", [&](std::string_view code) {
        return find_fund_line(job.connection, grant->fund_id, code);
    });
    const std::int64_t position = read_count(row, "position");
    line.block = row.required_text("block");
    line.cost_group =
        row.keep("cost_group", parse_cost_group(row.text("cost_group"))).value_or(CostGroup::direct);
    line.budget_yen = read_amount(row, "budget");
    if (has_grant_line(job.connection, line.fund_line_id)) {
        row.note("code", conflict("grants.line_taken", {{"code", line.code}}));
    }
    if (row.are_good()) insert_grant_line(job.connection, grant->id, line, position);
}

bool has_ceiling(const ImportJob& job, GrantId grant, CostGroup group)
{
    const auto ceilings = list_ceilings(job.connection, job.viewer, grant);
    if (!ceilings) return false;
    for (const GrantCeiling& ceiling : *ceilings) {
        if (ceiling.cost_group == group) return true;
    }
    return false;
}

void import_ceiling_row(const ImportJob& job, RowFields& row)
{
    const auto grant = row.keep("grant", load_grant(job.connection, job.viewer, row.text("grant")));
    const auto group = row.keep("cost_group", parse_cost_group(row.text("cost_group")));
    const std::int64_t limit_bp = read_count(row, "limit_bp");
    if (!grant || !group) return;
    if (*group != CostGroup::administration && *group != CostGroup::evaluation) {
        row.note("cost_group", refuse("grants.no_ceiling_for_group"));
    } else if (has_ceiling(job, grant->id, *group)) {
        row.note("cost_group", conflict("grants.ceiling_taken"));
    }
    if (row.are_good()) insert_ceiling(job.connection, grant->id, {*group, limit_bp});
}

Result<ImportOutcome> import_rows(const ImportJob& job, const imports::FileKind& kind,
                                  void (*import_row)(const ImportJob&, RowFields&))
{
    TRY(job.viewer.require(access::Right::read_grants));
    return imports::import_csv(
        job, kind, [&](RowFields& row) { import_row(job, row); }, [](std::vector<Error>&) {});
}

}  // namespace

Result<ImportOutcome> import_grants(store::Connection& connection, const access::Viewer& viewer,
                                    const Clock& clock, std::string_view content, const std::string& file)
{
    static const imports::FileKind kind{"grants",
                                        access::Right::manage_grants,
                                        {"code", "fund", "name", "funder", "programme", "begins_on",
                                         "ends_on", "amount", "has_return_duty", "basis"},
                                        {}};
    return import_rows({connection, viewer, clock, content, file}, kind, import_grant_row);
}

Result<ImportOutcome> import_grant_lines(store::Connection& connection, const access::Viewer& viewer,
                                         const Clock& clock, std::string_view content,
                                         const std::string& file)
{
    static const imports::FileKind kind{"grant_lines",
                                        access::Right::manage_grants,
                                        {"grant", "code", "position", "block", "cost_group", "budget"},
                                        {}};
    return import_rows({connection, viewer, clock, content, file}, kind, import_line_row);
}

Result<ImportOutcome> import_grant_ceilings(store::Connection& connection, const access::Viewer& viewer,
                                            const Clock& clock, std::string_view content,
                                            const std::string& file)
{
    static const imports::FileKind kind{
        "grant_ceilings", access::Right::manage_grants, {"grant", "cost_group", "limit_bp"}, {}};
    return import_rows({connection, viewer, clock, content, file}, kind, import_ceiling_row);
}

}  // namespace tomoni::grants
