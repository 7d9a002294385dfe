#include "model/cache/target_urls.h"

#include "model/http/field_syntax.h"

#include <algorithm>

namespace hci {

namespace {

/// The end of the authority.
std::size_t authorityEnd(std::string_view url, std::size_t begin) noexcept {
    return std::min(url.find_first_of("/?#", begin), url.size());
}

std::string_view defaultPort(std::string_view scheme) noexcept {
    return scheme == "https" ? std::string_view(":443") : std::string_view(":80");
}

} // namespace

std::string normalisedUrl(std::string_view url) {
    const std::size_t colon = url.find("://");
    if (colon == std::string_view::npos)
        return std::string(url);
    const std::size_t end = authorityEnd(url, colon + 3);
    std::string result = lowered(url.substr(0, end));
    const std::string_view port = defaultPort(std::string_view(result).substr(0, colon));
    if (result.ends_with(port))
        result.resize(result.size() - port.size());
    if (end == url.size() || url[end] != '/')
        result += '/';
    return result.append(url.substr(end));
}

TextId TargetUrls::key(TextId url) {
    const auto id = static_cast<std::size_t>(url);
    if (id >= m_keys.size())
        m_keys.resize(std::max(id + 1, m_keys.size() * 2), TextId::None);
    if (m_keys[id] != TextId::None)
        return m_keys[id];
    const std::string_view text = m_session.pool().text(url);
    const std::string normal = normalisedUrl(text);
    return m_keys[id] = normal == text ? url : m_session.intern(normal);
}

} // namespace hci
