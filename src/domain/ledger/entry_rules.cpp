#include "domain/ledger/entry_rules.h"

#include <utility>

namespace tomoni::ledger {

namespace {

void add(std::vector<Problem>& problems, std::string_view field, Error error)
{
    problems.push_back({field, std::move(error)});
}

std::string named(std::string_view code, std::string_view name)
{
    return std::string(code) + " " + std::string(name);
}

template <typename Record>
std::string named(const Record& record)
{
    return named(record.code, record.name);
}

bool takes_entries(AccountType type)
{
    return type != AccountType::heading && type != AccountType::budget_only;
}

void check_account(const Account& account, std::vector<Problem>& problems)
{
    if (account.type == AccountType::heading) {
        add(problems, "account", refuse("ledger.account_is_heading", {{"account", named(account)}}));
    }
    if (account.type == AccountType::budget_only) {
        add(problems, "account", refuse("ledger.account_is_budget_only", {{"account", named(account)}}));
    }
    if (takes_entries(account.type) && !account.is_active) {
        add(problems, "account", refuse("ledger.account_is_inactive", {{"account", named(account)}}));
    }
}

void check_function(const ResolvedPosting& posting, std::vector<Problem>& problems)
{
    if (posting.account->type != AccountType::expense || posting.programme->function != Function::none)
        return;
    add(problems, "programme",
        refuse("ledger.expense_needs_programme", {{"account", named(*posting.account)}}));
}

Error in_date(Error error)
{
    return std::move(error).at({{}, 0, 0, "date"});
}

void require_text(std::string_view text, const char* field, std::vector<Problem>& problems)
{
    if (text.find('\0') == std::string_view::npos) return;
    add(problems, field, refuse("ledger.text_has_null"));
}

}  // namespace

ResolvedPosting resolve(const PostingCodes& codes, const Chart& chart, std::vector<Problem>& problems)
{
    ResolvedPosting posting;
    posting.account = chart.find_account(codes.account);
    if (codes.account.empty()) {
        add(problems, "account", refuse("ledger.account_missing"));
    } else if (posting.account == nullptr) {
        add(problems, "account", not_found("ledger.unknown_account", {{"code", std::string(codes.account)}}));
    }
    posting.programme = chart.find_programme(codes.programme.empty() ? no_programme : codes.programme);
    if (posting.programme == nullptr) {
        add(problems, "programme",
            not_found("ledger.unknown_programme", {{"code", std::string(codes.programme)}}));
    }
    posting.fund = chart.find_fund(codes.fund.empty() ? general_fund : codes.fund);
    if (posting.fund == nullptr) {
        add(problems, "fund", not_found("ledger.unknown_fund", {{"code", std::string(codes.fund)}}));
    }
    if (posting.fund == nullptr || codes.fund_line.empty()) return posting;
    posting.fund_line = chart.find_fund_line(posting.fund->id, codes.fund_line);
    if (posting.fund_line == nullptr) {
        add(problems, "fund_line",
            not_found("ledger.unknown_fund_line",
                      {{"code", std::string(codes.fund_line)}, {"fund", named(*posting.fund)}}));
    }
    return posting;
}

void check_posting(const ResolvedPosting& posting, std::vector<Problem>& problems)
{
    if (posting.amount.is_zero()) add(problems, "amount", refuse("ledger.amount_is_zero"));
    if (posting.account != nullptr) check_account(*posting.account, problems);
    if (posting.account != nullptr && posting.programme != nullptr) check_function(posting, problems);
    if (posting.programme != nullptr && !posting.programme->is_active) {
        add(problems, "programme",
            refuse("ledger.programme_is_inactive", {{"programme", named(*posting.programme)}}));
    }
    if (posting.fund != nullptr && !posting.fund->is_active) {
        add(problems, "fund", refuse("ledger.fund_is_inactive", {{"fund", named(*posting.fund)}}));
    }
}

void check_balance(std::span<const ResolvedPosting> postings, std::vector<Problem>& problems)
{
    if (postings.size() < 2) {
        add(problems, {}, refuse("ledger.too_few_lines"));
        return;
    }
    __extension__ __int128 debit = 0;
    __extension__ __int128 credit = 0;
    for (const ResolvedPosting& posting : postings) {
        if (posting.amount.is_negative()) {
            credit -= posting.amount.value();
        } else {
            debit += posting.amount.value();
        }
    }
    if (debit > entry_yen_max.value() || credit > entry_yen_max.value()) {
        add(problems, "amount", refuse("ledger.entry_too_large", {{"limit", format_yen(entry_yen_max)}}));
        return;
    }
    if (debit == credit) return;
    const Yen debit_yen(static_cast<std::int64_t>(debit));
    const Yen credit_yen(static_cast<std::int64_t>(credit));
    add(problems, "amount",
        refuse("ledger.unbalanced", {{"debit", format_yen(debit_yen)},
                                     {"credit", format_yen(credit_yen)},
                                     {"difference", format_yen(debit_yen - credit_yen)}}));
}

Result<void> require_open(PeriodState state, int year, EntryKind kind, const access::Viewer& viewer)
{
    if (state == PeriodState::open) return {};
    const std::string shown = std::to_string(year);
    if (state == PeriodState::closed) {
        return in_date(conflict("ledger.year_is_closed", {{"year", shown}}));
    }
    const bool is_allowed =
        kind != EntryKind::ordinary && kind != EntryKind::opening && viewer.may(access::Right::close_periods);
    if (is_allowed) return {};
    return in_date(conflict("ledger.year_is_closing", {{"year", shown}}));
}

PostingText text_of(const ResolvedPosting& posting, std::int64_t line)
{
    return {line,
            posting.account->code,
            posting.programme->code,
            posting.fund->code,
            posting.fund_line != nullptr ? std::string_view(posting.fund_line->code) : std::string_view(),
            posting.amount.value(),
            posting.partner,
            posting.evidence,
            posting.memo};
}

std::vector<Error> check_draft(const EntryDraft& draft, const Chart& chart,
                               std::vector<ResolvedPosting>& resolved)
{
    std::vector<Error> errors;
    std::vector<Problem> problems;
    const auto take_problems = [&](std::int64_t line) {
        for (Problem& problem : problems) {
            errors.push_back(std::move(problem.error).at({{}, line, 0, std::string(problem.field)}));
        }
        problems.clear();
    };
    require_text(draft.description, "description", problems);
    require_text(draft.source, "source", problems);
    take_problems(0);
    for (const PostingDraft& line : draft.postings) {
        ResolvedPosting posting =
            resolve({line.account, line.programme, line.fund, line.fund_line}, chart, problems);
        posting.amount = line.amount;
        posting.partner = line.partner;
        posting.evidence = line.evidence;
        posting.memo = line.memo;
        for (const auto text : {posting.partner, posting.evidence, posting.memo}) {
            require_text(text, "memo", problems);
        }
        check_posting(posting, problems);
        resolved.push_back(posting);
        take_problems(static_cast<std::int64_t>(resolved.size()));
    }
    check_balance(resolved, problems);
    take_problems(0);
    return errors;
}

}  // namespace tomoni::ledger
