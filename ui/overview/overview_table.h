#pragma once

#include "model/view/session_overview.h"
#include "ui/tone.h"

#include <QtCore/QAbstractTableModel>

#include <vector>

namespace hci {

/// A table of the overview: what the bytes were for, which hosts they came from, or which pages asked for
/// them. A row has the filter that lists what is behind it.
class OverviewTable final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int { Name, Requests, Wire, Wasted };
    /// Reasons have no column of what was wasted: each is waste or none.
    enum class Kind : std::uint8_t { Reasons, Hosts, Pages };

    explicit OverviewTable(Kind kind, QObject* parent = nullptr);

    void setReasons(const std::vector<BytesByReason>& reasons);
    void setHosts(const std::vector<HostBytes>& hosts);
    void setPages(const std::vector<PageBytes>& pages);
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
        QString note{};           ///< for the tool tip
    };
    [[nodiscard]] bool hasWasted() const noexcept { return m_kind != Kind::Reasons; }
    [[nodiscard]] QString toolTip(const Row& row) const;
    [[nodiscard]] QString nameTitle() const;

    std::vector<Row> m_rows;
    const Kind m_kind;
    std::int64_t m_mostWire = 0; // of a row
};

} // namespace hci
