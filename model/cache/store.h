#pragma once

#include "model/base/flat_map.h"
#include "model/base/seeded_hash.h"
#include "model/cache/freshness.h"
#include "model/cache/storing.h"
#include "model/cache/use_rules.h"
#include "model/cache/vary_keys.h"

#include <array>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace hci {

/// The state of a stored response that a validation replaces: the meaning of its fields, and the times.
struct ValidatedState {
    VaryNames names = VaryNames::Nothing;
    Policy policy;
    Milliseconds date = 0; ///< its Date, else the time of reception; decides which response is more recent
    Milliseconds received = noTime; ///< response_time of the last validation
    Milliseconds initialAge = 0;    ///< corrected_initial_age at that time
    FreshnessLifetime lifetime;
    TextId etag = TextId::None;
    TextId lastModified = TextId::None; ///< None also where it is no date
    std::uint32_t groups = noIndex;     ///< into Store: its cache groups (RFC 9875 2)
    bool staleByHead = false;           ///< RFC 9111 4.3.5
    bool ageIgnored = false;            ///< its Age field is invalid
};

/// A response in the simulated cache: the exchange it came with, and what has been worked out of its fields.
/// Of the rules, real caches alone make use.
struct StoredResponse : ValidatedState, UseRules {
    std::uint32_t exchange = noIndex;    ///< the 200 (or the HEAD, or the first 206)
    std::uint32_t validatedBy = noIndex; ///< the exchange that brought or last validated it
    TextId page = TextId::None;          ///< the recorder's page that requested it
    std::uint32_t order = 0;             ///< when it was stored or last validated, against invalidations
    std::uint32_t overlay = noIndex;     ///< into Store: its fields after 304s; noIndex: as they came
    TextId key = TextId::None;           ///< what it is stored under; set by Store
    TextId target = TextId::None;        ///< its target URL: the key, but for QUERY
    ByteRange range;                     ///< the bytes that a partial response holds
    bool partial = false;
    bool headOnly = false; ///< from HEAD: it answers HEAD alone (RFC 9110 9.3.2)

    [[nodiscard]] bool hasValidator() const noexcept {
        return etag != TextId::None || lastModified != TextId::None;
    }
    /// Once stale it needs validation before use (RFC 9111 5.2.2.2, 5.2.2.8).
    [[nodiscard]] bool mustValidate() const noexcept {
        return policy.has(Directive::MustRevalidate) || policy.has(Directive::ProxyRevalidate);
    }
};

/// The stored responses of a simulated cache, by URL and by the fields that Vary names. Indexes stay valid
/// for the life of the store; lookup takes constant time in the number of variants.
class Store {
public:
    /// Sets of Vary names that one URL may have; the oldest is dropped first. A bound against hostile
    /// origins.
    static constexpr std::size_t maxVaryNames = 8;
    /// Places of stored responses, at most two per set of names: from GET and from HEAD.
    struct Matches {
        std::array<std::uint32_t, 2 * (maxVaryNames + 1)> places{};
        std::size_t count = 0;

        [[nodiscard]] std::span<const std::uint32_t> all() const noexcept {
            return std::span(places).first(count);
        }
        [[nodiscard]] bool empty() const noexcept { return count == 0; }
    };

    explicit Store(VaryKeys& keys) : m_keys(keys) {}

    [[nodiscard]] StoredResponse& operator[](std::uint32_t place) noexcept { return m_stored[place]; }
    [[nodiscard]] const StoredResponse& operator[](std::uint32_t place) const noexcept {
        return m_stored[place];
    }

    /// Places of the stored responses of `url` whose Vary matches `request`; those of HEAD only for HEAD.
    [[nodiscard]] Matches matching(TextId url, FieldSpan request, bool head);
    /// The stored response of `url`, of whatever variant, that was stored last and has an entity tag.
    [[nodiscard]] std::uint32_t latestTagged(TextId url) const noexcept;
    /// The place of the response that was stored last for `url`; noIndex if there is none.
    [[nodiscard]] std::uint32_t latest(TextId url) const noexcept;

    /// Stores `response` in place of the one with the same key. Returns its place.
    std::uint32_t put(TextId url, FieldSpan request, StoredResponse response);
    void remove(std::uint32_t place) noexcept { m_stored[place].exchange = noIndex; }

    /// Invalidates all responses of `url` (RFC 9111 4.4). Returns false if none is stored.
    bool invalidate(TextId url) noexcept;
    /// Invalidates the responses of one group of an origin (RFC 9875 3). `group`: groupKey().
    void invalidateGroup(const std::string& group) { m_groups[group] = nextOrder(); }
    [[nodiscard]] bool isInvalid(const StoredResponse& response) const noexcept;
    /// A number that grows with each call, for StoredResponse::order.
    [[nodiscard]] std::uint32_t nextOrder() noexcept { return ++m_order; }

    /// Fields of a stored response after 304s.
    [[nodiscard]] std::span<const Field> overlay(std::uint32_t index) const noexcept {
        return m_overlays[index];
    }
    /// Remembers groupKey()s, for StoredResponse::groups.
    [[nodiscard]] std::uint32_t addGroups(std::vector<std::string> keys);
    void setOverlay(StoredResponse& response, std::span<const Field> fields);

private:
    struct Url {
        std::array<VaryNames, maxVaryNames> names{};
        std::uint32_t nameCount = 0;
        std::uint32_t latest = noIndex;
        std::uint32_t latestTagged = noIndex;
        std::uint32_t plain = noIndex;     ///< the response without Vary
        std::uint32_t plainHead = noIndex; ///< the same of HEAD
        std::uint32_t invalidBefore = 0;
    };

    [[nodiscard]] const Url* find(TextId url) const noexcept;
    [[nodiscard]] Url& findOrAdd(TextId url);
    void makeKey(TextId url, VaryNames names, FieldSpan request, bool head, bool second = false);
    [[nodiscard]] bool live(std::uint32_t place) const noexcept {
        return place != noIndex && m_stored[place].exchange != noIndex;
    }
    std::uint32_t& slot(Url& entry, TextId url, FieldSpan request, const StoredResponse& response);
    static void remember(Url& entry, VaryNames names) noexcept;

    VaryKeys& m_keys;
    std::vector<std::uint32_t> m_urlByText; ///< TextId → 1 + index into m_urls
    std::vector<Url> m_urls;
    std::vector<StoredResponse> m_stored;
    std::vector<std::vector<Field>> m_overlays;
    FlatMap<std::string, std::uint32_t, SeededTextHash, true> m_variants; ///< key → place
    std::vector<std::vector<std::string>> m_groupLists;                   ///< by StoredResponse::groups
    TextMap<std::uint32_t> m_groups; ///< groupKey() → order of its invalidation
    std::string m_key;
    std::uint32_t m_order = 0;
};

} // namespace hci
