#include "model/compare/finding_states.h"

#include "model/base/seeded_hash.h"
#include "model/lint/rules.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace hci {

namespace {

/// Identifies a finding on one resource, for both sides.
struct Identity {
    TextId rule = TextId::None;
    TextId field = TextId::None;
    std::uint32_t pair = noIndex; ///< noIndex: the whole recording

    friend bool operator==(const Identity&, const Identity&) = default;
};

struct IdentityHash {
    std::size_t operator()(const Identity& identity) const {
        const SeededNumberHash hash;
        const std::uint64_t names =
            static_cast<std::uint64_t>(identity.rule) << 32 | static_cast<std::uint64_t>(identity.field);
        return hash(names ^ (std::uint64_t{hash(identity.pair)} * 0x9E3779B97F4A7C15U));
    }
};

/// The gravest severity by identity.
using Known = std::unordered_map<Identity, Severity, IdentityHash>;

/// Splits the findings of one side by their state on the other.
class FindingStates {
public:
    FindingStates(Comparison& comparison, const TextPool& pool, const Progress& progress)
        : m_comparison(comparison), m_pool(pool), m_progress(progress) {}

    void fill() {
        const Known before = knownOf(m_comparison.before, m_comparison.matches.ofBefore);
        const Known after = knownOf(m_comparison.after, m_comparison.matches.ofAfter);
        for (std::uint32_t i = 0; i < m_comparison.before.findings.size(); ++i)
            split(false, i, after);
        for (std::uint32_t i = 0; i < m_comparison.after.findings.size(); ++i)
            split(true, i, before);
        if (m_progress.cancelled())
            return;
        sort();
        for (const FindingChange& change : m_comparison.findings)
            ++m_comparison.findingCounts[static_cast<std::size_t>(change.state)];
    }

private:
    static Identity identityOf(const ComparedFinding& finding, const FindingSubject& subject,
                               const std::vector<std::uint32_t>& pairs) {
        return {finding.rule, finding.field, subject.resource == noIndex ? noIndex : pairs[subject.resource]};
    }

    Known knownOf(const ComparedSide& side, const std::vector<std::uint32_t>& pairs) const {
        Known known;
        for (const ComparedFinding& finding : side.findings)
            for (const FindingSubject& subject : side.subjectsOf(finding)) {
                if (m_progress.cancelled())
                    return known;
                const auto place =
                    known.try_emplace(identityOf(finding, subject, pairs), finding.severity).first;
                place->second = std::min(place->second, finding.severity); // Severity counts down from Error
            }
        return known;
    }

    /// Whether `side` has enough exchanges to show the finding on its resource.
    static bool tests(const ComparedFinding& finding, const FindingSubject& subject,
                      const ComparedResource& resource) {
        if (finding.revalidation)
            return resource.revalidations > 0;
        return !subject.history || resource.exchanges > 1;
    }

    [[nodiscard]] FindingState stateOf(bool ofAfter, const ComparedFinding& finding,
                                       const FindingSubject& subject, const Identity& identity,
                                       const Known& other) const {
        if (other.contains(identity))
            return FindingState::Remaining;
        if (identity.pair == noIndex)
            return ofAfter ? FindingState::New : FindingState::Fixed;
        const ResourcePair& pair = m_comparison.matches.pairs[identity.pair];
        if (!pair.both())
            return ofAfter ? FindingState::NewOnNew : FindingState::Gone;
        const ComparedResource& there =
            ofAfter ? m_comparison.before.resources[pair.before] : m_comparison.after.resources[pair.after];
        if (!tests(finding, subject, there))
            return ofAfter ? FindingState::NotTestedBefore : FindingState::NotTestedAfter;
        return ofAfter ? FindingState::New : FindingState::Fixed;
    }

    void split(bool ofAfter, std::uint32_t row, const Known& other) {
        const ComparedSide& side = ofAfter ? m_comparison.after : m_comparison.before;
        const auto& pairs = ofAfter ? m_comparison.matches.ofAfter : m_comparison.matches.ofBefore;
        const ComparedFinding& finding = side.findings[row];
        std::array<std::vector<std::uint32_t>, findingStateCount> parts;
        std::array<bool, findingStateCount> there{};
        std::optional<Severity> was; // the gravest one before
        for (const FindingSubject& subject : side.subjectsOf(finding)) {
            if (m_progress.cancelled())
                return;
            const Identity identity = identityOf(finding, subject, pairs);
            const auto state = static_cast<std::size_t>(stateOf(ofAfter, finding, subject, identity, other));
            there[state] = true;
            if (identity.pair != noIndex)
                parts[state].push_back(identity.pair);
            if (const auto known = other.find(identity); known != other.end())
                was = was ? std::min(*was, known->second) : known->second;
        }
        for (std::size_t state = 0; state < findingStateCount; ++state)
            // A remaining finding is listed once, in the words of AFTER.
            if (there[state] && (ofAfter || static_cast<FindingState>(state) != FindingState::Remaining))
                add(static_cast<FindingState>(state), ofAfter, row, finding, parts[state], was);
    }

    void add(FindingState state, bool ofAfter, std::uint32_t row, const ComparedFinding& finding,
             const std::vector<std::uint32_t>& pairs, std::optional<Severity> was) {
        FindingChange change;
        change.state = state;
        change.ofAfter = ofAfter;
        change.finding = row;
        change.severity = finding.severity;
        if (state == FindingState::Remaining && was && *was != finding.severity)
            change.severityBefore = was;
        change.firstPair = static_cast<std::uint32_t>(m_comparison.findingPairs.size());
        change.pairCount = static_cast<std::uint32_t>(pairs.size());
        change.bytes = finding.bytes;
        m_comparison.findingPairs.insert(m_comparison.findingPairs.end(), pairs.begin(), pairs.end());
        m_comparison.findings.push_back(change);
    }

    /// By state, severity and cost; then by rule and field, so that the entries' order in a recording changes
    /// nothing.
    void sort() {
        const auto key = [this](const FindingChange& change) {
            const ComparedSide& side = change.ofAfter ? m_comparison.after : m_comparison.before;
            const ComparedFinding& finding = side.findings[change.finding];
            const std::string_view id = m_pool.text(finding.rule);
            const auto known = ruleFromId(id);
            return std::tuple(change.state, change.severity, -change.bytes.value(),
                              known ? static_cast<std::uint32_t>(*known) : noIndex, id,
                              m_pool.text(finding.field), -std::int64_t{change.pairCount});
        };
        std::stable_sort(m_comparison.findings.begin(), m_comparison.findings.end(),
                         [&key](const FindingChange& a, const FindingChange& b) { return key(a) < key(b); });
    }

    Comparison& m_comparison;
    const TextPool& m_pool;
    const Progress& m_progress;
};

} // namespace

void compareFindings(Comparison& comparison, const TextPool& pool, const Progress& progress) {
    FindingStates(comparison, pool, progress).fill();
}

} // namespace hci
