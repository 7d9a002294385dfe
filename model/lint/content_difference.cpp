#include "model/lint/content_difference.h"

#include <algorithm>

namespace hci {

namespace {

constexpr std::size_t contextSize = 60;

std::string_view takeLine(std::string_view& text) noexcept {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

/// The bytes of equal lines at the same place in both.
std::size_t bytesOfSameLines(std::string_view a, std::string_view b) noexcept {
    std::size_t same = 0;
    while (!a.empty() && !b.empty()) {
        const std::string_view line = takeLine(a);
        if (line == takeLine(b))
            same += line.size() + 1;
    }
    return same;
}

/// The bytes that are the same at the same place.
std::size_t bytesInPlace(std::string_view a, std::string_view b) noexcept {
    std::size_t same = 0;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        same += a[i] == b[i] ? 1U : 0U;
    return same;
}

/// A character that precedes values and is in no token of base64 or hexadecimal digits.
bool introduces(char c) noexcept {
    return std::string_view("\"'>:([{,; ").find(c) != std::string_view::npos;
}

std::string contextBefore(std::string_view text, std::size_t offset) {
    std::string_view before = text.substr(0, offset);
    before.remove_prefix(before.find_last_of("\r\n") + 1); // npos + 1 is the beginning
    while (!before.empty() && !introduces(before.back()))
        before.remove_suffix(1);
    if (before.size() > contextSize)
        before.remove_prefix(before.size() - contextSize);
    while (!before.empty() && (static_cast<unsigned char>(before.front()) & 0xC0U) == 0x80U)
        before.remove_prefix(1); // the rest of a character that was cut
    return std::string(before);
}

} // namespace

ContentDifference firstDifference(std::string_view a, std::string_view b) {
    const std::size_t shorter = std::min(a.size(), b.size());
    const std::size_t longer = std::max(a.size(), b.size());
    std::size_t prefix = 0;
    while (prefix < shorter && a[prefix] == b[prefix])
        ++prefix;
    std::size_t suffix = 0;
    while (suffix < shorter - prefix && a[a.size() - 1 - suffix] == b[b.size() - 1 - suffix])
        ++suffix;
    const auto most = [longer](std::size_t bytes) { return bytes * 4 >= longer * 3; };
    ContentDifference difference;
    difference.offset = static_cast<std::int64_t>(prefix);
    difference.length = static_cast<std::int64_t>(longer - prefix - suffix);
    difference.mostlySame = most(prefix + suffix) || most(bytesOfSameLines(a, b)) ||
                            (a.size() == b.size() && most(bytesInPlace(a, b)));
    difference.before = contextBefore(a, prefix);
    return difference;
}

} // namespace hci
