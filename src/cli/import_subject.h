#pragma once

#include "cli/environment.h"
#include "cli/options.h"

#include <string>
#include <string_view>
#include <vector>

namespace tomoni::cli {

// What became of a file: how many records were taken; `was_known` when exactly this content was imported
// before and nothing was changed.
struct ImportedRecords {
    std::int64_t count = 0;
    bool was_known = false;
    std::string when;  // of the earlier import, "2024-04-05T03:00:00.000000Z"
};

// A kind of file that can be imported. Its name is the file's name without ".csv".
struct ImportSubject {
    const char* name;
    Result<ImportedRecords> (*import_file)(store::Connection&, Environment&, const std::string& path);
};

// In the order in which a folder's files must go in.
const std::vector<ImportSubject>& import_subjects();
// nullptr when there is none of that name.
const ImportSubject* find_import_subject(std::string_view name);
// By the file's name: "accounts.csv", "journal-2023.csv", "books.journal".
const ImportSubject* subject_of_file(std::string_view path);

}  // namespace tomoni::cli
