#include "model/har/har_writer.h"

#include "model/base/text_view.h"
#include "model/exchange/body_reader.h"
#include "model/exchange/browser_answer.h"
#include "model/exchange/masked_session.h"
#include "model/exchange/server_address.h"
#include "model/har/iso_time.h"
#include "model/har/own_members.h"
#include "model/http/field_syntax.h"
#include "model/json/json_text.h"
#include "model/json/json_writer.h"

#include <QtCore/QIODevice>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace hci {

namespace {

using namespace har;

std::string_view viewOf(const QByteArray& bytes) noexcept {
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

/// Not a copy: valid as long as `text` is.
QByteArray bytesOf(std::string_view text) noexcept {
    return QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()));
}

class HarWriter {
public:
    HarWriter(const Session& session, QIODevice& out, const HarWriteOptions& options)
        : m_session(session), m_options(options), m_json(out),
          m_maskedSession(options.masked ? options.masked
                                         : std::make_shared<MaskedSession>(session, options.includeSecrets)),
          m_masked(*m_maskedSession), m_mask(m_masked.secrets()) {}

    Result<HarWritten> write(Progress& progress) {
        head();
        for (std::uint32_t i = 0; i < m_session.size(); ++i) {
            if (progress.cancelled())
                return failure(ErrorCode::Cancelled);
            m_json.lineBreak();
            entry(m_session[i]);
            progress.report(i + 1, m_session.size());
            if (m_json.failed())
                break;
        }
        m_json.lineBreak();
        m_json.endArray();
        secretsMasked();
        m_json.endObject();
        m_json.endObject();
        if (const Result<void> done = m_json.finish(); !done)
            return tl::unexpected(done.error());
        m_written.exchanges = m_session.size();
        return m_written;
    }

    Result<void> writeHead() {
        head();
        return m_json.finish();
    }

    Result<void> writeEntry(std::uint32_t exchange) {
        entry(m_session[exchange]);
        return m_json.finish();
    }

private:
    void head() {
        m_json.beginObject();
        m_json.key("log");
        m_json.beginObject();
        m_json.member("version", "1.2");
        creator();
        pages();
        m_json.key("entries");
        m_json.beginArray();
    }

    /// At the end: contents have secrets that nothing else has.
    void secretsMasked() {
        const auto count = m_masked.secretsMasked();
        if (!count)
            return;
        m_json.key("_httpCacheInspector");
        m_json.beginObject();
        m_json.member("secretsMasked", *count);
        m_json.endObject();
    }

    void creator() {
        m_json.key("creator");
        m_json.beginObject();
        m_json.member("name", ownName);
        m_json.member("version", HCI_VERSION);
        if (const QString origin = origins(); !origin.isEmpty())
            m_json.member("comment", origin);
        m_json.endObject();
    }

    /// Where the exchanges came from, for whoever opens this again: "live", or the recorder. Of what was
    /// saved before, the first.
    QString origins() const {
        QStringList all;
        for (const Session::Part& part : m_session.parts()) {
            QString one = part.info.kind == InputKind::Live ? QStringLiteral("live") : part.info.creator;
            if (const qsizetype saved = one.indexOf(QLatin1Char('(')); one.startsWith(toText(ownName)))
                one = saved < 0 ? QString() : one.mid(saved + 1).chopped(1);
            if (!one.isEmpty() && !all.contains(one))
                all << one;
        }
        return all.join(QStringLiteral("; "));
    }

    /// The pages that were recorded, and those that exchanges name besides: such a page starts with its first
    /// exchange.
    void pages() {
        std::vector<Page> pages;
        std::unordered_map<TextId, std::size_t> places;
        for (const Session::Part& part : m_session.parts())
            for (std::uint32_t i = 0; i < part.pages; ++i)
                if (places.try_emplace(part.segment->pages[i].id, pages.size()).second)
                    pages.push_back(part.segment->pages[i]);
        const std::size_t recorded = pages.size();
        for (std::uint32_t i = 0; i < m_session.size(); ++i) {
            const ExchangeRecord& record = m_session[i].record();
            if (record.page == TextId::None)
                continue;
            const auto [place, added] = places.try_emplace(record.page, pages.size());
            if (added)
                pages.push_back({record.page, TextId::None, record.startedAt});
            Milliseconds& start = pages[place->second].startedAt;
            if (place->second >= recorded &&
                (start == noTime || (record.startedAt != noTime && record.startedAt < start)))
                start = record.startedAt;
        }
        m_json.key("pages");
        m_json.beginArray();
        for (const Page& each : pages)
            page(each);
        m_json.endArray();
    }

