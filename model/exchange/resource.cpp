#include "model/exchange/resource.h"

#include "model/base/flat_map.h"
#include "model/base/seeded_hash.h"
#include "model/exchange/query_content.h"
#include "model/exchange/search_groups.h"
#include "model/exchange/work_budget.h"
#include "model/http/method.h"
#include "model/http/vary.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <unordered_set>

namespace hci {

namespace {

std::vector<std::uint32_t> orderByTime(const Session& session) {
    std::vector<Milliseconds> times(session.size());
    Milliseconds last = noTime;
    for (std::uint32_t i = 0; i < session.size(); ++i) {
        const Milliseconds at = session[i].record().startedAt;
        times[i] = last =
            at == noTime ? last : at; // an exchange without a time stays behind the one before it
    }
    std::vector<std::uint32_t> order(session.size());
    std::iota(order.begin(), order.end(), 0U);
    if (!std::is_sorted(times.begin(), times.end()))
        std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return times[a] < times[b]; });
    return order;
}

/// The exchanges of one URL and method, before Vary separates them.
struct Target {
    TextId method = TextId::None;
    TextId url = TextId::None;
    std::vector<FieldName> varyFields;   ///< all names in its answers' Vary fields, in lower case, sorted
    TextId latestVary = TextId::None;    ///< the Vary value that was read last
    std::vector<std::uint32_t> variants; ///< its resources, the one seen last at the end; the latest few
};

/// Answered inside the browser: such requests may be recorded without the fields that the network layer
/// adds.
bool answeredInBrowser(const Exchange& exchange) noexcept {
    return exchange.fromRecordersCache() || exchange.is(ExchangeFlag::ProbablyCached) ||
           exchange.source() == ExchangeSource::ServiceWorker;
}

class Grouping {
public:
    Grouping(const Session& session, const WorkBudget* budget)
        : m_session(session), m_budget(budget), m_pool(session.pool()),
          m_byUrl(session.textCount(), noIndex) {}

    Resources run() {
        Resources result;
        result.timeOrder = orderByTime(m_session);
        std::vector<std::uint32_t> targetOf(m_session.size());
        for (const std::uint32_t i : result.timeOrder) {
            if (stopped())
                return result;
            targetOf[i] = targetFor(m_session[i]);
        }
        if (!m_searchGroups.empty())
            joinEquivalentTargets(targetOf);
        result.resourceOf.resize(m_session.size());
        for (const std::uint32_t i : result.timeOrder) {
            if (stopped())
                return result;
            result.resourceOf[i] = resourceFor(m_session[i], targetOf[i], result);
        }
        placeHits(targetOf, result);
        if (stopped()) // before each hit has its resource
            return result;
        fillRuns(result);
        return result;
    }

private:
    [[nodiscard]] bool stopped() const { return m_budget && m_budget->stopped(); }

    std::uint32_t targetFor(const Exchange& exchange) {
        const ExchangeRecord& record = exchange.record();
        const bool getOrHead = exchange.isGetOrHead();
        std::uint32_t& slot = getOrHead ? m_byUrl[static_cast<std::uint32_t>(record.resourceUrl)]
                              : exchange.method() == "QUERY"
                                  ? querySlot(exchange)
                                  : m_byMethodAndUrl.try_emplace(key(record), noIndex).first->second;
        if (slot == noIndex) {
            slot = static_cast<std::uint32_t>(m_targets.size());
            m_targets.push_back({record.method, record.resourceUrl, {}, TextId::None, {}});
            m_plain.push_back(noIndex);
        }
        Target& target = m_targets[slot];
        if (getOrHead && exchange.method() == "GET")
            target.method = record.method;
        const FieldSpan response = exchange.response();
        for (const Field& field : response) {
            const FieldName folded = m_pool.folded(field.name);
            if (folded == FieldName::Vary)
                addVary(slot, field.value);
            else if (folded == FieldName::NoVarySearch && getOrHead)
                m_searchGroups.add(m_session.pool().text(record.resourceUrl), response);
        }
        return slot;
    }

