#pragma once

#include "ui/name_dialog.h"
#include "ui/request/request_presets.h"

class QCheckBox;

namespace hci {

/// Asks for the name under which request fields are kept, and, where some of them are credentials, whether
/// those are kept as well: not unless the user says so.
class SavePresetDialog final : public NameDialog {
    Q_OBJECT
public:
    /// `taken` are the names of presets that are there already: one of them is replaced.
    SavePresetDialog(const ExchangeDraft::Fields& fields, const QStringList& taken, QWidget* parent);

    [[nodiscard]] RequestPreset preset() const;

private:
    ExchangeDraft::Fields m_fields;
    QCheckBox* m_credentials = nullptr; // null where there are none
};

} // namespace hci
