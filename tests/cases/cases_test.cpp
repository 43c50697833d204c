#include "base/text.h"
#include "cases/case_file.h"
#include "platform/language/catalogue.h"
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

// "\x8C" stands for the byte, in files that are no text.
std::string with_bytes(const std::string& text)
{
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_byte = text.compare(i, 2, "\\x") == 0 && i + 3 < text.size();
        if (is_byte)
            bytes += static_cast<char>(std::stoi(text.substr(i + 2, 2), nullptr, 16)), i += 3;
        else
            bytes += text[i];
    }
    return bytes;
}

void write_file(const tests::CaseStep& step)
{
    const std::set<std::string> marks(step.words.begin() + 2, step.words.end());
    std::string text = joined(step.lines);
    if (marks.contains("crlf")) text = language::with_crlf(text);
    if (marks.contains("cp932")) text = MUST(language::encode_text(text, language::Encoding::cp932));
    if (marks.contains("bom")) text = MUST(language::encode_text(text, language::Encoding::utf8_with_bom));
    if (marks.contains("bytes")) text = with_bytes(text);
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

bool is_name_character(char c)
{
    return c == '_' || c == '.' || (c >= 'a' && c <= 'z');
}

// A person reads sentences, never the keys that they are looked up by.
void check_no_keys(const tests::CaseStep& step, const std::string& text)
{
    INFO(step.place);
    INFO(text);
    for (const std::string& key : language::list_keys(language::Language::ja)) {
        const auto at = text.find(key);
        if (at == std::string::npos) continue;
        INFO(key);
        CHECK((at + key.size() < text.size() && is_name_character(text[at + key.size()])));
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
        check_no_keys(step, outcome.err);
        if (words.front() != "figures") check_no_keys(step, outcome.out);
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