    /// The content of a QUERY is part of its key (RFC 10008 2.7). A QUERY whose content was not recorded is
    /// a target of its own.
    std::uint32_t& querySlot(const Exchange& exchange) {
        const auto content = queryContentKey(exchange);
        std::string key = std::to_string(static_cast<std::uint32_t>(exchange.record().resourceUrl)) + '\n';
        key += content ? *content : "unknown " + std::to_string(exchange.index());
        return m_byQuery.try_emplace(std::move(key), noIndex).first->second;
    }

    /// URLs that No-Vary-Search declares equivalent share the target of the first.
    void joinEquivalentTargets(std::vector<std::uint32_t>& targetOf) {
        std::vector<std::string_view> urls(m_targets.size());
        for (std::size_t i = 0; i < urls.size(); ++i)
            if (isGetOrHead(m_session.pool().text(m_targets[i].method)))
                urls[i] = m_session.pool().text(m_targets[i].url);
        const std::vector<std::uint32_t> firsts = m_searchGroups.firstEquivalents(urls);
        for (std::size_t i = 0; i < firsts.size(); ++i)
            if (firsts[i] != i)
                for (const FieldName field : m_targets[i].varyFields)
                    addVaryField(m_targets[firsts[i]], field);
        for (std::uint32_t& target : targetOf)
            target = firsts[target];
    }

    static std::uint64_t key(const ExchangeRecord& record) noexcept {
        return (std::uint64_t{static_cast<std::uint32_t>(record.method)} << 32) |
               static_cast<std::uint32_t>(record.resourceUrl);
    }

    void addVary(std::uint32_t index, TextId value) {
        Target& target = m_targets[index];
        if (target.latestVary == value || target.varyFields.size() == maxVaryFields)
            return;
        target.latestVary = value;
        if (!m_readVary.insert(std::uint64_t{index} << 32 | static_cast<std::uint32_t>(value)).second)
            return;
        const Vary vary = parseVary(m_pool.text(value));
        for (const std::string& name : vary.names) {
            if (target.varyFields.size() == maxVaryFields)
                break;
            addVaryField(target, m_session.internName(name));
        }
    }

    void addVaryField(Target& target, FieldName field) {
        const auto place = std::lower_bound(
            target.varyFields.begin(), target.varyFields.end(), field,
            [this](FieldName a, FieldName b) { return m_pool.spelling(a) < m_pool.spelling(b); });
        const bool known = place != target.varyFields.end() && *place == field;
        if (!known && target.varyFields.size() < maxVaryFields)
            target.varyFields.insert(place, field);
    }

    std::uint32_t resourceFor(const Exchange& exchange, std::uint32_t index, Resources& result) {
        const Target& target = m_targets[index];
        if (target.varyFields.empty()) {
            if (m_plain[index] == noIndex)
                m_plain[index] = addResource(target, {}, result);
            return m_plain[index];
        }
        m_key.clear();
        m_key.push_back({FieldName{index}, TextId::None}); // separates the targets
        for (const FieldName field : target.varyFields)
            m_key.push_back(keyPart(exchange.request(), field));
        if (answeredInBrowser(exchange) && hidesField(target, exchange.request())) {
            const std::uint32_t variant = allowedVariant(target, result, exchange);
            if (variant == noIndex)
                m_early.push_back(exchange.index());
            else
                result.requestShownBy.emplace(exchange.index(), m_shownBy[variant]);
            return variant;
        }
        return variantFor(exchange.index(), m_targets[index], result);
    }

    /// The resource of the key in m_key.
    std::uint32_t variantFor(std::uint32_t exchange, Target& target, Resources& result) {
        if (!target.variants.empty() && hasKey(target.variants.back(), result)) { // the usual case
            m_lastOf[target.variants.back()] = exchange;
            return target.variants.back();
        }
        const auto [place, added] = m_variants.try_emplace(m_key, noIndex);
        if (added) {
            place.value() = addResource(target, std::span(m_key).subspan(1), result);
            m_shownBy.resize(std::size_t{place->second} + 1, noIndex);
            m_lastOf.resize(m_shownBy.size(), noIndex);
            m_shownBy[place->second] = exchange;
        }
        const std::uint32_t resource = place->second;
        m_lastOf[resource] = exchange;
        constexpr std::size_t maxVariants = 16; // bounds the comparisons per hit
        std::erase(target.variants, resource);
        if (target.variants.size() == maxVariants)
            target.variants.erase(target.variants.begin());
        target.variants.push_back(resource);
        return resource;
    }

