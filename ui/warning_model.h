#pragma once

#include "ui/session/session_view.h"

#include <QtCore/QAbstractTableModel>

#include <cstdint>
#include <vector>

namespace hci {

/// The warnings about the recordings, entry by entry.
class WarningModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int { Input, Entry, Text };

    explicit WarningModel(QObject* parent = nullptr);
    void setSession(const SessionPtr& session);
    /// The exchange of the warning; noIndex for one about a whole recording.
    [[nodiscard]] std::uint32_t exchangeAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Place {
        const Session::Part* part;
        std::uint32_t warning;
    };
    [[nodiscard]] Place placeOf(int row) const;

    SessionPtr m_session;
    std::vector<std::uint32_t> m_firstRow; // by part
    int m_rows = 0;
};

} // namespace hci
