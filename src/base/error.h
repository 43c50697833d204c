#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tomoni {

// What kind of failure a person met; decides the exit code of the command line and the status of a page.
enum class FailureKind {
    invalid_input,  // what was typed or imported cannot be taken
    not_found,      // the thing that was named does not exist (or may not be seen)
    conflict,       // it contradicts what is already recorded (closed period, duplicate)
    denied,         // the viewer may not do this
    unavailable,    // the database or a file cannot be used now
};

// Where in a file or form the failure stands. Lines and columns count from 1; 0 means "not known".
// Columns of CSV files count fields, columns of texts count characters.
struct Place {
    std::string file;
    std::int64_t line = 0;
    std::int64_t column = 0;
    std::string field;
};

struct ErrorArgument {
    std::string name;
    std::string value;
};

// An expected failure: a sentence for the person (a locale key and its arguments, see
// platform/language/catalogue.h) and, apart from it, a note for the log that carries no personal data.
// `causes` holds the single findings when one refusal has many (a CSV file with five bad rows).
struct Error {
    FailureKind kind = FailureKind::invalid_input;
    std::string key;
    std::vector<ErrorArgument> arguments;
    Place place;
    std::string note;
    std::vector<Error> causes;

    Error&& at(Place where) &&;
    Error&& with_note(std::string text) &&;
    Error&& with_causes(std::vector<Error> errors) &&;
};

// Error makers: refuse("ledger.unbalanced", {{"difference", "12"}}).
Error refuse(std::string_view key, std::vector<ErrorArgument> arguments = {});
Error not_found(std::string_view key, std::vector<ErrorArgument> arguments = {});
Error conflict(std::string_view key, std::vector<ErrorArgument> arguments = {});
Error denied(std::string_view key, std::vector<ErrorArgument> arguments = {});
Error unavailable(std::string_view key, std::vector<ErrorArgument> arguments = {});

}  // namespace tomoni
