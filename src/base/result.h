#pragma once

#include "base/error.h"
#include "base/invariant.h"

#include <optional>
#include <utility>
#include <variant>

namespace tomoni {

// A value, or the Error that says why there is none. The compiler refuses to let one be dropped.
// Expected failures are Results; broken infrastructure is store::StoreError, thrown; our own mistakes are
// INVARIANT.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool has_value() const { return state_.index() == 0; }
    explicit operator bool() const { return has_value(); }

    // Requires: has_value().
    [[nodiscard]] T& value() &
    {
        INVARIANT(has_value());
        return *std::get_if<0>(&state_);
    }
    [[nodiscard]] const T& value() const&
    {
        INVARIANT(has_value());
        return *std::get_if<0>(&state_);
    }
    // By value, so that a loop over the value of a temporary does not outlive it.
    [[nodiscard]] T value() &&
    {
        INVARIANT(has_value());
        return std::move(*std::get_if<0>(&state_));
    }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    // Requires: !has_value().
    [[nodiscard]] const Error& error() const&
    {
        INVARIANT(!has_value());
        return *std::get_if<1>(&state_);
    }
    [[nodiscard]] Error&& error() &&
    {
        INVARIANT(!has_value());
        return std::move(*std::get_if<1>(&state_));
    }

private:
    std::variant<T, Error> state_;
};

template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : error_(std::move(error)) {}

    [[nodiscard]] bool has_value() const { return !error_; }
    explicit operator bool() const { return has_value(); }

    void value() const { INVARIANT(has_value()); }
    [[nodiscard]] const Error& error() const&
    {
        INVARIANT(error_.has_value());
        return *error_;
    }
    [[nodiscard]] Error&& error() &&
    {
        INVARIANT(error_.has_value());
        return std::move(*error_);
    }

private:
    std::optional<Error> error_;
};

}  // namespace tomoni

// auto entry = TRY(load_entry(...));  hands a failure up to the caller.
#define TRY(expression)                                                      \
    __extension__({                                                          \
        auto try_result_ = (expression);                                     \
        if (!try_result_.has_value()) return std::move(try_result_).error(); \
        std::move(try_result_).value();                                      \
    })

// For calls that cannot fail here by construction.
#define MUST(expression)                     \
    __extension__({                          \
        auto must_result_ = (expression);    \
        INVARIANT(must_result_.has_value()); \
        std::move(must_result_).value();     \
    })
