#pragma once

#include "base/result.h"

#include <string>

namespace tomoni::documents {

// The folder that holds templates/papers, tools/typst_worker.mjs and node_modules: what TOMONI_SHARE names,
// else the nearest folder above the program that has them, either itself (a source tree) or in share/tomoni
// (an installation). Fails with "documents.templates_missing".
Result<std::string> find_resource_folder();

// The folder of the BIZ UD Gothic fonts, below the resource folder's fonts/ or where the system keeps fonts.
// Fails with "documents.font_missing", naming the file that was looked for.
Result<std::string> find_font_folder(const std::string& resource_folder);

}  // namespace tomoni::documents
