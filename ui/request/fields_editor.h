#pragma once

#include "ui/request/lazy_popup.h"
#include "ui/request/request_presets.h"

class QMenu;
class QPlainTextEdit;

namespace hci {

class FieldListModel;
class FieldsTable;

/// The request's fields in a frame below their button: a table, presets, Remove, and the content.
class FieldsEditor final : public LazyPopup {
    Q_OBJECT
public:
    explicit FieldsEditor(QWidget* parent = nullptr);

    [[nodiscard]] const ExchangeDraft::Fields& fields() const noexcept;
    void setFields(ExchangeDraft::Fields fields);
    /// The content as set; typed text as UTF-8.
    [[nodiscard]] const QByteArray& content() const noexcept { return m_content; }
    void setContent(const QByteArray& content);
    /// Moves the keyboard focus to the first field's value, if the frame is open.
    void focusTable();
    [[nodiscard]] QSize sizeHint() const override;
    /// The user's presets of fields, in menu order.
    [[nodiscard]] const RequestPresets& presets() const noexcept { return m_presets; }
    void setPresets(RequestPresets presets) { m_presets = std::move(presets); }

signals:
    void fieldsChanged(); ///< the fields or the content
    void saveWanted();    ///< the user wants to save the fields as a preset

protected:
    void build() override;

private:
    QWidget* buildButtons();
    void fillPresetMenu();
    void removeSelected();
    void showContent();

    FieldListModel* m_model;
    FieldsTable* m_table = nullptr;
    QPlainTextEdit* m_contentEdit = nullptr;
    QMenu* m_presetMenu = nullptr; // filled each time it opens
    QMenu* m_removeMenu = nullptr;
    RequestPresets m_presets;
    QByteArray m_content;
};

} // namespace hci
