#pragma once

#include "base/date.h"
#include "base/id.h"
#include "base/yen.h"

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tomoni::store {

// A value bound to $1, $2, … of a named query. Text is borrowed: it must outlive the call it is passed to.
class Parameter {
public:
    enum class Kind { null, integer, text };

    Parameter(std::nullopt_t) {}
    template <std::integral T>
    Parameter(T value) : kind_(Kind::integer), integer_(static_cast<std::int64_t>(value))
    {
    }
    Parameter(Yen value) : Parameter(value.value()) {}
    template <typename Tag>
    Parameter(Id<Tag> id) : Parameter(id.value)
    {
        if (!id) kind_ = Kind::null;
    }
    Parameter(std::string_view text) : kind_(Kind::text), text_(text) {}
    Parameter(const std::string& text) : Parameter(std::string_view(text)) {}
    Parameter(const char* text) : Parameter(std::string_view(text)) {}
    Parameter(Date date) : kind_(Kind::text), owned_(date.iso()) {}
    Parameter(Month month) : Parameter(month.key()) {}
    template <typename T>
    Parameter(const std::optional<T>& value) : Parameter(value ? Parameter(*value) : Parameter(std::nullopt))
    {
    }

    [[nodiscard]] Kind kind() const { return kind_; }
    [[nodiscard]] std::int64_t integer() const { return integer_; }
    [[nodiscard]] std::string_view text() const { return owned_.empty() ? text_ : std::string_view(owned_); }

private:
    Kind kind_ = Kind::null;
    std::int64_t integer_ = 0;
    std::string_view text_;
    std::string owned_;  // dates only: 10 characters, no allocation
};

}  // namespace tomoni::store
