#include "model/exchange/body_reader.h"

#include "model/http/content_coding.h"
#include "model/json/json_text.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace hci {

namespace {

QByteArray unescaped(const QByteArray& raw) {
    if (!raw.contains('\\'))
        return raw;
    std::string text;
    text.reserve(static_cast<std::size_t>(raw.size()));
    appendUnescaped({raw.constData(), static_cast<std::size_t>(raw.size())}, text);
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

/// Base64 as recorders write it: line breaks, missing padding and the URL-safe alphabet are accepted.
Result<QByteArray> fromBase64(QByteArray text) {
    text.replace('-', '+').replace('_', '/');
    for (const char space : {'\n', '\r', ' ', '\t'})
        text.replace(QByteArray(1, space), QByteArray());
    const auto decoded = QByteArray::fromBase64Encoding(
        std::move(text), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return failure(ErrorCode::Syntax, "base64");
    return *decoded;
}

/// A form's parameters, as the recorder gives them, in one text: "a=1&b=2".
Result<QByteArray> formText(const QByteArray& params) {
    QByteArray text;
    const QJsonDocument document = QJsonDocument::fromJson(params);
    if (!document.isArray())
        return failure(ErrorCode::Syntax, "params");
    const QJsonArray list = document.array();
    for (const QJsonValue param : list) {
        if (!text.isEmpty())
            text += '&';
        text += param[QLatin1StringView("name")].toString().toUtf8() + '=' +
                param[QLatin1StringView("value")].toString().toUtf8();
    }
    return text;
}

} // namespace

Result<QByteArray> readBody(const Segment& segment, const BodyRef& body, const BodyReadLimits& limits) {
    if (body.rawLength > limits.maxBytes)
        return failure(ErrorCode::TooLarge);
    if (body.rawLength == 0)
        return QByteArray("");
    Result<QByteArray> raw = segment.sources[body.source]->read(body.offset, body.rawLength);
    if (!raw)
        return raw;
    switch (body.form) {
    case BodyForm::Raw:
    case BodyForm::File: return raw;
    case BodyForm::JsonText: return unescaped(*raw);
    case BodyForm::JsonBase64: return fromBase64(unescaped(*raw));
    case BodyForm::JsonParams: return formText(*raw);
    }
    return failure(ErrorCode::Unsupported);
}

Result<QByteArray> readContent(const Exchange& exchange, const BodyReadLimits& limits) {
    const BodyRef* body = exchange.responseBody();
    if (!body)
        return failure(ErrorCode::NotFound);
    Result<QByteArray> bytes = readBody(exchange.segment(), *body, limits);
    if (!bytes || body->form != BodyForm::Raw)
        return bytes;
    const std::string codings = exchange.response().combined(FieldName::ContentEncoding);
    return codings.empty() ? bytes : decodeContent(*bytes, codings, {.maxBytes = limits.maxBytes});
}

} // namespace hci
