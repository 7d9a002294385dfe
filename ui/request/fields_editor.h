#pragma once

#include "model/exchange/session.h"

#include <QtWidgets/QFrame>

class QTreeView;

namespace hci {

class FieldListModel;

/// The request's fields in a frame below their button: a table, presets, and Remove.
class FieldsEditor final : public QFrame {
    Q_OBJECT
public:
    explicit FieldsEditor(QWidget* parent = nullptr);

    [[nodiscard]] const ExchangeDraft::Fields& fields() const noexcept;
    void setFields(ExchangeDraft::Fields fields);

signals:
    void fieldsChanged();

private:
    QWidget* buildButtons();
    void removeSelected();

    FieldListModel* m_model;
    QTreeView* m_table;
};

} // namespace hci
