#include "model/report/text_report.h"

#include "model/cache/reason.h"
#include "model/diff/message_diff.h"
#include "model/har/warning.h"
#include "model/lint/rules.h"
#include "model/report/asked_cache.h"
#include "model/report/caches_text.h"
#include "model/report/error_text.h"
#include "model/report/exchange_diff_report.h"
#include "model/report/finding_cache_words.h"
#include "model/report/findings_by_rule.h"
#include "model/report/fix_text.h"
#include "model/report/format.h"
#include "model/report/masked_for.h"
#include "model/report/names.h"
#include "model/report/spec_text.h"
#include "model/report/text_writer.h"
#include "model/report/visits_text.h"
#include "model/report/what_if_words.h"
#include "model/report/wording.h"
#include "model/transport/probe_summary.h"

#include <algorithm>
#include <numeric>

namespace hci {

namespace {

constexpr qsizetype leastOfUrl = 12;   // however little room there is
constexpr qsizetype leastOfValue = 16; // of a column of the diff: narrower ones become lines
constexpr qsizetype mostOfValue = 48;
constexpr std::uint32_t warningsShown = 10; // of one input
constexpr std::size_t placesShown = 5;      // of one finding

QString latin1(QLatin1StringView text) {
    return QString(text);
}
QString spaced(int indent, const QString& text) {
    return QString(indent, QLatin1Char(' ')) + text;
}
QString joined(const QStringList& parts) {
    return parts.join(QStringLiteral(", "));
}

Tint tintOf(Severity severity) {
    switch (severity) {
    case Severity::Error: return Tint::Error;
    case Severity::Warning: return Tint::Warning;
    case Severity::Info: return Tint::Info;
    case Severity::Good: break;
    }
    return Tint::Good;
}

/// One report on its way out, a function a section.
class Report {
public:
    Report(QIODevice& out, const Session& session, const Analysis& analysis, const ReportOptions& options)
        : m_session(session), m_analysis(analysis), m_options(options),
          m_masked(maskedFor(session, analysis, options)), m_mask(*m_masked),
          m_dated(requestTimesOf(session).onSeveralDays()), m_out(out, options.text) {}

    Result<void> write(Progress& progress) {
        writeInputs();
        writeSummary();
        writeReplay();
        writeAlso();
        writeVisits(m_out, m_session, m_analysis, m_mask);
        const bool whole = writeFindings(progress) && writeResources(progress) &&
                           writeCacheComparison(progress) && writeRevalidations(progress) && writeProbes() &&
                           writeDecisions(progress);
        if (!whole && !m_out.failed())
            return failure(ErrorCode::Cancelled);
        return m_out.finish();
    }

private:
    [[nodiscard]] bool stopped(std::size_t row, const Progress& progress) const {
        return row % 256 == 0 && (progress.cancelled() || m_out.failed());
    }

    /// `text` where `others` characters of its line are taken.
    [[nodiscard]] QString fitted(const QString& text, qsizetype others) const {
        return shortened(text, std::max(m_out.width() - others, leastOfUrl));
    }
    [[nodiscard]] QString target(TextId method, TextId address, qsizetype others) const {
        const QString word = fitted(textOf(m_mask.text(method)), others + leastOfUrl);
        return word + QLatin1Char(' ') + fitted(textOf(m_mask.url(address)), others + word.size() + 1);
    }

    // --- inputs and summary ---

    void writeInputs() {
        m_out.line(QStringLiteral("HTTP Cache Inspector " HCI_VERSION));
        for (const Session::Part& part : m_session.parts()) {
            QStringList facts{part.info.name};
            if (!part.info.creator.isEmpty())
                facts << m_mask.sentence(part.info.creator);
            facts << (part.info.kind == InputKind::Har
                          ? importSummary(part)
                          : formatCounted(part.exchanges, QStringLiteral("exchange")));
            if (part.warnings != 0)
                facts << formatCounted(part.warnings, QStringLiteral("warning"));
            m_out.hanging(2, joined(facts));
            writeWarnings(part);
        }
    }

    void writeWarnings(const Session::Part& part) {
        for (std::uint32_t i = 0; i < std::min(part.warnings, warningsShown); ++i) {
            const ImportWarning& warning = part.segment->warnings[i];
            const QString place =
                warning.entry == noIndex ? QString() : QStringLiteral("entry %1: ").arg(warning.entry);
            m_out.hanging(4, place + m_mask.sentence(warningText(warning, m_session.pool())));
        }
        writeMore(4, part.warnings, warningsShown);
    }

