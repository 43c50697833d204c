#include "platform/store/sha256.h"

#include "base/invariant.h"
#include "base/text.h"

#include <array>
#include <openssl/crypto.h>
#include <openssl/evp.h>

namespace tomoni::store {

namespace {

// The library's configuration files and error texts are of no use to a digest, and reading them takes longer
// than a statement.
EVP_MD* fetch_algorithm()
{
    OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG | OPENSSL_INIT_NO_LOAD_CRYPTO_STRINGS, nullptr);
    return EVP_MD_fetch(nullptr, "SHA256", nullptr);
}

// Fetched once: looking an algorithm up for every digest costs more than the digest of an entry.
const EVP_MD* algorithm()
{
    static const EVP_MD* fetched = fetch_algorithm();
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

struct Sha256::Context {
    EVP_MD_CTX* context = EVP_MD_CTX_new();

    Context() = default;
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
    ~Context() { EVP_MD_CTX_free(context); }
};

Sha256::Sha256() : context_(std::make_unique<Context>())
{
    const bool begun = EVP_DigestInit_ex2(context_->context, algorithm(), nullptr) == 1;
    INVARIANT(begun);
}

Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes)
{
    const bool added = EVP_DigestUpdate(context_->context, bytes.data(), bytes.size()) == 1;
    INVARIANT(added);
}

std::string Sha256::hex()
{
    std::array<unsigned char, 32> digest{};
    const bool made = EVP_DigestFinal_ex(context_->context, digest.data(), nullptr) == 1;
    INVARIANT(made);
    return to_hex({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

}  // namespace tomoni::store
