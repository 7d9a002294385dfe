#include "ui/request/request_bar.h"

#include "model/exchange/secrets.h"
#include "model/transport/curl.h"
#include "model/transport/typed_url.h"
#include "model/words/error_text.h"
#include "ui/base/actions.h"
#include "ui/base/shown_text.h"
#include "ui/base/text_size.h"
#include "ui/request/connection_editor.h"
#include "ui/request/fields_editor.h"
#include "ui/request/save_preset_dialog.h"
#include "ui/session/session_view.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/notice_bar.h"

#include <QtCore/QStringListModel>
#include <QtGui/QAction>
#include <QtGui/QShortcut>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace hci {

namespace {

constexpr int historyLength = 100;

} // namespace

RequestBar::RequestBar(const Actions& actions, QWidget* parent)
    : QWidget(parent), m_method(new ChoiceButton(this)), m_url(new QLineEdit(this)),
      m_history(new QStringListModel(this)), m_fieldsButton(new QPushButton(this)),
      m_fields(new FieldsEditor(this)), m_connectionButton(new QPushButton(this)),
      m_connection(new ConnectionEditor(this)), m_notice(new NoticeBar(this)) {
    for (const char* method : {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
        setMethod(QLatin1StringView(method));
    setMethod(QStringLiteral("GET"));
    m_method->setAccessibleName(tr("Method"));
    m_method->setObjectName(QStringLiteral("methodButton"));
    buildUrlLine();
    build(actions);
    connect(m_fieldsButton, &QPushButton::clicked, this, &RequestBar::showFields);
    connect(m_fields, &FieldsEditor::fieldsChanged, this, &RequestBar::showCounts);
    connect(m_fields, &FieldsEditor::saveWanted, this, &RequestBar::savePreset, Qt::QueuedConnection);
    connect(m_fields, &LazyPopup::built, this, &RequestBar::built);
    connect(m_connection, &LazyPopup::built, this, &RequestBar::built);
    connect(m_connectionButton, &QPushButton::clicked, this, &RequestBar::showConnection);
    connect(m_connection, &ConnectionEditor::edited, this, &RequestBar::transportChanged);
    connect(m_connection, &ConnectionEditor::edited, this, &RequestBar::showCounts);
    m_fields->setFields({{"Accept", "*/*"}, {"Accept-Encoding", "gzip, deflate, br"}});
}

void RequestBar::buildUrlLine() {
    m_url->setObjectName(QStringLiteral("urlLine"));
    m_url->setAccessibleName(tr("URL"));
    m_url->setPlaceholderText(tr("https://… or a curl command"));
    // Sets the font with the first text: loading it earlier would delay the start.
    connect(
        m_url, &QLineEdit::textChanged, this, [this] { useFixedPitch(m_url); }, Qt::SingleShotConnection);
    m_url->setMinimumWidth(120);
    auto* completer = new QCompleter(m_history, m_url);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_url->setCompleter(completer);
    auto* down = new QShortcut(QKeySequence(Qt::Key_Down), m_url, nullptr, nullptr, Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, m_url, [completer] {
        completer->setCompletionPrefix({}); // all of the history, not only what fits the text
        completer->complete();
    });
    connect(m_url, &QLineEdit::textChanged, this, &RequestBar::readCurl);
    connect(m_url, &QLineEdit::textEdited, this, [this](const QString& text) { m_typed = !text.isEmpty(); });
    connect(m_url, &QLineEdit::returnPressed, this, &RequestBar::sendWanted);
}

void RequestBar::build(const Actions& actions) {
    m_fieldsButton->setAutoDefault(false);
    m_fieldsButton->setObjectName(QStringLiteral("fieldsButton"));
    m_connectionButton->setAutoDefault(false);
    m_connectionButton->setObjectName(QStringLiteral("connectionButton"));
    auto* send = buttonFor(actions.send, this);
    send->setProperty("primary", true);
    auto* ways =
        menuButton(QStringLiteral("▾"), {actions.send, actions.reload, actions.hardReload, actions.repeat},
                   nullptr, this);
    ways->setAccessibleName(tr("Other ways to send"));
    ways->setToolTip(tr("Other ways to send"));
    ways->setFixedWidth(28);
    ways->setStyleSheet(QStringLiteral("QPushButton { padding: 4px 2px; }"));
    auto* probe = menuButton(tr("Probe ▾"), {actions.probeBasic, actions.probeAll, actions.probeUnsafe},
                             actions.probeAll, this);
    auto* line = new QHBoxLayout;
    line->setSpacing(7);
    line->addWidget(m_method);
    line->addWidget(m_url, 1);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_fieldsButton), static_cast<QWidget*>(m_connectionButton),
          static_cast<QWidget*>(send), static_cast<QWidget*>(ways),
          static_cast<QWidget*>(buttonFor(actions.revalidate, this)), static_cast<QWidget*>(probe),
          static_cast<QWidget*>(buttonFor(actions.stop, this)),
          static_cast<QWidget*>(buttonFor(actions.watch, this))})
        line->addWidget(widget);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(line);
    layout->addWidget(m_notice);
}

