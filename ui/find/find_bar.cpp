#include "ui/find/find_bar.h"

#include "ui/base/actions.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/two_part_row.h"

#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyle>

namespace hci {

namespace {

constexpr int maxSearched = 1000; // characters that are looked for

QCheckBox* box(const char* name, const QString& text, const QString& tip, QWidget* parent) {
    auto* box = new QCheckBox(text, parent);
    box->setObjectName(QLatin1StringView(name));
    box->setToolTip(tip);
    box->setChecked(true);
    return box;
}

} // namespace

FindBar::FindBar(const Actions& actions, QWidget* parent)
    : QWidget(parent), m_text(new QLineEdit(this)), m_count(new PlainLabel(this)),
      m_previous(button("findPreviousButton", QStringLiteral("◂"), tr("Previous place"))),
      m_next(button("findNextButton", QStringLiteral("▸"), tr("Next place"))),
      m_stop(button("findStop", tr("Stop"), tr("Stop the search"))),
      m_fields(box("findFields", tr("Fields"), tr("URLs, and names and values of fields"), this)),
      m_contents(box("findContents", tr("Contents"), tr("Contents of responses, decoded"), this)),
      m_matchCase(button("findMatchCase", QStringLiteral("Aa"), tr("Match case"))),
      m_close(button("findClose", QStringLiteral("✕"), tr("Close the search"))) {
    m_text->setObjectName(QStringLiteral("findText"));
    m_text->setPlaceholderText(tr("Find in URLs, fields and contents"));
    m_text->setAccessibleName(tr("Find"));
    addClearButton(*m_text);
    m_text->setMaxLength(maxSearched);
    m_text->installEventFilter(this);
    m_count->setObjectName(QStringLiteral("findCount"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_matchCase->setCheckable(true);
    m_stop->hide();
    const auto addToolTip = [](QPushButton* shown, const QAction* action) {
        shown->setToolTip(QStringLiteral("%1 (%2)").arg(
            action->statusTip(), action->shortcut().toString(QKeySequence::NativeText)));
    };
    addToolTip(m_previous, actions.findPrevious);
    addToolTip(m_next, actions.findNext);
    layOut();
    connect(m_text, &QLineEdit::textChanged, this, &FindBar::queryChanged);
    for (QAbstractButton* choice :
         {static_cast<QAbstractButton*>(m_fields), static_cast<QAbstractButton*>(m_contents),
          static_cast<QAbstractButton*>(m_matchCase)})
        connect(choice, &QAbstractButton::toggled, this, &FindBar::queryChanged);
    connect(m_previous, &QPushButton::clicked, this, &FindBar::previousWanted);
    connect(m_next, &QPushButton::clicked, this, &FindBar::nextWanted);
    connect(m_stop, &QPushButton::clicked, this, &FindBar::stopWanted);
    connect(m_close, &QPushButton::clicked, this, &FindBar::closeWanted);
}

QPushButton* FindBar::button(const char* name, const QString& text, const QString& accessibleName) {
    auto* button = new QPushButton(text, this);
    button->setObjectName(QLatin1StringView(name));
    button->setAccessibleName(accessibleName);
    button->setToolTip(accessibleName);
    button->setAutoDefault(false);
    return button;
}

void FindBar::layOut() {
    auto* search = new QHBoxLayout;
    search->addWidget(m_text, 1);
    search->addWidget(m_count);
    auto* choices = new QHBoxLayout;
    for (QWidget* widget :
         {static_cast<QWidget*>(m_stop), static_cast<QWidget*>(m_previous), static_cast<QWidget*>(m_next),
          static_cast<QWidget*>(m_fields), static_cast<QWidget*>(m_contents),
          static_cast<QWidget*>(m_matchCase), static_cast<QWidget*>(m_close)})
        choices->addWidget(widget);
    choices->addStretch(0);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(new TwoPartRow(search, choices, this));
}

SearchQuery FindBar::query() const {
    return {.text = m_text->text().toStdString(),
            .matchCase = m_matchCase->isChecked(),
            .fields = m_fields->isChecked(),
            .contents = m_contents->isChecked()};
}

void FindBar::focusText() {
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FindBar::showCount(const QString& text, bool problem) {
    m_count->setText(text);
    m_text->setProperty("problem", problem);
    m_text->style()->polish(m_text);
}

void FindBar::setSearching(bool searching) {
    m_stop->setVisible(searching);
}

/// Enter goes to the next hit, Shift+Enter to the previous one, and Down into the list.
bool FindBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* press = static_cast<QKeyEvent*>(event);
    switch (press->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (press->modifiers().testFlag(Qt::ControlModifier))
            return false; // Ctrl+Enter sends the request
        if (press->modifiers().testFlag(Qt::ShiftModifier))
            emit previousWanted();
        else
            emit nextWanted();
        return true;
    case Qt::Key_Down: emit placesWanted(); return true;
    default: return false;
    }
}

} // namespace hci
