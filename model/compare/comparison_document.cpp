#include "model/compare/comparison_document.h"

#include "model/base/text_view.h"
#include "model/base/version.h"
#include "model/compare/comparison_words.h"
#include "model/report/text_writer.h"
#include "model/words/amounts.h"
#include "model/words/enumerators.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <span>

namespace hci {

namespace {

constexpr std::size_t rowsShown = 20;  // per table
constexpr std::size_t itemsShown = 20; // findings per state
constexpr std::size_t urlsShown = 5;   // per finding
constexpr qsizetype urlWidth = 96;
constexpr qsizetype valueWidth = 40;
constexpr qsizetype messageWidth = 600;

DocumentText words(const QString& text) {
    return {text, false};
}
DocumentText seen(const QString& text) {
    return {text, true};
}

/// A state's name as a heading of its findings.
QString headingOf(FindingState state) {
    switch (state) {
    case FindingState::Fixed: return QStringLiteral("Fixed");
    case FindingState::New: return QStringLiteral("New");
    case FindingState::NewOnNew: return QStringLiteral("New, on resources that BEFORE does not have");
    case FindingState::NotTestedBefore: return QStringLiteral("In AFTER; BEFORE does not test it");
    case FindingState::Remaining: return QStringLiteral("Remaining");
    case FindingState::Gone: return QStringLiteral("In BEFORE, on resources that AFTER does not have");
    case FindingState::NotTestedAfter: return QStringLiteral("In BEFORE; AFTER does not test it");
    }
    return {};
}

/// A state's name in a table of counts.
QString labelOf(FindingState state) {
    switch (state) {
    case FindingState::Fixed: return QStringLiteral("fixed");
    case FindingState::New: return QStringLiteral("new");
    case FindingState::NewOnNew: return QStringLiteral("new, on new resources");
    case FindingState::NotTestedBefore: return QStringLiteral("in AFTER, not tested in BEFORE");
    case FindingState::Remaining: return QStringLiteral("remaining");
    case FindingState::Gone: return QStringLiteral("gone with their resources");
    case FindingState::NotTestedAfter: return QStringLiteral("in BEFORE, not tested in AFTER");
    }
    return {};
}

/// Broken things first, then fixed ones.
constexpr std::array statesInOrder{
    FindingState::New,       FindingState::NewOnNew, FindingState::NotTestedBefore, FindingState::Fixed,
    FindingState::Remaining, FindingState::Gone,     FindingState::NotTestedAfter};

/// Builds the document, with a function per section.
class DocumentBuilder {
public:
    DocumentBuilder(const Comparison& comparison, const ComparedTexts& texts)
        : m_comparison(comparison), m_texts(texts) {}

    std::vector<DocumentBlock> build() {
        block(DocumentBlock::Kind::Title,
              {words(QStringLiteral("HTTP Cache Inspector " HCI_VERSION ": before and after, for a %1 cache")
                         .arg(toText(name(m_comparison.after.cache))))});
        addSides();
        addSummary();
        for (const FindingState state : statesInOrder)
            addFindings(state);
        addOutcomes();
        addBytes();
        addResourceBytes();
        addValidators();
        addLifetimes();
        addRenamed();
        addUnmatched(true);
        addUnmatched(false);
        return std::move(m_blocks);
    }

private:
    void block(DocumentBlock::Kind kind, DocumentTexts texts) {
        m_blocks.push_back({kind, std::move(texts), {}});
    }
    void heading(const QString& text) { block(DocumentBlock::Kind::Heading, {words(text)}); }
    void table(DocumentBlock::Kind kind, std::vector<DocumentTexts> rows) {
        m_blocks.push_back({kind, {}, std::move(rows)});
    }
    /// "and 12 more", if some are left out.
    void more(std::size_t all, std::size_t shown) {
        if (all > shown)
            block(
                DocumentBlock::Kind::Paragraph,
                {words(
                    QStringLiteral("and %1 more").arg(formatCount(static_cast<std::int64_t>(all - shown))))});
    }

