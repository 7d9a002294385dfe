#pragma once

#include "model/view/chart_data.h"

#include <QtCore/QAbstractTableModel>

namespace hci {

/// The chart's bars as a table, for users who cannot see the chart or want the numbers.
class BarTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int { Name, Needed, Revalidation, Missed, Avoidable, Transferred, Saved };

    explicit BarTableModel(QObject* parent = nullptr);
    void setChart(ChartData chart);
    [[nodiscard]] const ChartData& chart() const noexcept { return m_data; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ChartData m_data;
};

/// A bar's full name: its URL, host or media type, or how many the rest sums up.
[[nodiscard]] QString barName(const ChartBar& bar);
/// The short label of a URL in a chart.
[[nodiscard]] QString urlLabel(std::string_view url);
/// The short label beside a bar.
[[nodiscard]] QString barLabel(const ChartBar& bar);
/// Five numbers with their bases, one per line.
[[nodiscard]] QString barNumbers(const ChartBar& bar);
/// The bars as CSV (RFC 4180), with a column of bases for each number.
[[nodiscard]] QByteArray toCsv(const ChartData& data);

} // namespace hci
