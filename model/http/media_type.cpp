#include "model/http/media_type.h"

#include "model/http/field_syntax.h"

namespace hci {

std::string_view essenceOf(std::string_view contentType) noexcept {
    return trimmed(contentType.substr(0, contentType.find(';')));
}

bool isHtml(std::string_view contentType) noexcept {
    const std::string_view type = essenceOf(contentType);
    return equalsIgnoringCase(type, "text/html") || equalsIgnoringCase(type, "application/xhtml+xml");
}

bool isStyleSheet(std::string_view contentType) noexcept {
    return equalsIgnoringCase(essenceOf(contentType), "text/css");
}

} // namespace hci
