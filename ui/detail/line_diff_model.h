#pragma once

#include <QtCore/QAbstractTableModel>

#include <vector>

namespace hci {

struct LineDiff;

/// The differences between two texts, line by line, with some lines around them. Other equal lines are
/// folded.
class LineDiffModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int { First, Second, Line };

    /// A line of the first text, of the second, of both, or a fold of lines that are the same.
    struct Row {
        QString first;
        QString second;
        QString text;
        char sign = ' '; ///< '-', '+', ' ' for both, '~' for a fold
    };

    explicit LineDiffModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    void setRows(std::vector<Row> rows);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Row> m_rows;
};

/// The rows of a diff, up to a bound.
[[nodiscard]] std::vector<LineDiffModel::Row> rowsOf(const LineDiff& diff);

} // namespace hci
