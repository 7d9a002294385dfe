#include "model/compare/resource_matching.h"

#include "model/base/ascii.h"
#include "model/base/seeded_hash.h"
#include "model/exchange/url_parts.h"
#include "model/lint/url_fingerprint.h"

#include <algorithm>

namespace hci {

namespace {

constexpr std::string_view secretMark = "[secret";

/// Removes the numbers of secrets, which each report assigns itself.
std::string withoutSecretNumbers(std::string_view url) {
    std::string result;
    for (std::size_t at = url.find(secretMark); at != std::string_view::npos; at = url.find(secretMark)) {
        const std::size_t end = url.find(']', at);
        if (end == std::string_view::npos)
            break;
        result.append(url.substr(0, at)).append("[secret]");
        url.remove_prefix(end + 1);
    }
    return result.append(url);
}

/// A URL in two parts: scheme and host in lower case (RFC 3986 6.2.2.1), and the rest. Without user
/// information.
struct SplitUrl {
    std::string origin;
    std::string_view rest;
};

SplitUrl split(std::string_view url) {
    const std::string_view host = hostOf(url);
    if (host.empty())
        return {{}, url};
    const auto end = static_cast<std::size_t>(host.data() - url.data()) + host.size();
    SplitUrl parts{std::string(url.substr(0, url.find(':'))) + "://" + std::string(host), url.substr(end)};
    std::transform(parts.origin.begin(), parts.origin.end(), parts.origin.begin(), asciiLower);
    return parts;
}

/// The number of a side's resources per origin, and the origins in their order.
struct Origins {
    TextMap<std::uint32_t> counts;
    std::vector<std::string> order;
};

Origins originsOf(const ComparedSide& side, const TextPool& pool) {
    Origins origins;
    for (const ComparedResource& resource : side.resources) {
        const auto [place, added] = origins.counts.try_emplace(split(pool.text(resource.url)).origin, 0);
        ++place->second;
        if (added)
            origins.order.push_back(place->first);
    }
    return origins;
}

/// The only origin that the other side lacks; nullopt if there are several.
std::optional<std::string> onlyOwn(const Origins& own, const Origins& other) {
    std::optional<std::string> found;
    for (const std::string& origin : own.order) {
        if (origin.empty() || other.counts.contains(origin))
            continue;
        if (found)
            return std::nullopt;
        found = origin;
    }
    return found;
}

/// Method and the URL after the origin.
std::string pathKey(const ComparedResource& resource, std::string_view rest, const TextPool& pool) {
    return std::string(pool.text(resource.method)).append("\n").append(rest);
}

/// Finds an origin of each side that may be the same site moved: half of the smaller one's paths are also the
/// other's. A single common path suffices only if there is nothing else, as every site has a "/".
std::optional<OriginPair> findMovedOrigin(const ComparedSide& before, const ComparedSide& after,
                                          const TextPool& pool) {
    const Origins ofBefore = originsOf(before, pool);
    const Origins ofAfter = originsOf(after, pool);
    const auto from = onlyOwn(ofBefore, ofAfter);
    const auto to = onlyOwn(ofAfter, ofBefore);
    if (!from || !to)
        return std::nullopt;
    TextMap<bool> paths;
    for (const ComparedResource& resource : before.resources)
        if (const SplitUrl parts = split(pool.text(resource.url)); parts.origin == *from)
            paths.try_emplace(pathKey(resource, parts.rest, pool), true);
    OriginPair pair{*from, *to};
    for (const ComparedResource& resource : after.resources)
        if (const SplitUrl parts = split(pool.text(resource.url)); parts.origin == *to)
            pair.common += paths.contains(pathKey(resource, parts.rest, pool)) ? 1 : 0;
    const std::uint32_t smaller =
        std::min(ofBefore.counts.find(*from)->second, ofAfter.counts.find(*to)->second);
    const bool alone = ofBefore.order.size() == 1 && ofAfter.order.size() == 1;
    const bool same = pair.common * std::uint64_t{2} >= smaller && pair.common >= (alone ? 1U : 2U);
    return same ? std::optional(pair) : std::nullopt;
}

/// Pairs the resources step by step, from the finest key to the coarsest.
class Matcher {
public:
    Matcher(const ComparedSide& before, const ComparedSide& after, const TextPool& pool,
            const MaskedSession& mask, const Progress& progress)
        : m_sides{&before, &after}, m_pool(pool), m_mask(mask), m_progress(progress) {
        for (std::size_t side = 0; side < 2; ++side) {
            m_partner[side].assign(m_sides[side]->resources.size(), noIndex);
            m_ambiguous[side].assign(m_sides[side]->resources.size(), false);
        }
        m_by.assign(before.resources.size(), MatchedBy::Url);
    }

