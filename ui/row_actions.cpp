#include "ui/row_actions.h"

#include "model/exchange/body_reader.h"
#include "model/exchange/secrets.h"
#include "model/report/copied_exchanges.h"
#include "model/words/amounts.h"
#include "model/words/error_text.h"
#include "ui/base/action_reason.h"
#include "ui/base/actions.h"
#include "ui/base/shown_text.h"
#include "ui/base/web_page.h"
#include "ui/request/request_bar.h"
#include "ui/resources/resource_panel.h"
#include "ui/server_actions.h"
#include "ui/session/session_controller.h"
#include "ui/status_line.h"
#include "ui/widgets/question.h"

#include <QtCore/QUrl>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

#include <algorithm>
#include <utility>

namespace hci {

namespace {

constexpr std::int64_t resentBound = std::int64_t{8} * 1024 * 1024; // bytes of a content that is sent along

/// Why a browser cannot open this exchange's URL; empty if it can.
QString whyNoPage(const Exchange& exchange) {
    if (exchange.method() != "GET")
        return RowActions::tr("A browser can only open what a GET requested");
    return isWebPage(QUrl(toText(exchange.url()))) ? QString()
                                                   : RowActions::tr("Only http and https open in a browser");
}

/// Why this cannot be sent again; empty where it can.
QString whyNotSent(const Exchange& exchange) {
    return isWebPage(QUrl(toText(exchange.url()))) ? QString()
                                                   : RowActions::tr("Only http and https can be sent");
}

QString whyNoContent(const Error& error) {
    return error.code == ErrorCode::TooLarge
               ? RowActions::tr("without its content, which is larger than %1").arg(formatBytes(resentBound))
               : RowActions::tr("without its content, which cannot be read");
}

} // namespace

RowActions::RowActions(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts) {
    const Actions& actions = parts.actions;
    parts.resources.offer({actions.revalidate, actions.probeAll, actions.editAndResend, actions.openInBrowser,
                           actions.compareRows, actions.copyUrls, actions.copyFields, actions.copyAsCurl,
                           actions.copyAsMarkdown, actions.exportChosen, actions.removeRows});
    connect(actions.editAndResend, &QAction::triggered, this, &RowActions::editAndResend);
    connect(actions.openInBrowser, &QAction::triggered, this, &RowActions::openInBrowser);
    connect(actions.copyUrls, &QAction::triggered, this, &RowActions::copyUrls);
    connect(actions.copyFields, &QAction::triggered, this, &RowActions::copyFields);
    connect(&parts.resources, &ResourcePanel::chosenChanged, this, &RowActions::showPossible);
    connect(&parts.resources, &ResourcePanel::rowsShown, this, &RowActions::showPossible);
    m_copy.onFailure([this](const Error& error) {
        m_parts.status.showFailure(tr("Nothing was copied: %1.").arg(errorSentence(error)));
    });
    m_content.onFailure([this](const Error& error) {
        m_parts.status.showFailure(tr("The content was not read: %1.").arg(errorSentence(error)));
    });
    showPossible();
}

/// The exchange of the only chosen row; noIndex if none or several are chosen.
std::uint32_t RowActions::onlyRow() const {
    if (m_parts.resources.chosenCount() != 1)
        return noIndex;
    const std::vector<std::uint32_t> rows = m_parts.resources.chosenRows();
    return rows.size() == 1 ? rows.front() : noIndex;
}

void RowActions::showPossible() {
    const Actions& actions = m_parts.actions;
    const QString none =
        m_parts.resources.chosenCount() > 0 ? QString() : tr("Choose a row of the list first");
    for (QAction* action : {actions.copyUrls, actions.copyFields, actions.exportChosen})
        allow(*action, none);
    const std::uint32_t row = onlyRow();
    const QString several = row != noIndex || !none.isEmpty() ? none : tr("Choose one row alone");
    allow(*actions.editAndResend,
          row == noIndex ? several : whyNotSent((*m_parts.sessions.view().session)[row]));
    allow(*actions.openInBrowser,
          row == noIndex ? several : whyNoPage((*m_parts.sessions.view().session)[row]));
}

/// Puts the request into the request bar for the user to edit and send. Reads its content off the GUI thread.
void RowActions::editAndResend() {
    const SessionView view = m_parts.sessions.view();
    const std::uint32_t exchange = onlyRow();
    if (exchange == noIndex)
        return;
    HttpRequest request = m_parts.server.requestAgain(view, exchange);
    const BodyRef* body = (*view.session)[exchange].requestBody();
    if (!body)
        return fillBar(std::move(request), view.session, exchange, QByteArray());
    m_content.start([session = view.session, exchange, body = *body](
                        Progress&) { return readBody((*session)[exchange].segment(), body, {resentBound}); },
                    [this, request = std::move(request), session = view.session,
                     exchange](const Result<QByteArray>& content) mutable {
                        fillBar(std::move(request), session, exchange, content);
                    });
}

void RowActions::fillBar(HttpRequest request, const SessionPtr& session, std::uint32_t exchange,
                         const Result<QByteArray>& content) {
    QString note;
    if (content)
        request.body = m_parts.server.contentAgain(*session, exchange, *content);
    else
        note = whyNoContent(content.error());
    m_parts.bar.edit(request);
    m_parts.status.showDone(note.isEmpty() ? tr("Nothing is sent until you choose Send")
                                           : tr("Nothing is sent until you choose Send; %1").arg(note));
}

/// Asks before it opens a URL with a token: the browser keeps it in its history, and sends it.
void RowActions::openInBrowser() {
    const std::uint32_t row = onlyRow();
    if (row == noIndex)
        return;
    const Exchange exchange = (*m_parts.sessions.view().session)[row];
    const QUrl url(toText(exchange.url()));
    const Question question{tr("Open a URL with a credential?"),
                            tr("This URL holds a token or a password for %1.").arg(url.host()),
                            tr("The browser would send it there, and keep the URL in its history."),
                            tr("Open"), tr("Do Not Open")};
    if (!whyNoPage(exchange).isEmpty() ||
        (holdsCredential(exchange.url()) && !ask(&m_parts.window, question)))
        return;
    if (!openWebPage(url))
        m_parts.status.showFailure(tr("This desktop has no browser that opens the URL."));
}

void RowActions::copyUrls() {
    std::vector<std::uint32_t> chosen = m_parts.resources.chosenExchanges();
    const auto copied = static_cast<int>(std::min(chosen.size(), maxCopiedUrls));
    const QString sentence =
        static_cast<std::size_t>(copied) == chosen.size()
            ? tr("Copied the URLs of %Ln exchange(s), secrets masked", nullptr, copied)
            : tr("Copied the URLs of the first %Ln exchange(s), secrets masked", nullptr, copied);
    startCopy(std::move(chosen), copiedUrls, sentence);
}

void RowActions::copyFields() {
    std::vector<std::uint32_t> chosen = m_parts.resources.chosenExchanges();
    const auto copied = static_cast<int>(std::min(chosen.size(), maxCopiedFields));
    const QString sentence =
        static_cast<std::size_t>(copied) == chosen.size()
            ? tr("Copied the fields of %Ln exchange(s), secrets masked", nullptr, copied)
            : tr("Copied the fields of the first %Ln exchange(s), secrets masked", nullptr, copied);
    startCopy(std::move(chosen), copiedFields, sentence);
}

/// Runs off the GUI thread, because it searches the whole session for secrets that these exchanges may quote.
void RowActions::startCopy(std::vector<std::uint32_t> exchanges, Write* write, const QString& sentence) {
    if (exchanges.empty())
        return;
    m_copy.start([session = m_parts.sessions.view().session, exchanges = std::move(exchanges),
                  write](Progress&) { return write(*session, exchanges); },
                 [this, sentence](const QString& text) {
                     QGuiApplication::clipboard()->setText(text);
                     m_parts.status.showDone(sentence);
                 });
}

} // namespace hci
