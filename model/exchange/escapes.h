#pragma once

#include "model/exchange/secret_span.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hci {

/// A text without its escapes, and their places.
struct Unescaped {
    struct Shift {
        std::size_t at;    ///< in `text`: after the character that an escape stood for
        std::size_t extra; ///< how many bytes longer the original is up to there
    };

    std::string text;
    std::vector<Shift> shifts; ///< in order

    /// Maps spans of `text`, in order and without overlaps, to the original.
    void placeBack(SecretSpans& spans) const;
};

// Each ends early once `stopped` returns true; the text is not whole then.

/// Without percent-encoding (RFC 3986 2.1); nothing if the text has none.
[[nodiscard]] std::optional<Unescaped> withoutPercents(std::string_view text,
                                                       const std::function<bool()>& stopped = {});
/// Without the escapes of a JSON string (RFC 8259 7); nothing if the text escapes no quote, slash, backslash
/// or code point.
[[nodiscard]] std::optional<Unescaped> withoutBackslashes(std::string_view text,
                                                          const std::function<bool()>& stopped = {});
/// Without the character references of HTML and XML that stand for ASCII or Latin letters, and the numeric
/// ones (HTML 13.5, XML 4.1).
[[nodiscard]] std::optional<Unescaped> withoutReferences(std::string_view text,
                                                         const std::function<bool()>& stopped = {});
/// Without percent-encoding and backslashes at once, however often these were themselves escaped.
[[nodiscard]] std::optional<Unescaped> withoutAnyEscapes(std::string_view text,
                                                         const std::function<bool()>& stopped = {});

/// A text without any escapes of URLs, JSON, scripts and markup, up to eight layers deep. A text and its
/// escaped forms give the same result.
[[nodiscard]] std::string withoutAllLayers(std::string_view text);

} // namespace hci