    /// Whether m_key is the key of the resource.
    [[nodiscard]] bool hasKey(std::uint32_t resource, const Resources& result) const {
        const auto key = result.varyKey(result.resources[resource]);
        return std::equal(key.begin(), key.end(), m_key.begin() + 1, m_key.end());
    }

    bool hidesField(const Target& target, FieldSpan request) const {
        return std::any_of(target.varyFields.begin(), target.varyFields.end(), [&](FieldName field) {
            return std::none_of(request.begin(), request.end(),
                                [&](const Field& each) { return m_pool.folded(each.name) == field; });
        });
    }

    /// Whether the last answer of the variant has the tag of the hit.
    [[nodiscard]] bool hasTagOf(std::uint32_t variant, const Exchange& hit) const {
        const TextId tag = hit.response().id(FieldName::Etag);
        return tag != TextId::None && m_session[m_lastOf[variant]].response().id(FieldName::Etag) == tag;
    }

    /// Among the variants that agree with the known parts of m_key: the one with the tag of the hit, else
    /// the one used last; noIndex if none agrees.
    std::uint32_t allowedVariant(const Target& target, const Resources& result, const Exchange& hit) const {
        const auto allows = [&](std::uint32_t variant) {
            const Resource& resource = result.resources[variant];
            const auto key = result.varyKey(resource);
            return std::equal(key.begin(), key.end(), m_key.begin() + 1, m_key.end(),
                              [](const VaryKeyPart& known, const VaryKeyPart& shown) {
                                  return shown.value == TextId::None || shown == known;
                              });
        };
        const auto tagged =
            std::find_if(target.variants.rbegin(), target.variants.rend(),
                         [&](std::uint32_t variant) { return allows(variant) && hasTagOf(variant, hit); });
        if (tagged != target.variants.rend())
            return *tagged;
        const auto found = std::find_if(target.variants.rbegin(), target.variants.rend(), allows);
        return found == target.variants.rend() ? noIndex : *found;
    }

    /// Assigns hits that came before any request with recorded fields: to a variant seen later, else to a
    /// new one.
    void placeHits(const std::vector<std::uint32_t>& targetOf, Resources& result) {
        for (const std::uint32_t hit : m_early) {
            if (stopped())
                return;
            Target& target = m_targets[targetOf[hit]];
            m_key.clear();
            m_key.push_back({FieldName{targetOf[hit]}, TextId::None});
            for (const FieldName field : target.varyFields)
                m_key.push_back(keyPart(m_session[hit].request(), field));
            const std::uint32_t variant = allowedVariant(target, result, m_session[hit]);
            if (variant != noIndex)
                result.requestShownBy.emplace(hit, m_shownBy[variant]);
            result.resourceOf[hit] = variant != noIndex ? variant : variantFor(hit, target, result);
        }
        if (!m_early.empty())
            orderByFirst(result);
    }

    /// Numbers the resources anew, by their first exchange in time.
    static void orderByFirst(Resources& result) {
        std::vector<std::uint32_t> numbers(result.resources.size(), noIndex);
        std::vector<Resource> ordered;
        ordered.reserve(result.resources.size());
        for (const std::uint32_t i : result.timeOrder) {
            std::uint32_t& number = numbers[result.resourceOf[i]];
            if (number == noIndex) {
                number = static_cast<std::uint32_t>(ordered.size());
                ordered.push_back(result.resources[result.resourceOf[i]]);
            }
            result.resourceOf[i] = number;
        }
        result.resources = std::move(ordered);
    }

