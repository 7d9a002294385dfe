#include "ui/widgets/name_dialog.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include <utility>

namespace hci {

namespace {

constexpr int maxNameLength = 60;

} // namespace

NameDialog::NameDialog(const QString& title, const QString& prefix, const QStringList& taken, QWidget* parent,
                       const QString& verb)
    : QDialog(parent), m_taken(taken), m_verb(verb.isEmpty() ? tr("&Save") : verb),
      m_name(new QLineEdit(this)), m_form(new QFormLayout(this)), m_save(nullptr) {
    setWindowTitle(title);
    m_name->setObjectName(prefix + QStringLiteral("Name"));
    m_name->setMaxLength(maxNameLength);
    m_name->setMinimumWidth(320);
    m_form->setContentsMargins(18, 16, 18, 14);
    m_form->addRow(tr("&Name"), m_name);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(m_verb, QDialogButtonBox::AcceptRole);
    m_save->setObjectName(prefix + QStringLiteral("Save"));
    m_save->setDefault(true);
    m_form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &NameDialog::showState);
    showState();
}

QString NameDialog::name() const {
    return m_name->text().trimmed();
}

void NameDialog::setRefusal(Refusal refusal) {
    m_refusal = std::move(refusal);
    showState();
}

void NameDialog::addRow(QWidget* widget) {
    m_form->insertRow(m_form->rowCount() - 1, QString(), widget);
}

void NameDialog::showState() {
    m_save->setText(m_taken.contains(name()) ? tr("&Replace") : m_verb);
    const QString why = m_refusal ? m_refusal(name()) : QString();
    m_save->setEnabled(!name().isEmpty() && why.isEmpty());
    m_save->setToolTip(why);
}

} // namespace hci