    void page(const Page& page) {
        m_json.beginObject();
        if (page.startedAt != noTime)
            m_json.member("startedDateTime", std::string_view(formatIsoTime(page.startedAt)));
        m_json.member("id", m_masked.text(page.id));
        m_json.member("title", m_masked.text(page.title)); // often a URL
        m_json.key("pageTimings");
        m_json.beginObject();
        if (page.contentLoadMs >= 0)
            m_json.member("onContentLoad", page.contentLoadMs);
        if (page.loadMs >= 0)
            m_json.member("onLoad", page.loadMs);
        m_json.endObject();
        if (page.mark != PageMark::None) {
            m_json.key("_hci");
            m_json.beginObject();
            m_json.member("mark", static_cast<int>(page.mark));
            m_json.member("visit", page.visit);
            m_json.endObject();
        }
        m_json.endObject();
    }

    void entry(const Exchange& exchange) {
        const ExchangeRecord& record = exchange.record();
        m_json.beginObject();
        if (record.page != TextId::None)
            m_json.member("pageref", m_masked.text(record.page));
        if (record.startedAt != noTime)
            m_json.member("startedDateTime", std::string_view(formatIsoTime(record.startedAt)));
        m_json.member("time", std::max(record.durationMs, 0));
        m_json.key("request");
        request(exchange);
        m_json.key("response");
        response(exchange);
        m_json.key("cache");
        m_json.beginObject();
        m_json.endObject();
        timings(record);
        if (record.serverAddress != TextId::None)
            m_json.member("serverIPAddress", bareAddress(m_masked.text(record.serverAddress)));
        ownMembers(record);
        browserAnswer(exchange);
        if (m_options.entryMembers)
            m_options.entryMembers(m_json, exchange.index());
        m_json.endObject();
    }

    /// `_browser`: what the browser made of the answer, where that is not what came.
    void browserAnswer(const Exchange& exchange) {
        const std::optional<BrowserView> answer = hci::browserAnswer(m_session, exchange.index());
        if (!answer)
            return;
        m_json.key("_browser");
        m_json.beginObject();
        m_json.member("status", answer->status);
        fields("headers", answer->fields);
        m_json.endObject();
    }

    void request(const Exchange& exchange) {
        const ExchangeRecord& record = exchange.record();
        m_json.beginObject();
        m_json.member("method", m_masked.text(record.method));
        m_json.member("url", m_masked.url(record.url));
        m_json.member("httpVersion", m_masked.text(record.protocol));
        emptyList("cookies");
        fields("headers", exchange.request());
        queryString(m_masked.url(record.url));
        size("headersSize", record.size(Size::RequestHeader));
        const BodyRef* body = exchange.requestBody();
        const bool counted = !body || body->form != BodyForm::JsonParams;
        m_json.member("bodySize", counted ? static_cast<std::int64_t>(body ? body->rawLength : 0) : -1);
        if (body)
            postData(exchange);
        m_json.endObject();
    }

    void response(const Exchange& exchange) {
        const ExchangeRecord& record = exchange.record();
        m_json.beginObject();
        m_json.member("status", exchange.status());
        m_json.member("statusText", m_masked.text(record.statusText));
        m_json.member("httpVersion", m_masked.text(record.protocol));
        emptyList("cookies");
        if (!exchange.is(ExchangeFlag::FieldsUnavailable) || !exchange.response().empty())
            fields("headers", exchange.response());
        if (!exchange.trailers().empty())
            fields("_trailers", exchange.trailers());
        content(exchange);
        m_json.member("redirectURL", value(exchange.response(), FieldName::Location));
        size("headersSize", record.size(Size::ResponseHeader));
        size("bodySize", record.size(Size::ResponseBody));
        if (record.size(Size::Transfer).known())
            size("_transferSize", record.size(Size::Transfer));
        if (record.failureDetail != TextId::None)
            m_json.member("_error", std::string_view(failureDetail(exchange)));
        m_json.endObject();
    }