    void writeMore(int indent, std::size_t all, std::size_t shown) {
        if (all > shown)
            m_out.line(spaced(
                indent,
                QStringLiteral("and %1 more").arg(formatCount(static_cast<std::int64_t>(all - shown)))));
    }

    /// One fact, which hangs where it takes several lines.
    void fact(const QString& text) { m_out.hanging(2, text); }

    void writeSummary() {
        m_out.heading(QStringLiteral("Summary"));
        fact(formatCounted(m_session.size(), QStringLiteral("exchange")) + QStringLiteral(" of ") +
             formatCounted(std::ssize(m_analysis.resources.resources), QStringLiteral("resource")));
        fact(formatCounted(std::ssize(m_analysis.revalidations), QStringLiteral("revalidation")) +
             counts<Outcome>(m_analysis.outcomeCounts()));
        fact(QStringLiteral("decisions of ") + askedCache(m_analysis) +
             counts<DecisionKind>(m_analysis.decisionCounts()));
        fact(formatCounted(std::ssize(m_analysis.findings.findings), QStringLiteral("finding")) +
             counts<Severity>(m_analysis.findingCounts()));
        fact(secretsInWords(m_mask));
        const ByteParts& total = m_analysis.ledger.total;
        m_out.line();
        m_out.table(2, {{QStringLiteral("transferred"), formatWithBasis(total.transferred())},
                        {QStringLiteral("  needed"), formatWithBasis(total.needed)},
                        {QStringLiteral("  revalidation"), formatWithBasis(total.revalidation)},
                        {QStringLiteral("  missed"), formatWithBasis(total.missed)},
                        {QStringLiteral("  avoidable"), formatWithBasis(total.avoidable)},
                        {QStringLiteral("saved by 304s"), formatWithBasis(total.saved)}});
    }

    /// ": 3 not modified, 1 missed …"; empty where nothing occurred.
    template <class Kind> static QString counts(const auto& numbers) {
        const QStringList parts = countsInWords<Kind>(numbers);
        return parts.isEmpty() ? QString() : QStringLiteral(": ") + joined(parts);
    }

    // --- findings ---

    /// Findings of one rule stand together, the rules in the order of their most severe finding.
    bool writeFindings(const Progress& progress) {
        const std::vector<Finding>& findings = m_analysis.findings.findings;
        if (findings.empty())
            return true;
        m_out.heading(QStringLiteral("Findings"));
        for (const RuleFindings& group : findingsByRule(m_analysis.findings)) {
            writeRule(findings[group.findings.front()]);
            for (std::size_t i = 0; i < group.findings.size(); ++i) {
                if (stopped(i, progress))
                    return false;
                writeFinding(findings[group.findings[i]]);
                writeFindingCaches(m_out, m_options.extras.findingCaches.get(), group.findings[i], m_session,
                                   m_mask);
            }
        }
        return true;
    }

    void writeRule(const Finding& first) {
        const Rule& about = rule(first.rule);
        const QString severity = latin1(name(first.severity)) + QStringLiteral("  ");
        m_out.paragraph(static_cast<int>(2 + severity.size()),
                        textOf(about.title) + QStringLiteral("\u00a0 [") + textOf(about.id) +
                            QStringLiteral(", ") + specInWords(specOf(first)) + QLatin1Char(']'),
                        severity, tintOf(first.severity));
        m_out.paragraph(6, textOf(about.explanation));
        writeFix(about, first);
    }

    void writeFix(const Rule& about, const Finding& first) {
        const auto fix = m_fixes.fixFor(about, first, m_analysis.findings, m_session);
        if (!fix)
            return;
        m_out.paragraph(6, fix->heading);
        for (const QString& line : fix->lines)
            m_out.line(spaced(10, line));
        m_out.paragraph(10, fix->prose);
    }