/// A curl command pasted into the URL line becomes the request.
void RequestBar::readCurl(const QString& text) {
    if (!looksLikeCurl(text))
        return;
    const auto command = parseCurl(text);
    if (!command) { // incomplete, or with an option that has no counterpart here
        if (text.contains(QStringLiteral("://")) && !command.error().detail.empty())
            emit noted(tr("curl: %1").arg(errorSentence(command.error())));
        return;
    }
    TransportOptions options = command->options;
    const TransportOptions before = m_connection->appliedTo({});
    options.insecureHosts = before.insecureHosts;
    if (options.proxy.empty()) // the command names no proxy of its own
        options.proxy = before.proxy;
    if (options.clientCertificate.empty())
        options.clientCertificate = before.clientCertificate;
    const auto origin = originOf(command->request.url);
    if (options.insecure && origin) // -k applies to this command's host, not to all later ones
        options.insecureHosts.push_back(origin->host);
    setRequest(command->request);
    m_typed = true;
    setTransport(options);
    emit transportChanged();
    showIgnored(*command);
}

void RequestBar::showIgnored(const CurlCommand& command) {
    QStringList ignored;
    for (const std::string& option : command.ignored)
        ignored << toText(option);
    emit noted(
        ignored.isEmpty()
            ? tr("Taken over from the curl command.")
            : tr("Taken over from the curl command, without %1.").arg(ignored.join(QStringLiteral(", "))));
}

HttpRequest RequestBar::request() const {
    HttpRequest request;
    request.method = m_methods.at(m_method->value()).toStdString();
    request.url = completedUrl(m_url->text().trimmed().toStdString());
    request.fields = m_fields->fields();
    request.body = m_fields->content();
    return request;
}

void RequestBar::fill(const std::string& method, const std::string& url) {
    // Fills in neither a URL with a secret, which the line would show, nor a request whose content would go
    // to another URL. A recorded URL that looks like a curl command is never run as one.
    if (m_typed || looksLikeCurl(toText(url)) || urlToRemember(url) != url || !m_fields->content().isEmpty())
        return;
    m_url->setText(toText(url));
    m_url->setCursorPosition(0);
    setMethod(toText(method));
}

void RequestBar::setRequest(const HttpRequest& request) {
    m_typed = false;
    m_url->setText(toText(request.url));
    m_url->setCursorPosition(0);
    setMethod(toText(request.method));
    if (!request.fields.empty())
        m_fields->setFields(request.fields);
    m_fields->setContent(request.body);
}

void RequestBar::edit(const HttpRequest& request) {
    setRequest(request);
    m_fields->setFields(request.fields); // also clears them
    m_typed = true;                      // so that the next selected row does not replace it
    showFields();
    m_fields->focusTable();
}

/// Adds a method that the menu lacks: a curl command may name any.
void RequestBar::setMethod(const QString& method) {
    if (!m_methods.contains(method)) {
        m_methods << method;
        m_method->addChoice(method, static_cast<int>(m_methods.size()) - 1);
    }
    m_method->setValue(static_cast<int>(m_methods.indexOf(method)));
}

TransportOptions RequestBar::appliedTo(const TransportOptions& options) const {
    return m_connection->appliedTo(options);
}

void RequestBar::setTransport(const TransportOptions& options) {
    m_connection->setOptions(options);
    showCounts();
}

void RequestBar::setHistory(const QStringList& urls) {
    m_history->setStringList(urls.mid(0, historyLength));
}
QStringList RequestBar::history() const {
    return m_history->stringList();
}

void RequestBar::remember(const QString& url) {
    m_typed = false;
    QStringList urls = history();
    urls.removeAll(url);
    urls.prepend(url);
    setHistory(urls);
}

void RequestBar::forget(const QString& url) {
    QStringList urls = history();
    urls.removeAll(url);
    setHistory(urls);
}

void RequestBar::focusUrl() {
    m_url->setFocus(Qt::ShortcutFocusReason);
    m_url->selectAll();
}

void RequestBar::showFields() {
    m_fields->popUpBelow(*m_fieldsButton);
}

/// Closes the fields' popup first: it would keep keys and clicks from a dialog above it.
void RequestBar::savePreset() {
    m_fields->hide();
    RequestPresets presets = m_fields->presets();
    QStringList names;
    for (const RequestPreset& preset : presets)
        names << preset.name;
    SavePresetDialog dialog(m_fields->fields(), names, window());
    if (dialog.exec() != QDialog::Accepted)
        return;
    RequestPreset saved = dialog.preset();
    std::erase_if(presets, [&](const RequestPreset& one) { return one.name == saved.name; });
    presets.push_back(std::move(saved));
    std::sort(presets.begin(), presets.end(), [](const RequestPreset& a, const RequestPreset& b) {
        return a.name.localeAwareCompare(b.name) < 0;
    });
    m_fields->setPresets(std::move(presets));
}

void RequestBar::setPresets(RequestPresets presets) {
    m_fields->setPresets(std::move(presets));
}
const RequestPresets& RequestBar::presets() const noexcept {
    return m_fields->presets();
}

void RequestBar::showConnection() {
    m_connection->popUpBelow(*m_connectionButton);
}

void RequestBar::showCounts() {
    const auto count = m_fields->fields().size();
    m_fieldsButton->setText(m_fields->content().isEmpty() ? tr("Fields (%1) ▾").arg(count)
                                                          : tr("Fields (%1), content ▾").arg(count));
    const QString to = m_connection->connectTo();
    const bool proxy = !m_connection->appliedTo({}).proxy.empty();
    m_connectionButton->setText(!to.isEmpty() ? tr("To %1 ▾").arg(shownCaption(to))
                                : proxy       ? tr("Through a proxy ▾")
                                              : tr("Connection ▾"));
}

} // namespace hci
