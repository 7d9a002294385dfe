#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <string_view>

namespace hci {

/// Qt's bytes as the standard's view; lives no longer than the bytes.
[[nodiscard]] inline std::string_view toView(QByteArrayView bytes) noexcept {
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}
/// The standard's view as Qt's.
[[nodiscard]] inline QByteArrayView toBytes(std::string_view text) noexcept {
    return {text.data(), static_cast<qsizetype>(text.size())};
}
/// Wire bytes as text for people: UTF-8, with U+FFFD for invalid bytes.
[[nodiscard]] inline QString toText(std::string_view text) {
    return QString::fromUtf8(toBytes(text));
}

} // namespace hci
