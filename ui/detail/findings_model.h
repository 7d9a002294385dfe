#pragma once

#include "ui/session_view.h"

#include <QtCore/QAbstractTableModel>

#include <vector>

namespace hci {

/// Findings as a table, by the rows given.
class FindingsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int { Severity, Message, Resources, Bytes, Place };

    explicit FindingsModel(QObject* parent = nullptr);
    /// `which`: indexes into the analysis' findings, in the order to be shown.
    void setFindings(const SessionView& view, std::vector<std::uint32_t> which);
    [[nodiscard]] std::uint32_t findingAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    SessionView m_view;
    std::vector<std::uint32_t> m_rows;
};

/// "✕ error", "! warning", "i info", "✓ good".
[[nodiscard]] QString severityText(hci::Severity severity);

} // namespace hci
