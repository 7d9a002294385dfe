#include "model/har/har_entry_writer.h"

#include "model/base/iso_time.h"
#include "model/base/text_view.h"
#include "model/exchange/body_reader.h"
#include "model/exchange/browser_answer.h"
#include "model/exchange/masked_session.h"
#include "model/exchange/server_address.h"
#include "model/http/field_syntax.h"
#include "model/json/json_text.h"
#include "model/json/json_writer.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

namespace hci::har {

namespace {

std::string_view viewOf(const QByteArray& bytes) noexcept {
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

/// Not a copy: valid as long as `text`.
QByteArray bytesOf(std::string_view text) noexcept {
    return QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()));
}

void writeSize(JsonWriter& json, std::string_view key, const ByteCount& count) {
    json.member(key, count.known() ? count.value() : std::int64_t{-1});
}

void writeTimings(JsonWriter& json, const ExchangeRecord& record) {
    const bool delayed = record.responseDelayMs >= 0;
    json.key("timings");
    json.beginObject();
    json.member("send", 0);
    json.member("wait", delayed ? record.responseDelayMs : -1);
    json.member("receive",
                delayed && record.durationMs >= 0 ? record.durationMs - record.responseDelayMs : -1);
    json.endObject();
}

/// The parameters of the URL's query, undecoded and masked as in the URL.
void writeQueryString(JsonWriter& json, std::string_view url) {
    url = withoutFragment(url);
    const std::size_t mark = url.find('?');
    std::string_view query = mark == std::string_view::npos ? std::string_view() : url.substr(mark + 1);
    json.key("queryString");
    json.beginArray();
    while (!query.empty()) {
        const std::size_t end = std::min(query.find('&'), query.size());
        const std::string_view pair = query.substr(0, end);
        const std::size_t equals = std::min(pair.find('='), pair.size());
        const std::string_view name = pair.substr(0, equals);
        json.beginObject();
        json.member("name", name);
        json.member("value", pair.substr(std::min(equals + 1, pair.size())));
        json.endObject();
        query.remove_prefix(std::min(end + 1, query.size()));
    }
    json.endArray();
}

} // namespace

template <class Mask> void EntryWriter<Mask>::entry(const Exchange& exchange) {
    const ExchangeRecord& record = exchange.record();
    m_json.beginObject();
    if (record.page != TextId::None)
        m_json.member("pageref", m_masked.text(record.page));
    if (record.startedAt != noTime)
        m_json.member("startedDateTime", std::string_view(iso::formatTime(record.startedAt)));
    m_json.member("time", std::max(record.durationMs, 0));
    m_json.key("request");
    request(exchange);
    m_json.key("response");
    response(exchange);
    m_json.key("cache");
    m_json.beginObject();
    m_json.endObject();
    writeTimings(m_json, record);
    if (record.serverAddress != TextId::None)
        m_json.member("serverIPAddress", bareAddress(m_masked.text(record.serverAddress)));
    ownMembers(record);
    browserAnswer(exchange);
    if (m_members)
        m_members(m_json, exchange.index());
    m_json.endObject();
}

/// `_browser`: the browser's own version of the answer, if it differs from the received one.
template <class Mask> void EntryWriter<Mask>::browserAnswer(const Exchange& exchange) {
    const std::optional<BrowserView> answer = hci::browserAnswer(m_session, exchange.index());
    if (!answer)
        return;
    m_json.key("_browser");
    m_json.beginObject();
    m_json.member("status", answer->status);
    fields("headers", answer->fields);
    m_json.endObject();
}

/// Those that no field has. A list without secrets stays empty, as the fields have the names of the others.
template <class Mask> void EntryWriter<Mask>::cookies(const Exchange& exchange, FieldName field) {
    m_json.key("cookies");
    m_json.beginArray();
    for (const Field& cookie : exchange.listedCookies()) {
        if (!m_mask.passesThrough() || exchange.pool().folded(cookie.name) != field)
            continue;
        const std::string_view line = exchange.text(cookie.value);
        const std::size_t equals = line.find('=');
        m_json.beginObject();
        m_json.member("name", line.substr(0, equals));
        m_json.member("value", line.substr(equals + 1));
        m_json.endObject();
    }
    m_json.endArray();
}

template <class Mask> void EntryWriter<Mask>::request(const Exchange& exchange) {
    const ExchangeRecord& record = exchange.record();
    m_json.beginObject();
    m_json.member("method", m_masked.text(record.method));
    m_json.member("url", m_masked.url(record.url));
    m_json.member("httpVersion", m_masked.text(record.protocol));
    cookies(exchange, FieldName::Cookie);
    fields("headers", exchange.request());
    writeQueryString(m_json, m_masked.url(record.url));
    writeSize(m_json, "headersSize", record.size(Size::RequestHeader));
    const BodyRef* body = exchange.requestBody();
    const bool counted = !body || body->form != BodyForm::JsonParams;
    m_json.member("bodySize", counted ? static_cast<std::int64_t>(body ? body->rawLength : 0) : -1);
    if (body)
        postData(exchange);
    m_json.endObject();
}

