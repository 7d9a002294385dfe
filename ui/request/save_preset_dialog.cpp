#include "ui/request/save_preset_dialog.h"

#include "ui/base/shown_text.h"
#include "ui/session/session_view.h"

#include <QtWidgets/QCheckBox>

#include <algorithm>

namespace hci {

namespace {

QString namesOf(const ExchangeDraft::Fields& fields) {
    QStringList names;
    for (const auto& [name, value] : fields)
        names << toText(name);
    names.removeDuplicates();
    return names.join(QStringLiteral(", "));
}

} // namespace

SavePresetDialog::SavePresetDialog(const ExchangeDraft::Fields& fields, const QStringList& taken,
                                   QWidget* parent)
    : NameDialog(tr("Save request fields"), QStringLiteral("preset"), taken, parent), m_fields(fields) {
    setObjectName(QStringLiteral("savePresetDialog"));
    ExchangeDraft::Fields secrets = fields;
    std::erase_if(secrets, [](const auto& field) { return !isSecret(field); });
    if (secrets.empty())
        return;
    m_credentials = new QCheckBox(tr("&Keep %1 as well").arg(shownCaption(namesOf(secrets))), this);
    m_credentials->setObjectName(QStringLiteral("presetCredentials"));
    m_credentials->setToolTip(tr("They are written to the settings file as they are."));
    addRow(m_credentials);
}

RequestPreset SavePresetDialog::preset() const {
    RequestPreset preset{name(), m_fields};
    if (m_credentials && !m_credentials->isChecked())
        std::erase_if(preset.fields, isSecret);
    return preset;
}

} // namespace hci
