#pragma once

#include "model/exchange/session.h"

#include <QtCore/QByteArray>

#include <cstdint>

namespace hci {

/// Bounds on looking at a body.
struct BodyReadLimits {
    std::uint64_t maxBytes = std::uint64_t{256} << 20; ///< in the source; TooLarge beyond
};

/// The bytes that `body` stands for: a JSON string unescaped, base64 decoded. A body of form Raw still has
/// its content codings on. NotFound where the source is gone or has changed since it was read.
[[nodiscard]] Result<QByteArray> readBody(const Segment& segment, const BodyRef& body,
                                          const BodyReadLimits& limits = {});

/// The content of the response of `exchange` with its content codings taken off (RFC 9110 8.4), from whatever
/// form it is kept in; dcz with a dictionary of the same input. NotFound where there is none, or no
/// dictionary.
[[nodiscard]] Result<QByteArray> readContent(const Exchange& exchange, const BodyReadLimits& limits = {});

/// That content as an export has it: where the codings cannot be taken off, as it was transferred.
[[nodiscard]] Result<QByteArray> readExportedContent(const Exchange& exchange);

/// The first `bytes` of the content that readContent() gives, or some fewer, and little more is read where no
/// coding is to be taken off: cheap enough to look at each answer of a session.
[[nodiscard]] Result<QByteArray> readContentStart(const Exchange& exchange, std::uint64_t bytes);

} // namespace hci