    [[nodiscard]] DocumentText url(const ComparedResource& resource) const {
        return seen(shortened(toText(m_texts.method(resource.method)) + QLatin1Char(' ') +
                                  toText(m_texts.url(resource.url)),
                              urlWidth));
    }
    /// AFTER's URL of the resource; BEFORE's if AFTER lacks it.
    [[nodiscard]] DocumentText url(std::uint32_t index) const {
        const ResourcePair& pair = m_comparison.matches.pairs[index];
        const ComparedResource* const after = m_comparison.resourceAfter(pair);
        return url(after ? *after : *m_comparison.resourceBefore(pair));
    }

    // --- the first screen ---

    void addSides() {
        const auto facts = [this](const ComparedSide& side) {
            QStringList texts{m_texts.mask().inputName(side.name)};
            if (side.kind == ComparedSide::Kind::Report)
                texts << QStringLiteral("a report by version %1")
                             .arg(side.creator.empty() ? QStringLiteral("?")
                                                       : m_texts.sentence(side.creator));
            else if (!side.creator.empty())
                texts << m_texts.sentence(side.creator);
            texts << formatCounted(side.exchanges, "%1 exchange", "%1 exchanges") + QStringLiteral(" of ") +
                         formatCounted(std::ssize(side.resources), "%1 URL", "%1 URLs");
            return seen(texts.join(QStringLiteral(", ")));
        };
        table(DocumentBlock::Kind::Facts,
              {{words(QStringLiteral("BEFORE")), facts(m_comparison.before)},
               {words(QStringLiteral("AFTER")), facts(m_comparison.after)},
               {words(QStringLiteral("both")), words(secretsInWords(m_texts.mask()))}});
    }

    void addSummary() {
        heading(QStringLiteral("What the change did"));
        block(DocumentBlock::Kind::Paragraph, {words(headline())});
        std::vector<DocumentTexts> rows;
        for (const FindingState state : statesInOrder)
            if (const auto counts = countsOf(state);
                state == FindingState::Fixed || state == FindingState::New ||
                state == FindingState::Remaining ||
                m_comparison.findingCounts[static_cast<std::size_t>(state)] != 0)
                rows.push_back({words(labelOf(state)), words(countInWords(counts))});
        if (!m_comparison.compares("findings"))
            rows.clear();
        const auto bytes = [&](const QString& label, const ByteDifferences& all, ByteKind kind) {
            rows.push_back({words(label), words(changeInWords(all[static_cast<std::size_t>(kind)]))});
        };
        bytes(QStringLiteral("transferred"), m_comparison.total, ByteKind::Transferred);
        bytes(QStringLiteral("  missed"), m_comparison.total, ByteKind::Missed);
        bytes(QStringLiteral("  avoidable"), m_comparison.total, ByteKind::Avoidable);
        bytes(QStringLiteral("saved by 304s"), m_comparison.total, ByteKind::Saved);
        bytes(QStringLiteral("transferred, an exchange"), m_comparison.perExchange, ByteKind::Transferred);
        rows.push_back({words(QStringLiteral("outcomes")), words(outcomeCounts())});
        rows.push_back({words(QStringLiteral("URLs")), words(matchCounts())});
        table(DocumentBlock::Kind::Facts, std::move(rows));
        for (const ComparisonNote& note : notesOf(m_comparison, m_texts))
            block(DocumentBlock::Kind::Paragraph, {DocumentText{note.text, note.quotes}});
    }

    [[nodiscard]] std::array<std::uint32_t, 4> countsOf(FindingState state) const {
        std::array<std::uint32_t, 4> counts{};
        for (const FindingChange& change : m_comparison.findings)
            if (change.state == state)
                ++counts[static_cast<std::size_t>(change.severity)];
        return counts;
    }

