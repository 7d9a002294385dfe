#include "model/base/text_view.h"
#include "model/exchange/body_reader.h"
#include "model/http/field_syntax.h"
#include "model/lint/checks.h"
#include "model/lint/page_contents.h"
#include "model/lint/rule_id.h"

namespace hci {

namespace {

TextId requestValue(const Answer& answer, std::string_view lowerCaseName) {
    const FieldSpan& request = answer.request.span();
    for (const Field& field : request)
        if (request.pool().spelling(request.pool().folded(field.name)) == lowerCaseName)
            return field.value;
    return TextId::None;
}

/// What the content was asked for as. A page that people open may well have an address that ends in ".js".
AssetKind askedFor(const Answer& answer) {
    if (answer.request.empty())
        return assetKindOf(answer.exchange->url());
    if (const TextId sent = requestValue(answer, "sec-fetch-dest"); sent != TextId::None) {
        const std::string_view destination = answer.exchange->text(sent);
        if (destination == "script" || destination.ends_with("worker"))
            return AssetKind::Script;
        if (destination == "style")
            return AssetKind::Style;
        if (destination == "image")
            return AssetKind::Image;
        return destination == "font" ? AssetKind::Font : AssetKind::None;
    }
    return answer.request.text(FieldName::Accept).starts_with("text/html")
               ? AssetKind::None
               : assetKindOf(answer.exchange->url());
}

/// What a Content-Type says the content is for.
AssetKind assetKindOfType(std::string_view contentType) {
    const std::string type = lowered(trimmed(contentType.substr(0, contentType.find(';'))));
    if (type.ends_with("/javascript") || type.ends_with("/x-javascript") || type.ends_with("/ecmascript"))
        return AssetKind::Script;
    if (type == "text/css")
        return AssetKind::Style;
    return type == "application/json" || type.ends_with("+json") ? AssetKind::Data : AssetKind::None;
}

/// Content-Type says nothing of what the content is: the address or the request does.
bool isUnspecific(std::string_view contentType) {
    const std::string type = lowered(trimmed(contentType.substr(0, contentType.find(';'))));
    return type.empty() || type == "text/plain" || type == "application/octet-stream";
}

/// The content is HTML, whatever Content-Type says; nothing where it was not recorded. Scripts and style
/// sheets may begin with a comment of HTML, so that proves nothing where `commentCounts` is false.
std::optional<bool> looksLikeHtml(const Exchange& exchange, bool commentCounts) {
    const BodyRef* body = exchange.responseBody();
    if (!body || body->rawLength == 0 || exchange.is(ExchangeFlag::BodyCut))
        return std::nullopt;
    const Result<QByteArray> content = readContentStart(exchange, 256);
    if (!content)
        return std::nullopt;
    std::string_view text = toView(*content);
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return false;
    const std::string start = lowered(text.substr(first, 64));
    for (const std::string_view tag : {"<!doctype html", "<html", "<head", "<body"})
        if (start.starts_with(tag))
            return true;
    return commentCounts && start.starts_with("<!--");
}

/// What the page stands in for, where the answer owns up to be HTML.
AssetKind kindBehindHtml(const Answer& answer) {
    const AssetKind kind = askedFor(answer);
    if (kind == AssetKind::None)
        return kind;
    const std::optional<bool> html = looksLikeHtml(*answer.exchange, true);
    // Scripts and pictures under a wrong name are what they are; an empty "picture" counts visits.
    return (html ? !*html : kind == AssetKind::Image) ? AssetKind::None : kind;
}

/// The same where the answer says that it is a script, a style sheet or data, and the content shows a page.
AssetKind kindOfDisguised(const Answer& answer, std::string_view contentType) {
    AssetKind kind = assetKindOfType(contentType);
    if (kind == AssetKind::None && isUnspecific(contentType))
        kind = askedFor(answer);
    return kind != AssetKind::None && looksLikeHtml(*answer.exchange, false) == true ? kind : AssetKind::None;
}

} // namespace

void checkWrongKind(const Answer& answer, FindingSink& sink) {
    if (!answer.isGet || answer.status != 200 || answer.noCache())
        return;
    const CacheView& view = answer.inPrivate.fresh() ? answer.inPrivate : answer.inShared;
    if (!view.fresh())
        return;
    const std::string_view contentType = answer.response.text(FieldName::ContentType);
    const bool saysSo = isHtml(contentType);
    const AssetKind kind = saysSo ? kindBehindHtml(answer) : kindOfDisguised(answer, contentType);
    if (kind == AssetKind::None)
        return;
    const std::uint32_t page = sink.pages().pageLike(*answer.exchange);
    Remark remark{.rule = RuleId::WrongKindStored,
                  .exchange = answer.index,
                  .variant = static_cast<std::uint8_t>(saysSo                ? 0
                                                       : contentType.empty() ? 4
                                                                             : 2),
                  .field = FieldName::ContentType,
                  .values = {numberValue(static_cast<int>(kind)), numberValue(view.lifetime.seconds),
                             textValue(answer.value(FieldName::ContentType))},
                  .group = numberValue(static_cast<int>(kind))};
    if (page != noIndex) {
        remark.severity = Severity::Error;
        ++remark.variant;
        remark.values[3] = textValue(sink.session()[page].record().resourceUrl);
    }
    sink.mark(answer.resource, Mark::LifetimeDoubted);
    sink.add(remark);
}

} // namespace hci