    void writeFinding(const Finding& finding) {
        const Findings& all = m_analysis.findings;
        m_out.paragraph(6, message(finding, all, m_session, &m_mask), QStringLiteral("– "));
        if (finding.severity != Severity::Good && finding.bytes != noIndex &&
            all.byteCounts[finding.bytes].value() > 0)
            m_out.line(spaced(6, QStringLiteral("costs ") + formatWithBasis(all.byteCounts[finding.bytes])));
        std::vector<TextId> shown; // variants of one URL are one place
        for (const std::uint32_t i : all.resources(finding)) {
            const Resource& resource = m_analysis.resources.resources[i];
            if (shown.size() == placesShown)
                break;
            if (std::find(shown.begin(), shown.end(), resource.url) != shown.end())
                continue;
            shown.push_back(resource.url);
            m_out.line(spaced(6, target(resource.method, resource.url, 6)));
        }
        writeMore(8, finding.urlCount, shown.size());
    }

    // --- resources ---

    bool writeResources(const Progress& progress) {
        const auto& resources = m_analysis.resources.resources;
        m_out.heading(QStringLiteral("Resources"));
        for (std::size_t i = 0; i < resources.size(); ++i) {
            if (stopped(i, progress))
                return false;
            writeResource(resources[i], m_analysis.verdicts[i], m_analysis.ledger.resources[i]);
        }
        return true;
    }

    void writeResource(const Resource& resource, VerdictCode verdict, const ByteParts& parts) {
        m_out.line(spaced(2, target(resource.method, resource.url, 2)), Tint::Strong);
        for (const VaryKeyPart& part : m_analysis.resources.varyKey(resource))
            m_out.line(spaced(4, fitted(QStringLiteral("for ") + varyKey(part), 4)));
        QStringList facts{verdictText(verdict),
                          formatCounted(resource.exchangeCount, QStringLiteral("exchange"))};
        const auto add = [&facts](const ByteCount& count, const QString& what) {
            facts << QStringLiteral("%1 %2 (%3)").arg(formatBytes(count), what, basisInWords(count.basis()));
        };
        add(parts.transferred(), QStringLiteral("transferred"));
        if (parts.missed.value() != 0)
            add(parts.missed, QStringLiteral("missed"));
        if (parts.avoidable.value() != 0)
            add(parts.avoidable, QStringLiteral("avoidable"));
        if (parts.saved.value() != 0)
            add(parts.saved, QStringLiteral("saved"));
        m_out.paragraph(4, joined(facts));
    }

    /// "accept-encoding: gzip", "cookie: (absent)".
    [[nodiscard]] QString varyKey(const VaryKeyPart& part) {
        const QString value = part.value == TextId::None ? QStringLiteral("(absent)")
                                                         : textOf(m_mask.value(part.name, part.value));
        return textOf(m_session.pool().spelling(part.name)) + QStringLiteral(": ") + value;
    }

    // --- revalidations ---

    bool writeRevalidations(const Progress& progress) {
        const auto& revalidations = m_analysis.revalidations;
        if (revalidations.empty())
            return true;
        m_out.heading(QStringLiteral("Revalidations"));
        for (std::size_t i = 0; i < revalidations.size(); ++i) {
            if (stopped(i, progress))
                return false;
            writeRevalidation(revalidations[i]);
        }
        return true;
    }

    void writeRevalidation(const Revalidation& revalidation) {
        const Exchange exchange = m_session[revalidation.conditional];
        const QString number = QStringLiteral("#%1  ").arg(exchange.index());
        m_out.line(
            spaced(2, number + target(exchange.record().method, exchange.record().url, 2 + number.size())),
            Tint::Strong);
        QStringList facts{inWords(name(revalidation.outcome))};
        if (revalidation.stored != noIndex)
            facts << QStringLiteral("stored response #%1").arg(revalidation.stored);
        QStringList sent;
        for (const std::string_view field : fieldNames(revalidation.preconditions))
            sent << textOf(field);
        if (!sent.isEmpty())
            facts << QStringLiteral("sent ") + sent.join(QStringLiteral(" and "));
        if (revalidation.expectedStatus != 0)
            facts << QStringLiteral("%1 expected").arg(revalidation.expectedStatus);
        m_out.paragraph(4, joined(facts));
        if (revalidation.saved.value() != 0)
            m_out.line(spaced(
                4, QStringLiteral("saved %1 (%2)")
                       .arg(formatWithBasis(revalidation.saved), inWords(revalidation.saved.scope()))));
        if (revalidation.stored != noIndex)
            writeDiff(diffRevalidation(m_session, revalidation));
    }

