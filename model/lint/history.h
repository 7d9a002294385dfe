#pragma once

#include "model/lint/answer.h"

#include <functional>
#include <span>
#include <vector>

namespace hci {

/// The data of one answer for rules that compare answers: ids, so that a million are cheap to store.
struct AnswerSummary {
    std::uint32_t exchange = noIndex;
    std::uint32_t resource = noIndex;
    int status = 0;
    bool isGet = false;
    bool storable = false;
    bool sharedStorable = false;
    bool noStore = false;
    std::int64_t freshFor = 0;    ///< seconds from reception, in the cache with the longest lifetime
    std::int64_t explicitFor = 0; ///< the same where the response gives that lifetime itself and may be used
    bool hasExplicit = false;     ///< it gives one, even if used up
    std::int64_t dateAt = 0;      ///< Date in seconds; 0 if absent
    std::int64_t modifiedAt = 0;  ///< Last-Modified in seconds; 0 if absent
    bool immutable = false;
    bool fromEdge = false;        ///< a cache in between answered from its store
    bool conditional = false;     ///< the request carried a precondition
    bool fullContent = false;     ///< a 200 to GET whose content can be compared
    bool noContent = false;       ///< a 200 to GET that declares its content empty
    TextId etag = TextId::None;   ///< the only ETag line
    std::optional<EntityTag> tag; ///< what it says; absent where it is no entity tag
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
    bool throughCdn = false;             ///< a cache in between names itself
    bool fromCache = false;              ///< a hit of the recorder's cache: an earlier answer of the server
    TextId server = TextId::None;        ///< the address that answered, if known or chosen
};

/// The answers of one URL: by resource (by variant), each in the order of time.
struct History {
    const Session* session = nullptr;
    const Facts* facts = nullptr;
    std::vector<AnswerSummary> answers;
    std::vector<AnswerSummary>
        withHits; ///< the same with the hits of the recorder's cache; empty without hits

    /// All known answers: hits count as the answers stored before.
    [[nodiscard]] const std::vector<AnswerSummary>& known() const noexcept {
        return withHits.empty() ? answers : withHits;
    }
    [[nodiscard]] std::string_view text(TextId id) const noexcept { return session->pool().text(id); }
    [[nodiscard]] Exchange exchange(const AnswerSummary& summary) const noexcept {
        return (*session)[summary.exchange];
    }
    /// Compares the contents of two answers; reads the bytes only if the hashes differ.
    [[nodiscard]] ContentComparison compare(const AnswerSummary& a, const AnswerSummary& b) const {
        return compareContent(exchange(a), exchange(b), facts->budget.get());
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

/// Sets `history` to the history of one URL with these exchanges, reusing its memory.
void readHistory(AnswerReader& reader, std::span<const std::uint32_t> exchanges, History& history);

/// The exchanges of a session by URL. Linear except for a sort.
class ExchangesByUrl {
public:
    explicit ExchangesByUrl(const Resources& resources);

    /// Number of exchanges.
    [[nodiscard]] std::uint32_t size() const noexcept {
        return static_cast<std::uint32_t>(m_exchanges.size());
    }
    /// Calls f with the exchanges of each URL, by resource and time, for the URLs that begin at the
    /// exchanges first … end. Ranges by exchange cost about the same.
    void forEach(std::uint32_t first, std::uint32_t end,
                 const std::function<void(std::span<const std::uint32_t>)>& f) const;

private:
    std::vector<std::uint32_t> m_exchanges;
    std::vector<std::uint32_t> m_firsts; // of each URL in m_exchanges, and their number
};

} // namespace hci
