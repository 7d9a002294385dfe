#pragma once

#include "model/base/flat_map.h"
#include "model/facts/facts.h"
#include "model/lint/page_contents.h"
#include "model/lint/rules.h"

#include <array>
#include <memory>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace hci {

struct ProbeReport;

/// A check's statement about one exchange.
struct Remark {
    RuleId rule{};
    std::uint32_t exchange = noIndex;
    std::uint32_t revalidation = noIndex;
    std::optional<Severity> severity = {}; ///< absent: the rule's own
    std::uint8_t variant = 0;
    FieldName field = FieldName::None;
    std::array<FindingArgument, groupSlot> values = {};
    FindingArgument group = {}; ///< separates faults with equal rule, wording, field and host
    std::optional<ByteCount> bytes = {};
};

[[nodiscard]] constexpr FindingArgument textValue(TextId id) noexcept {
    return {id, 0};
}
[[nodiscard]] constexpr FindingArgument numberValue(std::int64_t number) noexcept {
    return {TextId::None, number};
}

/// A known fault of a resource that causes several symptoms: only the rule that found it reports.
enum class Mark : std::uint32_t {
    TagUnstable = 1 << 0,       ///< the tag changes without the content
    DateIsNow = 1 << 1,         ///< Last-Modified is the time of each answer
    CodingVaries = 1 << 2,      ///< the content coding depends on the request, but Vary does not say so
    OriginFixed = 1 << 3,       ///< Access-Control-Allow-Origin does not echo the request
    Transformed = 1 << 4,       ///< an intermediary changed the content despite no-transform
    VaryIncomplete = 1 << 5,    ///< the content depends on a request field that Vary does not name
    NeverRepeats = 1 << 6,      ///< each answer has other content
    ChangedFresh = 1 << 7,      ///< the content changed while a stored response was fresh
    LifetimeDoubted = 1 << 8,   ///< stored so long by mistake: a wrong response or number
    PlainNotModified = 1 << 9,  ///< a plain request is answered 304, so no 304 proves anything
    ConditionFails = 1 << 10,   ///< the request succeeds without its condition and fails with it
    CodingFixed = 1 << 11,      ///< the content coding is not chosen by the request
    ErrorMended = 1 << 14,      ///< an error is still fresh although the address has content again
    ValidatedByDate = 1 << 13,  ///< a stored Date got a 304, in place of a validator
    TagMissTold = 1 << 15,      ///< probes showed why a matching If-None-Match gets the whole content
    DateMissTold = 1 << 16,     ///< the same for If-Modified-Since
    ContentAfterTold = 1 << 17, ///< a probe saw the bytes behind a 304
    DatesTakeTurns = 1 << 18,   ///< a Last-Modified returns after another one for the same content
    HasError = 1 << 12,         ///< an error was found on one of its answers, so nothing is praised
};

/// Collects remarks and joins those with equal rule, severity, wording, field, host and group.
class FindingSink {
public:
    /// `probes`: results of requests beside the session's exchanges; null without probes.
    FindingSink(const Session& session, const Facts& facts, const ProbeReport* probes = nullptr);

