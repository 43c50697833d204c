#include "cli/command.h"

#include "cli/table_printer.h"
#include "support/command_line.h"

#include <doctest/doctest.h>
#include <sstream>

using tomoni::tests::run_tomoni;

TEST_CASE("command line names the nearest command and option")
{
    const auto command = run_tomoni({"inti"});
    CHECK(command.exit_code == 2);
    CHECK(command.err.find("init") != std::string::npos);
    const auto option = run_tomoni({"init", "--databse", "x"});
    CHECK(option.exit_code == 2);
    CHECK(option.err.find("--database") != std::string::npos);
}

TEST_CASE("command line without a database says how to name one")
{
    const auto outcome = run_tomoni({"init"});
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.err.find("TOMONI_DATABASE") != std::string::npos);
}

TEST_CASE("command line refuses a value that is missing, doubled or not wanted")
{
    CHECK(run_tomoni({"init", "--database"}).exit_code == 2);
    CHECK(run_tomoni({"init", "--json", "--json"}).exit_code == 2);
    CHECK(run_tomoni({"init", "--json=yes"}).exit_code == 2);
    CHECK(run_tomoni({"init", "--language", "fr"}).exit_code == 2);
    CHECK(run_tomoni({"init", "-x"}).exit_code == 2);
}

TEST_CASE("command line has help in both languages for every command")
{
    for (const char* language : {"ja", "en"}) {
        const auto general = run_tomoni({"--language", language, "help"});
        CHECK(general.exit_code == 0);
        CHECK(general.out.find("cli.") == std::string::npos);
        for (const auto& command : tomoni::cli::list_commands()) {
            const auto help = run_tomoni({command.name, "--help", "--language", language});
            INFO(command.name);
            CHECK(help.exit_code == 0);
            CHECK(help.out.find("cli.") == std::string::npos);
            CHECK(help.out.find("--database") != std::string::npos);
        }
    }
}

TEST_CASE("command line reports a database it cannot open with exit code 4")
{
    const auto outcome = run_tomoni({"init", "--database", "sqlite:/no/such/folder/books.sqlite"});
    CHECK(outcome.exit_code == 4);
    CHECK(outcome.err.find("/no/such/folder/books.sqlite") != std::string::npos);
}

TEST_CASE("table printer counts full-width characters as two cells")
{
    using Align = tomoni::cli::TablePrinter::Align;
    CHECK(tomoni::cli::terminal_width("会費 a") == 6);
    tomoni::cli::TablePrinter table({Align::left, Align::right});
    table.row({"会費", "1,000"});
    table.row({"abcdef", "10"});
    std::ostringstream out;
    table.print(out);
    CHECK(out.str() == "会費    1,000\nabcdef     10\n");
}
