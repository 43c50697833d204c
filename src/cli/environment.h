#pragma once

#include "base/clock.h"
#include "cli/options.h"
#include "platform/access/viewer.h"
#include "platform/language/catalogue.h"
#include "platform/store/connection.h"

#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

namespace tomoni::cli {

// What the outside world gives to a command. Tests hand in streams, a fixed clock and a database of their
// own.
struct Environment {
    std::istream* in = nullptr;
    std::ostream* out = nullptr;
    std::ostream* err = nullptr;
    language::Language language = language::Language::ja;
    const Clock* clock = nullptr;
    std::string operator_name;  // recorded with what is changed
    std::string database;       // TOMONI_DATABASE or --database, "" when neither is given
    bool is_terminal = false;   // standard error is a terminal: progress may be drawn
    bool json = false;
    bool quiet = false;

    [[nodiscard]] access::Viewer viewer() const { return access::Viewer::local_operator(operator_name); }
    // The sentence of a key in the language of the user.
    [[nodiscard]] std::string say(std::string_view key,
                                  const std::vector<ErrorArgument>& arguments = {}) const;
    [[nodiscard]] std::string say_count(std::string_view key, std::int64_t count,
                                        std::vector<ErrorArgument> arguments = {}) const;
    // A line on standard error, unless --quiet.
    void note(const std::string& line) const;

    // The organisation's database with the schema this program knows; "cli.no_database" when none is named.
    [[nodiscard]] Result<std::unique_ptr<store::Connection>> open(store::OpenMode mode) const;
};

// The environment of a real process: standard streams, locale (LC_ALL, LC_MESSAGES, LANG), TOMONI_DATABASE,
// the login name. TOMONI_NOW ("2024-04-05") sets the clock, for rehearsals and tests.
Environment process_environment(const Clock& clock);

}  // namespace tomoni::cli