    void add(const Remark& remark);
    void mark(std::uint32_t resource, Mark mark) noexcept;
    [[nodiscard]] bool marked(std::uint32_t resource, Mark mark) const noexcept;
    /// Notes that another answer shows the 304 of this revalidation to be wrong, so it saved nothing.
    void doubt(std::uint32_t revalidation) { m_doubted.insert(revalidation); }
    [[nodiscard]] bool doubted(std::uint32_t revalidation) const { return m_doubted.contains(revalidation); }
    /// Notes that the answer repeated the content of an earlier one.
    void setRepeated(std::uint32_t exchange, ByteCount bytes) {
        m_repeated.insert_or_assign(exchange, bytes);
    }
    /// The bytes that this exchange transferred again; nullopt if its content was new.
    [[nodiscard]] std::optional<ByteCount> repeated(std::uint32_t exchange) const {
        const auto found = m_repeated.find(exchange);
        return found == m_repeated.end() ? std::nullopt : std::optional(found->second);
    }
    /// Notes that the answer has the Date of a much earlier one, so a cache answered without an Age field.
    void setOldDate(std::uint32_t exchange, std::uint32_t earlier) {
        m_oldDates.insert_or_assign(exchange, earlier);
    }
    /// The earlier answer; noIndex if the Date is its own.
    [[nodiscard]] std::uint32_t sourceOfDate(std::uint32_t exchange) const {
        const auto found = m_oldDates.find(exchange);
        return found == m_oldDates.end() ? noIndex : found->second;
    }
    /// The bytes that using the fresh stored response, or else a 304, would have saved.
    [[nodiscard]] ByteCount wasted(std::uint32_t exchange) const noexcept {
        const ByteParts& parts = m_facts.exchangeBytes[exchange];
        return parts.avoidable.value() > 0 ? parts.avoidable : parts.missed;
    }
    /// A text for a finding that is in no message; adds it to the session's pool.
    [[nodiscard]] FindingArgument newText(std::string_view text) const;
    /// The pages of the session by content, for all parts.
    [[nodiscard]] PageContents& pages() const noexcept { return *m_pages; }
    [[nodiscard]] const Session& session() const noexcept { return m_session; }
    [[nodiscard]] const Facts& facts() const noexcept { return m_facts; }
    [[nodiscard]] CacheModel model() const noexcept { return m_facts.model; }
    /// Whether the user has stopped the analysis, so that its findings no longer count.
    [[nodiscard]] bool stopped() const;
    /// Null without probes.
    [[nodiscard]] const ProbeReport* probes() const noexcept { return m_probes; }
    /// A sink for a part of the exchanges on another thread, with the current marks.
    [[nodiscard]] FindingSink part() const;
    /// Appends the findings of a part.
    void absorb(FindingSink part);
    /// Number of remarks of severity error or warning so far.
    [[nodiscard]] std::uint32_t faults() const noexcept { return m_faults; }
    /// Number of remarks so far that question what caches store and for how long.
    [[nodiscard]] std::uint32_t storingErrors() const noexcept { return m_storingErrors; }
    /// All findings, in the order of Findings. Call it once, at the end.
    [[nodiscard]] Findings finish();

private:
    struct Key {
        std::uint64_t kind; // rule, severity, variant, host
        std::uint64_t group;
        std::uint64_t text; // group text and field
        friend bool operator==(const Key&, const Key&) = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key& key) const noexcept;
    };
    struct Group {
        Remark first; // the remark of the lowest exchange; its bytes are the group's sum
        std::vector<std::uint32_t> exchanges;
        std::vector<std::uint32_t> resources;
    };

    FindingSink(const Session& session, const Facts& facts,
                std::shared_ptr<const std::vector<std::uint32_t>> hosts, std::vector<std::uint32_t> marks,
                const ProbeReport* probes);
    Group& groupOf(const Remark& remark, Severity severity, std::uint32_t resource);
    static void join(Group& group, const Remark& remark, Severity severity);

    const Session& m_session;
    const Facts& m_facts;
    std::shared_ptr<const std::vector<std::uint32_t>> m_hostOf; // by resource index
    std::vector<std::uint32_t> m_marks;                         // by resource index
    FlatMap<Key, std::uint32_t, KeyHash> m_index;
    std::vector<std::pair<Key, std::uint32_t>> m_latest; // by rule: its latest group
    std::vector<Group> m_groups;
    std::shared_ptr<PageContents> m_pages;
    const ProbeReport* m_probes = nullptr;
    std::unordered_set<std::uint32_t> m_doubted;                 // rows of Facts::revalidations
    std::unordered_map<std::uint32_t, ByteCount> m_repeated;     // by exchange
    std::unordered_map<std::uint32_t, std::uint32_t> m_oldDates; // by exchange: whose Date it is
    std::uint32_t m_faults = 0;
    std::uint32_t m_storingErrors = 0;
};

} // namespace hci
