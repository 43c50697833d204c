#include "platform/store/sha256.h"

#include "base/invariant.h"
#include "base/text.h"

#include <array>
#include <openssl/evp.h>

namespace tomoni::store {

namespace {

// Fetched once: looking an algorithm up for every digest costs more than the digest of an entry.
const EVP_MD* algorithm()
{
    static const EVP_MD* fetched = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return fetched;
}

}  // namespace

std::string sha256_hex(std::string_view bytes)
{
    thread_local EVP_MD_CTX* context = EVP_MD_CTX_new();
    std::array<unsigned char, 32> digest{};
    const bool made = EVP_DigestInit_ex2(context, algorithm(), nullptr) == 1 &&
                      EVP_DigestUpdate(context, bytes.data(), bytes.size()) == 1 &&
                      EVP_DigestFinal_ex(context, digest.data(), nullptr) == 1;
    INVARIANT(made);
    return to_hex({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

}  // namespace tomoni::store
