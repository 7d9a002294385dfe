#include "tests/ui/strangers_recording.h"

#include <QtCore/QByteArrayList>

namespace hci::test {

QByteArray strangersRecording(const QString& text) {
    const QByteArray evil = text.toUtf8();
    const QByteArray field = R"({"name": "X-)" + evil + R"(", "value": ")" + evil + R"("},)";
    const auto entry = [&](int second, int status, const QByteArray& request,
                           const QByteArray& more) -> QByteArray {
        const QByteArray at = QByteArray::number(second);
        return R"({"pageref": ")" + evil + R"(", "startedDateTime": "2026-01-05T12:00:)" + at +
               R"(.000Z", "time": 5, "comment": ")" + evil + R"(", "serverIPAddress": ")" + evil +
               R"(", "request": {"method": ")" + (second == 13 ? evil : QByteArray("GET")) +
               R"(", "url": "https://a.example/)" + evil + R"(?)" + evil + R"(", "httpVersion": ")" + evil +
               R"(", "cookies": [{"name": ")" + evil + R"(", "value": ")" + evil + R"("}], "headers": [)" +
               field + request + R"({"name": "Cookie", "value": ")" + evil + R"(=1"}]},
               "response": {"status": )" +
               QByteArray::number(status) + R"(, "statusText": ")" + evil + R"(", "httpVersion": ")" + evil +
               R"(", "headers": [)" + field + more + R"({"name": "ETag", "value": "\")" + evil +
               R"(\""}, {"name": "Cache-Control", "value": "max-age=x)" + evil + R"("},
               {"name": "Server", "value": ")" +
               evil + R"("}, {"name": "Vary", "value": ")" + evil +
               R"("}, {"name": "Date", "value": "Mon, 05 Jan 2026 12:00:)" + at +
               R"( GMT"}], "content": {"size": 40, "mimeType": ")" + evil + R"(", "text": ")" + evil +
               R"(", "comment": ")" + evil + R"("}, "redirectURL": ")" + evil + R"(", "_error": ")" +
               (status == 0 ? evil : QByteArray()) + R"(", "headersSize": 200, "bodySize": 40}})";
    };
    const QByteArray again = R"({"name": "If-None-Match", "value": "\")" + evil + R"(\""},)";
    return R"({"log": {"version": "1.2", "comment": ")" + evil + R"(", "creator": {"name": ")" + evil +
           R"(", "version": ")" + evil + R"("}, "browser": {"name": ")" + evil + R"(", "version": ")" + evil +
           R"("}, "pages": [{"id": ")" + evil + R"(", "title": ")" + evil + R"(", "startedDateTime": ")" +
           evil + R"("}], "entries": [)" +
           QByteArrayList{entry(10, 200, {}, R"({"name": "Date", "value": ")" + evil + R"("},)"),
                          entry(11, 304, again, {}),
                          entry(12, 200, again, {}),
                          entry(13, 200, {}, {}),
                          entry(14, 0, {}, {}),
                          R"({"startedDateTime": ")" + evil + R"(", "request": 3})"}
               .join(',') +
           "]}}";
}

} // namespace hci::test
