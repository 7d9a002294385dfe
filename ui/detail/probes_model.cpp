#include "ui/detail/probes_model.h"

#include "model/base/in_words.h"
#include "model/base/language.h"
#include "model/words/spec_text.h"
#include "ui/base/tone.h"
#include "ui/session/session_view.h"
#include "ui/widgets/headline.h"

namespace hci {

namespace {

QString glyph(const ProbeResult& result) {
    switch (result.verdict) {
    case ProbeVerdict::Pass: return QStringLiteral("✓");
    case ProbeVerdict::Fail: return QStringLiteral("✕");
    case ProbeVerdict::Tells: return QStringLiteral("i");
    case ProbeVerdict::Skipped: return QStringLiteral("–");
    case ProbeVerdict::Changed: return QStringLiteral("?");
    }
    return {};
}

Tone toneOf(const ProbeResult& result) {
    switch (result.verdict) {
    case ProbeVerdict::Pass: return Tone::Good;
    case ProbeVerdict::Fail: return info(result.id).demand == ProbeDemand::Must ? Tone::Bad : Tone::Warning;
    case ProbeVerdict::Tells:
    case ProbeVerdict::Skipped:
    case ProbeVerdict::Changed: break;
    }
    return Tone::Muted;
}

QString strength(ProbeDemand demand) {
    switch (demand) {
    case ProbeDemand::Must: return QStringLiteral("MUST");
    case ProbeDemand::Should: return QStringLiteral("SHOULD");
    case ProbeDemand::May: return QStringLiteral("MAY");
    case ProbeDemand::Expected: return ProbesModel::tr("expected");
    case ProbeDemand::Nothing: break;
    }
    return {};
}

QString demandText(const ProbeResult& result) {
    const ProbeInfo& probe = info(result.id);
    if (probe.demand == ProbeDemand::Nothing)
        return QStringLiteral("–");
    if (result.demanded != 0)
        return QString::number(result.demanded) + QLatin1Char(' ') + strength(probe.demand);
    return translated(probe.demanded);
}

/// "9110 § 13.1.2", in a column that is headed RFC.
QString placeText(const Spec& spec) {
    const QString section = toText(spec.section);
    return spec.rfc == 0 ? section : QStringLiteral("%1 § %2").arg(spec.rfc).arg(section);
}

QString sentText(const ProbeResult& result) {
    if (result.sent.empty())
        return translated(info(result.id).title);
    QStringList fields;
    for (const auto& [name, value] : result.sent)
        fields << toText(name) + QStringLiteral(": ") + toText(value);
    return fields.join(QStringLiteral("  ·  "));
}

} // namespace

QString probeTitle(const ProbeResult& result) {
    return toText(name(result.id)) + QStringLiteral(" · ") + toText(result.coding);
}

ProbeCount countProbes(const ProbeOutcome& outcome) {
    ProbeCount count;
    for (const ProbeResult& result : outcome.target.results) {
        count.passed += result.verdict == ProbeVerdict::Pass ? 1 : 0;
        count.judged += result.verdict == ProbeVerdict::Pass || result.verdict == ProbeVerdict::Fail ? 1 : 0;
        count.exchanges += static_cast<int>(result.exchanges.size());
    }
    return count;
}

ProbesModel::ProbesModel(QObject* parent) : QAbstractTableModel(parent) {}

void ProbesModel::setOutcome(ProbeOutcomePtr outcome) {
    beginResetModel();
    m_outcome = std::move(outcome);
    endResetModel();
}

int ProbesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_outcome ? 0 : static_cast<int>(m_outcome->target.results.size());
}

int ProbesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QVariant ProbesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const ProbeResult& result = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Verdict: return glyph(result);
        case Name: return probeTitle(result);
        case Sent: return sentText(result);
        case Demanded: return demandText(result);
        case Place: return placeText(info(result.id).spec);
        case Status: return result.status == 0 ? QStringLiteral("–") : QString::number(result.status);
        case Why: return describe(result);
        case Duration: return result.durationMs < 0 ? QString() : QString::number(result.durationMs);
        default: return result.exchanges.empty() ? QString() : formatCount(result.bytes);
        }
    case Qt::ToolTipRole:
        return index.column() == Demanded || index.column() == Place
                   ? QString(translated(info(result.id).demanded) + QLatin1Char(' ') +
                             specText(info(result.id).spec))
                   : QString(sentText(result) + QLatin1Char('\n') + describe(result));
    case Qt::AccessibleTextRole: return index.column() == Verdict ? toText(name(result.verdict)) : QVariant();
    case ToneRole:
        if (index.column() == Verdict || index.column() == Status)
            return static_cast<int>(toneOf(result));
        return static_cast<int>(result.verdict == ProbeVerdict::Skipped || index.column() == Why ||
                                        index.column() == Place
                                    ? Tone::Muted
                                    : Tone::Normal);
    case PageRole: return index.column() == Place ? specUrl(info(result.id).spec) : QVariant();
    case LinkRole: return index.column() == Place && !specUrl(info(result.id).spec).isEmpty();
    case MonospaceRole: return index.column() == Sent && !result.sent.empty();
    case NumberRole: return index.column() == Duration || index.column() == Bytes;
    default: return {};
    }
}

QVariant ProbesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return headerAlignment(orientation, role, section == Duration || section == Bytes);
    switch (section) {
    case Name: return tr("Probe");
    case Sent: return tr("Sent");
    case Demanded: return tr("Demanded");
    case Place: return tr("RFC");
    case Status: return tr("Came");
    case Why: return tr("Why");
    case Duration: return tr("ms");
    case Bytes: return tr("Bytes");
    default: return {};
    }
}

} // namespace hci
