#include "domain/ledger/fund_note.h"

#include "domain/ledger/chart_store.h"
#include "domain/ledger/statement_net_assets.h"
#include "domain/ledger/statement_words.h"

#include <map>

namespace tomoni::ledger {

namespace {

bool is_revenue(AccountType type)
{
    return type == AccountType::revenue || type == AccountType::nonordinary_revenue;
}

class FundSums {
public:
    explicit FundSums(const Chart& chart) : chart_(chart) {}

    void add_before(const std::vector<BalanceSum>& sums)
    {
        for (const BalanceSum& sum : sums) {
            const Account& account = account_of(sum);
            FundMovement& fund = funds_[sum.fund];
            const bool is_stock =
                account.type != AccountType::net_asset && is_balance_sheet_type(account.type);
            if (!is_stock) fund.opening -= sum.net();
            if (is_advance_received(account)) fund.opening_advance -= sum.net();
        }
    }

    void add_year(const std::vector<BalanceSum>& sums)
    {
        for (const BalanceSum& sum : sums) {
            const Account& account = account_of(sum);
            FundMovement& fund = funds_[sum.fund];
            if (is_revenue(account.type)) fund.increase -= sum.net();
            if (!is_revenue(account.type) && !is_balance_sheet_type(account.type)) fund.decrease += sum.net();
            if (is_advance_received(account)) fund.advance -= sum.net();
            // An opening entry hands over what a purpose still held when the books were begun.
            if (account.type == AccountType::net_asset) fund.opening -= sum.net();
        }
    }

    FundMovement movement_of(const Fund& fund)
    {
        FundMovement movement = funds_[fund.id];
        movement.code = fund.code;
        movement.name = fund.name;
        movement.kind = fund.kind;
        movement.purpose = fund.purpose;
        movement.remark = fund.remark;
        movement.advance += movement.opening_advance;
        movement.closing = movement.opening + movement.increase - movement.decrease;
        return movement;
    }

private:
    [[nodiscard]] const Account& account_of(const BalanceSum& sum) const
    {
        const Account* account = chart_.find_account(sum.account);
        INVARIANT(account != nullptr);
        return *account;
    }

    const Chart& chart_;
    std::map<FundId, FundMovement> funds_;
};

bool says_nothing(const FundMovement& fund)
{
    return fund.opening.is_zero() && fund.increase.is_zero() && fund.decrease.is_zero() &&
           fund.opening_advance.is_zero() && fund.advance.is_zero();
}

void add_to_total(FundMovement& total, const FundMovement& fund)
{
    total.opening += fund.opening;
    total.increase += fund.increase;
    total.decrease += fund.decrease;
    total.closing += fund.closing;
    total.opening_advance += fund.opening_advance;
    total.advance += fund.advance;
}

}  // namespace

Result<FundNote> load_fund_note(store::Connection& connection, const access::Viewer& viewer, FiscalYear year)
{
    TRY(viewer.require(access::Right::read_books));
    const PeriodSums sums =
        sum_periods(connection, year.first_month(), year.first_month(), year.last_month());
    const Chart chart = TRY(load_chart(connection, viewer));
    FundSums funds(chart);
    funds.add_before(sums.earlier);
    funds.add_year(sums.current);

    FundNote note{year, {}, {}, opening_net_assets(chart, sums) + net_change(chart, sums.current)};
    for (const Fund& fund : chart.funds()) {
        if (fund.kind == FundKind::unrestricted) continue;
        FundMovement movement = funds.movement_of(fund);
        if (says_nothing(movement)) continue;
        add_to_total(note.total, movement);
        note.funds.push_back(std::move(movement));
    }
    return note;
}

}  // namespace tomoni::ledger
