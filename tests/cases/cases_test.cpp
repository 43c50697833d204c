#include "base/text.h"
#include "cases/case_file.h"
#include "platform/language/encoding.h"
#include "support/command_line.h"
#include "support/test_database.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

using namespace tomoni;

namespace {

namespace fs = std::filesystem;

// An empty folder that is the current one while it lives.
class WorkingFolder {
public:
    WorkingFolder() : before_(fs::current_path()), folder_(fs::temp_directory_path() / "tomoni_case")
    {
        fs::remove_all(folder_);
        fs::create_directories(folder_);
        fs::current_path(folder_);
    }
    ~WorkingFolder()
    {
        fs::current_path(before_);
        fs::remove_all(folder_);
    }
    WorkingFolder(const WorkingFolder&) = delete;
    WorkingFolder& operator=(const WorkingFolder&) = delete;

private:
    fs::path before_;
    fs::path folder_;
};

std::string joined(const std::vector<std::string>& lines)
{
    std::string text;
    for (const auto& line : lines) text += line + "\n";
    return text;
}

void write_file(const tests::CaseStep& step)
{
    const std::set<std::string> marks(step.words.begin() + 2, step.words.end());
    std::string text = joined(step.lines);
    if (marks.contains("crlf")) text = language::with_crlf(text);
    if (marks.contains("cp932")) text = MUST(language::encode_text(text, language::Encoding::cp932));
    if (marks.contains("bom")) text = MUST(language::encode_text(text, language::Encoding::utf8_with_bom));
    const fs::path path(step.words.at(1));
    if (path.has_parent_path()) fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

void check_text(const tests::CaseStep& step, const std::string& text)
{
    INFO(step.place);
    INFO(text);
    const std::string mode = step.words.size() > 1 ? step.words[1] : "";
    if (mode.empty()) CHECK(text == joined(step.lines));
    for (const auto& line : step.lines) {
        INFO(line);
        if (mode == "has") CHECK(text.find(line) != std::string::npos);
        if (mode == "lacks") CHECK(text.find(line) == std::string::npos);
    }
}

// Runs the steps; the exit code of a run must be named by the step after it unless it is 0.
void run_case(const std::vector<tests::CaseStep>& steps, const std::string& database)
{
    const WorkingFolder folder;
    tests::CommandOutcome outcome;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const tests::CaseStep& step = steps[i];
        const std::string& kind = step.words.front();
        if (kind == "file") write_file(step);
        if (kind == "out") check_text(step, outcome.out);
        if (kind == "err") check_text(step, outcome.err);
        if (kind != "run") continue;
        std::vector<std::string> words(step.words.begin() + 1, step.words.end());
        words.insert(words.end(), {"--database", database});
        outcome = tests::run_tomoni(words);
        const bool named = i + 1 < steps.size() && steps[i + 1].words.front() == "exit";
        INFO(step.place);
        INFO(outcome.err);
        CHECK(outcome.exit_code == (named ? parse_integer(steps[i + 1].words.at(1)).value_or(-1) : 0));
    }
}

std::vector<fs::path> list_cases()
{
    std::vector<fs::path> cases;
    for (const auto& file : fs::directory_iterator(TOMONI_SOURCE_DIR "/tests/cases")) {
        if (file.path().extension() == ".case") cases.push_back(file.path());
    }
    std::ranges::sort(cases);
    return cases;
}

void run_all_cases(store::Dialect dialect)
{
    for (const auto& file : list_cases()) {
        SUBCASE(file.stem().c_str())
        {
            const tests::TestDatabase database(dialect);
            const std::string url = dialect == store::Dialect::sqlite ? "sqlite:" + database.url().location
                                                                      : database.url().location;
            run_case(tests::read_case(file), url);
        }
    }
}

}  // namespace

TEST_CASE("cases on sqlite")
{
    run_all_cases(store::Dialect::sqlite);
}

TEST_CASE("cases on postgresql")
{
    run_all_cases(store::Dialect::postgresql);
}
