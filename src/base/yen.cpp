#include "base/yen.h"

#include "base/text.h"

#include <algorithm>
#include <numeric>

namespace tomoni {

namespace {

Error not_an_amount(std::string_view text)
{
    return refuse("base.not_an_amount", {{"text", std::string(text)}});
}

bool take_prefix(std::string_view& text, std::string_view prefix)
{
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
}

bool take_sign(std::string_view& text)
{
    return take_prefix(text, "-") || take_prefix(text, "△") || take_prefix(text, "▲") ||
           take_prefix(text, "−");
}

bool commas_group_thousands(std::string_view digits)
{
    const auto first = digits.find(',');
    if (first == std::string_view::npos) return true;
    if (first == 0 || first > 3) return false;
    for (std::size_t i = first; i < digits.size(); i += 4) {
        if (digits[i] != ',' || digits.size() - i < 4) return false;
        if (digits.substr(i + 1, 3).find(',') != std::string_view::npos) return false;
    }
    return true;
}

std::string grouped(std::uint64_t amount)
{
    std::string digits = std::to_string(amount);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) {
        digits.insert(static_cast<std::size_t>(at), ",");
    }
    return digits;
}

}  // namespace

Result<Yen> parse_yen(std::string_view text)
{
    const std::string narrow = fold_digits(trim(text));
    std::string_view rest = narrow;
    bool negative = take_sign(rest);
    take_prefix(rest, "¥") || take_prefix(rest, "￥");
    negative = negative || take_sign(rest);
    if (rest.ends_with("円")) rest = trim(rest.substr(0, rest.size() - std::string_view("円").size()));
    if (rest.empty() || !commas_group_thousands(rest)) return not_an_amount(text);

    std::int64_t amount = 0;
    for (const char c : rest) {
        if (c == ',') continue;
        if (c < '0' || c > '9') return not_an_amount(text);
        amount = amount * 10 + (c - '0');
        if (amount > Yen::max_value) return refuse("base.amount_too_large", {{"text", std::string(text)}});
    }
    return Yen(negative ? -amount : amount);
}

std::string format_yen(Yen amount)
{
    const std::int64_t value = amount.value();
    return value < 0 ? "-" + grouped(static_cast<std::uint64_t>(-value))
                     : grouped(static_cast<std::uint64_t>(value));
}

std::string format_yen_triangle(Yen amount)
{
    return amount.is_negative() ? "△" + format_yen(-amount) : format_yen(amount);
}

std::vector<Yen> split(Yen total, std::span<const std::int64_t> weights)
{
    INVARIANT(!weights.empty());
    const auto sum = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    std::vector<Yen> parts(weights.size());
    if (sum == 0) {
        parts.front() = total;
        return parts;
    }

    __extension__ using Wide = __int128;
    std::vector<Wide> remainders(weights.size());
    std::int64_t rest = total.value();
    for (std::size_t i = 0; i < weights.size(); ++i) {
        INVARIANT(weights[i] >= 0);
        const Wide product = static_cast<Wide>(total.value()) * weights[i];
        parts[i] = Yen(static_cast<std::int64_t>(product / sum));
        remainders[i] = product % sum < 0 ? -(product % sum) : product % sum;
        rest -= parts[i].value();
    }

    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](auto a, auto b) { return remainders[a] > remainders[b]; });
    const Yen unit(rest < 0 ? -1 : 1);
    for (std::size_t i = 0; rest != 0; ++i, rest -= unit.value()) parts[order[i]] += unit;
    return parts;
}

}  // namespace tomoni
