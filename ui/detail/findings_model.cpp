#include "ui/detail/findings_model.h"

#include "model/lint/rules.h"
#include "model/report/format.h"
#include "ui/detail/headline.h"
#include "ui/tone.h"

namespace hci {

namespace {

Tone toneOf(Severity severity) {
    switch (severity) {
    case Severity::Error: return Tone::Bad;
    case Severity::Warning: return Tone::Warning;
    case Severity::Info: return Tone::Muted;
    case Severity::Good: break;
    }
    return Tone::Good;
}

} // namespace

QString severityText(Severity severity) {
    switch (severity) {
    case Severity::Error: return FindingsModel::tr("✕ error");
    case Severity::Warning: return FindingsModel::tr("! warning");
    case Severity::Info: return FindingsModel::tr("i info");
    case Severity::Good: break;
    }
    return FindingsModel::tr("✓ good");
}

FindingsModel::FindingsModel(QObject* parent) : QAbstractTableModel(parent) {}

void FindingsModel::setFindings(const SessionView& view, std::vector<std::uint32_t> which) {
    beginResetModel();
    m_view = view;
    m_rows = std::move(which);
    endResetModel();
}

int FindingsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FindingsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 5;
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Findings& all = m_view.analysis->findings;
    const Finding& finding = all.findings[findingAt(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Severity: return severityText(finding.severity);
        case Message: return message(finding, all, *m_view.session);
        case Resources: return QString::number(finding.resourceCount);
        case Bytes: return finding.bytes == noIndex ? QString() : formatBytes(all.byteCounts[finding.bytes]);
        default: return specText(rule(finding.rule).spec);
        }
    case Qt::ToolTipRole: return message(finding, all, *m_view.session);
    case ToneRole:
        if (index.column() == Place)
            return static_cast<int>(Tone::Muted);
        return static_cast<int>(index.column() == Severity ? toneOf(finding.severity) : Tone::Normal);
    case NumberRole: return index.column() == Resources || index.column() == Bytes;
    case RowRole: return findingAt(index.row());
    default: return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == Resources || section == Bytes))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Severity: return tr("Severity");
    case Message: return tr("Finding");
    case Resources: return tr("Resources");
    case Bytes: return tr("Bytes");
    default: return tr("RFC");
    }
}

} // namespace hci