    std::uint32_t addResource(const Target& target, std::span<const VaryKeyPart> varyKey, Resources& result) {
        Resource resource;
        resource.method = target.method;
        resource.url = target.url;
        resource.firstVary = static_cast<std::uint32_t>(result.varyKeys.size());
        resource.varyCount = static_cast<std::uint32_t>(varyKey.size());
        result.varyKeys.insert(result.varyKeys.end(), varyKey.begin(), varyKey.end());
        result.resources.push_back(resource);
        return static_cast<std::uint32_t>(result.resources.size() - 1);
    }

    /// The normalised value, cached for fields of one line, as nearly all are.
    VaryKeyPart keyPart(FieldSpan request, FieldName field) {
        TextId value = TextId::None;
        int lines = 0;
        for (const Field& each : request)
            if (m_pool.folded(each.name) == field && lines++ == 0)
                value = each.value;
        if (lines == 0)
            return {field, TextId::None};
        if (lines > 1)
            return {field, normalise(request, field)};
        const std::uint64_t memo =
            (std::uint64_t{static_cast<std::uint32_t>(field)} << 32) | static_cast<std::uint32_t>(value);
        const auto [entry, added] = m_normalised.try_emplace(memo, TextId::None);
        if (added)
            entry.value() = normalise(request, field);
        return {field, entry->second};
    }

    TextId normalise(FieldSpan request, FieldName field) {
        const auto value = normalisedForVary(request, m_pool.spelling(field));
        return m_session.intern(value.value_or(std::string()));
    }

    /// Turns "the resource of exchange i" into one run of exchanges per resource, in time order.
    static void fillRuns(Resources& result) {
        for (const std::uint32_t resource : result.resourceOf)
            ++result.resources[resource].exchangeCount;
        std::uint32_t next = 0;
        for (Resource& resource : result.resources) {
            resource.firstExchange = next;
            next += resource.exchangeCount;
            resource.exchangeCount = 0;
        }
        result.exchanges.resize(next);
        for (const std::uint32_t i : result.timeOrder) {
            Resource& resource = result.resources[result.resourceOf[i]];
            result.exchanges[resource.firstExchange + resource.exchangeCount++] = i;
        }
    }

    static constexpr std::size_t maxVaryFields = 32; // bounds the cost of a hostile Vary

    struct KeyHash {
        std::size_t operator()(const std::vector<VaryKeyPart>& key) const {
            std::size_t hash = QHashSeed::globalSeed();
            for (const VaryKeyPart& part : key)
                hash = qHash((quint64{static_cast<std::uint32_t>(part.name)} << 32) |
                                 static_cast<std::uint32_t>(part.value),
                             hash);
            return hash;
        }
    };

    const Session& m_session;
    const WorkBudget* m_budget;
    const TextPool& m_pool;
    std::vector<std::uint32_t> m_byUrl; ///< GET and HEAD: target by URL id
    std::unordered_map<std::uint64_t, std::uint32_t, SeededNumberHash> m_byMethodAndUrl;
    std::unordered_map<std::string, std::uint32_t, SeededTextHash>
        m_byQuery; ///< URL id and content of a QUERY
    SearchGroups m_searchGroups;
    std::unordered_set<std::uint64_t, SeededNumberHash> m_readVary; ///< target and Vary value
    std::vector<Target> m_targets;
    std::vector<std::uint32_t> m_plain; ///< by target: its resource if nothing varies
    FlatMap<std::vector<VaryKeyPart>, std::uint32_t, KeyHash, true> m_variants;
    std::vector<std::uint32_t> m_shownBy; ///< by varying resource: an exchange with recorded fields
    std::vector<std::uint32_t> m_lastOf;  ///< by resource: its latest exchange
    std::vector<std::uint32_t> m_early;   ///< hits whose variant is not known yet, in time order
    std::vector<VaryKeyPart> m_key;
    FlatMap<std::uint64_t, TextId, SeededNumberHash> m_normalised;
};

} // namespace

Resources findResources(const Session& session, const WorkBudget* budget) {
    return Grouping(session, budget).run();
}

} // namespace hci
