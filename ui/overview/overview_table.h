#pragma once

#include "model/view/session_overview.h"
#include "ui/tone.h"

#include <QtCore/QAbstractTableModel>

#include <vector>

namespace hci {

/// A table of the overview: what the bytes were for, or which hosts they came from. A row has the filter that
/// lists what is behind it.
class OverviewTable final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int { Name, Requests, Wire, Wasted };
    /// Reasons have no column of what was wasted: each is waste or none.
    enum class Kind : std::uint8_t { Reasons, Hosts };

    explicit OverviewTable(Kind kind, QObject* parent = nullptr);

    void setReasons(const std::vector<BytesByReason>& reasons);
    void setHosts(const std::vector<HostBytes>& hosts);
    /// Empty where nothing can be filtered by it.
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
        Tone tone = Tone::Normal; ///< of what was wasted
    };
    [[nodiscard]] QString toolTip(const Row& row) const;

    std::vector<Row> m_rows;
    const bool m_ofHosts;
};

} // namespace hci
