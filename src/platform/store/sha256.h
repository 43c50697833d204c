#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace tomoni::store {

// SHA-256 as 64 lower-case hexadecimal digits, the same as `sha256sum` prints.
std::string sha256_hex(std::string_view bytes);

// The same over bytes that come in parts.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    void add(std::string_view bytes);
    // Once, at the end.
    std::string hex();

private:
    struct Context;
    std::unique_ptr<Context> context_;
};

}  // namespace tomoni::store
