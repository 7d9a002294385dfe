#include "model/compare/compare.h"

#include "model/base/seeded_hash.h"
#include "model/compare/finding_states.h"
#include "model/http/entity_tag.h"
#include "model/lint/rules.h"

#include <algorithm>
#include <cstdlib>
#include <unordered_map>

namespace hci {

namespace {

constexpr std::uint32_t setOf(std::initializer_list<VerdictCode> codes) noexcept {
    std::uint32_t set = 0;
    for (const VerdictCode code : codes)
        set |= 1U << static_cast<unsigned>(code);
    return set;
}

constexpr std::uint32_t good =
    setOf({VerdictCode::NotModified, VerdictCode::Modified, VerdictCode::CacheHit});
/// A single load can show these, so their absence in a single load is an improvement.
constexpr std::uint32_t badAtOnce = setOf({VerdictCode::NoValidator, VerdictCode::Failed});
constexpr std::uint32_t bad =
    badAtOnce | setOf({VerdictCode::Missed, VerdictCode::TagChanges, VerdictCode::Contradicted,
                       VerdictCode::NotModifiedIncomplete, VerdictCode::Avoidable, VerdictCode::Redownloaded,
                       VerdictCode::Unconditional304});

/// `to` provably has none of the faults of `from`.
constexpr bool isBetter(std::uint32_t from, std::uint32_t to) noexcept {
    return (from & bad) != 0 && (to & bad) == 0 && ((to & good) != 0 || (from & bad & ~badAtOnce) == 0);
}

Direction directionOf(std::uint32_t before, std::uint32_t after) noexcept {
    if (isBetter(before, after))
        return Direction::Better;
    return isBetter(after, before) ? Direction::Worse : Direction::Other;
}

/// The outcomes that occurred, as a set.
std::uint32_t occurred(const ComparedResource& resource) noexcept {
    std::uint32_t set = 0;
    for (std::size_t i = 0; i < resource.outcomes.size(); ++i)
        set |= resource.outcomes[i] != 0 ? 1U << i : 0U;
    return set;
}

/// A lifetime from Expires is a difference of two dates, which varies by a second or two between runs. A
/// heuristic one grows with the content's age, so it changes by itself.
bool differs(const ComparedLifetime& a, const ComparedLifetime& b) noexcept {
    constexpr std::int64_t jitter = 2;
    if (a.basis != b.basis || (a.seconds < 0) != (b.seconds < 0))
        return true;
    if (a.basis == LifetimeBasis::Heuristic)
        return false;
    return std::abs(a.seconds - b.seconds) > (a.basis == LifetimeBasis::Expires ? jitter : 0);
}

struct HashOfContent {
    std::size_t operator()(const ContentHash& hash) const { return SeededNumberHash()(hash.high ^ hash.low); }
};

/// The validators that each side sends with one content of a resource.
struct ContentValidators {
    std::vector<TextId> etags[2];
    std::vector<TextId> dates[2];
};

/// Finds the differences between the two sides of a comparison.
class Comparer {
public:
    Comparer(Comparison& comparison, const TextPool& pool) : m_comparison(comparison), m_pool(pool) {}

    void compareResources() {
        ComparedBytes total[2] = {noBytes(), noBytes()};
        ComparedBytes matched[2] = {noBytes(), noBytes()};
        for (std::uint32_t i = 0; i < m_comparison.matches.pairs.size(); ++i) {
            const ResourcePair& pair = m_comparison.matches.pairs[i];
            const ComparedResource* const sides[2] = {m_comparison.resourceBefore(pair),
                                                      m_comparison.resourceAfter(pair)};
            for (std::size_t side = 0; side < 2; ++side)
                if (sides[side]) {
                    add(total[side], sides[side]->bytes);
                    if (pair.both())
                        add(matched[side], sides[side]->bytes);
                }
            if (pair.both())
                comparePair(i, *sides[0], *sides[1]);
        }
        m_comparison.total = differences(total[0], total[1]);
        m_comparison.matched = differences(matched[0], matched[1]);
        m_comparison.perExchange = differences(average(total[0], m_comparison.before.exchanges),
                                               average(total[1], m_comparison.after.exchanges));
    }

    void compareValidators(const Progress& progress) {
        if (!m_comparison.compares("contentHash"))
            return;
        std::vector<std::uint32_t> firstOf[2];
        for (std::size_t side = 0; side < 2; ++side)
            firstOf[side] = firstContents(this->side(side));
        for (std::uint32_t i = 0; i < m_comparison.matches.pairs.size(); ++i) {
            if (progress.cancelled())
                return;
            const ResourcePair& pair = m_comparison.matches.pairs[i];
            if (pair.both() && firstOf[0][pair.before] != firstOf[0][pair.before + 1] &&
                firstOf[1][pair.after] != firstOf[1][pair.after + 1])
                compareContents(i, pair, firstOf);
        }
    }

private:
    [[nodiscard]] const ComparedSide& side(std::size_t which) const noexcept {
        return which == 0 ? m_comparison.before : m_comparison.after;
    }

