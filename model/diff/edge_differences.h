#pragma once

#include "model/diff/exchange_diff.h"

#include <QtCore/QString>

#include <vector>

namespace hci {

/// What of an answer is another at another server of the same name, as far as it matters to caches and to who
/// moves between the servers.
enum class EdgeDifference : std::uint8_t {
    NoAnswer,     ///< one of them gave none
    Status,       ///< and with it all that follows
    Etag,         ///< by the weak comparison (RFC 9110 8.8.3.2); also where one has none
    LastModified, ///< another moment, or none
    Content,
    Caching, ///< Cache-Control and its likes, Vary, Content-Type, Content-Encoding
    Age,     ///< one has stored it for longer, or not at all: no fault
};
inline constexpr int edgeDifferenceCount = 7;

/// The name used in reports: "no-answer", "status", "etag" …
[[nodiscard]] QLatin1StringView name(EdgeDifference difference) noexcept;

/// Whether a field says what a cache may do with an answer, or which answer that is. Expires is a moment that
/// moves with Date.
[[nodiscard]] bool decidesOnCaching(FieldName name, const TextPool& pool);

/// All of them, in the order of the enumeration.
[[nodiscard]] std::vector<EdgeDifference> edgeDifferences(const ExchangeDiff& diff);

} // namespace hci
