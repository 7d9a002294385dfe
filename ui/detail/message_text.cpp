#include "ui/detail/message_text.h"

#include "model/base/sentence.h"
#include "model/exchange/url_parts.h"
#include "ui/base/shown_text.h"
#include "ui/base/theme.h"
#include "ui/session/session_view.h"
#include "ui/widgets/copyable_text.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QSyntaxHighlighter>

namespace hci {

namespace {

struct MessageWords {
    Q_DECLARE_TR_FUNCTIONS(hci::Messages)
};

constexpr std::size_t valueBound = 8192; // bytes of one field value that are shown

/// Field names in the accent colour, the start line bold.
class HeadHighlighter final : public QSyntaxHighlighter {
public:
    explicit HeadHighlighter(QPlainTextEdit* edit) : QSyntaxHighlighter(edit->document()), m_edit(edit) {}

protected:
    void highlightBlock(const QString& text) override {
        QTextCharFormat format;
        if (currentBlock().blockNumber() == 0) {
            format.setFontWeight(QFont::DemiBold);
            setFormat(0, static_cast<int>(text.size()), format);
            return;
        }
        format.setForeground(m_edit->palette().color(QPalette::Link));
        setFormat(0, static_cast<int>(text.indexOf(QLatin1Char(':'), 1)), format);
    }

private:
    QPlainTextEdit* m_edit;
};

/// A part of a line, escaped so that it neither ends the line nor turns its direction.
QString line(std::string_view text) {
    return shownLine(toText(text));
}

QString fieldsText(FieldSpan fields) {
    QString text;
    for (const Field& field : fields) {
        const std::string_view value = fields.pool().text(field.value);
        text += line(fields.pool().spelling(field.name)) + QStringLiteral(": ") +
                line(value.substr(0, valueBound));
        text += value.size() > valueBound ? QStringLiteral(" …\n") : QStringLiteral("\n");
    }
    return text;
}

} // namespace

QString requestText(const Exchange& exchange) {
    const std::string_view path = pathOf(exchange.url());
    return line(exchange.method()) + QLatin1Char(' ') +
           (path.empty() ? QStringLiteral("/") : line(path.substr(0, valueBound))) + QLatin1Char(' ') +
           line(exchange.text(exchange.record().protocol)) + QLatin1Char('\n') +
           fieldsText(exchange.request());
}

QString responseText(const Exchange& exchange) {
    if (exchange.status() == 0)
        return MessageWords::tr("No answer") + QLatin1Char('\n') +
               shownText(translatedSentence(exchange.text(exchange.record().failureDetail)));
    QString text = line(exchange.text(exchange.record().protocol)) + QLatin1Char(' ') +
                   QString::number(exchange.status()) + QLatin1Char(' ') +
                   line(exchange.text(exchange.record().statusText)) + QLatin1Char('\n') +
                   fieldsText(exchange.response());
    if (!exchange.trailers().empty())
        text += MessageWords::tr("\nTrailers\n") + fieldsText(exchange.trailers());
    return text;
}

int trailersLine(const Exchange& exchange) {
    return static_cast<int>(exchange.response().size()) + 3; // start line, an empty one, "Trailers"
}

CopyableText* headArea(const QString& name, const QString& objectName, QWidget* parent) {
    auto* edit = new CopyableText(name, findHeadSecrets, parent);
    edit->setObjectName(objectName);
    edit->document()->setDocumentMargin(10);
    new HeadHighlighter(edit); // the document owns it
    return edit;
}

} // namespace hci
