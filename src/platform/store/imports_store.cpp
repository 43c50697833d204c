#include "platform/store/imports.h"
#include "platform/store/record_rows.h"
#include "platform/store/sha256.h"

#include <boost/describe/class.hpp>

namespace tomoni::store {

BOOST_DESCRIBE_STRUCT(ImportedFile, (), (subject, file_name, row_count, recorder, imported_at))

namespace {

const NamedQuery import_by_digest{
    "store.import_by_digest",
    "select subject, file_name, row_count, recorder, imported_at from imports where digest = $1"};
const NamedQuery add_import{
    "store.add_import",
    "insert into imports (subject, file_name, digest, row_count, recorder, imported_at) "
    "values ($1, $2, $3, $4, $5, $6)"};

// The content's own digest goes in, not the content: a large file is not copied.
std::string key_of(std::string_view subject, std::string_view content_digest)
{
    return sha256_hex(std::string(subject) + "\n" + std::string(content_digest));
}

std::string_view without_folders(std::string_view path)
{
    return path.substr(path.find_last_of('/') + 1);
}

}  // namespace

std::optional<ImportedFile> find_import_of_digest(Connection& connection, std::string_view subject,
                                                  std::string_view content_digest)
{
    auto rows = connection.query(import_by_digest, {key_of(subject, content_digest)});
    if (!rows.next()) return std::nullopt;
    return read_record<ImportedFile>(rows);
}

std::optional<ImportedFile> find_import(Connection& connection, std::string_view subject,
                                        std::string_view content)
{
    return find_import_of_digest(connection, subject, sha256_hex(content));
}

void record_import_of_digest(Connection& connection, std::string_view subject, std::string_view file_name,
                             std::string_view content_digest, std::int64_t row_count,
                             std::string_view recorder, Instant at)
{
    connection.execute(add_import, {subject, without_folders(file_name), key_of(subject, content_digest),
                                    row_count, recorder, at.iso()});
}

void record_import(Connection& connection, std::string_view subject, std::string_view file_name,
                   std::string_view content, std::int64_t row_count, std::string_view recorder, Instant at)
{
    record_import_of_digest(connection, subject, file_name, sha256_hex(content), row_count, recorder, at);
}

}  // namespace tomoni::store
