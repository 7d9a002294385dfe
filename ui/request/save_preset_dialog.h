#pragma once

#include "ui/request/request_presets.h"
#include "ui/widgets/name_dialog.h"

class QCheckBox;

namespace hci {

/// Asks for a preset's name, and whether to save credentials among its fields as well; by default not.
class SavePresetDialog final : public NameDialog {
    Q_OBJECT
public:
    /// `taken`: existing names; saving under one replaces that preset.
    SavePresetDialog(const ExchangeDraft::Fields& fields, const QStringList& taken, QWidget* parent);

    [[nodiscard]] RequestPreset preset() const;

private:
    ExchangeDraft::Fields m_fields;
    QCheckBox* m_credentials = nullptr; // null if there are none
};

} // namespace hci
