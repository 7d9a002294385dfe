#include "ui/request/save_preset_dialog.h"

#include "ui/session_view.h"
#include "ui/shown_text.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include <algorithm>

namespace hci {

namespace {

constexpr int longestName = 60;

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
    : QDialog(parent), m_fields(fields), m_taken(taken), m_name(new QLineEdit(this)), m_credentials(nullptr),
      m_save(nullptr) {
    setWindowTitle(tr("Save request fields"));
    setObjectName(QStringLiteral("savePresetDialog"));
    m_name->setObjectName(QStringLiteral("presetName"));
    m_name->setMaxLength(longestName);
    m_name->setMinimumWidth(320);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(18, 16, 18, 14);
    form->addRow(tr("&Name"), m_name);
    ExchangeDraft::Fields secrets = fields;
    std::erase_if(secrets, [](const auto& field) { return !isSecret(field); });
    if (!secrets.empty()) {
        m_credentials = new QCheckBox(tr("&Keep %1 as well").arg(shownCaption(namesOf(secrets))), this);
        m_credentials->setObjectName(QStringLiteral("presetCredentials"));
        m_credentials->setToolTip(tr("They are written to the settings file as they are."));
        form->addRow(QString(), m_credentials);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("presetSave"));
    m_save->setDefault(true);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &SavePresetDialog::showState);
    showState();
}

RequestPreset SavePresetDialog::preset() const {
    RequestPreset preset{m_name->text().trimmed(), m_fields};
    if (m_credentials && !m_credentials->isChecked())
        std::erase_if(preset.fields, isSecret);
    return preset;
}

void SavePresetDialog::showState() {
    const QString name = m_name->text().trimmed();
    m_save->setText(m_taken.contains(name) ? tr("&Replace") : tr("&Save"));
    m_save->setEnabled(!name.isEmpty());
}

} // namespace hci
