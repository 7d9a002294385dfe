#pragma once

#include "model/exchange/session.h"

#include <QtCore/QByteArray>

#include <cstdint>

namespace hci {

class WorkBudget;

/// Bounds on reading a body.
struct BodyReadLimits {
    std::uint64_t maxBytes = std::uint64_t{256} << 20; ///< in the source; TooLarge beyond
    WorkBudget* budget = nullptr;                      ///< of what is unpacked; TooLarge if it allows no more
};

/// The bytes of `body`: a JSON string unescaped, base64 decoded, form Raw still in its content codings.
/// NotFound if the source is gone or has changed since it was read.
[[nodiscard]] Result<QByteArray> readBody(const Segment& segment, const BodyRef& body,
                                          const BodyReadLimits& limits = {});

/// The decoded content of the response of `exchange` (RFC 9110 8.4), from any stored form; dcz with a
/// dictionary of the same input. NotFound without content or dictionary.
[[nodiscard]] Result<QByteArray> readContent(const Exchange& exchange, const BodyReadLimits& limits = {});

/// Whether readContent() unpacks the content of the response, which takes bytes of a budget.
[[nodiscard]] bool needsUnpacking(const Exchange& exchange);

/// The content for an export: decoded, or as transferred if decoding fails.
[[nodiscard]] Result<QByteArray> readExportedContent(const Exchange& exchange);

/// At most the first `bytes` of readBody(), for which it reads little more.
[[nodiscard]] Result<QByteArray> readBodyStart(const Segment& segment, const BodyRef& body,
                                               std::uint64_t bytes);

/// At most the first `bytes` of readContent(). Reads little more than that of uncoded content: cheap enough
/// for each answer of a session.
[[nodiscard]] Result<QByteArray> readContentStart(const Exchange& exchange, std::uint64_t bytes);

} // namespace hci
