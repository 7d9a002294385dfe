#include "ui/detail/section.h"

#include "ui/widgets/plain_label.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace hci {

Section::Section(const QString& title, QWidget* content, QWidget* parent)
    : QWidget(parent), m_title(title), m_button(new QPushButton(this)), m_note(new PlainLabel(this)),
      m_content(content) {
    m_button->setCheckable(true);
    m_button->setFlat(true);
    m_button->setStyleSheet(QStringLiteral(
        "QPushButton { border: none; background: transparent; padding: 2px; text-align: left; }"
        "QPushButton:focus { text-decoration: underline; }"));
    m_note->setForegroundRole(QPalette::PlaceholderText);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(12, 5, 12, 5);
    line->addWidget(m_button);
    line->addWidget(m_note, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_content);
    connect(m_button, &QPushButton::toggled, this, &Section::setOpen);
    setOpen(false);
}

void Section::setNote(const QString& note) {
    m_note->setText(note);
}
bool Section::isOpen() const {
    return m_button->isChecked();
}

void Section::setOpen(bool open) {
    m_button->setText((open ? QStringLiteral("▾ ") : QStringLiteral("▸ ")) + m_title);
    m_content->setVisible(open);
}

} // namespace hci
