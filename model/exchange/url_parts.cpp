#include "model/exchange/url_parts.h"

#include "model/http/field_syntax.h"

namespace hci {

namespace {

constexpr std::string_view::size_type none = std::string_view::npos;

/// Index after "scheme://"; npos if the URL has no authority ("data:", "about:").
std::size_t authorityStart(std::string_view url) noexcept {
    const std::size_t mark = url.find("://");
    return mark == none || mark > url.find_first_of("/?#") ? none : mark + 3;
}

/// A segment such as "7" or "v1" needs the one before it to mean something.
bool saysLittle(std::string_view segment) noexcept {
    const std::string_view name = segment.substr(0, segment.find_first_of("?#"));
    return name.size() < 4 || name.find_first_not_of("0123456789-") == none;
}

} // namespace

std::string_view hostOf(std::string_view url) noexcept {
    const std::size_t start = authorityStart(url);
    if (start == none)
        return {};
    std::string_view authority = url.substr(start);
    authority = authority.substr(0, authority.find_first_of("/?#"));
    const std::size_t at = authority.rfind('@');
    return at == none ? authority : authority.substr(at + 1);
}

std::string_view originPart(std::string_view url) noexcept {
    const std::size_t start = authorityStart(url);
    return start == none ? std::string_view() : url.substr(0, url.find_first_of("/?#", start));
}

std::string withOtherScheme(std::string_view url) {
    const std::size_t end = url.find(':');
    if (end == none)
        return std::string(url);
    const bool secure = equalsIgnoringCase(url.substr(0, end), "https");
    return std::string(secure ? "http" : "https").append(url.substr(end));
}

std::string_view pathOf(std::string_view url) noexcept {
    const std::size_t start = authorityStart(url);
    if (start == none)
        return url;
    const std::size_t path = url.find_first_of("/?#", start);
    return path == none ? std::string_view() : url.substr(path);
}

std::size_t shortNameStart(std::string_view url) noexcept {
    const std::size_t authority = authorityStart(url);
    if (authority == none)
        return 0;
    const std::size_t pathEnd = std::min(url.find_first_of("?#"), url.size());
    std::string_view path = url.substr(0, pathEnd);
    if (path.ends_with('/'))
        path.remove_suffix(1);
    std::size_t slash = path.rfind('/');
    if (slash == none || slash < authority)
        return static_cast<std::size_t>(hostOf(url).data() - url.data());
    if (saysLittle(path.substr(slash + 1))) {
        const std::size_t before = path.rfind('/', slash - 1);
        if (before != none && before >= authority)
            slash = before;
    }
    return slash + 1;
}

} // namespace hci
