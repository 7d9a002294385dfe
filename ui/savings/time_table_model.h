#pragma once

#include "model/view/time_data.h"

#include <QtCore/QAbstractTableModel>

#include <utility>
#include <vector>

namespace hci {

/// The marks of the view over time as a table, for users who cannot see it or want the numbers: row by row,
/// each in order of time.
class TimeTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int { Name, What, Requests, Began, Took, Bytes };

    explicit TimeTableModel(QObject* parent = nullptr);
    void setTime(const TimeData& data);
    void setLocalTime(bool local);
    /// The exchange of that row, or its first.
    [[nodiscard]] std::uint32_t exchangeAt(const QModelIndex& index) const;
    /// The whole table as CSV (RFC 4180), times in UTC.
    [[nodiscard]] QByteArray toCsv() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        std::uint32_t name; ///< into m_names
        TimeMark mark;
    };
    std::vector<QString> m_names;
    std::vector<Row> m_rows;
    bool m_localTime = false;
};

} // namespace hci
