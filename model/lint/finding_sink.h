#pragma once

#include "model/base/flat_map.h"
#include "model/facts/facts.h"
#include "model/lint/page_contents.h"
#include "model/lint/rule_list.h"
#include "model/lint/rules.h"

#include <array>
#include <memory>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace hci {

struct ProbeReport;

/// What a check says of one exchange.
struct Remark {
    RuleId rule{};
    std::uint32_t exchange = noIndex;
    std::uint32_t revalidation = noIndex;
    std::optional<Severity> severity = {}; ///< the rule's own where nothing is said
    std::uint8_t variant = 0;
    FieldName field = FieldName::None;
    std::array<FindingArgument, groupSlot> values = {};
    FindingArgument group = {}; ///< tells faults apart that share rule, wording, field and host
    std::optional<ByteCount> bytes = {};
};

[[nodiscard]] constexpr FindingArgument textValue(TextId id) noexcept {
    return {id, 0};
}
[[nodiscard]] constexpr FindingArgument numberValue(std::int64_t number) noexcept {
    return {TextId::None, number};
}

/// What is known of a resource and is the cause of more than one symptom: the rule that found it speaks, the
/// others keep silent.
enum class Mark : std::uint32_t {
    TagUnstable = 1 << 0,       ///< the tag changes without the content
    DateIsNow = 1 << 1,         ///< Last-Modified is the time of each answer
    CodingVaries = 1 << 2,      ///< the content coding was seen to depend on the request, and Vary is silent
    OriginFixed = 1 << 3,       ///< Access-Control-Allow-Origin does not echo the request
    Transformed = 1 << 4,       ///< the content was changed between, in spite of no-transform
    VaryIncomplete = 1 << 5,    ///< the content depends on a request field that Vary does not name
    NeverRepeats = 1 << 6,      ///< each answer has content of its own
    ChangedFresh = 1 << 7,      ///< the content changed while a stored response was fresh
    LifetimeDoubted = 1 << 8,   ///< what is kept so long is the wrong thing, or the number is a mistake
    PlainNotModified = 1 << 9,  ///< a plain request is answered 304, so no 304 tells anything
    ConditionFails = 1 << 10,   ///< the request succeeds without its condition and fails with it
    CodingFixed = 1 << 11,      ///< the content coding is not chosen by the request
    ErrorMended = 1 << 14,      ///< an error that is still fresh, and the address has content by now
    ValidatedByDate = 1 << 13,  ///< a 304 came to a stored Date, where there is no validator
    TagMissTold = 1 << 15,      ///< probes show why a matching If-None-Match gets the whole content
    DateMissTold = 1 << 16,     ///< the same for If-Modified-Since
    ContentAfterTold = 1 << 17, ///< a probe saw the bytes behind a 304
    DatesTakeTurns = 1 << 18,   ///< a Last-Modified comes back after another one, and the content is the same
    HasError = 1 << 12,         ///< an error was found on one of its answers: nothing of it is praised
};

/// Collects remarks and joins those that are one fault: same rule, severity, wording, field, host and group.
class FindingSink {
public:
    /// `probes`: what a server was asked on top of the session's exchanges; null where it was not.
    FindingSink(const Session& session, const Facts& facts, const ProbeReport* probes = nullptr);

    void add(const Remark& remark);
    void mark(std::uint32_t resource, Mark mark) noexcept;
    [[nodiscard]] bool marked(std::uint32_t resource, Mark mark) const noexcept;
    /// Another answer shows that the 304 of this revalidation was not true: it saved nothing.
    void doubt(std::uint32_t revalidation) { m_doubted.insert(revalidation); }
    [[nodiscard]] bool doubted(std::uint32_t revalidation) const { return m_doubted.contains(revalidation); }
    /// The answer brought content that an earlier one had brought already.
    void setRepeated(std::uint32_t exchange, ByteCount bytes) {
        m_repeated.insert_or_assign(exchange, bytes);
    }
    /// What it brought once more; nothing where that was new.
    [[nodiscard]] std::optional<ByteCount> repeated(std::uint32_t exchange) const {
        const auto found = m_repeated.find(exchange);
        return found == m_repeated.end() ? std::nullopt : std::optional(found->second);
    }
    /// The answer's Date is that of an earlier one, long gone: a cache gave it out, and says nothing of it.
    void setOldDate(std::uint32_t exchange, std::uint32_t earlier) {
        m_oldDates.insert_or_assign(exchange, earlier);
    }
    /// The earlier answer; noIndex where its Date is its own.
    [[nodiscard]] std::uint32_t sourceOfDate(std::uint32_t exchange) const {
        const auto found = m_oldDates.find(exchange);
        return found == m_oldDates.end() ? noIndex : found->second;
    }
    /// What a 304 would have spared, or, where a cache would not even have asked, using what is fresh.
    [[nodiscard]] ByteCount wasted(std::uint32_t exchange) const noexcept {
        const ByteParts& parts = m_facts.exchangeBytes[exchange];
        return parts.avoidable.value() > 0 ? parts.avoidable : parts.missed;
    }
    /// A text that no message has, for a finding to name: added to the session's pool.
    [[nodiscard]] FindingArgument newText(std::string_view text) const;
    /// The pages of the session by content, for all parts.
    [[nodiscard]] PageContents& pages() const noexcept { return *m_pages; }
    [[nodiscard]] const Session& session() const noexcept { return m_session; }
    [[nodiscard]] const Facts& facts() const noexcept { return m_facts; }
    [[nodiscard]] CacheModel model() const noexcept { return m_facts.model; }
    /// Null where no probes were sent.
    [[nodiscard]] const ProbeReport* probes() const noexcept { return m_probes; }
    /// A sink for a part of the exchanges, on another thread: it knows the marks that are set now.
    [[nodiscard]] FindingSink part() const;
    /// Joins what a part has collected, behind what is here.
    void absorb(FindingSink part);
    /// How many remarks of severity error or warning have come in.
    [[nodiscard]] std::uint32_t faults() const noexcept { return m_faults; }
    /// How many remarks have come in that doubt what caches keep, and for how long.
    [[nodiscard]] std::uint32_t storingErrors() const noexcept { return m_storingErrors; }
    /// All findings, in the order that Findings promises. Call it once, at the end.
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
    std::array<std::pair<Key, std::uint32_t>, ruleCount> m_latest; // the group that a rule spoke of last
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
