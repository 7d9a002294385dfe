#include "tests/fuzz/har_check.h"

#include "model/exchange/body_reader.h"
#include "model/har/har_writer.h"
#include "model/har/import.h"
#include "model/har/warning.h"

#include <QtCore/QBuffer>

namespace hci::fuzz {

namespace {

/// Small bounds, so that a short input can reach them.
ImportOptions smallBounds() {
    ImportOptions options;
    options.maxFields = 64;
    options.maxValueBytes = 4500;
    options.maxEntryBytes = 16 * 1024;
    options.maxUnpackedBytes = 4 << 20;
    options.windowBytes = 4096;
    return options;
}

void look(const Session::Part& part) {
    for (std::uint32_t i = 0; i < part.exchanges; ++i) {
        const ExchangeRecord& record = part.segment->records[i];
        const Exchange exchange(*part.segment, record, i, 0);
        (void)readContent(exchange, {.maxBytes = 1 << 20});
        if (exchange.requestBody())
            (void)readBody(*part.segment, *exchange.requestBody(), {.maxBytes = 1 << 20});
        for (const FieldSpan& fields : {exchange.request(), exchange.response(), exchange.trailers()})
            for (const Field& field : fields)
                (void)exchange.text(field.value);
    }
    for (std::uint32_t i = 0; i < part.warnings; ++i)
        (void)warningText(part.segment->warnings[i], *part.segment->pool());
    (void)importSummary(part);
}

} // namespace

HarOutcome checkHar(const QByteArray& input) {
    Progress progress;
    const auto part =
        importHar(input, QStringLiteral("fuzz"), std::make_shared<TextPool>(), smallBounds(), progress);
    if (!part)
        return {};
    look(*part);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const Session session(part->segment->pool(), {*part});
    if (!writeHar(session, out, {.includeSecrets = true}, progress))
        qFatal("a session in memory could not be written");
    const auto again =
        importHar(out.data(), QStringLiteral("again"), std::make_shared<TextPool>(), {}, progress);
    if (!again || again->exchanges != part->exchanges)
        qFatal("a session that was written cannot be read");
    return {true, part->exchanges, part->warnings};
}

QByteArrayList harSeeds() {
    const QByteArray body =
        QByteArray("some text, {braces} and [brackets] \\\"quoted\\\" \\u00e9\\n").repeated(3);
    const QByteArray chrome =
        R"({"log": {"version": "1.2", "creator": {"name": "WebInspector", "version": "537.36"}, "pages": [{"id": "p", "title": "t"}], "entries": [
{"_fromCache": "disk", "pageref": "p", "startedDateTime": "2026-01-05T12:00:00.000Z", "time": 30, "request": {"method": "GET", "url": "https://a.example/1?x=1#y", "httpVersion": "h2", "headers": [{"name": ":path", "value": "/1"}, {"name": "Accept", "value": "*/*"}], "queryString": [{"name": "x", "value": "1"}], "cookies": [], "headersSize": -1, "bodySize": 0}, "response": {"status": 200, "statusText": "OK", "httpVersion": "h2", "headers": [{"name": "etag", "value": "\"v1\""}, {"name": "set-cookie", "value": "a=1\nb=2"}], "content": {"size": 5, "mimeType": "text/plain", "text": ")" +
        body +
        R"("}, "redirectURL": "", "headersSize": -1, "bodySize": 0, "_transferSize": 0}, "cache": {}, "timings": {"send": 1, "wait": 2, "receive": 3}},
{"startedDateTime": "2026-01-05T12:00:01.000Z", "time": 3, "request": {"method": "POST", "url": "https://a.example/2", "httpVersion": "http/1.1", "headers": [], "headersSize": 20, "bodySize": 3, "postData": {"mimeType": "application/x-www-form-urlencoded", "text": "a=b"}}, "response": {"status": 304, "statusText": "", "httpVersion": "http/1.1", "headers": [], "content": {"size": 0, "mimeType": "x"}, "headersSize": 30, "bodySize": 0}, "cache": {}, "timings": {}},
{"startedDateTime": "2026-01-05T12:00:02.000Z", "time": 3, "request": {"method": "GET", "url": "https://a.example/3", "httpVersion": "http/1.1", "headers": []}, "response": {"status": 200, "headers": [["A", "1"]], "content": {"size": 3, "encoding": "base64", "text": "//79"}}, "timings": {"wait": 1}}
]}})";
    const QByteArray firefox = QByteArray(chrome)
                                   .replace("WebInspector", "Firefox")
                                   .replace("537.36", "123.0")
                                   .replace("], \"entries\"", "],\r\n\"entries\"");
    const QByteArray large =
        QByteArray(chrome).replace("some text", QByteArray(6000, 'z')).replace("*/*", QByteArray(5000, 'v'));
    return {chrome, firefox, large, "onInputData(" + chrome + ");"};
}

} // namespace hci::fuzz
