#pragma once

#include "model/lint/answer.h"

#include <functional>
#include <span>
#include <vector>

namespace hci {

/// What rules that compare answers need of one: ids, so that a million are cheap to keep.
struct AnswerSummary {
    std::uint32_t exchange = noIndex;
    std::uint32_t resource = noIndex;
    int status = 0;
    bool isGet = false;
    bool storable = false;
    bool sharedStorable = false;
    bool noStore = false;
    std::int64_t freshFor = 0;    ///< seconds from reception, in the cache that keeps it longest
    std::int64_t explicitFor = 0; ///< the same where the response gives that lifetime itself and may be used
    bool hasExplicit = false;     ///< it gives one, or says that there is none left
    std::int64_t dateAt = 0;      ///< Date in seconds; 0 where there is none
    std::int64_t modifiedAt = 0;  ///< Last-Modified in seconds; 0 where there is none
    bool immutable = false;
    bool fromEdge = false;      ///< a cache between answered from its store
    bool conditional = false;   ///< the request carried a precondition
    bool fullContent = false;   ///< a 200 to GET whose content can be compared
    bool noContent = false;     ///< a 200 to GET that says itself that its content is empty
    TextId etag = TextId::None; ///< the only ETag line
    TextId lastModified = TextId::None;
    TextId date = TextId::None;
    TextId contentType = TextId::None;
    TextId contentEncoding = TextId::None;
    TextId contentLanguage = TextId::None;
    TextId acceptEncoding = TextId::None; ///< of the request
    TextId vary = TextId::None;           ///< the first line
    int varyLines = 0;
    const Vary* varies = nullptr;        ///< Vary as it was read; never null, lives as long as the reader
    TextId origin = TextId::None;        ///< of the request
    TextId allowedOrigin = TextId::None; ///< Access-Control-Allow-Origin
    bool noCache = false;                ///< no-cache without a list of fields
    bool noTransform = false;            ///< no-transform
    bool ours = false;                   ///< sent by this program, which has no cache to answer from
    bool reload = false;                 ///< the request asks for a validated answer: no-cache, or max-age=0
    bool throughCdn = false;             ///< a cache between speaks of itself
    bool fromCache = false;       ///< a hit of the recorder's cache: what the server had answered before
    TextId server = TextId::None; ///< the address that answered, where it is known or was chosen
};

/// The answers of one URL: by resource (by variant), in each in the order of time.
struct History {
    const Session* session = nullptr;
    const Facts* facts = nullptr;
    std::vector<AnswerSummary> answers;
    std::vector<AnswerSummary>
        withHits; ///< the same and the hits of the recorder's cache; empty where there are none

    /// What is known of the answers over time: hits count as what was stored before.
    [[nodiscard]] const std::vector<AnswerSummary>& known() const noexcept {
        return withHits.empty() ? answers : withHits;
    }
    [[nodiscard]] std::string_view text(TextId id) const noexcept { return session->pool().text(id); }
    [[nodiscard]] Exchange exchange(const AnswerSummary& seen) const noexcept {
        return (*session)[seen.exchange];
    }
    /// How the contents of two answers compare; asks the bytes only where the hashes differ.
    [[nodiscard]] ContentComparison compare(const AnswerSummary& a, const AnswerSummary& b) const {
        return compareContent(exchange(a), exchange(b));
    }
};

/// Calls f(std::span<const AnswerSummary>) for the answers of each resource (of each variant): those of the
/// server
/// (`answers`), or all that is `known()`.
template <class F> void forEachResource(std::span<const AnswerSummary> all, F&& f) {
    for (std::size_t first = 0, end = 0; first < all.size(); first = end) {
        while (end < all.size() && all[end].resource == all[first].resource)
            ++end;
        f(all.subspan(first, end - first));
    }
}

/// The history of one URL, given its exchanges. `history` is used again: its memory is.
void readHistory(AnswerReader& reader, std::span<const std::uint32_t> exchanges, History& history);

/// The exchanges of a session by URL, so that those of one can be looked at together. Linear but for a sort.
class ExchangesByUrl {
public:
    explicit ExchangesByUrl(const Resources& resources);

    /// Number of exchanges.
    [[nodiscard]] std::uint32_t size() const noexcept {
        return static_cast<std::uint32_t>(m_exchanges.size());
    }
    /// Calls f with the exchanges of each URL, by resource and time. Of all URLs one after the other: those
    /// that begin at the exchanges first … end, for ranges that cost about the same.
    void forEach(std::uint32_t first, std::uint32_t end,
                 const std::function<void(std::span<const std::uint32_t>)>& f) const;

private:
    std::vector<std::uint32_t> m_exchanges;
    std::vector<std::uint32_t> m_firsts; // of each URL in m_exchanges, and their number
};

} // namespace hci
