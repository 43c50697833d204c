#include "domain/ledger/canonical_reader.h"

#include "domain/ledger/ledger_test_support.h"
#include "domain/ledger/verification.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <unistd.h>

using namespace tomoni;
using namespace tomoni::ledger;
using namespace tomoni::ledger::tests;

namespace {

std::string read_whole(const std::string& path)
{
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

// The n-th ```sh block of docs/books-digest.md, from 0.
std::string recipe(int n)
{
    const std::string page = read_whole(std::string(TOMONI_SOURCE_DIR) + "/docs/books-digest.md");
    std::size_t at = 0;
    for (int i = 0; i <= n; ++i) {
        at = page.find("```sh\n", at);
        REQUIRE(at != std::string::npos);
        at += 6;
    }
    return page.substr(at, page.find("```", at) - at);
}

class Folder {
public:
    Folder() : path_(std::filesystem::temp_directory_path() / ("tomoni_recipe_" + std::to_string(getpid())))
    {
        std::filesystem::create_directories(path_);
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    // What the script prints when a shell runs it here.
    [[nodiscard]] std::string run(const std::string& script) const
    {
        std::ofstream(path_ / "recipe.sh") << script;
        const std::string command = "cd '" + path_.string() + "' && sh recipe.sh > printed";
        REQUIRE(std::system(command.c_str()) == 0);
        return read_whole(path_ / "printed");
    }
    [[nodiscard]] std::string file(const std::string& name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

void post_with_every_kind_of_text(store::Connection& connection)
{
    add_test_chart(connection);
    EntryDraft draft = simple_draft({2024, 3, 31}, "5225", "1110", 1200);
    draft.description = "会議室\t午前\n\\二行目\r\n ";
    draft.source = "test:\\1";
    draft.postings[0] = {"5225", Yen(1200), "outreach", "grant", "travel", "会場 \"A\"", "R\\1", "  メモ\t"};
    const PostedEntry posted = post_or_fail(connection, draft);
    post_or_fail(connection, simple_draft({2024, 4, 1}, "1110", "4110", 5));
    const FixedClock clock(Date(2024, 4, 5));
    Ledger ledger;
    store::Transaction transaction(connection);
    MUST(ledger.correct(connection, accountant, clock, posted.id, {2024, 4, 2}, "科目の\n誤り",
                        simple_draft({2024, 4, 2}, "1120", "1110", 1200)));
    transaction.commit();
}

}  // namespace

TEST_ON_BOTH(books_digest_recipe_gives_the_recorded_digest)
{
    auto& db = database.connection();
    post_with_every_kind_of_text(db);
    const Folder folder;
    std::string books;
    MUST(read_canonical_texts(db, auditor, [&](std::string_view line) -> Result<void> {
        books += line;
        books += '\n';
        return {};
    }));
    std::ofstream(folder.file("books.txt")) << books;
    const Verification verification = MUST(verify_books(db, auditor));
    CHECK(verification.is_intact());
    CHECK(verification.entry_count == 4);
    CHECK(folder.run(recipe(0)) == verification.digest + "\n");

    if (database.url().dialect != store::Dialect::postgresql) return;
    const std::string variable = "TOMONI_DATABASE='" + database.url().location + "'\n";
    CHECK(folder.run(variable + recipe(1)).empty());
    CHECK(read_whole(folder.file("books.txt")) == books);
}