template <class Mask> void EntryWriter<Mask>::response(const Exchange& exchange) {
    const ExchangeRecord& record = exchange.record();
    m_json.beginObject();
    m_json.member("status", exchange.status());
    m_json.member("statusText", m_masked.text(record.statusText));
    m_json.member("httpVersion", m_masked.text(record.protocol));
    cookies(exchange, FieldName::SetCookie);
    if (!exchange.is(ExchangeFlag::FieldsUnavailable) || !exchange.response().empty())
        fields("headers", exchange.response());
    if (!exchange.trailers().empty())
        fields("_trailers", exchange.trailers());
    content(exchange);
    m_json.member("redirectURL", value(exchange.response(), FieldName::Location));
    writeSize(m_json, "headersSize", record.size(Size::ResponseHeader));
    writeSize(m_json, "bodySize", record.size(Size::ResponseBody));
    if (record.size(Size::Transfer).known())
        writeSize(m_json, "_transferSize", record.size(Size::Transfer));
    if (record.failureDetail != TextId::None)
        m_json.member("_error", std::string_view(failureDetail(exchange)));
    m_json.endObject();
}

/// The first value of a field, masked; empty if there is none.
template <class Mask> std::string_view EntryWriter<Mask>::value(FieldSpan fields, FieldName name) const {
    const TextId text = fields.id(name);
    return text == TextId::None ? std::string_view() : m_masked.value(name, text);
}

/// The transport's text may repeat a URL, or the field that a server refused.
template <class Mask> std::string EntryWriter<Mask>::failureDetail(const Exchange& exchange) {
    return m_mask.text(exchange.text(exchange.record().failureDetail));
}

template <class Mask> void EntryWriter<Mask>::content(const Exchange& exchange) {
    const ExchangeRecord& record = exchange.record();
    m_json.key("content");
    m_json.beginObject();
    writeSize(m_json, "size", record.size(Size::DecodedBody));
    m_json.member("mimeType", m_masked.text(record.mediaType));
    if (exchange.responseBody()) {
        const Result<QByteArray> bytes = readExportedContent(exchange);
        if (bytes && m_mask.passesThrough())
            text(viewOf(*bytes));
        else if (bytes)
            text(m_mask.content(viewOf(*bytes), exchange.text(record.mediaType), m_stopped));
        else
            leftOut(bytes.error());
    }
    m_json.endObject();
}

template <class Mask> void EntryWriter<Mask>::postData(const Exchange& exchange) {
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
        text(m_mask.passesThrough() ? std::string(viewOf(*bytes))
                                    : m_mask.parameters(viewOf(*bytes), m_stopped));
    else if (m_mask.passesThrough())
        text(viewOf(*bytes));
    else
        m_json.member("comment", "left out: it may hold secrets");
    m_json.endObject();
}

/// A form of which the recorder kept only the parameters.
template <class Mask> void EntryWriter<Mask>::params(const Exchange& exchange) {
    const BodyRef& body = *exchange.requestBody();
    const Result<QByteArray> raw = exchange.segment().sources[body.source]->read(body.offset, body.rawLength);
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

template <class Mask> void EntryWriter<Mask>::text(std::string_view bytes) {
    if (isValidUtf8(bytes)) {
        m_json.member("text", bytes);
        return;
    }
    m_json.member("text", std::string_view(bytesOf(bytes).toBase64().toStdString()));
    m_json.member("encoding", "base64");
}

template <class Mask> void EntryWriter<Mask>::leftOut(const Error& why) {
    ++m_bodiesLeftOut;
    if (why.code == ErrorCode::Syntax) // the file is unchanged, but the body is invalid
        m_json.member("comment", std::string_view("left out: " + why.detail));
    else if (why.code == ErrorCode::TooLarge)
        m_json.member("comment", "left out: it is too large");
    else
        m_json.member("comment", "left out: it could not be read from its file any more");
}

template <class Mask> void EntryWriter<Mask>::fields(std::string_view key, FieldSpan fields) {
    m_json.key(key);
    m_json.beginArray();
    for (const Field& field : fields) {
        const std::string_view name = m_masked.name(field.name);
        const std::string_view value = m_masked.value(field);
        m_json.beginObject();
        m_json.member("name", name);
        m_json.member("value", value);
        if (!isValidUtf8(value)) // obs-text (RFC 9110 5.5), which JSON cannot express
            m_json.member("_bytes", std::string_view(bytesOf(value).toBase64().toStdString()));
        m_json.endObject();
    }
    m_json.endArray();
}

template <class Mask> void EntryWriter<Mask>::ownMembers(const ExchangeRecord& record) {
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

template class EntryWriter<SecretMask>;
template class EntryWriter<NumberedMask>;

} // namespace hci::har
