#include "base/error.h"

#include <utility>

namespace tomoni {

namespace {

Error make(FailureKind kind, std::string_view key, std::vector<ErrorArgument> arguments)
{
    Error error;
    error.kind = kind;
    error.key = key;
    error.arguments = std::move(arguments);
    return error;
}

}  // namespace

Error&& Error::at(Place where) &&
{
    place = std::move(where);
    return std::move(*this);
}

Error&& Error::with_note(std::string text) &&
{
    note = std::move(text);
    return std::move(*this);
}

Error&& Error::with_causes(std::vector<Error> errors) &&
{
    causes = std::move(errors);
    return std::move(*this);
}

Error refuse(std::string_view key, std::vector<ErrorArgument> arguments)
{
    return make(FailureKind::invalid_input, key, std::move(arguments));
}

Error not_found(std::string_view key, std::vector<ErrorArgument> arguments)
{
    return make(FailureKind::not_found, key, std::move(arguments));
}

Error conflict(std::string_view key, std::vector<ErrorArgument> arguments)
{
    return make(FailureKind::conflict, key, std::move(arguments));
}

Error denied(std::string_view key, std::vector<ErrorArgument> arguments)
{
    return make(FailureKind::denied, key, std::move(arguments));
}

Error unavailable(std::string_view key, std::vector<ErrorArgument> arguments)
{
    return make(FailureKind::unavailable, key, std::move(arguments));
}

}  // namespace tomoni
