#pragma once

#include <string>

namespace tomoni::tests {

// What a command line of the shell prints on its standard output; a test that cannot run it fails.
std::string output_of(const std::string& command);

// A new empty folder, removed with the object.
class TemporaryFolder {
public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder();

    [[nodiscard]] std::string file(const std::string& name) const { return path_ + "/" + name; }
    [[nodiscard]] const std::string& path() const { return path_; }

private:
    std::string path_;
};

// Sets an environment variable and puts the older value back.
class TemporaryVariable {
public:
    TemporaryVariable(const std::string& name, const std::string& value);
    TemporaryVariable(const TemporaryVariable&) = delete;
    TemporaryVariable& operator=(const TemporaryVariable&) = delete;
    ~TemporaryVariable();

private:
    std::string name_;
    bool was_set_;
    std::string older_;
};

}  // namespace tomoni::tests
