#include "model/report/markdown_pieces.h"

#include "model/report/markdown_text.h"
#include "model/report/names.h"
#include "model/report/text_writer.h"
#include "model/words/amounts.h"
#include "model/words/asked_cache.h"
#include "model/words/enumerators.h"
#include "model/words/spec_text.h"

#include <algorithm>

namespace hci {

namespace {

constexpr qsizetype maxUrlLength = 96;
constexpr qsizetype maxNameLength = 120;
constexpr std::size_t inputsShown = 3;

/// countsInWords(); "none" if nothing occurred.
template <class Kind> QString countsOrNone(const auto& numbers) {
    const QStringList parts = countsInWords<Kind>(numbers);
    return parts.isEmpty() ? QStringLiteral("none") : parts.join(QStringLiteral(", "));
}

} // namespace

QString MarkdownPieces::severity(Severity severity) {
    switch (severity) {
    case Severity::Error: return QStringLiteral("❌ error");
    case Severity::Warning: return QStringLiteral("⚠️ warning");
    case Severity::Info: return QStringLiteral("ℹ️ info");
    case Severity::Good: break;
    }
    return QStringLiteral("✅ good");
}

QString MarkdownPieces::ruleLine(const Finding& first) {
    const QString id = u'`' + toText(rule(first.rule).id) + u'`';
    const Spec spec = specOf(first);
    const QString words = specInWords(spec);
    const QString address = specUrl(spec);
    if (words.isEmpty())
        return id;
    return id + QStringLiteral(" · ") +
           (address.isEmpty() ? words : QString(u'[' + words + QStringLiteral("](") + address + u')'));
}

QString MarkdownPieces::heading() const {
    const auto counts = m_analysis.findingCounts();
    const std::int64_t errors = counts[static_cast<std::size_t>(Severity::Error)];
    const std::int64_t warnings = counts[static_cast<std::size_t>(Severity::Warning)];
    QStringList found;
    if (errors != 0)
        found << formatCounted(errors, "%1 error", "%1 errors");
    if (warnings != 0)
        found << formatCounted(warnings, "%1 warning", "%1 warnings");
    return QStringLiteral("## HTTP Cache Inspector: ") +
           (found.isEmpty() ? QStringLiteral("no errors, no warnings") : found.join(QStringLiteral(", ")));
}

QStringList MarkdownPieces::inputs() const {
    QStringList lines;
    const auto& parts = m_session.parts();
    for (std::size_t i = 0; i < std::min(parts.size(), inputsShown); ++i) {
        const InputInfo& info = parts[i].info;
        QString line =
            QStringLiteral("- ") + markdownCode(shortened(m_mask.inputName(info.name), maxNameLength)) +
            QStringLiteral(": ") + formatCounted(parts[i].exchanges, "%1 exchange", "%1 exchanges");
        if (parts[i].warnings != 0)
            line += QStringLiteral(", ") +
                    formatCounted(parts[i].warnings, "%1 import warning", "%1 import warnings");
        lines << line;
    }
    if (parts.size() > inputsShown)
        lines << QStringLiteral("- and ") +
                     formatCounted(std::ssize(parts) - std::ssize(lines), "%1 more input", "%1 more inputs");
    return lines;
}

QStringList MarkdownPieces::bytes() const {
    const ByteParts& total = m_analysis.ledger.total;
    const std::int64_t all = total.transferred().value();
    const auto row = [all](const QString& what, const ByteCount& count, const QString& meaning) {
        return QStringLiteral("| %1 | %2 | %3 | %4 |")
            .arg(what, formatBytes(count), formatShare(count.value(), all), meaning);
    };
    return {
        QStringLiteral("| Bytes | | Share | Meaning |"),
        QStringLiteral("| --- | ---: | ---: | --- |"),
        row(QStringLiteral("**transferred**"), total.transferred(),
            QStringLiteral("over the network (") + basisInWords(total.transferred().basis()) + u')'),
        row(QStringLiteral("needed"), total.needed, QStringLiteral("new to the client")),
        row(QStringLiteral("revalidation"), total.revalidation, QStringLiteral("the price of asking")),
        row(QStringLiteral("missed"), total.missed, QStringLiteral("content that a 304 would have spared")),
        row(QStringLiteral("avoidable"), total.avoidable,
            QStringLiteral("asked for although a fresh response was stored")),
        QStringLiteral("| saved | %1 | | kept off the network by 304s |").arg(formatBytes(total.saved))};
}

QStringList MarkdownPieces::summary() const {
    QStringList lines{heading(), QString()};
    lines << inputs() << QString() << bytes() << QString();
    lines << QStringLiteral("**%1** of %2. **%3**: %4. **%5**: %6.")
                 .arg(
                     formatCounted(m_session.size(), "%1 exchange", "%1 exchanges"),
                     formatCounted(std::ssize(m_analysis.resources.resources), "%1 resource", "%1 resources"),
                     formatCounted(std::ssize(m_analysis.revalidations), "%1 revalidation",
                                   "%1 revalidations"),
                     countsOrNone<Outcome>(m_analysis.outcomeCounts()),
                     formatCounted(std::ssize(m_analysis.findings.findings), "%1 finding", "%1 findings"),
                     countsOrNone<Severity>(m_analysis.findingCounts()));
    lines << QStringLiteral("What %1 would do: %2. %3.")
                 .arg(askedCache(m_analysis, QStringLiteral("conforming ")),
                      countsOrNone<DecisionKind>(m_analysis.decisionCounts()), secretsAtStart());
    return lines;
}

/// For the start of a sentence.
QString MarkdownPieces::secretsAtStart() const {
    QString words = secretsInWords(m_mask);
    words[0] = words[0].toUpper();
    return words;
}

QString MarkdownPieces::url(TextId url) const {
    return markdownCode(shortened(toText(m_mask.url(url)), maxUrlLength));
}

std::vector<TextId> MarkdownPieces::urls(const Finding& finding, std::size_t most) const {
    std::vector<TextId> found;
    for (const std::uint32_t i : m_analysis.findings.resources(finding)) {
        const TextId url = m_analysis.resources.resources[i].url;
        if (found.size() == most)
            break;
        if (std::find(found.begin(), found.end(), url) == found.end())
            found.push_back(url);
    }
    return found;
}

QString MarkdownPieces::sentence(const Finding& finding) const {
    return markdownSentence(message(finding, m_analysis.findings, m_session, &m_mask));
}

QString MarkdownPieces::shortSentence(const Finding& finding, qsizetype most) const {
    return markdownSentence(shortened(message(finding, m_analysis.findings, m_session, &m_mask), most));
}

QString MarkdownPieces::cost(const Finding& finding) const {
    if (finding.severity == Severity::Good || finding.bytes == noIndex)
        return {};
    const ByteCount& count = m_analysis.findings.byteCounts[finding.bytes];
    return count.value() > 0 ? QStringLiteral(" (costs ") + formatWithBasis(count) + u')' : QString();
}

QString MarkdownPieces::revalidationRow(const Revalidation& revalidation) const {
    const ExchangeRecord& record = m_session[revalidation.conditional].record();
    QStringList sent;
    for (const std::string_view field : fieldNames(revalidation.preconditions))
        sent << toText(field);
    const QString stored =
        revalidation.stored == noIndex ? QString() : QStringLiteral("%1").arg(revalidation.stored);
    const QString saved = revalidation.saved.value() != 0 ? formatBytes(revalidation.saved) : QString();
    const QStringList cells{QString::number(revalidation.conditional),
                            stored,
                            markdownCode(shortened(toText(m_mask.text(record.method)), maxUrlLength)) + u' ' +
                                url(record.url),
                            inWords(name(revalidation.outcome)),
                            sent.join(QStringLiteral(", ")),
                            saved};
    return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |");
}

} // namespace hci
