#pragma once

#include "model/exchange/secret_span.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hci {

/// A text with its escapes taken off, and where they stood.
struct Unescaped {
    struct Shift {
        std::size_t at;    ///< in `text`: behind the byte that an escape stood for
        std::size_t extra; ///< by how much the original is longer up to there
    };

    std::string text;
    std::vector<Shift> shifts; ///< in order

    /// Spans of `text`, in order and without overlaps, become those of the original.
    void placeBack(SecretSpans& spans) const;
};

/// Without percent-encoding (RFC 3986 2.1); nothing where the text has none.
[[nodiscard]] std::optional<Unescaped> withoutPercents(std::string_view text);
/// Without the backslashes of a JSON string (RFC 8259 7) in a text; nothing where it has none of quotes,
/// slashes, backslashes and code points.
[[nodiscard]] std::optional<Unescaped> withoutBackslashes(std::string_view text);
/// Without the character references of HTML and XML that stand for ASCII (HTML 13.5, XML 4.1).
[[nodiscard]] std::optional<Unescaped> withoutReferences(std::string_view text);
/// Without percent-encoding and backslashes at once, however often these were themselves escaped.
[[nodiscard]] std::optional<Unescaped> withoutAnyEscapes(std::string_view text);

/// What a text means wherever it stands: without the escapes of URLs, JSON, scripts and markup, of any code
/// point, until none is left (eight layers at most). A text and each of its escaped forms give the same.
[[nodiscard]] std::string withoutAllLayers(std::string_view text);

} // namespace hci
