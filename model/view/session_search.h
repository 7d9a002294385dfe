#pragma once

#include "model/base/job.h"
#include "model/exchange/resource.h"
#include "model/view/text_finder.h"

#include <string>
#include <vector>

namespace hci {

/// What is looked for, and where.
struct SearchQuery {
    std::string text; ///< UTF-8
    bool matchCase = false;
    bool fields = true;   ///< URLs, and names and values of fields
    bool contents = true; ///< of responses, as the window shows them: decoded, and only what is text

    friend bool operator==(const SearchQuery&, const SearchQuery&) = default;
};

/// The part of an exchange in which a text stands.
enum class FoundIn : std::uint8_t { Url, RequestField, ResponseField, Trailer, Content };

/// One place where the text stands. Places do not overlap.
struct FoundPlace {
    std::uint32_t exchange = noIndex;
    FoundIn in = FoundIn::Url;
    std::uint32_t field = 0; ///< which of the message's fields, from 0
    /// Bytes of the URL, of the field's line (fieldLine()), or of the content without its codings.
    TextPlace at{};
    std::string around{}; ///< the place with some of its line before and behind it
    TextPlace inAround{}; ///< where in `around` it stands

    friend bool operator==(const FoundPlace&, const FoundPlace&) = default;
};

/// What a search has found.
struct SearchResult {
    std::vector<FoundPlace> places; ///< by resource, as lists have them, and by time
    bool more = false;              ///< there are more places than anybody looks at
    std::uint32_t contents = 0;     ///< contents that were searched
    std::uint32_t notText = 0;      ///< contents that are shown in hex, or as an image: not searched
    std::uint32_t notRead = 0;      ///< contents that cannot be read, or are too large
};

/// So many bytes of a content are shown and searched; a larger one is neither.
inline constexpr std::uint64_t shownContentBound = 32 * 1024 * 1024;

/// Whether a content is shown as text, in which one can search; else it begins like something binary.
[[nodiscard]] bool isShownAsText(std::string_view content) noexcept;

/// A field as it is shown and searched: "Name: value".
[[nodiscard]] std::string fieldLine(const TextPool& pool, const Field& field);

/// Looks through a session on all cores. Linear in what is looked through; contents are read from where they
/// lie. Stops within a moment, with what it has, when cancelled.
[[nodiscard]] SearchResult searchSession(const SearchQuery& query, const Session& session,
                                         const Resources& resources, Progress& progress);

} // namespace hci
