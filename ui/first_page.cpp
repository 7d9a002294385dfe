#include "ui/first_page.h"

#include "ui/base/actions.h"
#include "ui/base/text_size.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plain_label.h"

#include <QtCore/QTimer>
#include <QtGui/QAction>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>

namespace hci {

namespace {

constexpr int cardWidth = 560;

/// A way to begin: a button, and beside it what it does.
void addWay(QGridLayout* layout, QWidget* page, QAction* action, const QString& text,
            const QString& whatComes) {
    QPushButton* button = buttonFor(action, page);
    button->setObjectName(action->objectName() + QStringLiteral("FirstButton"));
    button->setText(text);
    auto* words = new PlainLabel(whatComes, page);
    words->setWordWrap(true);
    words->setForegroundRole(QPalette::PlaceholderText);
    const int row = layout->rowCount();
    layout->addWidget(button, row, 0);
    layout->addWidget(words, row, 1);
}

} // namespace

FirstPage::FirstPage(const Actions& actions, QWidget* parent) : QWidget(parent), m_actions(actions) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setObjectName(QStringLiteral("firstPage"));
}

void FirstPage::paintEvent(QPaintEvent* event) {
    QWidget::paintEvent(event);
    if (m_title == nullptr)
        QTimer::singleShot(0, this, &FirstPage::build);
}

void FirstPage::build() {
    if (m_title != nullptr) // otherwise it would be painted twice
        return;
    auto* layout = new QGridLayout(this);
    QWidget* ways = buildButtons();
    layout->addWidget(ways, 1, 1);
    layout->setRowStretch(0, 2);
    layout->setRowStretch(2, 3);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(2, 1);
    showTitle();
    ways->show(); // now, not with the next event
    emit built(this);
}

QWidget* FirstPage::buildButtons() {
    auto* card = new QWidget(this);
    m_title = new PlainLabel(card);
    m_title->setObjectName(QStringLiteral("firstPageTitle"));
    useTextFactor(m_title, 1.5, QFont::DemiBold);
    m_title->setWordWrap(true);
    card->setFixedWidth(cardWidth);
    auto* ways = new QGridLayout(card);
    ways->setContentsMargins(0, 0, 0, 0);
    ways->setHorizontalSpacing(16);
    ways->setVerticalSpacing(12);
    ways->setColumnStretch(1, 1);
    ways->addWidget(m_title, 0, 0, 1, 2);
    addWay(ways, card, m_actions.focusUrl, tr("Ask a Server"),
           tr("Send a URL, or paste a curl command; revalidate and probe what answers."));
    addWay(ways, card, m_actions.open, tr("Open a Recording …"),
           tr("A HAR file of any browser or proxy. You can drop it on this window too."));
    addWay(ways, card, m_actions.pasteRecording, tr("Paste a Recording"),
           tr("What the browser's \"Copy all as HAR\" has put on the clipboard."));
    addWay(ways, card, m_actions.watch, tr("Watch a Browser"),
           tr("Chromium, Chrome or Firefox, live: what it receives, and what its caches answer without a "
              "request."));
    addWay(ways, card, m_actions.demo, tr("Try the Demo"),
           tr("A server on this machine with the usual faults, one per resource."));
    return card;
}

void FirstPage::setOpened(bool opened) {
    m_opened = opened;
    if (m_title != nullptr)
        showTitle();
}

void FirstPage::showTitle() {
    m_title->setText(m_opened ? tr("There are no entries in this recording.")
                              : tr("Is this cached the way you think?"));
}

} // namespace hci
