#include "model/report/message_lines.h"

#include "model/exchange/url_parts.h"
#include "model/report/text_writer.h"

namespace hci {

namespace {

constexpr qsizetype maxValueLength = 4'000; // characters

QString pathIn(const QString& url) {
    const QByteArray bytes = url.toUtf8();
    const QString path =
        toText(pathOf(std::string_view(bytes.data(), static_cast<std::size_t>(bytes.size()))));
    return path.isEmpty() ? QStringLiteral("/") : shortened(path, maxValueLength);
}

void addFields(QStringList& lines, FieldSpan fields, const MaskedSession& mask) {
    for (const Field& field : fields)
        lines << toText(mask.name(field.name)) + QStringLiteral(": ") +
                     shortened(toText(mask.value(field)), maxValueLength);
}

} // namespace

QString statusLine(const Exchange& exchange, const MaskedSession& mask) {
    if (exchange.status() == 0)
        return QStringLiteral("no answer");
    return QStringLiteral("%1 %2")
        .arg(QString::number(exchange.status()), toText(mask.text(exchange.record().statusText)))
        .trimmed();
}

QStringList messageLines(const Exchange& exchange, const MaskedSession& mask) {
    const ExchangeRecord& record = exchange.record();
    const QString protocol = toText(mask.text(record.protocol));
    QStringList lines{
        QStringLiteral("%1 %2 %3")
            .arg(toText(mask.text(record.method)), pathIn(toText(mask.url(record.url))), protocol)
            .trimmed()};
    addFields(lines, exchange.request(), mask);
    lines << QString();
    if (exchange.status() == 0) {
        const QString why = mask.sentence(toText(exchange.text(record.failureDetail)));
        lines << QStringLiteral("(no answer)") + (why.isEmpty() ? QString() : QString(u' ' + why));
        return lines;
    }
    lines << QStringLiteral("%1 %2").arg(protocol, statusLine(exchange, mask)).trimmed();
    addFields(lines, exchange.response(), mask);
    if (!exchange.trailers().empty())
        lines << QString();
    addFields(lines, exchange.trailers(), mask);
    return lines;
}

} // namespace hci
