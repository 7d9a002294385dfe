#pragma once

#include "model/result.h"

#include <QtCore/QByteArray>

#include <cstddef>
#include <string_view>
#include <vector>

namespace hci {

/// Bounds on decoding: what a hostile body may cost.
struct DecodeLimits {
    std::size_t maxBytes = std::size_t{64} * 1024 * 1024;
    int maxCodings = 4; ///< stacked codings of one body
};

/// Takes the content codings of Content-Encoding (RFC 9110 8.4.1) off, last first: gzip, x-gzip, deflate
/// (zlib, or raw as some send it), br, zstd, identity. TooLarge, Truncated, Syntax or Unsupported on failure.
[[nodiscard]] Result<QByteArray> decodeContent(QByteArrayView body, std::string_view contentEncoding,
                                               const DecodeLimits& limits = {});

} // namespace hci
