#include "model/base/seeded_hash.h"
#include "model/lint/checks.h"
#include "model/lint/rule_id.h"

#include <unordered_set>

namespace hci {

namespace {

/// The answers of one resource so far, seen for the most recent one by Date.
class Newest {
public:
    Newest(const History& history, FindingSink& sink) : m_history(history), m_sink(sink) {}

    void take(const Seen& seen) {
        if (!seen.isGet || seen.status != 200 || seen.dateAt == 0)
            return;
        if (m_newest && seen.dateAt < m_newest->dateAt) {
            if (!seen.fromCache && cameLater(seen) && isEarlierVersion(seen))
                report(seen);
            return;
        }
        if (m_newest) {
            m_earlierTags.insert(m_newest->etag);
            if (m_newest->fullContent)
                m_earlierContents.insert(contentOf(*m_newest));
        }
        m_newest = &seen;
    }

private:
    /// The request left when the newer answer was there: what was on its way then says nothing.
    [[nodiscard]] bool cameLater(const Seen& seen) const {
        const Milliseconds sent = m_history.exchange(seen).requestTime();
        const Milliseconds received = m_history.exchange(*m_newest).responseTime();
        return sent != noTime && received != noTime && sent >= received;
    }

    /// By its validators it is what was there before. Machines that name one content differently are
    /// etag-unstable's matter, so content that is not known to differ does not do for a tag.
    [[nodiscard]] bool isEarlierVersion(const Seen& seen) const {
        if (seen.etag != TextId::None && seen.etag == m_newest->etag)
            return false;
        const bool both = seen.fullContent && m_newest->fullContent;
        const ContentComparison content =
            both ? m_history.compare(seen, *m_newest) : ContentComparison::Unknown;
        if (content == ContentComparison::Same)
            return false;
        const bool earlierDate = hasEarlierDate(seen);
        const bool earlierTag = seen.etag != TextId::None && m_earlierTags.contains(seen.etag) &&
                                content == ContentComparison::Different;
        return earlierDate || earlierTag ||
               (content == ContentComparison::Different && isEarlierContent(seen));
    }

    /// Without validators, content that comes back with an earlier Date tells.
    [[nodiscard]] bool isEarlierContent(const Seen& seen) const {
        return hasNoValidator(seen) && hasNoValidator(*m_newest) &&
               m_earlierContents.contains(contentOf(seen));
    }

    [[nodiscard]] static bool hasNoValidator(const Seen& seen) noexcept {
        return seen.etag == TextId::None && seen.lastModified == TextId::None;
    }

    [[nodiscard]] std::uint64_t contentOf(const Seen& seen) const {
        return m_history.exchange(seen).responseBody()->rawHash.low;
    }

    [[nodiscard]] bool hasEarlierDate(const Seen& seen) const noexcept {
        return seen.modifiedAt != 0 && seen.modifiedAt < m_newest->modifiedAt;
    }

    void report(const Seen& seen) {
        const bool byTag = seen.etag != TextId::None && m_newest->etag != TextId::None;
        m_sink.add({.rule = RuleId::OlderAfterNewer,
                    .exchange = seen.exchange,
                    .variant = static_cast<std::uint8_t>(byTag                  ? 0
                                                         : hasNoValidator(seen) ? 2
                                                                                : 1),
                    .field = FieldName::Date,
                    .values = {numberValue(m_newest->dateAt - seen.dateAt),
                               textValue(byTag ? seen.etag : seen.lastModified),
                               textValue(byTag ? m_newest->etag : m_newest->lastModified)}});
    }

    const History& m_history;
    FindingSink& m_sink;
    const Seen* m_newest = nullptr;
    std::unordered_set<TextId> m_earlierTags;
    std::unordered_set<std::uint64_t, SeededNumberHash> m_earlierContents; // a stranger chooses them
};

} // namespace

void checkOlderAfterNewer(const History& history, FindingSink& sink) {
    forEachResource(history.known(), [&](std::span<const Seen> answers) {
        Newest newest(history, sink);
        for (const Seen& seen : answers)
            newest.take(seen);
    });
}

} // namespace hci
