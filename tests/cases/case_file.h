#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace tomoni::tests {

// One step of a .case file: the words of its line, the lines behind "| " and where it stands.
struct CaseStep {
    std::vector<std::string> words;
    std::vector<std::string> lines;
    std::string place;  // "name.case:12"
};

// Reads a .case file with what it includes; throws std::runtime_error with the place on a line that is none
// of the forms of README.md.
std::vector<CaseStep> read_case(const std::filesystem::path& file);

}  // namespace tomoni::tests