    /// "It fixes 3 findings, brings 1 new one, and transfers 1.20 MB less."
    [[nodiscard]] QString headline() const {
        const auto count = [this](FindingState state) {
            return m_comparison.findingCounts[static_cast<std::size_t>(state)];
        };
        const std::uint32_t fresh =
            count(FindingState::New) + count(FindingState::NewOnNew) + count(FindingState::NotTestedBefore);
        QStringList parts;
        if (m_comparison.compares("findings")) {
            const std::uint32_t fixed = count(FindingState::Fixed);
            parts << (fixed == 0 ? QStringLiteral("It fixes nothing")
                                 : QStringLiteral("It fixes %1")
                                       .arg(formatCounted(fixed, "%1 finding", "%1 findings")));
            parts << (fresh == 0 ? QStringLiteral("breaks nothing")
                                 : QStringLiteral("brings %1")
                                       .arg(formatCounted(fresh, "%1 new finding", "%1 new findings")));
        }
        const ByteCount& bytes =
            m_comparison.total[static_cast<std::size_t>(ByteKind::Transferred)].difference;
        const QString it = parts.isEmpty() ? QStringLiteral("It ") : QString();
        if (!bytes.known())
            parts << it + QStringLiteral("transfers an unknown number of bytes more or less");
        else if (bytes.value() == 0)
            parts << it + QStringLiteral("transfers as many bytes");
        else
            parts << it + QStringLiteral("transfers %1 %2")
                              .arg(formatBytes(std::abs(bytes.value())),
                                   bytes.value() < 0 ? QStringLiteral("less") : QStringLiteral("more"));
        const QString last = parts.takeLast();
        return (parts.isEmpty() ? last : parts.join(QStringLiteral(", ")) + QStringLiteral(", and ") + last) +
               QLatin1Char('.');
    }

    [[nodiscard]] QString outcomeCounts() const {
        std::array<std::uint32_t, 3> counts{};
        for (const OutcomeChange& change : m_comparison.outcomes)
            ++counts[static_cast<std::size_t>(change.direction)];
        if (m_comparison.outcomes.empty())
            return QStringLiteral("the same");
        return QStringLiteral("%1 better, %2 worse, %3 otherwise different")
            .arg(formatCount(counts[static_cast<std::size_t>(Direction::Better)]),
                 formatCount(counts[static_cast<std::size_t>(Direction::Worse)]),
                 formatCount(counts[static_cast<std::size_t>(Direction::Other)]));
    }

    [[nodiscard]] QString matchCounts() const {
        std::int64_t both = 0;
        std::int64_t renamed = 0;
        std::int64_t onlyBefore = 0;
        std::int64_t onlyAfter = 0;
        for (const ResourcePair& pair : m_comparison.matches.pairs) {
            both += pair.both() ? 1 : 0;
            renamed += pair.both() && pair.by == MatchedBy::Fingerprint ? 1 : 0;
            onlyBefore += pair.after == noIndex ? 1 : 0;
            onlyAfter += pair.before == noIndex ? 1 : 0;
        }
        const QString names = renamed == 0
                                  ? QString()
                                  : QStringLiteral(" (%1 under a new fingerprint)").arg(formatCount(renamed));
        return QStringLiteral("%1 in both%2, %3 only in BEFORE, %4 only in AFTER")
            .arg(formatCount(both), names, formatCount(onlyBefore), formatCount(onlyAfter));
    }

    // --- findings ---

    void addFindings(FindingState state) {
        std::size_t all = 0;
        for (const FindingChange& change : m_comparison.findings) {
            if (change.state != state)
                continue;
            if (all == 0)
                heading(headingOf(state));
            if (++all <= itemsShown)
                addFinding(change);
        }
        more(all, itemsShown);
    }

