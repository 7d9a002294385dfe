#pragma once

#include "model/exchange/session.h"

#include <QtWidgets/QFrame>

class QPlainTextEdit;
class QTreeView;

namespace hci {

class FieldListModel;

/// The request's fields in a frame below their button: a table, presets, and Remove; and its content.
class FieldsEditor final : public QFrame {
    Q_OBJECT
public:
    explicit FieldsEditor(QWidget* parent = nullptr);

    [[nodiscard]] const ExchangeDraft::Fields& fields() const noexcept;
    void setFields(ExchangeDraft::Fields fields);
    /// As it was set; what the user typed is UTF-8.
    [[nodiscard]] const QByteArray& content() const noexcept { return m_content; }
    void setContent(const QByteArray& content);

signals:
    void fieldsChanged(); ///< the fields or the content

private:
    QWidget* buildButtons();
    void removeSelected();

    FieldListModel* m_model;
    QTreeView* m_table;
    QPlainTextEdit* m_contentEdit;
    QByteArray m_content;
};

} // namespace hci
