#pragma once

#include "model/diff/exchange_diff.h"

#include <QtCore/QString>

#include <vector>

namespace hci {

/// How answers of servers of one name differ, as far as it matters to caches and to clients that switch
/// servers.
enum class EdgeDifference : std::uint8_t {
    NoAnswer,     ///< one server gave none
    Status,       ///< and with it everything else
    Etag,         ///< by weak comparison (RFC 9110 8.8.3.2); also if only one has a tag
    LastModified, ///< another time, or only one has it
    Content,
    Caching, ///< Cache-Control and similar fields, Vary, Content-Type, Content-Encoding
    Age,     ///< stored for different times, or only by one: no fault
};
inline constexpr int edgeDifferenceCount = 7;

/// The name used in reports: "no-answer", "status", "etag" …
[[nodiscard]] QLatin1StringView name(EdgeDifference difference) noexcept;

/// Whether a field decides what a cache may do with an answer, or identifies it. Not Expires, which moves
/// with Date.
[[nodiscard]] bool decidesOnCaching(FieldName name, const TextPool& pool);

/// All of them, in the order of the enumeration.
[[nodiscard]] std::vector<EdgeDifference> edgeDifferences(const ExchangeDiff& diff);

} // namespace hci