    void addFinding(const FindingChange& change) {
        const ComparedFinding& finding = m_texts.findingOf(change);
        QString mark = QString(name(change.severity));
        if (change.severityBefore)
            mark += QStringLiteral(" (was %1)").arg(QString(name(*change.severityBefore)));
        QString place = toText(m_texts.text(finding.rule));
        if (finding.field != TextId::None)
            place += QStringLiteral(", ") + toText(m_texts.fieldName(finding.field));
        block(DocumentBlock::Kind::Item, {words(mark + QStringLiteral("  ") + toText(m_texts.title(change))),
                                          seen(QLatin1Char('[') + place + QLatin1Char(']'))});
        block(DocumentBlock::Kind::Detail, {seen(shortened(m_texts.message(change), messageWidth))});
        const auto pairs = m_comparison.pairsOf(change);
        for (std::size_t i = 0; i < std::min(pairs.size(), urlsShown); ++i)
            block(DocumentBlock::Kind::Detail, {url(pairs[i])});
        if (pairs.size() > urlsShown)
            block(DocumentBlock::Kind::Detail,
                  {words(QStringLiteral("and %1 more")
                             .arg(formatCount(static_cast<std::int64_t>(pairs.size() - urlsShown))))});
    }

    // --- outcomes and bytes ---

    /// Costly ones first: the transferred bytes on the side that transfers more.
    [[nodiscard]] std::int64_t costOf(std::uint32_t index) const {
        const ByteDifference bytes = m_comparison.bytesOf(
            m_comparison.matches.pairs[index])[static_cast<std::size_t>(ByteKind::Transferred)];
        return std::max(bytes.before.value(), bytes.after.value());
    }

    void addOutcomes() {
        if (m_comparison.outcomes.empty())
            return;
        std::vector<OutcomeChange> changes = m_comparison.outcomes;
        std::stable_sort(
            changes.begin(), changes.end(), [this](const OutcomeChange& a, const OutcomeChange& b) {
                return std::pair(a.direction, -costOf(a.pair)) < std::pair(b.direction, -costOf(b.pair));
            });
        heading(QStringLiteral("Outcomes that changed"));
        std::vector<DocumentTexts> rows{{words(QStringLiteral("")), words(QStringLiteral("before")),
                                         words(QStringLiteral("after")), words(QStringLiteral("resource"))}};
        const auto state = [](const ComparedResource& resource) {
            const QString outcomes = outcomesInWords(resource);
            return words(outcomes.isEmpty() ? verdictsInWords(resource)
                                            : verdictsInWords(resource) + QStringLiteral(" [") + outcomes +
                                                  QLatin1Char(']'));
        };
        for (std::size_t i = 0; i < std::min(changes.size(), rowsShown); ++i) {
            const ResourcePair& pair = m_comparison.matches.pairs[changes[i].pair];
            rows.push_back({words(QString(name(changes[i].direction))),
                            state(*m_comparison.resourceBefore(pair)),
                            state(*m_comparison.resourceAfter(pair)), url(changes[i].pair)});
        }
        table(DocumentBlock::Kind::Table, std::move(rows));
        more(changes.size(), rowsShown);
    }

    void addBytes() {
        heading(QStringLiteral("Bytes"));
        std::vector<DocumentTexts> rows{{words(QString()), words(QStringLiteral("before")),
                                         words(QStringLiteral("after")), words(QStringLiteral("difference")),
                                         words(QStringLiteral("basis"))}};
        const auto add = [&rows](const QString& what, const ByteDifferences& all) {
            for (std::size_t i = 0; i < all.size(); ++i)
                rows.push_back({words(QString(name(static_cast<ByteKind>(i))) + what),
                                words(formatBytes(all[i].before)), words(formatBytes(all[i].after)),
                                words(signedBytes(all[i].difference)), words(basesInWords(all[i]))});
        };
        add(QString(), m_comparison.total);
        const auto& pairs = m_comparison.matches.pairs;
        if (!std::all_of(pairs.begin(), pairs.end(), [](const ResourcePair& pair) { return pair.both(); }))
            add(QStringLiteral(", of URLs in both"), m_comparison.matched);
        add(QStringLiteral(", an exchange"), m_comparison.perExchange);
        table(DocumentBlock::Kind::Table, std::move(rows));
    }

