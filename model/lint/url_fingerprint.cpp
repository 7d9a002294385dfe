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

/// Hexadecimal of at least eight digits with digits and letters, or eight of base 62 or 64 with all three
/// kinds.
bool looksLikeHash(std::string_view part) noexcept {
    constexpr std::size_t objectId = 24; // hexadecimal digits of a database's key: not of the content
    if (part.size() < 8 || part.size() > 128)
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

} // namespace

bool hasFingerprint(std::string_view url) noexcept {
    std::string_view path = url.substr(0, url.find_first_of("?#"));
    path = path.substr(path.rfind('/') + 1);
    if (path.find('.') == std::string_view::npos)
        return false; // no file name
    while (!path.empty()) {
        const std::size_t cut = path.find_first_of(".-_~");
        if (looksLikeHash(path.substr(0, cut)))
            return true;
        if (cut == std::string_view::npos)
            return false;
        path.remove_prefix(cut + 1);
    }
    return false;
}

} // namespace hci
