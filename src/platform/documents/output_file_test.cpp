#include "platform/documents/output_file.h"

#include <csignal>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <sys/resource.h>

namespace tomoni::documents {
namespace {

std::string new_folder()
{
    std::string folder = (std::filesystem::temp_directory_path() / "tomoni-output-XXXXXX").string();
    REQUIRE(::mkdtemp(folder.data()) != nullptr);
    return folder;
}

std::size_t count_files(const std::string& folder)
{
    const auto files = std::filesystem::directory_iterator(folder);
    return static_cast<std::size_t>(std::distance(begin(files), end(files)));
}

}  // namespace

TEST_CASE("documents: a written file holds the bytes and replaces the older one")
{
    const std::string folder = new_folder();
    REQUIRE(write_file(folder + "/a.txt", "older and longer"));
    REQUIRE(write_file(folder + "/a.txt", std::string_view("new\0er", 6)));
    CHECK(read_file(folder + "/a.txt").value() == std::string("new\0er", 6));
    CHECK(count_files(folder) == 1);
    std::filesystem::remove_all(folder);
}

TEST_CASE("documents: a file in a folder that does not exist is refused by name")
{
    const std::string folder = new_folder();
    const auto outcome = write_file(folder + "/none/a.txt", "text");
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().key == "documents.output_no_folder");
    CHECK(outcome.error().arguments.front().value == folder + "/none/a.txt");
    std::filesystem::remove_all(folder);
}

TEST_CASE("documents: a name that a folder has already leaves nothing behind")
{
    const std::string folder = new_folder();
    REQUIRE(make_folder(folder + "/papers/2023"));
    const auto outcome = write_file(folder + "/papers", "text");
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().key == "documents.output_is_folder");
    CHECK(count_files(folder) == 1);
    std::filesystem::remove_all(folder);
}

TEST_CASE("documents: a folder cannot be made below a file")
{
    const std::string folder = new_folder();
    REQUIRE(write_file(folder + "/file", ""));
    const auto outcome = make_folder(folder + "/file/below");
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().key == "documents.output_no_folder");
    CHECK(make_folder(folder));
    std::filesystem::remove_all(folder);
}

TEST_CASE("documents: a file that cannot be written to its end leaves the older one whole")
{
    const std::string folder = new_folder();
    REQUIRE(write_file(folder + "/a.txt", "older"));
    rlimit usual{};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &usual) == 0);
    const rlimit small{1000, usual.rlim_max};
    const auto usual_signal = std::signal(SIGXFSZ, SIG_IGN);
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    const auto outcome = write_file(folder + "/a.txt", std::string(2000, 'x'));
    ::setrlimit(RLIMIT_FSIZE, &usual);
    std::signal(SIGXFSZ, usual_signal);
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().key == "documents.output_not_written");
    CHECK(read_file(folder + "/a.txt").value() == "older");
    CHECK(count_files(folder) == 1);
    std::filesystem::remove_all(folder);
}

TEST_CASE("documents: a file that is not there is named with the reason")
{
    const auto outcome = read_file("no/such/file.md");
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().key == "documents.file_not_read");
    CHECK(outcome.error().arguments.front().value == "no/such/file.md");
}

}  // namespace tomoni::documents
