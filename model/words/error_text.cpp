#include "model/words/error_text.h"

#include "model/base/in_words.h"
#include "model/base/language.h"
#include "model/base/sentence.h"
#include "model/base/text_view.h"
#include "model/exchange/masked_session.h"
#include "model/http/field_syntax.h"

namespace hci {

namespace {

QString sentenceOf(ErrorCode code) {
    switch (code) {
    case ErrorCode::Syntax: return translated("cannot be understood");
    case ErrorCode::TooLarge: return translated("too large");
    case ErrorCode::Truncated: return translated("ends too early");
    case ErrorCode::Unsupported: return translated("not supported");
    case ErrorCode::NotFound: return translated("not found");
    case ErrorCode::Io: return translated("cannot be read or written");
    case ErrorCode::Network: return translated("no answer");
    case ErrorCode::Cancelled: return translated("cancelled");
    case ErrorCode::Refused: return translated("refused");
    }
    return {};
}

QString sentenceOf(Failure failure) {
    switch (failure) {
    case Failure::Refused: return QStringLiteral("connection refused");
    case Failure::HostNotFound: return QStringLiteral("host not found");
    case Failure::TimedOut: return QStringLiteral("timed out");
    case Failure::Tls: return QStringLiteral("the certificate or TLS was not accepted");
    case Failure::ClosedEarly: return QStringLiteral("the connection was closed before an answer came");
    case Failure::Truncated: return QStringLiteral("the answer broke off");
    case Failure::TooLarge: return QStringLiteral("the answer is too large");
    case Failure::Protocol: return QStringLiteral("the answer is no HTTP");
    case Failure::Cancelled: return QStringLiteral("cancelled");
    case Failure::None:
    case Failure::Other: break;
    }
    return QStringLiteral("no answer");
}

/// The general sentence, with the system's or transport's text in brackets if that adds something.
QString withDetail(const QString& sentence, std::string_view detail) {
    const QString words = toText(detail);
    if (words.isEmpty() || words.compare(sentence, Qt::CaseInsensitive) == 0)
        return sentence;
    return sentence + QStringLiteral(" (") + words + QLatin1Char(')');
}

} // namespace

QString errorText(const Error& error) {
    const QString sentence = withDetail(sentenceOf(error.code), SecretMask().text(error.detail));
    return error.offset == 0 ? sentence : sentence + QStringLiteral(", at byte %1").arg(error.offset);
}

QString errorSentence(const Error& error) {
    return error.detail.empty() ? sentenceOf(error.code) : translatedSentence(error.detail);
}

QString failureText(Failure failure, std::string_view detail) {
    return withDetail(sentenceOf(failure), detail);
}

QString failureWords(const Exchange& exchange) {
    const ExchangeRecord& record = exchange.record();
    const std::string_view detail = exchange.text(record.failureDetail);
    if (record.failure == Failure::Other && record.status != 0)
        return withDetail(QStringLiteral("the client refused the answer"), detail);
    const std::optional<std::int64_t> length =
        parseDecimal(exchange.response().value(FieldName::ContentLength));
    const ByteCount came = exchange.size(Size::ResponseBody);
    if (record.failure == Failure::Truncated && length && came.known() && came.value() < *length)
        return withDetail(QStringLiteral("the answer broke off: %1 of %2 came")
                              .arg(formatCount(came.value()), formatExactBytes(*length)),
                          detail);
    return failureText(record.failure, detail);
}

QString failureText(const Exchange& exchange, const MaskedSession& mask) {
    const ExchangeRecord& record = exchange.record();
    return toText(mask.url(record.url)) + QStringLiteral(": ") + mask.sentence(failureWords(exchange));
}

} // namespace hci
