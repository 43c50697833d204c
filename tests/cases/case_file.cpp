#include "cases/case_file.h"

#include "base/text.h"

#include <fstream>
#include <set>
#include <stdexcept>

namespace tomoni::tests {

namespace {

std::vector<std::string> words_of(std::string_view line)
{
    std::vector<std::string> words;
    std::string word;
    bool quoted = false;
    bool begun = false;
    for (const char c : line) {
        if (c == '"')
            quoted = !quoted, begun = true;
        else if (c == ' ' && !quoted) {
            if (begun) words.push_back(word);
            word.clear();
            begun = false;
        } else {
            word += c;
            begun = true;
        }
    }
    if (begun) words.push_back(word);
    return words;
}

void require_known(const CaseStep& step)
{
    static const std::set<std::string> known{"file", "run", "exit", "out", "err", "include"};
    if (!known.contains(step.words.front())) throw std::runtime_error(step.place + ": unknown step");
}

}  // namespace

std::vector<CaseStep> read_case(const std::filesystem::path& file)
{
    std::ifstream in(file);
    if (!in) throw std::runtime_error("cannot read " + file.string());
    std::vector<CaseStep> steps;
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
        if (line.empty() || line.front() == '#') continue;
        if (line.front() == '|') {
            if (steps.empty()) throw std::runtime_error(file.string() + ": text before the first step");
            steps.back().lines.push_back(line.size() > 2 ? line.substr(2) : std::string());
            continue;
        }
        CaseStep step{words_of(line), {}, file.filename().string() + ":" + std::to_string(number)};
        require_known(step);
        if (step.words.front() == "include") {
            for (auto& included : read_case(file.parent_path() / step.words.at(1)))
                steps.push_back(std::move(included));
        } else {
            steps.push_back(std::move(step));
        }
    }
    return steps;
}

}  // namespace tomoni::tests
