#pragma once

#include "ui/request/request_presets.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace hci {

/// Asks for the name under which request fields are kept, and, where some of them are credentials, whether
/// those are kept as well: not unless the user says so.
class SavePresetDialog final : public QDialog {
    Q_OBJECT
public:
    /// `taken` are the names of presets that are there already: one of them is replaced.
    SavePresetDialog(const ExchangeDraft::Fields& fields, const QStringList& taken, QWidget* parent);

    [[nodiscard]] RequestPreset preset() const;

private:
    void showState();

    ExchangeDraft::Fields m_fields;
    QStringList m_taken;
    QLineEdit* m_name;
    QCheckBox* m_credentials; // null where there are none
    QPushButton* m_save;
};

} // namespace hci