    /// The resources whose bytes changed, the largest change of transfer first.
    void addResourceBytes() {
        std::vector<std::uint32_t> changed;
        for (std::uint32_t i = 0; i < m_comparison.matches.pairs.size(); ++i)
            if (m_comparison.matches.pairs[i].both() && bytesDiffer(i))
                changed.push_back(i);
        if (changed.empty())
            return;
        const std::size_t shown = mostFirst(changed, [this](std::uint32_t index) {
            return std::abs(bytes(index, ByteKind::Transferred).difference.value());
        });
        heading(QStringLiteral("Bytes by resource, where they changed"));
        std::vector<DocumentTexts> rows{{words(QStringLiteral("before")), words(QStringLiteral("after")),
                                         words(QStringLiteral("difference")), words(QStringLiteral("missed")),
                                         words(QStringLiteral("avoidable")), words(QStringLiteral("saved")),
                                         words(QStringLiteral("basis")), words(QStringLiteral("resource"))}};
        for (std::size_t i = 0; i < shown; ++i) {
            const ByteDifference transferred = bytes(changed[i], ByteKind::Transferred);
            const auto difference = [&](ByteKind kind) {
                return words(signedBytes(bytes(changed[i], kind).difference));
            };
            rows.push_back({words(formatBytes(transferred.before)), words(formatBytes(transferred.after)),
                            difference(ByteKind::Transferred), difference(ByteKind::Missed),
                            difference(ByteKind::Avoidable), difference(ByteKind::Saved),
                            words(basesInWords(transferred)), url(changed[i])});
        }
        table(DocumentBlock::Kind::Table, std::move(rows));
        more(changed.size(), shown);
    }

    [[nodiscard]] ByteDifference bytes(std::uint32_t index, ByteKind kind) const {
        return m_comparison.bytesOf(m_comparison.matches.pairs[index])[static_cast<std::size_t>(kind)];
    }

    /// An unknown number does not count as a change.
    [[nodiscard]] bool bytesDiffer(std::uint32_t index) const {
        const ByteDifferences all = m_comparison.bytesOf(m_comparison.matches.pairs[index]);
        return std::any_of(all.begin(), all.end(), [](const ByteDifference& one) {
            return one.difference.known() && one.difference.value() != 0;
        });
    }

    /// Sorts the largest rows to the front, as many as are shown; returns their number.
    template <class Size> static std::size_t mostFirst(std::vector<std::uint32_t>& rows, const Size& size) {
        const std::size_t shown = std::min(rows.size(), rowsShown);
        std::partial_sort(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(shown), rows.end(),
                          [&size](std::uint32_t a, std::uint32_t b) {
                              return std::pair(-size(a), a) < std::pair(-size(b), b);
                          });
        return shown;
    }

    // --- validators, lifetimes, what has no partner ---

    [[nodiscard]] DocumentText validator(TextId value) const {
        return value == TextId::None ? words(QStringLiteral("none"))
                                     : seen(shortened(toText(m_texts.text(value)), valueWidth));
    }

    void addValidators() {
        if (m_comparison.validators.empty())
            return;
        heading(QStringLiteral("Validators that changed, although the content did not"));
        std::vector<DocumentTexts> rows{{words(QStringLiteral("field")), words(QStringLiteral("before")),
                                         words(QStringLiteral("after")), words(QStringLiteral("so")),
                                         words(QStringLiteral("resource"))}};
        const auto& changes = m_comparison.validators;
        std::vector<std::uint32_t> order(changes.size());
        std::iota(order.begin(), order.end(), 0U);
        const std::size_t shown =
            mostFirst(order, [&](std::uint32_t row) { return costOf(changes[row].pair); });
        for (std::size_t i = 0; i < shown; ++i) {
            const ValidatorChange& change = changes[order[i]];
            rows.push_back({words(change.etag ? QStringLiteral("ETag") : QStringLiteral("Last-Modified")),
                            validator(change.before), validator(change.after), words(consequence(change)),
                            url(change.pair)});
        }
        table(DocumentBlock::Kind::Table, std::move(rows));
        more(changes.size(), shown);
    }