    void writeDiff(const MessageDiff& diff) {
        std::vector<std::vector<QString>> table{{QStringLiteral("field"), QStringLiteral("stored"),
                                                 QStringLiteral("received"), QStringLiteral("change"),
                                                 QStringLiteral("in a 304"), QStringLiteral("then")}};
        for (const FieldDiff& row : diff.rows)
            if (row.change != Change::Same)
                table.push_back({textOf(m_session.pool().spelling(row.name)), value(row.name, row.stored),
                                 value(row.name, row.received), latin1(name(row.change)),
                                 inWords(name(row.requirement)), latin1(name(row.effect))});
        const qsizetype room = roomForValues(table);
        if (table.size() > 1 && room >= leastOfValue)
            m_out.table(4, withValuesCut(std::move(table), room));
        else if (table.size() > 1)
            writeDiffLines(table);
        m_out.line(
            spaced(4, formatCounted(diff.unchanged, QStringLiteral("field")) + QStringLiteral(" unchanged")));
    }

    /// What each of the two columns of values has, where the others are as wide as they must be.
    [[nodiscard]] qsizetype roomForValues(const std::vector<std::vector<QString>>& table) const {
        constexpr qsizetype gaps = 4 + 5 * 2; // before the first column, and between the six
        qsizetype others = gaps;
        for (const std::size_t column : {0U, 3U, 4U, 5U}) {
            qsizetype widest = 0;
            for (const std::vector<QString>& row : table)
                widest = std::max(widest, row[column].size());
            others += widest;
        }
        return std::min((m_out.width() - others) / 2, mostOfValue);
    }

    static std::vector<std::vector<QString>> withValuesCut(std::vector<std::vector<QString>> table,
                                                           qsizetype room) {
        for (std::vector<QString>& row : table)
            for (const std::size_t column : {1U, 2U})
                row[column] = shortened(row[column], room);
        return table;
    }

    /// The same where there is no room for a table.
    void writeDiffLines(const std::vector<std::vector<QString>>& table) {
        for (std::size_t i = 1; i < table.size(); ++i) {
            const std::vector<QString>& row = table[i];
            const QString requirement =
                row[4].isEmpty() ? QString() : QStringLiteral(" (in a 304: %1)").arg(row[4]);
            m_out.hanging(4, row[0] + QStringLiteral(": ") + row[3] + requirement +
                                 QStringLiteral(", then ") + row[5]);
            m_out.line(spaced(8, QStringLiteral("stored    ") + fitted(row[1], 18)));
            m_out.line(spaced(8, QStringLiteral("received  ") + fitted(row[2], 18)));
        }
    }

    /// The lines of a field in one, or a dash.
    [[nodiscard]] QString value(FieldName field, std::span<const TextId> lines) const {
        if (lines.empty())
            return QStringLiteral("–");
        QStringList values;
        for (const TextId line : lines)
            values << textOf(m_mask.value(field, line));
        return joined(values);
    }

    // --- replay ---

    void writeReplay() {
        if (!m_options.extras.replay)
            return;
        const ReplayComparison& found = m_options.extras.replay->comparison;
        m_out.heading(QStringLiteral("Beside the recording"));
        const auto row = [](const QString& what, std::int64_t number) {
            return std::vector<QString>{what, formatCount(number)};
        };
        m_out.table(2, {row(QStringLiteral("answered"), std::ssize(found.rows)),
                        row(QStringLiteral("without an answer"), found.failed),
                        row(QStringLiteral("another status"), found.statusChanged),
                        row(QStringLiteral("other validators"), found.validatorsChanged),
                        row(QStringLiteral("other content"), found.contentChanged),
                        row(QStringLiteral("revalidated with 304"), found.notModified),
                        row(QStringLiteral("  where the recording has a 200"), found.notModifiedNow),
                        {QStringLiteral("content then"), formatWithBasis(found.bytesBefore)},
                        {QStringLiteral("content now"), formatWithBasis(found.bytesNow)}});
    }

    // --- another address ---

    void writeAlso() {
        if (!m_options.extras.also)
            return;
        const QString address = textOf(m_options.extras.also->connectTo);
        m_out.heading(QStringLiteral("Also asked at ") + address);
        for (const ExchangeDiff& diff : m_options.extras.also->diffs) {
            const ExchangeRecord& record = diff.sides[0].get().record();
            m_out.line(spaced(2, target(record.method, record.url, 2)), Tint::Strong);
            writeExchangeDiff(m_out, diff, m_mask, {QStringLiteral("as named"), shortened(address, 24)});
        }
    }

