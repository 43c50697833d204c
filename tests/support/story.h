#pragma once

#include "support/command_line.h"
#include "support/test_database.h"

#include <boost/json.hpp>
#include <string>
#include <vector>

namespace tomoni::tests {

// The program in the hands of one person, on the database of a test.
class Story {
public:
    explicit Story(const TestDatabase& database);

    // `tomoni WORDS…`, as this person.
    [[nodiscard]] CommandOutcome run(std::vector<std::string> words,
                                     const std::string& person = "佐藤") const;
    // Must succeed; what it printed.
    std::string done(const std::vector<std::string>& words, const std::string& person = "佐藤") const;
    // Must be refused with code 3; the sentence.
    std::string refused(const std::vector<std::string>& words, const std::string& person = "佐藤") const;
    // Must succeed with --json; the value.
    boost::json::value json(std::vector<std::string> words) const;
    // `figures NAME`: the value.
    std::int64_t figure(const std::string& name, const std::string& year) const;

    // The sample year, as bin/demo loads it.
    void load_sample() const;

private:
    std::string url_;
};

// A file of samples/fy2023.
std::string sample_path(const std::string& name);

}  // namespace tomoni::tests
