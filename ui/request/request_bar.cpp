#include "ui/request/request_bar.h"

#include "model/transport/curl.h"
#include "ui/actions.h"
#include "ui/choice_button.h"
#include "ui/request/fields_editor.h"
#include "ui/session_view.h"
#include "ui/theme.h"

#include <QtCore/QStringListModel>
#include <QtGui/QAction>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

#include <array>

namespace hci {

namespace {

constexpr std::array<const char*, 7> methods{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
constexpr int historyLength = 100;

/// A button that stands for an action: its text, its state, its tool tip.
QPushButton* buttonFor(QAction* action, QWidget* parent) {
    auto* button = new QPushButton(action->iconText(), parent);
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    button->setAutoDefault(false);
    button->setEnabled(action->isEnabled());
    button->setToolTip(action->statusTip());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::enabledChanged, button, &QWidget::setEnabled);
    return button;
}

} // namespace

RequestBar::RequestBar(const Actions& actions, QWidget* parent)
    : QWidget(parent), m_method(new ChoiceButton(this)), m_url(new QLineEdit(this)),
      m_history(new QStringListModel(this)), m_fieldsButton(new QPushButton(this)),
      m_fields(new FieldsEditor(this)) {
    for (std::size_t i = 0; i < methods.size(); ++i)
        m_method->addChoice(QLatin1StringView(methods[i]), static_cast<int>(i));
    m_method->setAccessibleName(tr("Method"));
    m_url->setObjectName(QStringLiteral("urlLine"));
    m_url->setAccessibleName(tr("URL"));
    m_url->setPlaceholderText(tr("https://… to send a request"));
    m_url->setFont(monospaceFont());
    auto* completer = new QCompleter(m_history, m_url);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_url->setCompleter(completer);
    m_fieldsButton->setAutoDefault(false);
    auto* send = buttonFor(actions.send, this);
    send->setProperty("primary", true);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(7);
    line->addWidget(m_method);
    line->addWidget(m_url, 1);
    line->addWidget(m_fieldsButton);
    line->addWidget(send);
    auto* probe = new QPushButton(tr("Probe ▾"), this);
    probe->setMenu(new QMenu(probe));
    probe->menu()->addActions({actions.probeBasic, actions.probeAll});
    probe->setEnabled(actions.probeAll->isEnabled());
    connect(actions.probeAll, &QAction::enabledChanged, probe, &QWidget::setEnabled);
    line->addWidget(buttonFor(actions.revalidate, this));
    line->addWidget(probe);
    line->addWidget(buttonFor(actions.stop, this));
    connect(m_url, &QLineEdit::textChanged, this, &RequestBar::takeCurl);
    connect(m_url, &QLineEdit::returnPressed, this, &RequestBar::sendWanted);
    connect(m_fieldsButton, &QPushButton::clicked, this, &RequestBar::showFields);
    connect(m_fields, &FieldsEditor::fieldsChanged, this, &RequestBar::showFieldCount);
    m_fields->setFields({{"Accept", "*/*"}, {"Accept-Encoding", "gzip, deflate, br"}});
}

/// A curl command pasted into the URL line becomes the request.
void RequestBar::takeCurl(const QString& text) {
    if (!looksLikeCurl(text))
        return;
    const auto command = parseCurl(text);
    if (!command) // half typed, or something that cannot be taken over
        return;
    m_body = command->request.body;
    setRequest(command->request);
}

HttpRequest RequestBar::request() const {
    HttpRequest request;
    request.method = methods[static_cast<std::size_t>(m_method->value())];
    QString url = m_url->text().trimmed();
    if (!url.isEmpty() && !url.contains(QStringLiteral("://")))
        url.prepend(QStringLiteral("https://"));
    request.url = url.toStdString();
    request.fields = m_fields->fields();
    request.body = m_body;
    return request;
}

void RequestBar::setRequest(const HttpRequest& request) {
    m_url->setText(toText(request.url));
    for (std::size_t i = 0; i < methods.size(); ++i)
        if (request.method == methods[i])
            m_method->setValue(static_cast<int>(i));
    if (!request.fields.empty())
        m_fields->setFields(request.fields);
}

void RequestBar::setHistory(const QStringList& urls) {
    m_history->setStringList(urls.mid(0, historyLength));
}
QStringList RequestBar::history() const {
    return m_history->stringList();
}

void RequestBar::remember(const QString& url) {
    QStringList urls = history();
    urls.removeAll(url);
    urls.prepend(url);
    setHistory(urls);
}

void RequestBar::focusUrl() {
    m_url->setFocus(Qt::ShortcutFocusReason);
    m_url->selectAll();
}

void RequestBar::showFields() {
    m_fields->move(m_fieldsButton->mapToGlobal(
        QPoint(m_fieldsButton->width() - m_fields->width(), m_fieldsButton->height() + 3)));
    m_fields->show();
}

void RequestBar::showFieldCount() {
    m_fieldsButton->setText(tr("Fields (%1) ▾").arg(m_fields->fields().size()));
}

} // namespace hci