    void comparePair(std::uint32_t index, const ComparedResource& before, const ComparedResource& after) {
        const bool verdicts = m_comparison.compares("verdict") && before.verdicts != after.verdicts;
        const bool outcomes = m_comparison.compares("revalidations") && occurred(before) != occurred(after);
        if (verdicts || outcomes)
            m_comparison.outcomes.push_back({index, directionOf(before.verdicts, after.verdicts)});
        if (m_comparison.compares("freshnessLifetime") && before.answered && after.answered &&
            differs(before.lifetime, after.lifetime))
            m_comparison.lifetimes.push_back(index);
    }

    /// Rounded, away from zero at a half.
    static ComparedBytes average(const ComparedBytes& sum, std::uint32_t exchanges) {
        ComparedBytes result = noBytes();
        for (std::size_t i = 0; i < sum.size() && exchanges != 0; ++i)
            result[i] = ByteCount((sum[i].value() + exchanges / 2) / exchanges, sum[i].basis());
        return result;
    }

    /// The index of each resource's first content; one more than there are resources.
    static std::vector<std::uint32_t> firstContents(const ComparedSide& side) {
        std::vector<std::uint32_t> first(side.resources.size() + 1);
        for (const ComparedContent& content : side.contents)
            ++first[content.resource + 1];
        for (std::size_t i = 1; i < first.size(); ++i)
            first[i] += first[i - 1];
        return first;
    }

    void compareContents(std::uint32_t index, const ResourcePair& pair,
                         const std::vector<std::uint32_t> (&firstOf)[2]) {
        std::unordered_map<ContentHash, ContentValidators, HashOfContent> byHash;
        std::vector<ContentHash> order;
        const std::uint32_t places[2] = {pair.before, pair.after};
        for (std::size_t which = 0; which < 2; ++which)
            for (std::uint32_t i = firstOf[which][places[which]]; i < firstOf[which][places[which] + 1];
                 ++i) {
                const ComparedContent& content = side(which).contents[i];
                const auto [place, added] = byHash.try_emplace(content.hash);
                if (added)
                    order.push_back(content.hash);
                place->second.etags[which].push_back(content.etag);
                place->second.dates[which].push_back(content.lastModified);
            }
        for (const ContentHash& hash : order) {
            const ContentValidators& validators = byHash.find(hash)->second;
            if (m_comparison.compares("etag"))
                compareValues(index, hash, true, validators.etags);
            if (m_comparison.compares("lastModified"))
                compareValues(index, hash, false, validators.dates);
        }
    }

    /// A change only if the sides share no value: a tag that differs from answer to answer is a finding of
    /// each side, and no change between them.
    void compareValues(std::uint32_t index, const ContentHash& hash, bool etag,
                       const std::vector<TextId> (&values)[2]) {
        if (values[0].empty() || values[1].empty())
            return;
        std::vector<TextId> before = values[0];
        std::sort(before.begin(), before.end());
        const bool common = std::any_of(values[1].begin(), values[1].end(), [&](TextId value) {
            return std::binary_search(before.begin(), before.end(), value);
        });
        if (!common)
            m_comparison.validators.push_back(
                {index, hash, etag, values[0].back(), values[1].front(),
                 etag && weaklyEqual(
                             compareTags(m_pool.text(values[0].back()), m_pool.text(values[1].front())))});
    }

    Comparison& m_comparison;
    const TextPool& m_pool;
};

} // namespace

void selectRules(ComparedSide& side, const RuleSelection& rules, const TextPool& pool) {
    if (rules.all())
        return;
    std::erase_if(side.findings, [&](const ComparedFinding& finding) {
        const auto id = ruleFromId(pool.text(finding.rule));
        return !id || !rules.includes(*id);
    });
}

std::optional<Comparison> compare(ComparedSide before, ComparedSide after, const TextPool& pool,
                                  const MaskedSession& mask, Progress& progress) {
    constexpr int steps = 4;
    int done = 0;
    const auto cancelled = [&] {
        progress.report(++done, steps);
        return progress.cancelled();
    };
    Comparison comparison;
    comparison.before = std::move(before);
    comparison.after = std::move(after);
    comparison.matches = matchResources(comparison.before, comparison.after, pool, mask, progress);
    if (cancelled())
        return std::nullopt;
    Comparer comparer(comparison, pool);
    comparer.compareResources();
    if (cancelled())
        return std::nullopt;
    comparer.compareValidators(progress);
    if (cancelled())
        return std::nullopt;
    if (comparison.compares("findings"))
        compareFindings(comparison, pool, progress);
    if (cancelled())
        return std::nullopt;
    return comparison;
}

} // namespace hci