    ResourceMatches match() {
        m_origins = findMovedOrigin(*m_sides[0], *m_sides[1], m_pool);
        for (const MatchedBy by : {MatchedBy::Url, MatchedBy::Secret, MatchedBy::Fingerprint})
            if (!m_progress.cancelled())
                pairBy(by);
        return result();
    }

private:
    /// The resources with a given key.
    struct Fitting {
        std::uint32_t count[2] = {};
        std::uint32_t first[2] = {noIndex, noIndex};
    };

    /// The text that identifies a resource; empty: none.
    [[nodiscard]] std::string keyOf(std::size_t side, std::uint32_t resource, MatchedBy by) const {
        const ComparedResource& about = m_sides[side]->resources[resource];
        const std::string_view raw = m_pool.text(about.url);
        if (by == MatchedBy::Url)
            // Two masked secrets may be equal or not, so the next step decides.
            return raw.find(secretMark) == std::string_view::npos ? urlKey(side, about, raw) : std::string();
        const std::string masked = withoutSecretNumbers(m_mask.url(about.url));
        return urlKey(side, about, by == MatchedBy::Secret ? masked : withoutFingerprints(masked));
    }

    [[nodiscard]] std::string urlKey(std::size_t side, const ComparedResource& resource,
                                     std::string_view url) const {
        const SplitUrl parts = split(url);
        const bool moved = side == 1 && m_origins && parts.origin == m_origins->after;
        return pathKey(resource, (moved ? m_origins->before : parts.origin) + std::string(parts.rest),
                       m_pool);
    }

    void pairBy(MatchedBy by) {
        TextMap<Fitting> known;
        for (std::size_t side = 0; side < 2; ++side)
            for (std::uint32_t i = 0; i < m_partner[side].size(); ++i) {
                if (m_progress.cancelled())
                    return;
                if (m_partner[side][i] != noIndex)
                    continue;
                std::string key = keyOf(side, i, by);
                if (key.empty())
                    continue;
                Fitting& fitting = known[std::move(key)];
                if (fitting.count[side]++ == 0)
                    fitting.first[side] = i;
                m_fitting[side].emplace_back(i, &fitting);
            }
        for (std::size_t side = 0; side < 2; ++side) {
            for (const auto& [resource, fitting] : m_fitting[side]) {
                if (fitting->count[1 - side] == 0)
                    continue;
                const bool unique = fitting->count[0] == 1 && fitting->count[1] == 1;
                m_ambiguous[side][resource] = !unique;
                if (unique)
                    m_partner[side][resource] = fitting->first[1 - side];
                if (unique && side == 0)
                    m_by[resource] = by;
            }
            m_fitting[side].clear();
        }
    }

    ResourceMatches result() {
        ResourceMatches matches;
        matches.origins = m_origins;
        matches.ofAfter.resize(m_partner[1].size());
        const auto add = [&matches](const ResourcePair& pair) {
            matches.pairs.push_back(pair);
            return static_cast<std::uint32_t>(matches.pairs.size() - 1);
        };
        for (std::uint32_t i = 0; i < m_partner[0].size(); ++i) {
            const std::uint32_t partner = m_partner[0][i];
            const std::uint32_t pair = add({i, partner, m_by[i], partner == noIndex && m_ambiguous[0][i]});
            matches.ofBefore.push_back(pair);
            if (partner != noIndex)
                matches.ofAfter[partner] = pair;
        }
        for (std::uint32_t i = 0; i < m_partner[1].size(); ++i)
            if (m_partner[1][i] == noIndex)
                matches.ofAfter[i] = add({noIndex, i, MatchedBy::Url, m_ambiguous[1][i]});
        return matches;
    }

    const ComparedSide* m_sides[2];
    const TextPool& m_pool;
    const MaskedSession& m_mask;
    const Progress& m_progress;
    std::optional<OriginPair> m_origins;
    std::vector<std::uint32_t> m_partner[2]; // by resource: that of the other side
    std::vector<bool> m_ambiguous[2];
    std::vector<MatchedBy> m_by; // by resource of BEFORE
    std::vector<std::pair<std::uint32_t, const Fitting*>> m_fitting[2];
};

} // namespace

QLatin1StringView name(MatchedBy by) noexcept {
    constexpr std::array names{QLatin1StringView("url"), QLatin1StringView("secret"),
                               QLatin1StringView("fingerprint")};
    return names[static_cast<std::size_t>(by)];
}

ResourceMatches matchResources(const ComparedSide& before, const ComparedSide& after, const TextPool& pool,
                               const MaskedSession& mask, const Progress& progress) {
    return Matcher(before, after, pool, mask, progress).match();
}

} // namespace hci
