#include "ui/overview/overview_table.h"

#include "model/base/text_view.h"
#include "model/words/amounts.h"
#include "ui/overview/overview_words.h"

#include <algorithm>

namespace hci {

namespace {

/// The tone of a reason's bytes: waste has the strip's colour of waste.
Tone toneOfReason(ByteReason reason) {
    switch (reason) {
    case ByteReason::Missed: return Tone::Bad;
    case ByteReason::FreshByField:
    case ByteReason::FreshByGuess: return Tone::Warning;
    default: return Tone::Normal;
    }
}

} // namespace

OverviewTable::OverviewTable(Kind kind, QObject* parent) : QAbstractTableModel(parent), m_kind(kind) {}

void OverviewTable::setReasons(const std::vector<BytesByReason>& reasons) {
    beginResetModel();
    m_rows.clear();
    for (const BytesByReason& each : reasons)
        m_rows.push_back({reasonText(each.reason), reasonFilter(each.reason), formatCount(each.requests),
                          each.bytes, ByteCount::zero(), toneOfReason(each.reason)});
    endResetModel();
}

void OverviewTable::setHosts(const std::vector<HostBytes>& hosts) {
    beginResetModel();
    m_rows.clear();
    for (const HostBytes& each : hosts) {
        const ByteCount wasted = each.bytes.missed + each.bytes.avoidable;
        const QString filter =
            each.hosts == 1 && !each.host.empty() ? QStringLiteral("host:") + toText(each.host) : QString();
        m_rows.push_back({hostText(each), filter, formatCount(each.requests), each.bytes.transferred(),
                          wasted, wasted.value() > 0 ? Tone::Warning : Tone::Muted});
    }
    endResetModel();
}

void OverviewTable::setPages(const std::vector<PageBytes>& pages) {
    beginResetModel();
    m_rows.clear();
    m_mostWire = 0;
    for (const PageBytes& each : pages) {
        const ByteCount wasted = each.bytes.missed + each.bytes.avoidable;
        m_rows.push_back({pageText(each), toText(each.filter), formatCount(each.requests),
                          each.bytes.transferred(), wasted, wasted.value() > 0 ? Tone::Warning : Tone::Muted,
                          pageNote(each)});
        m_mostWire = std::max(m_mostWire, each.bytes.transferred().value());
    }
    endResetModel();
}

QString OverviewTable::filterAt(const QModelIndex& index) const {
    return index.isValid() ? m_rows[static_cast<std::size_t>(index.row())].filter : QString();
}

int OverviewTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int OverviewTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : hasWasted() ? Wasted + 1 : Wire + 1;
}

QString OverviewTable::toolTip(const Row& row) const {
    QStringList lines{row.name, tr("on the wire: %1").arg(formatWithBasis(row.wire))};
    if (hasWasted())
        lines << tr("missed or avoidable: %1").arg(formatWithBasis(row.wasted));
    if (!row.note.isEmpty())
        lines << row.note;
    if (!row.filter.isEmpty())
        lines << tr("A click lists them: %1").arg(row.filter);
    return lines.join(QLatin1Char('\n'));
}

QVariant OverviewTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const int waste = hasWasted() ? Wasted : Wire; // the column that the tone is about
    if (role == NumberRole)
        return index.column() != Name;
    if (role == ToneRole)
        return static_cast<int>(index.column() == waste ? row.tone : Tone::Normal);
    if (role == BarRole && index.column() == Wire && m_mostWire > 0 && row.wire.value() > 0)
        return static_cast<double>(row.wire.value()) / static_cast<double>(m_mostWire);
    if (role == Qt::ToolTipRole)
        return toolTip(row);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name: return row.name;
    case Requests: return row.requests;
    case Wire: return formatBytes(row.wire);
    default: return row.wasted.value() == 0 ? QStringLiteral("–") : formatBytes(row.wasted);
    }
}

QString OverviewTable::nameTitle() const {
    switch (m_kind) {
    case Kind::Hosts: return tr("Host");
    case Kind::Pages: return tr("Page");
    case Kind::Reasons: break;
    }
    return tr("What the bytes were for");
}

QVariant OverviewTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return headerAlignment(orientation, role, section != Name);
    switch (section) {
    case Name: return nameTitle();
    case Requests: return tr("Requests");
    case Wire: return hasWasted() ? tr("Wire") : tr("Bytes");
    default: return tr("Wasted");
    }
}

} // namespace hci
