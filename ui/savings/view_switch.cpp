#include "ui/savings/view_switch.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace hci {

ViewSwitch::ViewSwitch(ChartView own, QWidget* parent) : QWidget(parent), m_fold(new QPushButton(this)) {
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    m_fold->setObjectName(own == ChartView::Bytes ? QStringLiteral("foldBytes") : QStringLiteral("foldTime"));
    m_fold->setAutoDefault(false);
    m_fold->setProperty("glyph", true);
    m_fold->setFixedWidth(26);
    connect(m_fold, &QPushButton::clicked, this, &ViewSwitch::foldWanted);
    line->addWidget(m_fold);
    showFolded(false);
    const auto add = [&](ChartView view, const QString& text, const QString& tip, const char* name) {
        auto* button = new QPushButton(text, this);
        button->setAutoDefault(false);
        button->setToolTip(tip);
        button->setCheckable(true);
        button->setChecked(view == own);
        line->addWidget(button);
        if (view == own) {
            m_own = button;
            connect(button, &QPushButton::clicked, button, [button] { button->setChecked(true); });
            return;
        }
        button->setObjectName(QLatin1StringView(name));
        connect(button, &QPushButton::clicked, this, [this, button, view] {
            button->setChecked(false); // it is checked in the other view
            emit wanted(view);
        });
    };
    add(ChartView::Bytes, tr("Bytes"), tr("What each resource, host or media type cost"), "showBytes");
    add(ChartView::Time, tr("Time"), tr("When the bytes came, and what a cache answered"), "showTime");
}

void ViewSwitch::showFolded(bool folded) {
    m_fold->setText(folded ? QStringLiteral("▸") : QStringLiteral("▾"));
    m_fold->setAccessibleName(folded ? tr("Unfold the chart") : tr("Fold the chart"));
    m_fold->setToolTip(folded ? tr("Show the chart again") : tr("Leave only this line of the chart"));
}

void ViewSwitch::focusChosen() {
    m_own->setFocus();
}

} // namespace hci
