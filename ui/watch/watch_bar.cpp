#include "ui/watch/watch_bar.h"

#include "ui/base/actions.h"
#include "ui/base/text_size.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/plain_label.h"

#include <QtGui/QAction>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyle>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

namespace hci {

namespace {

constexpr int other = -1; // the choice of an unlisted program

QWidget* verticalLine(QWidget* parent) {
    auto* line = new QFrame(parent);
    line->setFrameShape(QFrame::VLine);
    line->setFrameShadow(QFrame::Sunken);
    return line;
}

/// A button that always has the action's text.
QPushButton* followingButton(QAction* action, QWidget* parent) {
    QPushButton* button = buttonFor(action, parent);
    QObject::connect(action, &QAction::changed, button,
                     [action, button] { button->setText(action->iconText()); });
    return button;
}

} // namespace

WatchBar::WatchBar(const Actions& actions, QWidget* parent)
    : QWidget(parent), m_browser(new ChoiceButton(this)), m_profile(new ChoiceButton(this)),
      m_address(new QLineEdit(this)), m_dot(new PlainLabel(this)), m_state(new ElidedLabel({}, this)),
      m_notice(new NoticeBar(this, QStringLiteral("watchNotice"))) {
    setObjectName(QStringLiteral("watchPanel"));
    m_browser->setObjectName(QStringLiteral("watchBrowserButton"));
    m_browser->setAccessibleName(tr("Browser"));
    m_profile->setObjectName(QStringLiteral("watchProfileButton"));
    m_profile->setAccessibleName(tr("Profile"));
    m_profile->addChoice(tr("Fresh profile"), 0);
    m_profile->addChoice(tr("Kept profile"), 1);
    m_address->setObjectName(QStringLiteral("watchAddress"));
    m_address->setAccessibleName(tr("Address to visit"));
    m_address->setPlaceholderText(tr("https://… to visit"));
    useFixedPitch(m_address);
    m_address->setMinimumWidth(120);
    m_dot->setObjectName(QStringLiteral("watchDot"));
    m_state->setObjectName(QStringLiteral("watchState"));
    m_state->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    buildAddressLine(actions);
    buildButtons(actions);
    layout->addWidget(m_notice);
    connect(m_address, &QLineEdit::returnPressed, this, &WatchBar::visitWanted);
    connect(m_browser, &ChoiceButton::chosen, this, [this](int value) {
        if (value != other)
            m_chosen = value;
        else
            m_browser->setValue(m_chosen);
        if (value == other)
            emit otherProgramWanted();
    });
    allowChoices({});
}

void WatchBar::buildAddressLine(const Actions& actions) {
    QPushButton* visit = buttonFor(actions.watchVisit, this);
    visit->setProperty("primary", true);
    auto* close = new QPushButton(QStringLiteral("✕"), this);
    close->setObjectName(QStringLiteral("watchClose"));
    close->setAccessibleName(tr("Close the bar"));
    close->setToolTip(tr("Ends the browser, where one is watched, and closes this bar; the rows stay"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &WatchBar::closeWanted);
    auto* line = new QHBoxLayout;
    line->setSpacing(7);
    line->addWidget(m_browser);
    line->addWidget(m_profile);
    line->addWidget(m_address, 1);
    line->addWidget(visit);
    line->addWidget(followingButton(actions.watchPause, this));
    line->addWidget(buttonFor(actions.watchStop, this));
    line->addWidget(close);
    static_cast<QVBoxLayout*>(layout())->addLayout(line);
}

void WatchBar::buildButtons(const Actions& actions) {
    auto* line = new QHBoxLayout;
    line->setSpacing(7);
    for (QAction* action : {actions.watchReload, actions.watchHardReload, actions.watchVisitAgain})
        line->addWidget(buttonFor(action, this));
    line->addWidget(verticalLine(this));
    line->addWidget(buttonFor(actions.watchClearCache, this));
    line->addWidget(boxFor(actions.watchCacheOff, this));
    line->addWidget(verticalLine(this));
    line->addWidget(buttonFor(actions.watchMark, this));
    line->addStretch();
    line->addWidget(m_dot);
    line->addWidget(m_state);
    static_cast<QVBoxLayout*>(layout())->addLayout(line);
}

void WatchBar::setBrowsers(std::vector<BrowserProgram> browsers, const QString& chosen) {
    m_browsers = std::move(browsers);
    const auto isChosen = [&chosen](const BrowserProgram& one) { return one.path == chosen; };
    if (!chosen.isEmpty() && std::none_of(m_browsers.begin(), m_browsers.end(), isChosen))
        if (const Result<BrowserProgram> program = findBrowser(chosen, false))
            m_browsers.push_back(*program);
    const auto place = std::find_if(m_browsers.begin(), m_browsers.end(), isChosen);
    m_chosen = place == m_browsers.end() ? 0 : static_cast<int>(place - m_browsers.begin());
    showBrowsers();
}

void WatchBar::showBrowsers() {
    m_browser->clearChoices();
    for (std::size_t i = 0; i < m_browsers.size(); ++i)
        m_browser->addChoice(m_browsers[i].name, static_cast<int>(i));
    if (m_browsers.empty())
        m_browser->addChoice(tr("No browser found"), 0);
    m_browser->addChoice(tr("Other Program …"), other);
    m_browser->setValue(m_chosen);
}

QString WatchBar::browser() const {
    const auto place = static_cast<std::size_t>(m_chosen);
    return place < m_browsers.size() ? m_browsers[place].path : QString();
}

void WatchBar::setProfileKept(bool kept) {
    m_profile->setValue(kept ? 1 : 0);
}
bool WatchBar::profileKept() const {
    return m_profile->value() == 1;
}

void WatchBar::allowChoices(const QString& whyNot) {
    m_browser->setEnabled(whyNot.isEmpty());
    m_profile->setEnabled(whyNot.isEmpty());
    m_browser->setToolTip(whyNot.isEmpty() ? tr("Which browser is started. It gets a window, and nothing "
                                                "of your own profiles is touched.")
                                           : whyNot);
    m_profile->setToolTip(whyNot.isEmpty()
                              ? tr("Fresh: empty, and removed at the end. Kept: with the cache, cookies and "
                                   "sign-ins of the last time, in a folder of this program that only you can "
                                   "read.")
                              : whyNot);
}

void WatchBar::setAddress(const QString& url) {
    m_address->setText(url);
    m_address->setCursorPosition(0);
}
QString WatchBar::address() const {
    return m_address->text().trimmed();
}

void WatchBar::focusAddress() {
    m_address->setFocus(Qt::ShortcutFocusReason);
    m_address->selectAll();
}

void WatchBar::showState(const QString& glyph, const QString& text, bool live) {
    m_dot->setText(glyph);
    m_dot->setProperty("live", live);
    m_dot->style()->polish(m_dot);
    m_state->setText(text);
}

} // namespace hci
