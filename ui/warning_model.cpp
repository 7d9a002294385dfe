#include "ui/warning_model.h"

#include "model/base/in_words.h"
#include "model/har/warning.h"
#include "ui/base/tone.h"

#include <algorithm>

namespace hci {

WarningModel::WarningModel(QObject* parent) : QAbstractTableModel(parent) {}

void WarningModel::setSession(const SessionPtr& session) {
    beginResetModel();
    m_session = session;
    m_firstRow.clear();
    m_rows = 0;
    if (session)
        for (const Session::Part& part : session->parts()) {
            m_firstRow.push_back(static_cast<std::uint32_t>(m_rows));
            m_rows += static_cast<int>(part.warnings);
        }
    endResetModel();
}

WarningModel::Place WarningModel::placeOf(int row) const {
    const auto at = static_cast<std::uint32_t>(row);
    const auto next = std::upper_bound(m_firstRow.begin(), m_firstRow.end(), at);
    const auto part = static_cast<std::size_t>(next - m_firstRow.begin()) - 1;
    return {&m_session->parts()[part], at - m_firstRow[part]};
}

std::uint32_t WarningModel::exchangeAt(int row) const {
    const Place place = placeOf(row);
    return place.part->indexOf(place.part->segment->warnings[place.warning].entry);
}

int WarningModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_rows;
}
int WarningModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 3;
}

QVariant WarningModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    if (role == NumberRole)
        return index.column() == Entry;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const Place place = placeOf(index.row());
    const ImportWarning& warning = place.part->segment->warnings[place.warning];
    switch (index.column()) {
    case Input: return place.part->info.name;
    case Entry: return warning.entry == noIndex ? QString() : formatCount(std::int64_t{warning.entry} + 1);
    default: return warningText(warning, m_session->pool());
    }
}

QVariant WarningModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Input: return tr("Recording");
    case Entry: return tr("Entry");
    default: return tr("Warning");
    }
}

} // namespace hci
