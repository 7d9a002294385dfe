#include "ui/notice_bar.h"

#include "ui/plain_label.h"
#include "ui/shown_text.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

#include <utility>

namespace hci {

NoticeBar::NoticeBar(QWidget* parent, const QString& name)
    : QFrame(parent), m_text(new PlainLabel(this)), m_act(addButton(name + QStringLiteral("Act"))),
      m_refuse(addButton(name + QStringLiteral("Refuse"))) {
    setObjectName(name + QStringLiteral("Bar"));
    m_text->setWordWrap(true);
    QPushButton* close = addButton(name + QStringLiteral("Dismiss"));
    close->setText(tr("Dismiss"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(2, 0, 0, 0);
    line->addWidget(m_text, 1);
    for (QPushButton* button : {m_act, m_refuse, close})
        line->addWidget(button);
    connect(close, &QPushButton::clicked, this, &NoticeBar::dismiss);
    connect(m_act, &QPushButton::clicked, this, [this] { take(&Notice::act); });
    connect(m_refuse, &QPushButton::clicked, this, [this] { take(&Notice::refuse); });
    hide();
}

QPushButton* NoticeBar::addButton(const QString& name) {
    auto* button = new QPushButton(this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

void NoticeBar::show(Notice notice) {
    m_notice = std::move(notice);
    m_text->setText(m_notice.problem ? QStringLiteral("✕ ") + m_notice.text : m_notice.text);
    m_act->setText(shownCaption(m_notice.offer));
    m_act->setVisible(!m_notice.offer.isEmpty());
    m_refuse->setText(shownCaption(m_notice.refusal));
    m_refuse->setVisible(!m_notice.refusal.isEmpty());
    QFrame::show();
}

void NoticeBar::take(std::function<void()> Notice::*what) {
    const auto chosen = std::move(m_notice.*what);
    dismiss();
    if (chosen)
        chosen();
}

void NoticeBar::dismiss() {
    m_notice = {};
    hide();
}

} // namespace hci
