#include "ui/notice_bar.h"

#include "ui/plain_label.h"
#include "ui/shown_text.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

#include <utility>

namespace hci {

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent), m_text(new PlainLabel(this)), m_act(new QPushButton(this)) {
    setObjectName(QStringLiteral("noticeBar"));
    m_text->setWordWrap(true);
    m_act->setObjectName(QStringLiteral("noticeAct"));
    m_act->setAutoDefault(false);
    auto* close = new QPushButton(tr("Dismiss"), this);
    close->setObjectName(QStringLiteral("noticeDismiss"));
    close->setAutoDefault(false);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(2, 0, 0, 0);
    line->addWidget(m_text, 1);
    line->addWidget(m_act);
    line->addWidget(close);
    connect(close, &QPushButton::clicked, this, &NoticeBar::dismiss);
    connect(m_act, &QPushButton::clicked, this, [this] {
        const auto what = std::exchange(m_what, {});
        dismiss();
        if (what)
            what();
    });
    hide();
}

void NoticeBar::offer(const QString& text, const QString& offer, std::function<void()> act) {
    m_text->setText(QStringLiteral("✕ ") + text);
    m_act->setText(shownCaption(offer));
    m_what = std::move(act);
    show();
}

void NoticeBar::dismiss() {
    m_what = {};
    hide();
}

} // namespace hci
