#include "ui/wire/wire_model.h"

#include "model/base/in_words.h"
#include "ui/base/tone.h"

#include <algorithm>

namespace hci {

WireModel::WireModel(QObject* parent) : QAbstractTableModel(parent) {}

void WireModel::setRecording(std::shared_ptr<const WireRecording> recording, WireSide side, WireForm form,
                             bool wrapped) {
    beginResetModel();
    m_recording = std::move(recording);
    m_side = side;
    m_form = form;
    m_rows.clear();
    if (m_recording && side == WireSide::Answer)
        m_rows = wireRows(bytes(), m_recording->spans, m_recording->faults, form, wrapped);
    else if (m_recording)
        m_rows = wireRows(bytes(), spansOfRequest(bytes()), {}, form, wrapped);
    m_leftOut = 0;
    for (const WireRow& row : m_rows)
        m_leftOut += row.leftOut;
    endResetModel();
}

std::string_view WireModel::bytes() const noexcept {
    return m_side == WireSide::Answer ? m_recording->received : m_recording->sent;
}

int WireModel::rowOfFault(int fault) const {
    if (!m_recording || fault < 0 || m_side != WireSide::Answer)
        return -1;
    const std::uint64_t offset = m_recording->faults[static_cast<std::size_t>(fault)].offset;
    const auto after =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const WireRow& row) { return row.offset > offset; });
    return static_cast<int>(after - m_rows.begin()) - 1;
}

int WireModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int WireModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 3;
}

QString WireModel::whatText(const WireRow& row) const {
    if (row.fault >= 0)
        return QStringLiteral("✕ ") + partInWords(row.part, row.interim, m_side == WireSide::Request);
    return row.first ? partInWords(row.part, row.interim, m_side == WireSide::Request) : QString();
}

QVariant WireModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const WireRow& row = m_rows[static_cast<std::size_t>(index.row())];
    const bool wrong = row.fault >= 0 || row.part == WirePart::After || row.part == WirePart::Unreadable;
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Offset)
            return QStringLiteral("%1").arg(row.offset, 6, 16, QLatin1Char('0'));
        if (index.column() == What)
            return whatText(row);
        return row.leftOut > 0
                   ? tr("… %1 not shown").arg(formatExactBytes(static_cast<std::int64_t>(row.leftOut)))
                   : wireText(bytes(), row, m_form).text;
    case RunsRole:
        return index.column() == Bytes && row.leftOut == 0
                   ? QVariant::fromValue(wireText(bytes(), row, m_form).runs)
                   : QVariant();
    case Qt::ToolTipRole:
        return row.fault >= 0 ? describe(m_recording->faults[static_cast<std::size_t>(row.fault)].fault)
                              : QString();
    case ToneRole:
        return static_cast<int>(index.column() == What && wrong           ? Tone::Bad
                                : index.column() == Bytes && !row.leftOut ? Tone::Normal
                                                                          : Tone::Muted);
    case FillRole: return static_cast<int>(wrong ? Fill::Bad : Fill::None);
    case MonospaceRole: return index.column() != What;
    default: return {};
    }
}

QVariant WireModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Offset: return tr("Offset");
    case What: return tr("What it is");
    default: return tr("Bytes");
    }
}

} // namespace hci
