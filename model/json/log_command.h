#pragma once

#include "model/base/ascii.h"

#include <QtCore/QStringView>

#include <string_view>

namespace hci {

/// Whether a CI runner would execute the text that begins here as a command, anywhere in a log line:
/// "##vso[…]" and "##[…]" of Azure Pipelines (the latter also of GitHub Actions), "##teamcity[…]".
[[nodiscard]] constexpr bool beginsLogCommand(std::string_view text) noexcept {
    if (!text.starts_with("##"))
        return false;
    std::size_t at = 2;
    while (at < text.size() && (isLetterOrDigit(text[at]) || text[at] == '-' || text[at] == '_'))
        ++at;
    return at < text.size() && text[at] == '[';
}

[[nodiscard]] constexpr bool beginsLogCommand(QStringView text) noexcept {
    const auto byteAt = [text](qsizetype at) {
        return at < text.size() && text[at].unicode() < 0x80 ? static_cast<char>(text[at].unicode()) : '\0';
    };
    if (byteAt(0) != '#' || byteAt(1) != '#')
        return false;
    qsizetype at = 2;
    while (isLetterOrDigit(byteAt(at)) || byteAt(at) == '-' || byteAt(at) == '_')
        ++at;
    return byteAt(at) == '[';
}

} // namespace hci