    bool writeCacheComparison(const Progress& progress) {
        const CacheComparisonPtr& caches = m_options.extras.caches;
        if (m_options.extras.whatIf)
            writeWhatIf(m_out, *m_options.extras.whatIf, m_mask);
        return !caches || writeCaches(m_out, m_session, m_analysis.resources, *caches, m_mask, progress);
    }

    // --- probes ---

    bool writeProbes() {
        if (!m_options.extras.probes)
            return true;
        m_out.heading(QStringLiteral("Probes"));
        for (const ProbeTarget& target : m_options.extras.probes->targets) {
            m_out.line(spaced(2, fitted(textOf(withoutSecrets(target.url, &m_mask)), 2)), Tint::Strong);
            writeInsights(target);
            for (const ProbeVariant& variant : target.variants)
                if (variant.coding == "identity" && !variant.isPlain())
                    m_out.paragraph(4, QStringLiteral("Asked for no coding, the server sends %1.")
                                           .arg(shortened(textOf(variant.came), mostOfValue)));
            std::vector<std::vector<QString>> table;
            for (const ProbeResult& result : target.results)
                table.push_back(probeRow(result));
            m_out.table(4, table);
        }
        return true;
    }

    /// What the results mean together, the verdict first, each with the probes that it rests on.
    void writeInsights(const ProbeTarget& target) {
        for (const ProbeEvidence& one : insightsOf(target, *m_options.extras.probes->session)) {
            QStringList probes;
            for (const std::uint32_t row : one.results) {
                const ProbeResult& result = target.results[row];
                probes << textOf(info(result.id).name) + QLatin1Char('/') + textOf(result.coding);
            }
            m_out.paragraph(4, probes.empty() ? describe(one)
                                              : describe(one) + QStringLiteral(" [") + joined(probes) +
                                                    QLatin1Char(']'));
        }
    }

    static std::vector<QString> probeRow(const ProbeResult& result) {
        const QString status = result.status == 0 ? QStringLiteral("–") : QString::number(result.status);
        return {textOf(result.coding), textOf(info(result.id).name), status, textOf(name(result.verdict)),
                describe(result)};
    }

    // --- decisions ---

    bool writeDecisions(const Progress& progress) {
        m_out.heading(QStringLiteral("What %1 would do, and why").arg(askedCache(m_analysis)));
        for (std::size_t i = 0; i < m_analysis.resources.timeOrder.size(); ++i) {
            if (stopped(i, progress))
                return false;
            writeDecision(m_session[m_analysis.resources.timeOrder[i]]);
        }
        return true;
    }

    void writeDecision(const Exchange& exchange) {
        const ExchangeRecord& record = exchange.record();
        const Decision& decision = m_analysis.simulation.decisions[exchange.index()];
        const QString status =
            exchange.status() == 0 ? latin1(name(exchange.source())) : QString::number(exchange.status());
        const QString before =
            QStringLiteral("#%1  ").arg(exchange.index()) + timeOf(record.startedAt) + QStringLiteral("  ");
        const QString after =
            QStringLiteral("  ") + status + QStringLiteral("  → ") + inWords(name(decision.kind));
        m_out.line(
            spaced(2, before + target(record.method, record.url, 2 + before.size() + after.size()) + after),
            Tint::Strong);
        if (record.failure != Failure::None)
            m_out.paragraph(6, m_mask.sentence(failureWords(exchange)));
        for (const Reason& reason : m_analysis.simulation.of(decision)) {
            const Spec place = specOf(reason);
            const QString section =
                place.known() ? QStringLiteral(" [") + specInWords(place) + QLatin1Char(']') : QString();
            m_out.paragraph(6, describe(reason, m_session, &m_mask) + section);
        }
    }

    [[nodiscard]] QString timeOf(Milliseconds time) const {
        return m_dated ? formatDateAndTime(time) : formatTimeOfDay(time);
    }

    const Session& m_session;
    const Analysis& m_analysis;
    const ReportOptions& m_options;
    std::shared_ptr<const MaskedSession> m_masked;
    const MaskedSession& m_mask;
    bool m_dated;
    FixWriter m_fixes;
    TextWriter m_out;
};

} // namespace

Result<ReportWritten> writeTextReport(QIODevice& out, const Session& session, const Analysis& analysis,
                                      const ReportOptions& options, Progress& progress) {
    return Report(out, session, analysis, options).write(progress).map([] { return ReportWritten(); });
}

} // namespace hci
