#include "ui/savings/time_table_model.h"

#include "model/report/csv_text.h"
#include "model/words/amounts.h"
#include "model/words/moments.h"
#include "ui/base/tone.h"
#include "ui/savings/time_drawing.h"
#include "ui/savings/time_marks.h"

namespace hci {

TimeTableModel::TimeTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void TimeTableModel::setTime(const TimeData& data) {
    beginResetModel();
    m_names.clear();
    m_rows.clear();
    for (const TimeRow& row : data.rows) {
        const auto name = static_cast<std::uint32_t>(m_names.size());
        m_names.push_back(timeRowName(row));
        for (const TimeMark& mark : row.marks)
            m_rows.push_back({name, mark});
    }
    endResetModel();
}

void TimeTableModel::setLocalTime(bool local) {
    m_localTime = local;
    if (!m_rows.empty())
        emit dataChanged(index(0, Began), index(rowCount() - 1, Began));
}

std::uint32_t TimeTableModel::exchangeAt(const QModelIndex& index) const {
    return index.isValid() ? m_rows[static_cast<std::size_t>(index.row())].mark.exchange : noIndex;
}

QByteArray TimeTableModel::toCsv() const {
    QByteArray text("name,what,requests,began,ended,bytes,bytesBasis\r\n");
    CsvText csv(text);
    for (const Row& row : m_rows) {
        csv.text(QStringView(m_names[row.name]));
        csv.text(QStringView(timeMarkText(row.mark.kind)));
        csv.number(row.mark.count);
        csv.text(QStringView(formatIsoTime(row.mark.startedAt)));
        csv.text(QStringView(formatIsoTime(row.mark.endedAt)));
        csv.bytes(row.mark.bytes);
        csv.endRow();
    }
    return text;
}

int TimeTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TimeTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Bytes + 1;
}

QVariant TimeTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == NumberRole)
        return index.column() == Requests || index.column() >= Took;
    if (role == Qt::ToolTipRole)
        return QString(m_names[row.name].left(2000) + QLatin1Char('\n') +
                       timeMarkNumbers(row.mark, m_localTime));
    if (role == ToneRole && index.column() == What)
        switch (row.mark.kind) {
        case TimeMarkKind::Missed:
        case TimeMarkKind::Failed: return static_cast<int>(Tone::Bad);
        case TimeMarkKind::Avoidable: return static_cast<int>(Tone::Warning);
        default: return static_cast<int>(Tone::Normal);
        }
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name: return m_names[row.name];
    case What: return timeMarkText(row.mark.kind);
    case Requests: return formatCount(row.mark.count);
    case Began: return formatTimeOfDay(row.mark.startedAt, m_localTime);
    case Took: return durationText(row.mark.endedAt - row.mark.startedAt);
    default: return formatBytes(row.mark.bytes);
    }
}

QVariant TimeTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return headerAlignment(orientation, role, section == Requests || section >= Took);
    switch (section) {
    case Name: return tr("Name");
    case What: return tr("What");
    case Requests: return tr("Requests");
    case Began: return tr("Began");
    case Took: return tr("Took");
    default: return tr("Bytes");
    }
}

} // namespace hci
