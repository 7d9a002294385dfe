#include "tests/unit/lint/fault_cases.h"

#include "tests/unit/har_text.h"

#include <QtCore/QByteArrayList>

namespace hci::test {

namespace {

QByteArray fieldList(const char* lines) {
    QByteArrayList list;
    for (const QByteArray& line : QByteArray(lines).split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0)
            continue;
        QByteArray value = line.mid(colon + 1).trimmed();
        value.replace('\\', "\\\\").replace('"', "\\\"");
        list.append("{\"name\": \"" + line.left(colon).trimmed() + "\", \"value\": \"" + value + "\"}");
    }
    return '[' + list.join(", ") + ']';
}

QByteArray entryOf(const Entry& entry) {
    QByteArray json = R"({"startedDateTime": "2025-03-10T)";
    json +=
        entry.at + QByteArray(R"(Z", "request": {"method": ")") + entry.method + R"(", "url": ")" + entry.url;
    json += R"(", "httpVersion": "HTTP/1.1", "headers": )" + fieldList(entry.request);
    json += R"(, "headersSize": 200, "bodySize": 0}, "response": {"status": )";
    json += QByteArray::number(entry.status);
    json += R"(, "statusText": "", "httpVersion": "HTTP/1.1", "redirectURL": "", "headers": )";
    json += fieldList(entry.fields) + R"(, "content": {"mimeType": ")" + entry.type;
    json += "\", " + quoted(entry.content) + "}, " + quoted(entry.sizes);
    json += R"(}, "cache": {}, "timings": {)" + quoted(entry.times) + "}, " + quoted(entry.extra) + "}";
    return json;
}

QByteArray program(const QByteArray& nameAndVersion) {
    const qsizetype blank = nameAndVersion.lastIndexOf(' ');
    return R"({"name": ")" + nameAndVersion.left(blank) + R"(", "version": ")" +
           nameAndVersion.mid(blank + 1) + "\"}";
}

} // namespace

QByteArray recordingOf(std::initializer_list<Entry> entries, const char* creator) {
    QByteArrayList list;
    for (const Entry& entry : entries)
        list.append(entryOf(entry));
    const QByteArrayList programs = QByteArray(creator).split('/');
    const QByteArray browser = programs.size() > 1 ? ", \"browser\": " + program(programs[1]) : QByteArray();
    return R"({"log": {"version": "1.2", "creator": )" + program(programs[0]) + browser +
           R"(, "entries": [)" + list.join(",\n") + "]}}";
}

} // namespace hci::test
