#include "ui/widgets/notice_bar.h"

#include "ui/base/shown_text.h"
#include "ui/widgets/plain_label.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

#include <utility>

namespace hci {

NoticeBar::NoticeBar(QWidget* parent, const QString& name) : QFrame(parent), m_name(name) {
    setObjectName(name + QStringLiteral("Bar"));
    hide();
}

void NoticeBar::build() {
    m_text = new PlainLabel(this);
    m_text->setWordWrap(true);
    m_act = addButton(QStringLiteral("Act"));
    m_refuse = addButton(QStringLiteral("Refuse"));
    QPushButton* close = addButton(QStringLiteral("Dismiss"));
    close->setText(tr("Dismiss"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(2, 0, 0, 0);
    line->addWidget(m_text, 1);
    for (QPushButton* button : {m_act, m_refuse, close})
        line->addWidget(button);
    connect(close, &QPushButton::clicked, this, &NoticeBar::dismiss);
    connect(m_act, &QPushButton::clicked, this, [this] { take(&Notice::act); });
    connect(m_refuse, &QPushButton::clicked, this, [this] { take(&Notice::refuse); });
}

QPushButton* NoticeBar::addButton(const QString& part) {
    auto* button = new QPushButton(this);
    button->setObjectName(m_name + part);
    button->setAutoDefault(false);
    return button;
}

void NoticeBar::show(Notice notice) {
    if (m_text == nullptr)
        build();
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
