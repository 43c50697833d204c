#include "cli/command_table.h"
#include "cli/fiscal_year_option.h"
#include "cli/membership_table.h"
#include "cli/options.h"
#include "cli/statement_printer.h"
#include "cli/statement_table.h"

namespace tomoni::cli {

namespace {

struct StatementKind {
    const char* name;
    Result<StatementTable> (*make)(const StatementSource&, const Options&);
};

Result<std::optional<Month>> read_month(const Options& options)
{
    const auto text = options.value("month");
    if (!text) return std::optional<Month>();
    auto first_day = parse_date(*text + "-01");
    if (!first_day) return refuse("cli.not_a_month", {{"text", *text}});
    return std::optional(Month(*first_day));
}

Result<StatementTable> make_balance_sheet(const StatementSource& source, const Options& options)
{
    const auto month = TRY(read_month(options));
    return balance_sheet_table(source, month);
}

Result<StatementTable> make_trial_balance(const StatementSource& source, const Options& options)
{
    const auto month = TRY(read_month(options));
    return trial_balance_table(source, month);
}

Result<StatementTable> make_register(const StatementSource& source, const Options& options)
{
    const auto account = options.value("account");
    if (!account) return refuse("cli.account_wanted");
    const auto from = TRY(options.date("from"));
    const auto to = TRY(options.date("to"));
    return register_table(source, *account, from.value_or(source.year.begin()),
                          to.value_or(source.year.end()));
}

const std::vector<StatementKind>& kinds()
{
    static const std::vector<StatementKind> all{
        {"activity", [](const StatementSource& source, const Options&) { return activity_table(source); }},
        {"settlement",
         [](const StatementSource& source, const Options&) { return settlement_table(source); }},
        {"balance-sheet", make_balance_sheet},
        {"inventory", [](const StatementSource& source, const Options&) { return inventory_table(source); }},
        {"funds", [](const StatementSource& source, const Options&) { return fund_table(source); }},
        {"programmes", [](const StatementSource& source, const Options&) { return programme_table(source); }},
        {"grant", [](const StatementSource& source,
                     const Options& options) { return grant_table(source, options.value_or("grant", "")); }},
        {"trial-balance", make_trial_balance},
        {"register", make_register},
    };
    return all;
}

constexpr const char* membership_kind = "membership";

Error unknown_statement(const std::string& name)
{
    std::vector<std::string> names;
    for (const StatementKind& kind : kinds()) names.emplace_back(kind.name);
    names.emplace_back(membership_kind);
    const auto near = nearest(name, names);
    return refuse("cli.unknown_statement", {{"name", name}, {"near", near.value_or("settlement")}});
}

Result<ExitCode> show_membership(const Options& options, Environment& environment)
{
    const auto connection = TRY(environment.open(store::OpenMode::read_only));
    const FiscalYear last = TRY(read_fiscal_year(options, environment, *connection));
    const auto from = TRY(options.date("from"));
    const auto first =
        from ? std::optional(FiscalYear::containing(*from, last.start_month()).year()) : std::nullopt;
    TRY(print_membership(*connection, environment.viewer(), first, last, environment));
    return ExitCode::success;
}

Result<ExitCode> run_statement(const Options& options, Environment& environment)
{
    TRY(options.require_words(1, "STATEMENT"));
    const std::string name = options.words()[0];
    if (name == membership_kind) return show_membership(options, environment);
    for (const StatementKind& kind : kinds()) {
        if (name != kind.name) continue;
        const auto connection = TRY(environment.open(store::OpenMode::read_only));
        const FiscalYear year = TRY(read_fiscal_year(options, environment, *connection));
        const auto viewer = environment.viewer();
        const StatementSource source{*connection, viewer, year, environment.language};
        print_statement(TRY(kind.make(source, options)), environment);
        return ExitCode::success;
    }
    return unknown_statement(name);
}

}  // namespace

Command statement_command()
{
    return {"statement",
            "activity|settlement|balance-sheet|inventory|funds|programmes|grant|membership|trial-balance|"
            "register",
            {{"year", "YEAR"},
             {"month", "YYYY-MM"},
             {"grant", "CODE"},
             {"account", "CODE"},
             {"from", "DATE"},
             {"to", "DATE"}},
            run_statement};
}

}  // namespace tomoni::cli
