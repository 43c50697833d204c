#include "support/story.h"

namespace tomoni::tests {

namespace {

std::string url_of(const TestDatabase& database)
{
    const store::DatabaseUrl& url = database.url();
    return url.dialect == store::Dialect::sqlite ? "sqlite:" + url.location : url.location;
}

}  // namespace

Story::Story(const TestDatabase& database) : url_(url_of(database)) {}

CommandOutcome Story::run(std::vector<std::string> words, const std::string& person) const
{
    words.insert(words.end(), {"--database", url_, "--operator", person});
    return run_tomoni(words);
}

std::string Story::done(const std::vector<std::string>& words, const std::string& person) const
{
    const CommandOutcome outcome = run(words, person);
    INFO(words.front());
    INFO(outcome.err);
    REQUIRE(outcome.exit_code == 0);
    return outcome.out;
}

std::string Story::refused(const std::vector<std::string>& words, const std::string& person) const
{
    const CommandOutcome outcome = run(words, person);
    INFO(outcome.out);
    CHECK(outcome.exit_code == 3);
    CHECK(outcome.out.empty());
    return outcome.err;
}

boost::json::value Story::json(std::vector<std::string> words) const
{
    words.emplace_back("--json");
    return boost::json::parse(done(words));
}

std::int64_t Story::figure(const std::string& name, const std::string& year) const
{
    return json({"figures", name, "--year", year}).at("value").as_int64();
}

void Story::load_sample() const
{
    done({"import", sample_path("")});
}

std::string sample_path(const std::string& name)
{
    return std::string(TOMONI_SOURCE_DIR) + "/samples/fy2023/" + name;
}

}  // namespace tomoni::tests
