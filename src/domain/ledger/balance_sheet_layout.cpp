#include "domain/ledger/balance_sheet_layout.h"

#include "domain/ledger/statement_builder.h"

namespace tomoni::ledger {

namespace {

class BalanceSheetLayout {
public:
    explicit BalanceSheetLayout(BalanceSheetItems items) : items_(std::move(items)) {}

    void fill(BalanceSheet& sheet, const NetAssets& net_assets)
    {
        add_assets();
        sheet.liabilities_begin = builder_.size();
        const std::size_t liabilities = add_liabilities();
        sheet.net_assets_begin = builder_.size();
        const std::size_t total = add_net_assets(net_assets);
        builder_.total("liabilities_and_net_assets_total", LineKind::total, 0, added({liabilities, total}));
        sheet.lines = builder_.take();
    }

private:
    [[nodiscard]] bool has(BalanceSheetPart part) const { return items_.contains(part); }

    std::vector<std::size_t> add_items(BalanceSheetPart part, int level)
    {
        std::vector<std::size_t> lines;
        const auto found = items_.find(part);
        if (found == items_.end()) return lines;
        for (StatementLine& line : found->second) {
            const bool is_heading = line.kind == LineKind::heading;
            const int deeper = line.level;
            const std::size_t index = builder_.item(std::move(line), level + deeper);
            if (!is_heading) lines.push_back(index);
        }
        return lines;
    }

    std::size_t add_current_assets(std::string_view number)
    {
        builder_.heading("assets.current", number, 1);
        std::vector<std::size_t> parts;
        if (has(BalanceSheetPart::cash)) {
            parts.push_back(builder_.total("cash_total", LineKind::subtotal, 2,
                                           added(add_items(BalanceSheetPart::cash, 2))));
        }
        const auto others = add_items(BalanceSheetPart::current_asset, 2);
        parts.insert(parts.end(), others.begin(), others.end());
        return builder_.total("current_assets_total", LineKind::subtotal, 1, added(parts));
    }

    void add_fixed_part(BalanceSheetPart part, const std::string& key, int& number,
                        std::vector<std::size_t>& parts)
    {
        if (!has(part)) return;
        builder_.heading("assets." + key, "(" + std::to_string(++number) + ")", 2);
        parts.push_back(builder_.total(key + "_total", LineKind::subtotal, 2, added(add_items(part, 3))));
    }

    std::size_t add_fixed_assets(std::string_view number)
    {
        builder_.heading("assets.fixed", number, 1);
        std::vector<std::size_t> parts;
        int part_number = 0;
        add_fixed_part(BalanceSheetPart::tangible_asset, "tangible_assets", part_number, parts);
        add_fixed_part(BalanceSheetPart::intangible_asset, "intangible_assets", part_number, parts);
        add_fixed_part(BalanceSheetPart::investment, "investments", part_number, parts);
        return builder_.total("fixed_assets_total", LineKind::subtotal, 1, added(parts));
    }

    void add_assets()
    {
        builder_.heading("assets", "Ⅰ", 0);
        int number = 0;
        std::vector<std::size_t> parts;
        if (has(BalanceSheetPart::cash) || has(BalanceSheetPart::current_asset)) {
            parts.push_back(add_current_assets(std::to_string(++number)));
        }
        if (has(BalanceSheetPart::tangible_asset) || has(BalanceSheetPart::intangible_asset) ||
            has(BalanceSheetPart::investment)) {
            parts.push_back(add_fixed_assets(std::to_string(++number)));
        }
        builder_.total("assets_total", LineKind::total, 0, added(parts));
    }

    void add_liability_part(BalanceSheetPart part, const std::string& key, int& number,
                            std::vector<std::size_t>& parts)
    {
        if (!has(part)) return;
        builder_.heading("liabilities." + key, std::to_string(++number), 1);
        parts.push_back(
            builder_.total(key + "_liabilities_total", LineKind::subtotal, 1, added(add_items(part, 2))));
    }

    std::size_t add_liabilities()
    {
        builder_.heading("liabilities", "Ⅱ", 0);
        int number = 0;
        std::vector<std::size_t> parts;
        add_liability_part(BalanceSheetPart::current_liability, "current", number, parts);
        add_liability_part(BalanceSheetPart::fixed_liability, "fixed", number, parts);
        return builder_.total("liabilities_total", LineKind::total, 0, added(parts));
    }

    std::size_t add_amount(std::string_view key, Yen amount)
    {
        const std::size_t index = builder_.total(key, LineKind::result, 1, {});
        builder_.line(index).actual = amount;
        return index;
    }

    std::size_t add_net_assets(const NetAssets& net_assets)
    {
        builder_.heading("net_assets", "Ⅲ", 0);
        const std::size_t opening = add_amount("brought_forward", net_assets.opening);
        const std::size_t change = add_amount("change", net_assets.change);
        return builder_.total("net_assets_total", LineKind::total, 0, added({opening, change}));
    }

    BalanceSheetItems items_;
    StatementBuilder builder_;
};

}  // namespace

std::optional<BalanceSheetPart> balance_sheet_part_of(const Account& account)
{
    const std::string_view section = account.section;
    switch (account.type) {
        case AccountType::asset:
        case AccountType::contra_asset:
            if (section.starts_with("asset.current.cash")) return BalanceSheetPart::cash;
            if (section.starts_with("asset.fixed.tangible")) return BalanceSheetPart::tangible_asset;
            if (section.starts_with("asset.fixed.intangible")) return BalanceSheetPart::intangible_asset;
            if (section.starts_with("asset.fixed")) return BalanceSheetPart::investment;
            return BalanceSheetPart::current_asset;
        case AccountType::liability:
            return section.starts_with("liability.fixed") ? BalanceSheetPart::fixed_liability
                                                          : BalanceSheetPart::current_liability;
        default: return std::nullopt;
    }
}

void lay_out_balance_sheet(BalanceSheet& sheet, BalanceSheetItems items, const NetAssets& net_assets)
{
    BalanceSheetLayout(std::move(items)).fill(sheet, net_assets);
}

}  // namespace tomoni::ledger
