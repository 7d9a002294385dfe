#pragma once

#include "model/base/result.h"

#include <QtCore/QByteArray>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hci {

/// Bounds on decoding hostile bodies.
struct DecodeLimits {
    std::size_t maxBytes = std::size_t{64} * 1024 * 1024;
    int maxCodings = 4; ///< stacked codings of one body
    /// Called with the size of each decoded block, 64 KiB at most; TooLarge once it returns false.
    std::function<bool(std::size_t bytes)> mayAdd = {};
};

/// Error::detail for content whose dictionary is missing.
inline constexpr const char* missingDictionary = "dictionary";

/// The content whose SHA-256 is `hash` (32 bytes); nullopt if it is not known.
using DictionaryLookup = std::function<std::optional<QByteArray>(std::string_view hash)>;

/// Whether two values of Content-Encoding name the same codings, in any case; x-gzip is gzip, x-compress is
/// compress (RFC 9110 8.4.1).
[[nodiscard]] bool areSameCodings(std::string_view a, std::string_view b) noexcept;

/// The ending of a file whose content is coded so: ".gz" for "gzip"; empty where no file is known by it.
[[nodiscard]] std::string_view fileEndingOf(std::string_view contentEncoding) noexcept;

/// Takes the content codings of Content-Encoding (RFC 9110 8.4.1) off, last first: gzip, x-gzip, deflate
/// (zlib, or raw as some send it), br, zstd, identity; dcz (RFC 9842 5) where `dictionary` has what it was
/// coded with, else NotFound. dcb is Unsupported: the brotli library of Debian 12 takes no dictionary.
/// TooLarge, Truncated, Syntax or Unsupported on failure.
[[nodiscard]] Result<QByteArray> decodeContent(QByteArrayView body, std::string_view contentEncoding,
                                               const DecodeLimits& limits = {},
                                               const DictionaryLookup& dictionary = {});

} // namespace hci
