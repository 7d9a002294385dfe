#include "tests/unit/exchange/policy_doors.h"

#include "model/exchange/masked_session.h"
#include "model/har/har_writer.h"
#include "model/report/report_format.h"
#include "model/transport/curl.h"
#include "model/transport/replay.h"
#include "model/view/chart_data.h"
#include "model/words/error_text.h"
#include "tests/unit/har_text.h"

#include <QtCore/QBuffer>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace hci::test {

namespace {

using Qt::Literals::StringLiterals::operator""_s;

QJsonArray fieldsOf(const QByteArray& name, const QByteArray& value) {
    return name.isEmpty() ? QJsonArray()
                          : QJsonArray{QJsonObject{{u"name"_s, QString::fromUtf8(name)},
                                                   {u"value"_s, QString::fromUtf8(value)}}};
}

QJsonObject entryOf(const RecordedParts& parts) {
    QJsonObject request{{u"method"_s, u"GET"_s},
                        {u"url"_s, QString::fromUtf8(parts.url)},
                        {u"httpVersion"_s, u"HTTP/1.1"_s},
                        {u"headers"_s, fieldsOf(parts.requestName, parts.requestValue)}};
    if (!parts.postType.isEmpty()) {
        QJsonArray fields = request[u"headers"_s].toArray();
        if (parts.hasPostField)
            fields.append(fieldsOf("Content-Type", parts.postType).first());
        request[u"headers"_s] = fields;
        request[u"method"_s] = QString::fromUtf8(parts.postMethod);
        request[u"postData"_s] = QJsonObject{{u"mimeType"_s, QString::fromUtf8(parts.postType)},
                                             {u"text"_s, QString::fromUtf8(parts.postText)}};
    }
    const QJsonObject content{{u"size"_s, parts.content.size()},
                              {u"mimeType"_s, QString::fromUtf8(parts.contentType)},
                              {u"text"_s, QString::fromUtf8(parts.content)}};
    QJsonObject response{{u"status"_s, parts.error.isEmpty() ? 200 : 0},
                         {u"statusText"_s, QString::fromUtf8(parts.statusText)},
                         {u"headers"_s, fieldsOf(parts.responseName, parts.responseValue)},
                         {u"content"_s, content},
                         {u"bodySize"_s, parts.content.size()}};
    if (!parts.error.isEmpty())
        response[u"_error"_s] = QString::fromUtf8(parts.error);
    QJsonObject entry{{u"startedDateTime"_s, u"2026-01-05T12:00:00.000Z"_s},
                      {u"time"_s, 1},
                      {u"request"_s, request},
                      {u"response"_s, response}};
    if (!parts.page.isEmpty())
        entry[u"pageref"_s] = QString::fromUtf8(parts.page);
    return entry;
}

QJsonArray pagesOf(const std::vector<RecordedParts>& exchanges) {
    QJsonArray pages;
    for (const RecordedParts& parts : exchanges)
        if (!parts.page.isEmpty())
            pages.append(QJsonObject{{u"startedDateTime"_s, u"2026-01-05T12:00:00.000Z"_s},
                                     {u"id"_s, QString::fromUtf8(parts.page)},
                                     {u"title"_s, QString::fromUtf8(parts.page)}});
    return pages;
}

template <class Write> QByteArray writtenBy(const Write& write) {
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    Progress progress;
    if (!write(out, progress))
        qFatal("a session could not be written");
    return out.data();
}

QByteArray chartNames(const Session& session, const Analysis& analysis) {
    const MaskedSession mask(session, false);
    QByteArray names;
    for (const ChartBar& bar : withoutSecrets(chartData({}, session, analysis), analysis, mask).bars)
        names += QByteArray::fromStdString(bar.name) + '\n';
    return names;
}

QByteArray onStandardError(const Session& session) {
    const MaskedSession mask(session, false);
    QByteArray text;
    for (std::uint32_t i = 0; i < session.size(); ++i)
        text += failureText(session[i], mask).toUtf8() + '\n';
    return text;
}

/// Fields that would be sent again without a question, to their own origin and to another.
QByteArray sentAgain(const Session& session) {
    QByteArray sent;
    for (const char* base : {"", "http://staging.example"})
        for (std::uint32_t i = 0; i < session.size(); ++i) {
            ReplayOptions options;
            options.baseUrl = base;
            const Result<HttpRequest> request = replayRequest(session[i], options);
            if (!request)
                continue;
            for (const auto& [name, value] : request->fields)
                sent += QByteArray::fromStdString(name + ": " + value) + '\n';
        }
    return sent;
}

} // namespace

SessionPtr recorded(const std::vector<RecordedParts>& exchanges) {
    QJsonArray entries;
    for (const RecordedParts& parts : exchanges)
        entries.append(entryOf(parts));
    const QJsonObject log{{u"version"_s, u"1.2"_s},
                          {u"creator"_s, QJsonObject{{u"name"_s, u"x"_s}, {u"version"_s, u"1"_s}}},
                          {u"pages"_s, pagesOf(exchanges)},
                          {u"entries"_s, entries}};
    const Session::Part part = imported(QJsonDocument(QJsonObject{{u"log"_s, log}}).toJson());
    return std::make_shared<const Session>(part.segment->pool(), std::vector{part});
}

QByteArray harOf(const Session& session, bool includeSecrets) {
    return writtenBy([&](QIODevice& out, Progress& progress) {
        return writeHar(session, out, {includeSecrets}, progress).has_value();
    });
}

std::vector<LetOut> letOut(const SessionPtr& session) {
    Progress progress;
    const AnalysisPtr analysis = analyse(session, {}, progress);
    std::vector<LetOut> all;
    for (const ReportFormatRow& row : reportFormats())
        all.emplace_back(row.title, writtenBy([&](QIODevice& out, Progress& writing) {
                             return row.write(out, *session, *analysis, {}, writing).has_value();
                         }));
    all.emplace_back("chart", chartNames(*session, *analysis));
    all.emplace_back("standard error", onStandardError(*session));
    all.emplace_back("replay", sentAgain(*session));
    return all;
}

} // namespace hci::test
