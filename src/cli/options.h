#pragma once

#include "base/date.h"
#include "base/result.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tomoni::cli {

// One option of a command. `argument` names its value in the help ("FILE"); empty for a switch. Its
// description is the sentence `cli.option_<name>` (dashes as underscores).
struct OptionSpec {
    const char* name;
    const char* argument = "";
};

// Options every command knows: --database, --language, --json, --quiet, --operator, --help.
const std::vector<OptionSpec>& common_options();

// What stood on the command line. "--name value", "--name=value", switches, "--" and positional words in any
// order. Unknown, doubled and incomplete options are refused with the nearest known name.
class Options {
public:
    static Result<Options> read(const std::vector<std::string>& words, const std::vector<OptionSpec>& known);

    [[nodiscard]] bool has(std::string_view name) const { return values_.contains(std::string(name)); }
    [[nodiscard]] std::optional<std::string> value(std::string_view name) const;
    [[nodiscard]] std::string value_or(std::string_view name, std::string_view otherwise) const;
    [[nodiscard]] Result<std::optional<std::int64_t>> integer(std::string_view name) const;
    [[nodiscard]] Result<std::optional<Date>> date(std::string_view name) const;
    [[nodiscard]] const std::vector<std::string>& words() const { return words_; }
    // "cli.missing_word" unless there are at least `count` positional words; `names` are shown.
    [[nodiscard]] Result<void> require_words(std::size_t count, std::string_view names) const;

private:
    std::map<std::string, std::string> values_;
    std::vector<std::string> words_;
};

// Of `candidates` the one that `word` was probably meant to be, or nothing.
std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace tomoni::cli
