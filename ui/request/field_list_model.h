#pragma once

#include "model/exchange/session.h"

#include <QtCore/QAbstractTableModel>

namespace hci {

/// Request fields as an editable table: Name, Value. The last row is empty and takes a new field.
class FieldListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int { Name, Value };

    explicit FieldListModel(QObject* parent = nullptr);
    void setFields(ExchangeDraft::Fields fields);
    [[nodiscard]] const ExchangeDraft::Fields& fields() const noexcept { return m_fields; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool removeRows(int row, int count, const QModelIndex& parent = {}) override;

signals:
    void fieldsChanged();

private:
    ExchangeDraft::Fields m_fields;
    bool m_waiting = true; ///< whether the last row is for a new field: false only while one is added
};

/// What is wrong with a field; empty for a valid one (RFC 9110 5.1, 5.5).
[[nodiscard]] QString fieldProblem(const std::string& name, const std::string& value);

} // namespace hci