    /// The consequence for caches that stored BEFORE's response.
    static QString consequence(const ValidatorChange& change) {
        if (change.before == TextId::None)
            return QStringLiteral("it can be validated by it now");
        if (change.after == TextId::None)
            return QStringLiteral("it can no longer be validated by it");
        return change.stillMatches ? QStringLiteral("what is stored still matches")
                                   : QStringLiteral("what is stored is downloaded again");
    }

    void addLifetimes() {
        if (m_comparison.lifetimes.empty())
            return;
        heading(QStringLiteral("Freshness lifetimes that changed"));
        std::vector<std::uint32_t> order = m_comparison.lifetimes;
        const std::size_t shown = mostFirst(order, [this](std::uint32_t pair) { return costOf(pair); });
        std::vector<DocumentTexts> rows{{words(QStringLiteral("before")), words(QStringLiteral("after")),
                                         words(QStringLiteral("resource"))}};
        for (std::size_t i = 0; i < shown; ++i) {
            const ResourcePair& pair = m_comparison.matches.pairs[order[i]];
            rows.push_back({words(lifetimeInWords(m_comparison.resourceBefore(pair)->lifetime)),
                            words(lifetimeInWords(m_comparison.resourceAfter(pair)->lifetime)),
                            url(order[i])});
        }
        table(DocumentBlock::Kind::Table, std::move(rows));
        more(order.size(), shown);
    }

    void addRenamed() {
        std::vector<std::uint32_t> renamed;
        for (std::uint32_t i = 0; i < m_comparison.matches.pairs.size(); ++i)
            if (const ResourcePair& pair = m_comparison.matches.pairs[i];
                pair.both() && pair.by != MatchedBy::Url)
                renamed.push_back(i);
        if (renamed.empty())
            return;
        heading(QStringLiteral("Taken for one resource"));
        std::vector<DocumentTexts> rows{
            {words(QStringLiteral("by")), words(QStringLiteral("before")), words(QStringLiteral("after"))}};
        const std::size_t shown = mostFirst(renamed, [this](std::uint32_t pair) { return costOf(pair); });
        for (std::size_t i = 0; i < shown; ++i) {
            const ResourcePair& pair = m_comparison.matches.pairs[renamed[i]];
            rows.push_back({words(QString(name(pair.by))), url(*m_comparison.resourceBefore(pair)),
                            url(*m_comparison.resourceAfter(pair))});
        }
        table(DocumentBlock::Kind::Table, std::move(rows));
        more(renamed.size(), shown);
    }

    void addUnmatched(bool ofBefore) {
        std::vector<std::uint32_t> alone;
        for (std::uint32_t i = 0; i < m_comparison.matches.pairs.size(); ++i)
            if ((ofBefore ? m_comparison.matches.pairs[i].after : m_comparison.matches.pairs[i].before) ==
                noIndex)
                alone.push_back(i);
        if (alone.empty())
            return;
        heading(ofBefore ? QStringLiteral("Only in BEFORE") : QStringLiteral("Only in AFTER"));
        std::vector<DocumentTexts> rows{{words(QStringLiteral("transferred")), words(QStringLiteral("basis")),
                                         words(QString()), words(QStringLiteral("resource"))}};
        const std::size_t shown = mostFirst(alone, [this](std::uint32_t pair) { return costOf(pair); });
        for (std::size_t i = 0; i < shown; ++i) {
            const ByteDifference count = bytes(alone[i], ByteKind::Transferred);
            const ByteCount& there = ofBefore ? count.before : count.after;
            rows.push_back(
                {words(formatBytes(there)), words(basisInWords(there.basis())),
                 words(m_comparison.matches.pairs[alone[i]].ambiguous ? QStringLiteral("fits several")
                                                                      : QString()),
                 url(alone[i])});
        }
        table(DocumentBlock::Kind::Table, std::move(rows));
        more(alone.size(), shown);
    }

    const Comparison& m_comparison;
    const ComparedTexts& m_texts;
    std::vector<DocumentBlock> m_blocks;
};

} // namespace

std::vector<DocumentBlock> documentOf(const Comparison& comparison, const ComparedTexts& texts) {
    return DocumentBuilder(comparison, texts).build();
}

} // namespace hci
