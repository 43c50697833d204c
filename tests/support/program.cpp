#include "support/program.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>

namespace tomoni::tests {

std::string output_of(const std::string& command)
{
    std::FILE* pipe = ::popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string output;
    std::array<char, 4096> buffer{};
    while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), pipe))
        output.append(buffer.data(), count);
    REQUIRE_MESSAGE(::pclose(pipe) == 0, command);
    return output;
}

TemporaryFolder::TemporaryFolder()
    : path_((std::filesystem::temp_directory_path() / "tomoni-test-XXXXXX").string())
{
    REQUIRE(::mkdtemp(path_.data()) != nullptr);
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

TemporaryVariable::TemporaryVariable(const std::string& name, const std::string& value) : name_(name)
{
    const char* older = std::getenv(name.c_str());
    was_set_ = older != nullptr;
    if (was_set_) older_ = older;
    ::setenv(name.c_str(), value.c_str(), 1);
}

TemporaryVariable::~TemporaryVariable()
{
    if (was_set_)
        ::setenv(name_.c_str(), older_.c_str(), 1);
    else
        ::unsetenv(name_.c_str());
}

}  // namespace tomoni::tests