    /// The first value of a field, masked; empty where there is none.
    std::string_view value(FieldSpan fields, FieldName name) {
        const TextId text = fields.id(name);
        return text == TextId::None ? std::string_view() : m_masked.value(name, text);
    }

    /// The transport's words may repeat a URL, or the field that a server refused.
    std::string failureDetail(const Exchange& exchange) {
        return m_mask.text(exchange.text(exchange.record().failureDetail));
    }

    void content(const Exchange& exchange) {
        const ExchangeRecord& record = exchange.record();
        m_json.key("content");
        m_json.beginObject();
        size("size", record.size(Size::DecodedBody));
        m_json.member("mimeType", m_masked.text(record.mediaType));
        if (const BodyRef* body = exchange.responseBody()) {
            Result<QByteArray> bytes = readContent(exchange);
            if (!bytes && body->form == BodyForm::Raw) // a coding that cannot be taken off
                bytes = readBody(exchange.segment(), *body);
            if (bytes && m_mask.passesThrough())
                text(viewOf(*bytes));
            else if (bytes)
                text(m_mask.content(viewOf(*bytes), exchange.text(record.mediaType)));
            else
                leftOut(bytes.error());
        }
        m_json.endObject();
    }

    void postData(const Exchange& exchange) {
        const std::string_view type = exchange.request().value(FieldName::ContentType);
        m_json.key("postData");
        m_json.beginObject();
        m_json.member("mimeType", value(exchange.request(), FieldName::ContentType));
        if (exchange.requestBody()->form == BodyForm::JsonParams) {
            params(exchange);
            m_json.endObject();
            return;
        }
        const bool form = lowered(type).starts_with("application/x-www-form-urlencoded");
        const Result<QByteArray> bytes = readBody(exchange.segment(), *exchange.requestBody());
        if (!bytes)
            leftOut(bytes.error());
        else if (form)
            text(m_mask.passesThrough() ? std::string(viewOf(*bytes)) : m_mask.parameters(viewOf(*bytes)));
        else if (m_mask.passesThrough())
            text(viewOf(*bytes));
        else
            m_json.member("comment", "left out: it may hold secrets");
        m_json.endObject();
    }

    /// A form of which the recorder kept the parameters alone.
    void params(const Exchange& exchange) {
        const BodyRef& body = *exchange.requestBody();
        const Result<QByteArray> raw =
            exchange.segment().sources[body.source]->read(body.offset, body.rawLength);
        if (!raw)
            return leftOut(raw.error());
        m_json.key("params");
        m_json.beginArray();
        const QJsonArray list = QJsonDocument::fromJson(*raw).array();
        for (const QJsonValue param : list) {
            const QByteArray name = param[QLatin1StringView("name")].toString().toUtf8();
            const QByteArray value = param[QLatin1StringView("value")].toString().toUtf8();
            m_json.beginObject();
            m_json.member("name", std::string_view(m_mask.text(viewOf(name))));
            if (!param[QLatin1StringView("value")].isUndefined())
                m_json.member("value", std::string_view(m_mask.parameterValue(viewOf(name), viewOf(value))));
            for (const char* key : {"fileName", "contentType"})
                if (const QJsonValue told = param[QLatin1StringView(key)]; told.isString())
                    m_json.member(key, std::string_view(m_mask.text(told.toString().toStdString())));
            m_json.endObject();
        }
        m_json.endArray();
    }

    void text(std::string_view bytes) {
        if (isValidUtf8(bytes)) {
            m_json.member("text", bytes);
            return;
        }
        m_json.member("text", std::string_view(bytesOf(bytes).toBase64().toStdString()));
        m_json.member("encoding", "base64");
    }

    void leftOut(const Error& why) {
        ++m_written.bodiesLeftOut;
        if (why.code == ErrorCode::Syntax) // the file is as it was, the body is none
            m_json.member("comment", std::string_view("left out: " + why.detail));
        else if (why.code == ErrorCode::TooLarge)
            m_json.member("comment", "left out: it is too large");
        else
            m_json.member("comment", "left out: it could not be read from its file any more");
    }

