#pragma once

#include "model/base/job.h"
#include "model/exchange/resource.h"
#include "model/view/text_finder.h"

#include <string>
#include <vector>

namespace hci {

/// The text to search, and where.
struct SearchQuery {
    std::string text; ///< UTF-8
    bool matchCase = false;
    bool fields = true;   ///< URLs, and names and values of fields
    bool contents = true; ///< of responses, as the window shows them: decoded, and only text

    friend bool operator==(const SearchQuery&, const SearchQuery&) = default;
};

/// The part of an exchange that contains the text.
enum class FoundIn : std::uint8_t { Url, RequestField, ResponseField, Trailer, Content };

/// One place of the text. Places do not overlap.
struct FoundPlace {
    std::uint32_t exchange = noIndex;
    FoundIn in = FoundIn::Url;
    std::uint32_t field = 0; ///< which of the message's fields, from 0
    /// Bytes of the URL, of the field's line (fieldLine()), or of the decoded content.
    TextPlace at{};
    std::string around{}; ///< the place with some of its line before and behind it
    TextPlace inAround{}; ///< the place within `around`

    friend bool operator==(const FoundPlace&, const FoundPlace&) = default;
};

/// The result of a search.
struct SearchResult {
    std::vector<FoundPlace> places; ///< by resource, as lists have them, and by time
    bool more = false;              ///< the bound on places was reached
    std::uint32_t contents = 0;     ///< contents that were searched
    std::uint32_t notText = 0;      ///< contents shown in hex, or as an image: not searched
    std::uint32_t notRead = 0;      ///< unreadable or too large contents
};

/// The largest content that is shown and searched, in bytes.
inline constexpr std::uint64_t shownContentBound = std::uint64_t{32} * 1024 * 1024;

/// Whether a content is shown and searched as text, because its beginning is not binary.
[[nodiscard]] bool isShownAsText(std::string_view content) noexcept;

/// A field as it is shown and searched: "Name: value".
[[nodiscard]] std::string fieldLine(const TextPool& pool, const Field& field);

/// Searches a session on all cores, in linear time, reading contents from their sources. When cancelled it
/// returns soon with a partial result.
[[nodiscard]] SearchResult searchSession(const SearchQuery& query, const Session& session,
                                         const Resources& resources, Progress& progress);

} // namespace hci
