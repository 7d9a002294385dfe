#include "model/exchange/body_reader.h"

#include "model/base/text_view.h"
#include "model/exchange/work_budget.h"
#include "model/http/content_coding.h"
#include "model/http/field_syntax.h"
#include "model/json/json_text.h"

#include <QtCore/QCryptographicHash>
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
        return failure(ErrorCode::Syntax, "the recorded text is no base64");
    return *decoded;
}

/// A form's recorded parameters as one text: "a=1&b=2".
Result<QByteArray> formText(const QByteArray& params) {
    QByteArray text;
    const QJsonDocument document = QJsonDocument::fromJson(params);
    if (!document.isArray())
        return failure(ErrorCode::Syntax, "the recorded parameters are no JSON");
    const QJsonArray list = document.array();
    for (const QJsonValue param : list) {
        if (!text.isEmpty())
            text += '&';
        text += param[QLatin1StringView("name")].toString().toUtf8() + '=' +
                param[QLatin1StringView("value")].toString().toUtf8();
    }
    return text;
}

bool isDictionaryCoding(std::string_view codings) {
    return equalsIgnoringCase(trimmed(codings), "dcz");
}

/// Proxies that do not know a coding record its bytes as the content.
bool isDictionaryZstd(const QByteArray& content, std::string_view codings) {
    return isDictionaryCoding(codings) && content.startsWith("\x5e\x2a\x4d\x18");
}

/// Reads contents. Finds their compression dictionaries among the answers of the same input with
/// Use-As-Dictionary (RFC 9842 2.1).
class ContentReader {
public:
    ContentReader(const Segment& segment, const BodyReadLimits& limits)
        : m_segment(segment), m_limits(limits) {}

    Result<QByteArray> read(const Exchange& exchange) {
        const BodyRef* body = exchange.responseBody();
        if (!body)
            return failure(ErrorCode::NotFound);
        Result<QByteArray> bytes = readBody(m_segment, *body, m_limits);
        if (!bytes)
            return bytes;
        const std::string codings = exchange.response().combined(FieldName::ContentEncoding);
        if (body->form != BodyForm::Raw && !isDictionaryZstd(*bytes, codings))
            return bytes;
        if (codings.empty())
            return bytes;
        return decodeContent(*bytes, codings, decodeLimits(),
                             [this](std::string_view hash) { return dictionary(hash); });
    }

private:
    [[nodiscard]] DecodeLimits decodeLimits() const {
        DecodeLimits limits{.maxBytes = m_limits.maxBytes};
        if (WorkBudget* budget = m_limits.budget)
            limits.mayAdd = [budget](std::size_t bytes) { return budget->take(bytes); };
        return limits;
    }
    std::optional<QByteArray> dictionary(std::string_view hash) {
        for (std::uint32_t row = 0; row < m_segment.records.size() && m_candidates > 0; ++row) {
            const Exchange exchange(m_segment, m_segment.records[row], row, 0);
            if (exchange.status() != 200 || !exchange.responseBody() ||
                !exchange.response().has(FieldName::UseAsDictionary))
                continue;
            --m_candidates;
            const Result<QByteArray> content = read(exchange); // may itself be coded with a dictionary
            if (content && toView(QCryptographicHash::hash(*content, QCryptographicHash::Sha256)) == hash)
                return *content;
        }
        return std::nullopt;
    }

    const Segment& m_segment;
    const BodyReadLimits& m_limits;
    int m_candidates =
        64; // per content, dictionaries of dictionaries included: a bound against hostile recordings
};

/// The prefix of a JSON string's inside, without an escape cut in two.
QByteArray wholeEscapes(QByteArray raw) {
    const qsizetype backslash = raw.lastIndexOf('\\');
    if (backslash >= 0 && backslash > raw.size() - 6)
        raw.truncate(backslash);
    return raw;
}

/// Base64 without an incomplete last group of four.
QByteArray wholeGroups(QByteArray text) {
    for (const char space : {'\n', '\r', ' ', '\t'})
        text.replace(QByteArray(1, space), QByteArray());
    text.truncate(text.size() / 4 * 4);
    return text;
}

constexpr std::uint64_t maxBytesReadWhole = std::uint64_t{4} << 20; // read for its start

constexpr std::uint64_t inSource(std::uint64_t bytes) noexcept {
    return bytes * 2; // room for escapes and for base64
}

/// Whether the first `bytes` can be had without the rest.
bool isLongerThan(const BodyRef& body, std::uint64_t bytes) noexcept {
    return body.form != BodyForm::JsonParams && body.rawLength > inSource(bytes);
}

Result<QByteArray> startOf(Result<QByteArray> whole, std::uint64_t bytes) {
    if (whole)
        whole->truncate(static_cast<qsizetype>(bytes));
    return whole;
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

bool needsUnpacking(const Exchange& exchange) {
    const BodyRef* body = exchange.responseBody();
    if (!body || !exchange.response().has(FieldName::ContentEncoding))
        return false;
    return body->form == BodyForm::Raw ||
           isDictionaryCoding(exchange.response().combined(FieldName::ContentEncoding));
}

Result<QByteArray> readContent(const Exchange& exchange, const BodyReadLimits& limits) {
    const WorkBudget* budget = limits.budget;
    if (budget && budget->hasHashes() && !budget->hash(exchange.index()).known() && needsUnpacking(exchange))
        return failure(ErrorCode::TooLarge);
    return ContentReader(exchange.segment(), limits).read(exchange);
}

Result<QByteArray> readExportedContent(const Exchange& exchange) {
    Result<QByteArray> content = readContent(exchange);
    const BodyRef* body = exchange.responseBody();
    return content || !body || body->form != BodyForm::Raw ? content : readBody(exchange.segment(), *body);
}

Result<QByteArray> readBodyStart(const Segment& segment, const BodyRef& body, std::uint64_t bytes) {
    if (!isLongerThan(body, bytes))
        return startOf(readBody(segment, body, {.maxBytes = maxBytesReadWhole}), bytes);
    Result<QByteArray> start = segment.sources[body.source]->read(body.offset, inSource(bytes));
    if (!start)
        return start;
    if (body.form == BodyForm::JsonText)
        start = unescaped(wholeEscapes(std::move(*start)));
    else if (body.form == BodyForm::JsonBase64)
        start = fromBase64(wholeGroups(unescaped(wholeEscapes(std::move(*start)))));
    return startOf(std::move(start), bytes);
}

Result<QByteArray> readContentStart(const Exchange& exchange, std::uint64_t bytes) {
    const BodyRef* body = exchange.responseBody();
    if (!body)
        return failure(ErrorCode::NotFound);
    const bool coded = body->form == BodyForm::Raw && exchange.response().has(FieldName::ContentEncoding);
    if (!coded && isLongerThan(*body, bytes))
        return readBodyStart(exchange.segment(), *body, bytes);
    return startOf(readContent(exchange, {.maxBytes = maxBytesReadWhole}), bytes);
}

} // namespace hci