    void fields(std::string_view key, FieldSpan fields) {
        m_json.key(key);
        m_json.beginArray();
        for (const Field& field : fields) {
            const std::string_view name = fields.pool().spelling(field.name);
            const std::string_view value = m_masked.value(field);
            m_json.beginObject();
            m_json.member("name", name);
            m_json.member("value", value);
            if (!isValidUtf8(value)) // obs-text (RFC 9110 5.5), of which JSON has no form
                m_json.member("_bytes", std::string_view(bytesOf(value).toBase64().toStdString()));
            m_json.endObject();
        }
        m_json.endArray();
    }

    /// The parameters of the URL's query, as they stand there, masked as they are there.
    void queryString(std::string_view url) {
        url = withoutFragment(url);
        const std::size_t mark = url.find('?');
        std::string_view query = mark == std::string_view::npos ? std::string_view() : url.substr(mark + 1);
        m_json.key("queryString");
        m_json.beginArray();
        while (!query.empty()) {
            const std::size_t end = std::min(query.find('&'), query.size());
            const std::string_view pair = query.substr(0, end);
            const std::size_t equals = std::min(pair.find('='), pair.size());
            const std::string_view name = pair.substr(0, equals);
            m_json.beginObject();
            m_json.member("name", name);
            m_json.member("value", pair.substr(std::min(equals + 1, pair.size())));
            m_json.endObject();
            query.remove_prefix(std::min(end + 1, query.size()));
        }
        m_json.endArray();
    }

    void timings(const ExchangeRecord& record) {
        const bool delayed = record.responseDelayMs >= 0;
        m_json.key("timings");
        m_json.beginObject();
        m_json.member("send", 0);
        m_json.member("wait", delayed ? record.responseDelayMs : -1);
        m_json.member("receive",
                      delayed && record.durationMs >= 0 ? record.durationMs - record.responseDelayMs : -1);
        m_json.endObject();
    }

    void ownMembers(const ExchangeRecord& record) {
        m_json.key("_hci");
        m_json.beginObject();
        m_json.member("source", static_cast<int>(record.source));
        m_json.member("failure", static_cast<int>(record.failure));
        m_json.member("flags", record.allFlags());
        if (const std::uint16_t port = portOf(m_masked.text(record.serverAddress)))
            m_json.member("port", port);
        m_json.member("delay", record.responseDelayMs);
        m_json.member("duration", record.durationMs);
        m_json.member("bodyCut", record.is(ExchangeFlag::BodyCut));
        m_json.key("sizes");
        m_json.beginArray();
        for (int i = 0; i < sizeCount; ++i) {
            const ByteCount count = record.size(static_cast<Size>(i));
            m_json.beginArray();
            m_json.integer(count.value());
            m_json.integer(static_cast<int>(count.basis()));
            m_json.endArray();
        }
        m_json.endArray();
        m_json.endObject();
    }

    void size(std::string_view key, const ByteCount& count) {
        m_json.member(key, count.known() ? count.value() : std::int64_t{-1});
    }

    void emptyList(std::string_view key) {
        m_json.key(key);
        m_json.beginArray();
        m_json.endArray();
    }

    const Session& m_session;
    const HarWriteOptions& m_options;
    JsonWriter m_json;
    std::shared_ptr<MaskedSession> m_maskedSession;
    MaskedSession& m_masked;
    SecretMask& m_mask; // for what is no text of the session
    HarWritten m_written;
};

} // namespace

Result<HarWritten> writeHar(const Session& session, QIODevice& out, const HarWriteOptions& options,
                            Progress& progress) {
    return HarWriter(session, out, options).write(progress);
}

Result<void> writeHarHead(const Session& session, QIODevice& out) {
    const HarWriteOptions options{true, {}, {}};
    return HarWriter(session, out, options).writeHead().map([&out] { out.write("\n"); });
}

Result<void> writeHarLine(const Session& session, std::uint32_t exchange, bool first, QIODevice& out) {
    const HarWriteOptions options{true, {}, {}};
    if (!first)
        out.write(",");
    return HarWriter(session, out, options).writeEntry(exchange).map([&out] { out.write("\n"); });
}

} // namespace hci
