#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <cstdint>

namespace hci {

// Numbers and lists as this thread's language writes them.

/// A count with separators: "4,210".
[[nodiscard]] QString formatCount(std::int64_t count);
/// The exact number of bytes: "48,213 bytes", "1 byte".
[[nodiscard]] QString formatExactBytes(std::int64_t bytes);
/// "Vary", "Vary and Cache-Control", "Date, Vary and Cache-Control".
[[nodiscard]] QString listInWords(const QStringList& members);

} // namespace hci
