#include "platform/documents/markup.h"

namespace tomoni::documents {

std::string escape_markup(std::string_view text)
{
    std::string escaped;
    escaped.reserve(text.size());
    for (const char c : text) {
        switch (c) {
            case '&': escaped += "&amp;"; break;
            case '<': escaped += "&lt;"; break;
            case '>': escaped += "&gt;"; break;
            case '"': escaped += "&quot;"; break;
            case '\'': escaped += "&#39;"; break;
            case '\t':
            case '\n': escaped += c; break;
            default:
                if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) escaped += c;
        }
    }
    return escaped;
}

std::string_view safe_link(std::string_view address)
{
    for (const std::string_view begin : {"https://", "http://", "mailto:", "#"})
        if (address.starts_with(begin)) return address;
    return {};
}

}  // namespace tomoni::documents
