#pragma once

#include <string>
#include <string_view>

namespace tomoni::documents {

// The text with & < > " ' as entities, safe between tags and in quoted attributes of HTML and SVG. Control
// characters that XML does not know are left out.
std::string escape_markup(std::string_view text);

// The address if it may stand in a link: https://, http://, mailto:, or # and an anchor. Otherwise empty.
std::string_view safe_link(std::string_view address);

}  // namespace tomoni::documents
