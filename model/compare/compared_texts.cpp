#include "model/compare/compared_texts.h"

#include "model/base/text_view.h"
#include "model/base/version.h"
#include "model/lint/rules.h"
#include "model/words/amounts.h"

#include <algorithm>

namespace hci {

namespace {

/// The parts of a report that may hold secrets, in the form of a recording.
Session::Part partOfReport(const ComparedSide& side, const std::shared_ptr<TextPool>& pool) {
    const auto segment = std::make_shared<Segment>(pool);
    std::uint32_t entry = 0;
    for (const ComparedResource& resource : side.resources) {
        ExchangeDraft draft;
        draft.method = pool->text(resource.method);
        draft.url = pool->text(resource.url);
        append(*segment, draft, entry++);
    }
    return partOf(segment, {});
}

QString missingInWords(const std::string& member) {
    const QString name = toText(member);
    if (member == "findings")
        return QStringLiteral("no %1: what was fixed or broken is unknown").arg(name);
    if (member == "revalidations")
        return QStringLiteral("no %1: outcomes are not compared").arg(name);
    if (member == "verdict")
        return QStringLiteral("no %1: verdicts are not compared").arg(name);
    if (member == "contentHash")
        return QStringLiteral("no %1: validators are not compared").arg(name);
    if (member == "etag" || member == "lastModified")
        return QStringLiteral("no %1: it is not compared").arg(name);
    if (member == "freshnessLifetime")
        return QStringLiteral("no %1: lifetimes are not compared").arg(name);
    return QStringLiteral("no bytes that are %1: they are unknown").arg(name);
}

/// Collects the notes.
class Notes {
public:
    Notes(const Comparison& comparison, const ComparedTexts& texts)
        : m_comparison(comparison), m_texts(texts) {}

    std::vector<ComparisonNote> make() {
        tellMatching();
        tellLoads();
        tellReports();
        return std::move(m_notes);
    }

private:
    void add(std::string_view code, const QString& text, bool quotes = false) {
        m_notes.push_back({code, text, quotes});
    }

    void tellMatching() {
        const auto& pairs = m_comparison.matches.pairs;
        const auto count = [&pairs](auto which) {
            return static_cast<std::int64_t>(std::count_if(pairs.begin(), pairs.end(), which));
        };
        if (!pairs.empty() && count([](const ResourcePair& pair) { return pair.both(); }) == 0)
            add("nothing-in-common",
                QStringLiteral("No resource is in both: nothing can be said to be fixed or broken."));
        if (const auto& origins = m_comparison.matches.origins)
            add("origin-moved",
                QStringLiteral("%1 of BEFORE is taken for %2 of AFTER: %3 the same.")
                    .arg(m_texts.sentence(origins->before), m_texts.sentence(origins->after),
                         origins->common == 1 ? QStringLiteral("1 path is")
                                              : formatCount(origins->common) + QStringLiteral(" paths are")),
                true);
        if (const std::int64_t ambiguous = count([](const ResourcePair& pair) { return pair.ambiguous; }))
            add("ambiguous",
                QStringLiteral("%1 not matched, as several of one side fit several of the other.")
                    .arg(ambiguous == 1 ? QStringLiteral("1 resource is")
                                        : formatCount(ambiguous) + QStringLiteral(" resources are")));
    }

    void tellLoads() {
        if (m_comparison.unlikeLoads())
            add("unlike-loads",
                QStringLiteral("BEFORE has %1, AFTER %2: compare the averages, not the sums.")
                    .arg(formatCounted(m_comparison.before.exchanges, "%1 exchange", "%1 exchanges"),
                         formatCount(m_comparison.after.exchanges)));
    }

    void tellReports() {
        for (const auto& [side, label] :
             {std::pair(&m_comparison.before, "BEFORE"), std::pair(&m_comparison.after, "AFTER")}) {
            for (const std::string& member : side->missing)
                add("member-missing", QStringLiteral("%1 is a report with %2.")
                                          .arg(QLatin1StringView(label), missingInWords(member)));
            if (side->kind == ComparedSide::Kind::Report && side->creator != HCI_VERSION)
                add("other-version",
                    QStringLiteral("%1 is a report by %2, and this is version %3: their rules may differ.")
                        .arg(QLatin1StringView(label),
                             side->creator.empty()
                                 ? QStringLiteral("an unknown version")
                                 : QStringLiteral("version ") + m_texts.sentence(side->creator),
                             QLatin1StringView(HCI_VERSION)),
                    true);
        }
    }

    const Comparison& m_comparison;
    const ComparedTexts& m_texts;
    std::vector<ComparisonNote> m_notes;
};

} // namespace

SessionPtr sessionOfBoth(const ComparedSide& before, const ComparedSide& after,
                         const std::shared_ptr<TextPool>& pool) {
    std::vector<Session::Part> parts;
    for (const ComparedSide* const side : {&before, &after}) {
        if (side->session)
            parts.insert(parts.end(), side->session->parts().begin(), side->session->parts().end());
        else
            parts.push_back(partOfReport(*side, pool));
    }
    return std::make_shared<const Session>(pool, std::move(parts));
}

QString ComparedTexts::sentence(std::string_view text) const {
    return m_mask.sentence(toText(text));
}

const ComparedFinding& ComparedTexts::findingOf(const FindingChange& change) const noexcept {
    return (change.ofAfter ? m_comparison.after : m_comparison.before).findings[change.finding];
}

QString ComparedTexts::message(const FindingChange& change) const {
    const ComparedSide& side = change.ofAfter ? m_comparison.after : m_comparison.before;
    const ComparedFinding& finding = side.findings[change.finding];
    if (finding.source == noIndex)
        return sentence(text(finding.message));
    const Findings& all = side.analysis->findings;
    Finding alone = all.findings[finding.source];
    alone.urlCount = 1;
    return hci::message(alone, all, *side.session, &m_mask);
}

std::string_view ComparedTexts::title(const FindingChange& change) const {
    const std::string_view id = text(findingOf(change).rule);
    const auto known = ruleFromId(id);
    return known ? rule(*known).title : id;
}

std::vector<ComparisonNote> notesOf(const Comparison& comparison, const ComparedTexts& texts) {
    return Notes(comparison, texts).make();
}

} // namespace hci
