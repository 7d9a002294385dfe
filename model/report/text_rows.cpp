#include "model/report/text_rows.h"

#include "model/cache/reason.h"
#include "model/report/error_text.h"
#include "model/report/format.h"
#include "model/report/names.h"
#include "model/report/spec_text.h"
#include "model/report/text_pieces.h"
#include "model/report/wording.h"

#include <algorithm>
#include <vector>

namespace hci {

namespace {

constexpr qsizetype leastOfValue = 16; // of a column of the diff: narrower ones become lines
constexpr qsizetype mostOfValue = 48;

using Table = std::vector<std::vector<QString>>;

/// What each of the two columns of values has, where the others are as wide as they must be.
qsizetype roomForValues(int width, const Table& table) {
    constexpr qsizetype gaps = 4 + 5 * 2; // before the first column, and between the six
    qsizetype others = gaps;
    for (const std::size_t column : {0U, 3U, 4U, 5U}) {
        qsizetype widest = 0;
        for (const std::vector<QString>& row : table)
            widest = std::max(widest, row[column].size());
        others += widest;
    }
    return std::min((width - others) / 2, mostOfValue);
}

Table withValuesCut(Table table, qsizetype room) {
    for (std::vector<QString>& row : table)
        for (const std::size_t column : {1U, 2U})
            row[column] = shortened(row[column], room);
    return table;
}

/// The same where there is no room for a table.
void writeDiffLines(TextWriter& out, const Table& table) {
    for (std::size_t i = 1; i < table.size(); ++i) {
        const std::vector<QString>& row = table[i];
        const QString requirement =
            row[4].isEmpty() ? QString() : QStringLiteral(" (in a 304: %1)").arg(row[4]);
        out.hanging(4, row[0] + QStringLiteral(": ") + row[3] + requirement + QStringLiteral(", then ") +
                           row[5]);
        out.line(spaced(8, QStringLiteral("stored    ") + fitted(out, row[1], 18)));
        out.line(spaced(8, QStringLiteral("received  ") + fitted(out, row[2], 18)));
    }
}

} // namespace

TextRows::TextRows(const Session& session, const Analysis& analysis, const MaskedSession& mask)
    : m_session(session), m_analysis(analysis), m_mask(mask),
      m_dated(requestTimesOf(session).onSeveralDays()) {}

void TextRows::resource(TextWriter& out, std::uint32_t index) const {
    const Resource& resource = m_analysis.resources.resources[index];
    const ByteParts& parts = m_analysis.ledger.resources[index];
    out.line(spaced(2, fittedTarget(out, m_mask, resource.method, resource.url, 2)), Tint::Strong);
    for (const VaryKeyPart& part : m_analysis.resources.varyKey(resource))
        out.line(spaced(4, fitted(out, QStringLiteral("for ") + varyKey(part), 4)));
    QStringList facts{verdictText(m_analysis.verdicts[index]),
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
    out.paragraph(4, joined(facts));
}

/// "accept-encoding: gzip", "cookie: (absent)".
QString TextRows::varyKey(const VaryKeyPart& part) const {
    const QString value =
        part.value == TextId::None ? QStringLiteral("(absent)") : textOf(m_mask.value(part.name, part.value));
    return textOf(m_session.pool().spelling(part.name)) + QStringLiteral(": ") + value;
}

void TextRows::revalidation(TextWriter& out, std::uint32_t index) const {
    const Revalidation& revalidation = m_analysis.revalidations[index];
    const Exchange exchange = m_session[revalidation.conditional];
    const QString number = QStringLiteral("#%1  ").arg(exchange.index());
    out.line(spaced(2, number + fittedTarget(out, m_mask, exchange.record().method, exchange.record().url,
                                             2 + number.size())),
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
    out.paragraph(4, joined(facts));
    if (revalidation.saved.value() != 0)
        out.line(
            spaced(4, QStringLiteral("saved %1 (%2)")
                          .arg(formatWithBasis(revalidation.saved), inWords(revalidation.saved.scope()))));
    if (revalidation.stored != noIndex)
        writeDiff(out, diffRevalidation(m_session, revalidation));
}

void TextRows::writeDiff(TextWriter& out, const MessageDiff& diff) const {
    Table table{{QStringLiteral("field"), QStringLiteral("stored"), QStringLiteral("received"),
                 QStringLiteral("change"), QStringLiteral("in a 304"), QStringLiteral("then")}};
    for (const FieldDiff& row : diff.rows)
        if (row.change != Change::Same)
            table.push_back({textOf(m_session.pool().spelling(row.name)), value(row.name, row.stored),
                             value(row.name, row.received), QString(name(row.change)),
                             inWords(name(row.requirement)), QString(name(row.effect))});
    const qsizetype room = roomForValues(out.width(), table);
    if (table.size() > 1 && room >= leastOfValue)
        out.table(4, withValuesCut(std::move(table), room));
    else if (table.size() > 1)
        writeDiffLines(out, table);
    out.line(
        spaced(4, formatCounted(diff.unchanged, QStringLiteral("field")) + QStringLiteral(" unchanged")));
}

/// The lines of a field in one, or a dash.
QString TextRows::value(FieldName field, std::span<const TextId> lines) const {
    if (lines.empty())
        return QStringLiteral("–");
    QStringList values;
    for (const TextId line : lines)
        values << textOf(m_mask.value(field, line));
    return joined(values);
}

void TextRows::decision(TextWriter& out, std::uint32_t row) const {
    const Exchange exchange = m_session[m_analysis.resources.timeOrder[row]];
    const ExchangeRecord& record = exchange.record();
    const Decision& decision = m_analysis.simulation.decisions[exchange.index()];
    const QString status =
        exchange.status() == 0 ? QString(name(exchange.source())) : QString::number(exchange.status());
    const QString before =
        QStringLiteral("#%1  ").arg(exchange.index()) + timeOf(record.startedAt) + QStringLiteral("  ");
    const QString after =
        QStringLiteral("  ") + status + QStringLiteral("  → ") + inWords(name(decision.kind));
    out.line(
        spaced(2, before +
                      fittedTarget(out, m_mask, record.method, record.url, 2 + before.size() + after.size()) +
                      after),
        Tint::Strong);
    if (record.failure != Failure::None)
        out.paragraph(6, m_mask.sentence(failureWords(exchange)));
    for (const Reason& reason : m_analysis.simulation.of(decision)) {
        const Spec place = specOf(reason);
        const QString section =
            place.known() ? QStringLiteral(" [") + specInWords(place) + QLatin1Char(']') : QString();
        out.paragraph(6, describe(reason, m_session, &m_mask) + section);
    }
}

QString TextRows::timeOf(Milliseconds time) const {
    return m_dated ? formatDateAndTime(time) : formatTimeOfDay(time);
}

} // namespace hci
