#include "tests/unit/har_text.h"

#include "model/exchange/body_reader.h"

#include <QtCore/QtGlobal>

namespace hci::test {

QByteArray quoted(const QByteArray& json) {
    return QByteArray(json).replace('\'', '"');
}

QByteArray harText(const QByteArrayList& entries, const char* creator, const char* version) {
    return QByteArray(R"({"log": {"version": "1.2", "creator": {"name": ")") + creator +
           R"(", "version": ")" + version + R"("}, "pages": [], "entries": [)" + entries.join(",\n") + "]}}";
}

QByteArray entryText(const EntryText& entry) {
    QByteArray text =
        R"({"startedDateTime": "2026-01-05T12:00:00.000Z", "time": 30, "request": {"method": "GET", "url": ")";
    text += entry.url;
    text += R"(", "httpVersion": "HTTP/1.1", "headers": [)";
    text += quoted(entry.requestFields);
    text += R"(], "headersSize": 200, "bodySize": 0}, "response": {"status": )";
    text += QByteArray::number(entry.status);
    text += R"(, "statusText": "", "httpVersion": "HTTP/1.1", "headers": [)";
    text += quoted(entry.responseFields);
    text += R"(], "content": {)";
    text += quoted(entry.content);
    text += "}";
    if (*entry.response)
        text += ", " + quoted(entry.response);
    text += R"(}, "cache": {}, "timings": {"send": 1, "wait": 20, "receive": 9})";
    if (*entry.extra)
        text += ", " + quoted(entry.extra);
    return text + "}";
}

Session::Part imported(const QByteArray& har, const ImportOptions& options) {
    Progress progress;
    const auto part = importHar(har, QStringLiteral("test"), std::make_shared<TextPool>(), options, progress);
    if (!part)
        qFatal("the recording could not be read: %s", part.error().detail.c_str());
    return *part;
}

std::vector<WarningCode> warningsOf(const Session::Part& part, std::uint32_t entry) {
    std::vector<WarningCode> codes;
    for (std::uint32_t i = 0; i < part.warnings; ++i)
        if (part.segment->warnings[i].entry == entry)
            codes.push_back(part.segment->warnings[i].code);
    return codes;
}

Exchange exchangeOf(const Session::Part& part, std::uint32_t row) {
    return {*part.segment, part.segment->records[row], row, 0};
}

QByteArray bodyOf(const Session::Part& part, std::uint32_t row) {
    const BodyRef* body = exchangeOf(part, row).responseBody();
    if (!body)
        return QByteArray("(none)");
    const Result<QByteArray> bytes = readBody(*part.segment, *body);
    return bytes ? *bytes : QByteArray("(unreadable)");
}

QByteArray textEntry(int i, const QByteArray& body) {
    const QByteArray url = "https://a.example/" + QByteArray::number(i);
    const QByteArray content = "'size': " + QByteArray::number(body.size()) + ", 'text': '" + body + "'";
    return entryText({.url = url.constData(), .content = content.constData()});
}

} // namespace hci::test
