#include "model/lint/url_fingerprint.h"

#include "model/base/ascii.h"

#include <algorithm>

namespace hci {

namespace {

int digitRuns(std::string_view part) noexcept {
    int runs = 0;
    for (std::size_t i = 0; i < part.size(); ++i)
        runs += isDigit(part[i]) && (i == 0 || !isDigit(part[i - 1])) ? 1 : 0;
    return runs;
}

/// The separators in a file's name, between which a fingerprint is.
constexpr std::string_view separators = ".-_~";

/// The file's name in a URL: its last path segment if that has a dot; else empty. A view into `url`.
std::string_view fileNameIn(std::string_view url) noexcept {
    std::string_view path = url.substr(0, url.find_first_of("?#"));
    path = path.substr(path.rfind('/') + 1);
    return path.find('.') == std::string_view::npos ? path.substr(path.size()) : path;
}

/// 8-4-4-4-12 hexadecimal digits (RFC 9562 4): an identifier, not a hash of content.
bool beginsWithUuid(std::string_view name) noexcept {
    constexpr std::size_t length = 36;
    if (name.size() < length || (name.size() > length && hexDigit(name[length]) >= 0))
        return false;
    for (std::size_t i = 0; i < length; ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? name[i] != '-' : hexDigit(name[i]) < 0)
            return false;
    }
    return true;
}

} // namespace

bool looksLikeHash(std::string_view part, std::size_t shortest) noexcept {
    constexpr std::size_t objectId = 24; // hexadecimal digits of a database key, which is no hash
    if (part.size() < shortest || part.size() > 128)
        return false;
    const bool digit = std::any_of(part.begin(), part.end(), isDigit);
    const bool upper = std::any_of(part.begin(), part.end(), isUpper);
    const bool lower = std::any_of(part.begin(), part.end(), isLower);
    if (std::all_of(part.begin(), part.end(), [](char c) { return hexDigit(c) >= 0; }))
        return digit && (upper || lower) && part.size() != objectId;
    const bool plain =
        std::all_of(part.begin(), part.end(), [](char c) { return isDigit(c) || isUpper(c) || isLower(c); });
    // Words with a year at the end have one run of digits.
    return plain && upper && lower && digitRuns(part) > 1 && (part.size() == 8 || part.size() >= 20);
}

bool hasFingerprint(std::string_view url) noexcept {
    std::string_view name = fileNameIn(url);
    while (!name.empty()) {
        if (beginsWithUuid(name))
            name.remove_prefix(36);
        const std::size_t cut = name.find_first_of(separators);
        if (looksLikeHash(name.substr(0, cut), 8))
            return true;
        if (cut == std::string_view::npos)
            return false;
        name.remove_prefix(cut + 1);
    }
    return false;
}

std::string withoutFingerprints(std::string_view url) {
    std::string_view name = fileNameIn(url);
    if (name.empty())
        return std::string(url);
    const auto begin = static_cast<std::size_t>(name.data() - url.data());
    const std::string_view behind = url.substr(begin + name.size());
    std::string result(url.substr(0, begin));
    for (;;) {
        const std::size_t cut = std::min(name.find_first_of(separators), name.size());
        const std::string_view part = name.substr(0, cut);
        result += looksLikeHash(part, 6) ? std::string_view("*") : part;
        if (cut == name.size())
            break;
        result += name[cut];
        name.remove_prefix(cut + 1);
    }
    return result.append(behind);
}

} // namespace hci
