#include "ui/content_saver.h"

#include "model/base/text_view.h"
#include "model/exchange/body_reader.h"
#include "model/exchange/url_parts.h"
#include "model/har/body_files.h"
#include "model/http/content_coding.h"
#include "model/report/whole_file.h"
#include "model/view/row_facts.h"
#include "model/words/amounts.h"
#include "model/words/error_text.h"
#include "ui/base/action_reason.h"
#include "ui/base/actions.h"
#include "ui/server_actions.h"
#include "ui/session/selection_controller.h"
#include "ui/session/session_controller.h"
#include "ui/status_line.h"

#include <QtCore/QDir>
#include <QtCore/QMimeDatabase>
#include <QtCore/QUrl>
#include <QtGui/QAction>
#include <QtWidgets/QFileDialog>

#include <utility>

namespace hci {

namespace {

using Form = ContentSaver::Form;

constexpr qsizetype maxFileNameLength = 100; // characters, before the ending

/// Why the content cannot be saved in that form; empty if it can.
QString whyNotSaved(const Exchange& exchange, Form form) {
    const BodyRef* body = exchange.responseBody();
    if (!body)
        return ContentSaver::tr("The selected answer has no content here");
    if (body->cut)
        return ContentSaver::tr("Only a part of this content was kept");
    if (form == Form::Decoded)
        return {};
    if (!exchange.response().has(FieldName::ContentEncoding))
        return ContentSaver::tr("It was transferred without a content coding: save it as it is shown");
    return body->form == BodyForm::Raw
               ? QString()
               : ContentSaver::tr("The recording has the content without its coding alone");
}

Result<QByteArray> readAs(const Exchange& exchange, Form form) {
    return form == Form::Decoded ? readContent(exchange)
                                 : readBody(exchange.segment(), *exchange.responseBody());
}

QString whyFailed(const Error& error) {
    switch (error.code) {
    case ErrorCode::NotFound: return ContentSaver::tr("the recording has changed or is gone");
    case ErrorCode::TooLarge: return ContentSaver::tr("it is larger than what is read of a content");
    case ErrorCode::Unsupported: return ContentSaver::tr("its content coding is not known");
    case ErrorCode::Truncated: return ContentSaver::tr("it is cut off");
    default: return error.detail.empty() ? ContentSaver::tr("it cannot be decoded") : toText(error.detail);
    }
}

/// The file name's ending for the content's coding.
QString codingEnding(const Exchange& exchange) {
    return toText(fileEndingOf(exchange.response().combined(FieldName::ContentEncoding)));
}

Result<void> writeAll(QIODevice& out, const QByteArray& bytes) {
    if (out.write(bytes) == bytes.size())
        return {};
    return failure(ErrorCode::Io, out.errorString().toStdString());
}

} // namespace

QString contentFileName(const Exchange& exchange, Form form) {
    const QString path = toText(pathOf(exchange.url()));
    QString last = path.section(QLatin1Char('?'), 0, 0).section(QLatin1Char('/'), -1);
    last = QUrl::fromPercentEncoding(last.toUtf8());
    QString name;
    for (const QChar c : std::as_const(last))
        name += c.isLetterOrNumber() || c == QLatin1Char('.') || c == QLatin1Char('-') ? c : QLatin1Char('_');
    while (name.startsWith(QLatin1Char('.')) || name.startsWith(QLatin1Char('-')))
        name.remove(0, 1); // neither hidden nor an option
    name = name.right(maxFileNameLength);
    if (name.isEmpty())
        name = QStringLiteral("content");
    const QMimeType type = QMimeDatabase().mimeTypeForName(toText(mediaTypeOf(exchange)).toLower());
    if (!name.contains(QLatin1Char('.')) && type.isValid() && !type.preferredSuffix().isEmpty())
        name += QLatin1Char('.') + type.preferredSuffix();
    return form == Form::Transferred ? name + codingEnding(exchange) : name;
}

ContentSaver::ContentSaver(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts) {
    connect(parts.actions.saveContent, &QAction::triggered, this, [this] { askAndSave(Form::Decoded); });
    connect(parts.actions.saveTransferred, &QAction::triggered, this,
            [this] { askAndSave(Form::Transferred); });
    connect(parts.actions.stop, &QAction::triggered, this, &ContentSaver::cancel);
    connect(&parts.status, &StatusLine::stopWanted, this, &ContentSaver::cancel);
    connect(&parts.selection, &SelectionController::changed, this, &ContentSaver::showPossible);
    connect(&parts.sessions, &SessionController::viewChanged, this, &ContentSaver::showPossible);
    m_job.onFailure([this](const Error& error) { finish({}, tl::unexpected(error)); });
    showPossible();
}

std::uint32_t ContentSaver::selected() const {
    const SessionView& view = m_parts.sessions.view();
    const Selection& selection = m_parts.selection.selection();
    return view && !selection.empty() && selection.resource < view.analysis->resources.resources.size()
               ? exchangeOf(view, selection)
               : noIndex;
}

void ContentSaver::showPossible() {
    const std::uint32_t exchange = selected();
    const auto why = [&](Form form) {
        return exchange == noIndex || exchange >= m_parts.sessions.view().session->size()
                   ? tr("Select an answer first")
                   : whyNotSaved((*m_parts.sessions.view().session)[exchange], form);
    };
    allow(*m_parts.actions.saveContent, why(Form::Decoded));
    allow(*m_parts.actions.saveTransferred, why(Form::Transferred));
}

void ContentSaver::askAndSave(Form form) {
    const std::uint32_t exchange = selected();
    if (exchange == noIndex)
        return;
    const SessionPtr session = m_parts.sessions.view().session; // the dialog may outlast the view
    const QString path = QFileDialog::getSaveFileName(&m_parts.window, tr("Save the content"),
                                                      contentFileName((*session)[exchange], form));
    if (path.isEmpty())
        return;
    m_parts.server.setWriting(true);
    m_parts.status.showProgress(tr("Writing"), -1, true);
    m_job.start(
        [session, exchange, form, path](Progress& progress) -> Result<std::int64_t> {
            const Result<QByteArray> bytes = readAs((*session)[exchange], form);
            if (!bytes)
                return failure(bytes.error().code, whyFailed(bytes.error()).toStdString());
            if (const Result<void> checked = checkKeepsBodies(*session, path); !checked)
                return tl::unexpected(checked.error());
            return writeWholeFile(
                       path, [&bytes](QIODevice& out) { return writeAll(out, *bytes); },
                       FileAccess::OwnerOnly, [&progress] { return progress.cancelled(); })
                .map([&bytes] { return std::int64_t{bytes->size()}; });
        },
        [this, path](const Result<std::int64_t>& written) { finish(path, written); });
}

void ContentSaver::finish(const QString& path, const Result<std::int64_t>& written) {
    m_parts.server.setWriting(false);
    if (written)
        m_parts.status.showDone(
            tr("Written: %1 (%2)").arg(QDir::toNativeSeparators(path), formatBytes(*written)));
    else
        m_parts.status.showFailure(tr("The content was not saved: %1").arg(errorSentence(written.error())));
}

/// Stops writing; an existing file stays as it was.
void ContentSaver::cancel() {
    if (!m_job.running())
        return;
    m_job.cancel();
    m_parts.server.setWriting(false);
    m_parts.status.showIdle();
}

} // namespace hci
