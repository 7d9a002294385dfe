#pragma once

#include "model/view/session_search.h"
#include "ui/session/session_view.h"

#include <QtCore/QAbstractTableModel>

namespace hci {

/// The places that a search has found, one a row.
class FoundModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int { Resource, Where, Text };

    explicit FoundModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    /// `result` belongs to the session that `view` shows; null: no hits.
    void setFound(const SessionView& view, std::shared_ptr<const SearchResult> result);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString where(const FoundPlace& place) const;

    SessionView m_view;
    std::shared_ptr<const SearchResult> m_result;
};

} // namespace hci
