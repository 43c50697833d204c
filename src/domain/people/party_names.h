#pragma once

#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <map>
#include <string>

namespace tomoni::people {

// The names of all parties by their code, for papers that name a partner by what the books know of it (read
// model; PE3). Empty for a viewer who may not read names: then the code is printed.
std::map<std::string, std::string> list_party_names(store::Connection& connection,
                                                    const access::Viewer& viewer);

}  // namespace tomoni::people
