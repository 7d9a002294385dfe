#pragma once

#include "model/view/session_overview.h"
#include "ui/base/tone.h"

#include <QtCore/QAbstractTableModel>

#include <vector>

namespace hci {

/// A table of the overview: bytes by reason, by host, or by page. Each row has the filter that lists its
/// exchanges.
class OverviewTable final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int { Name, Requests, Wire, Wasted };
    /// Reasons have no column of wasted bytes: each reason is waste as a whole or not at all.
    enum class Kind : std::uint8_t { Reasons, Hosts, Pages };

    explicit OverviewTable(Kind kind, QObject* parent = nullptr);

    void setReasons(const std::vector<BytesByReason>& reasons);
    void setHosts(const std::vector<HostBytes>& hosts);
    void setPages(const std::vector<PageBytes>& pages);
    /// Empty if no filter can list the row.
    [[nodiscard]] QString filterAt(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString name;
        QString filter;
        QString requests;
        ByteCount wire;
        ByteCount wasted;
        Tone tone = Tone::Normal; ///< of wasted bytes
        QString note{};           ///< for the tooltip
    };
    [[nodiscard]] bool hasWasted() const noexcept { return m_kind != Kind::Reasons; }
    [[nodiscard]] QString toolTip(const Row& row) const;
    [[nodiscard]] QString nameTitle() const;

    std::vector<Row> m_rows;
    const Kind m_kind;
    std::int64_t m_mostWire = 0; // the greatest of all rows
};

} // namespace hci
