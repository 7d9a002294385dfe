#include "model/base/language.h"
#include "model/base/text_view.h"
#include "model/exchange/body_reader.h"
#include "model/http/field_syntax.h"
#include "model/http/media_type.h"
#include "model/lint/lifetimes.h"
#include "model/lint/page_contents.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId WrongKindStored;

} // namespace hci::rule_id

namespace hci::wrong_kind {

namespace {

QString assetInWords(const ArgumentSource& source) {
    switch (static_cast<AssetKind>(source.number)) {
    case AssetKind::Script: return translated("a script");
    case AssetKind::Style: return translated("a style sheet");
    case AssetKind::Image: return translated("a picture");
    case AssetKind::Font: return translated("a font");
    case AssetKind::Data: return translated("a file");
    case AssetKind::None: break;
    }
    return {};
}

constexpr std::array rules{
    Rule{&rule_id::WrongKindStored,
         "wrong-kind-stored",
         Severity::Warning,
         {9111, "3"},
         "A page is kept at a file's address",
         "missing-assets",
         "Status 200 hides from caches that the file is not there: they keep the page that stands in for it, "
         "and give it out as the file for as long as the lifetime says, also when the file is there again.",
         {"the address of {0:words} is answered with {2}, which caches may keep for {1:span}",
          "the address of {0:words} is answered with {2}, byte for byte the page {3}, which caches may keep "
          "for {1:span}",
          "the content begins as a page of HTML and is sent as {2}, in place of {0:words}; caches may keep "
          "it for {1:span}",
          "the content is byte for byte the page {3} and is sent as {2}, in place of {0:words}; caches may "
          "keep it for {1:span}",
          "the content begins as a page of HTML and is sent without Content-Type, in place of {0:words}; "
          "caches may keep it for {1:span}",
          "the content is byte for byte the page {3} and is sent without Content-Type, in place of "
          "{0:words}; caches may keep it for {1:span}"},
         DependsOn::Stores,
         assetInWords},
};

TextId requestValue(const Answer& answer, std::string_view lowerCaseName) {
    const FieldSpan& request = answer.request.span();
    for (const Field& field : request)
        if (request.pool().spelling(request.pool().folded(field.name)) == lowerCaseName)
            return field.value;
    return TextId::None;
}

/// The kind of content requested. A page that users open may have an address ending in ".js".
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
        if (destination == "font")
            return AssetKind::Font;
        if (destination != "empty") // "empty" names no kind: a script's request, or a prefetch
            return AssetKind::None;
    }
    return answer.request.text(FieldName::Accept).starts_with("text/html")
               ? AssetKind::None
               : assetKindOf(answer.exchange->url());
}

/// The kind of content by Content-Type.
AssetKind assetKindOfType(std::string_view contentType) {
    const std::string type = lowered(essenceOf(contentType));
    if (type.ends_with("/javascript") || type.ends_with("/x-javascript") || type.ends_with("/ecmascript"))
        return AssetKind::Script;
    if (type == "text/css")
        return AssetKind::Style;
    return type == "application/json" || type.ends_with("+json") ? AssetKind::Data : AssetKind::None;
}

/// Whether Content-Type names no kind, so that the address or the request decides.
bool isUnspecific(std::string_view contentType) {
    const std::string type = lowered(essenceOf(contentType));
    return type.empty() || type == "text/plain" || type == "application/octet-stream";
}

/// Whether the content is HTML, whatever Content-Type says; nothing if it was not recorded. `commentCounts`:
/// false for scripts and style sheets, which may begin with an HTML comment.
std::optional<bool> looksLikeHtml(const Exchange& exchange, bool commentCounts) {
    const BodyRef* body = exchange.responseBody();
    if (!body || body->rawLength == 0 || exchange.is(ExchangeFlag::BodyCut))
        return std::nullopt;
    if (constexpr std::string_view mayLeadToTag = "< \t\r\n\xEF"; // with UTF-8's mark
        body->firstByte != '\0' && mayLeadToTag.find(body->firstByte) == std::string_view::npos)
        return false; // spares reading most contents
    const Result<QByteArray> content = readContentStart(exchange, 128);
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

/// The kind that the page replaces, if Content-Type says HTML.
AssetKind kindBehindHtml(const Answer& answer) {
    const AssetKind kind = askedFor(answer);
    if (kind == AssetKind::None)
        return kind;
    const std::optional<bool> html = looksLikeHtml(*answer.exchange, true);
    // Scripts and pictures under a wrong name still work; an empty "picture" counts visits.
    return (html ? !*html : kind == AssetKind::Image) ? AssetKind::None : kind;
}

/// The same if Content-Type says script, style sheet or data, but the content is a page.
AssetKind kindOfDisguised(const Answer& answer, std::string_view contentType) {
    AssetKind kind = assetKindOfType(contentType);
    if (kind == AssetKind::None && isUnspecific(contentType))
        kind = askedFor(answer);
    return kind != AssetKind::None && looksLikeHtml(*answer.exchange, false) == true ? kind : AssetKind::None;
}

void checkWrongKind(const Answer& answer, FindingSink& sink) {
    if (!answer.isGet || answer.status != 200)
        return;
    const std::int64_t lifetime = longestUse(answer);
    if (lifetime <= 0)
        return;
    const std::string_view contentType = answer.response.text(FieldName::ContentType);
    const bool saysSo = isHtml(contentType);
    const AssetKind kind = saysSo ? kindBehindHtml(answer) : kindOfDisguised(answer, contentType);
    if (kind == AssetKind::None)
        return;
    const std::uint32_t page = sink.pages().pageLike(*answer.exchange);
    Remark remark{.rule = rule_id::WrongKindStored,
                  .exchange = answer.index,
                  .variant = static_cast<std::uint8_t>(saysSo                ? 0
                                                       : contentType.empty() ? 4
                                                                             : 2),
                  .field = FieldName::ContentType,
                  .values = {numberValue(static_cast<int>(kind)), numberValue(lifetime),
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

constexpr std::array examples{
    RuleCase{"wrong-kind-stored", R"(
        # a prefetch names no kind: the address does
        > GET https://a.example/assets/app.3f9a1c2b.js
        > Sec-Fetch-Dest: empty
        > Accept: */*
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: max-age=31536000
        = <!DOCTYPE html><html></html>)",
             R"(
        # a script asks for a page
        > GET https://a.example/parts/row
        > Sec-Fetch-Dest: empty
        > Accept: */*
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: max-age=31536000
        = <html></html>)"},
    RuleCase{"wrong-kind-stored", R"(
        # CDNs keep it by a field of their own (RFC 9213 2.2)
        > GET https://a.example/js/app.js
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: no-store
        < CDN-Cache-Control: max-age=86400
        = <!DOCTYPE html><html></html>)",
             R"(
        > GET https://a.example/js/app.js
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: no-store
        < CDN-Cache-Control: no-store
        = <!DOCTYPE html><html></html>)"},
    RuleCase{"wrong-kind-stored", R"(
        > GET https://a.example/js/vendor.js
        < 200 OK
        < Date: @
        < Content-Type: application/javascript; charset=utf-8
        < Cache-Control: public, max-age=31536000
        =  <!DOCTYPE html><html><body>502 Bad Gateway</body></html>)",
             R"(
        # comments of HTML may stand in scripts and style sheets
        > GET https://a.example/js/vendor.js
        < 200 OK
        < Date: @
        < Content-Type: application/javascript; charset=utf-8
        < Cache-Control: public, max-age=31536000
        = <!-- hidden from old browsers)"},
    RuleCase{"wrong-kind-stored", R"(
        > GET https://a.example/style?v=3
        < 200 OK
        < Date: @
        < Content-Type: text/css
        < Last-Modified: @-864000
        = <html><head><title>Maintenance</title></head></html>)",
             R"(
        # nobody keeps it
        > GET https://a.example/style?v=3
        < 200 OK
        < Date: @
        < Content-Type: text/css
        < Cache-Control: no-store
        = <html><head><title>Maintenance</title></head></html>)"},
    RuleCase{"wrong-kind-stored", R"(
        > GET https://a.example/
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: no-cache
        = <!doctype html><title>App</title>
        > GET https://a.example/js/lazy.4f1e2a7b.js
        < 200 OK
        < Date: @
        < Content-Type: text/javascript
        < Cache-Control: public, max-age=31536000, immutable
        = <!doctype html><title>App</title>)",
             R"(
        # a script that writes a page
        > GET https://a.example/js/lazy.4f1e2a7b.js
        < 200 OK
        < Date: @
        < Content-Type: text/javascript
        < Cache-Control: public, max-age=31536000, immutable
        = document.write("<!doctype html><title>App</title>"))"},
    RuleCase{"wrong-kind-stored", R"(
        > GET https://a.example/app.js
        > Sec-Fetch-Dest: script
        < 200 OK
        < Date: @
        < Cache-Control: max-age=600
        = <!doctype html><title>Not here</title>)",
             R"(
        # whatever it is, nobody asked for a file
        > GET https://a.example/app
        < 200 OK
        < Date: @
        < Cache-Control: max-age=600
        = <!doctype html><title>Not here</title>)"},
    RuleCase{"wrong-kind-stored", R"(
        > GET https://a.example/
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: no-cache
        = <!doctype html><title>App</title>
        > GET https://a.example/app.js
        < 200 OK
        < Date: @
        < Cache-Control: max-age=600
        = <!doctype html><title>App</title>)",
             R"(
        # the source of a page, sent as text
        > GET https://a.example/page.txt
        < 200 OK
        < Date: @
        < Content-Type: text/plain
        < Cache-Control: max-age=600
        = <!doctype html><title>App</title>)"},
    RuleCase{"wrong-kind-stored", R"(
        # data that is a page
        > GET https://a.example/api/items
        < 200 OK
        < Date: @
        < Content-Type: application/problem+json
        < Cache-Control: max-age=600
        = <body>Sign in</body>)",
             R"(
        > GET https://a.example/api/items
        < 200 OK
        < Date: @
        < Content-Type: application/json
        < Cache-Control: max-age=600
        = "<body>Sign in</body>")"},
    RuleCase{"wrong-kind-stored", R"(
        > GET https://a.example/
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: no-cache
        = <!doctype html><title>App</title>
        > GET https://a.example/js/main.8c1f2e7a.js
        < 200 OK
        < Date: @
        < Content-Type: text/html; charset=utf-8
        < Cache-Control: public, max-age=31536000, immutable
        = <!doctype html><title>App</title>)",
             R"(
        # a script is a script under any name
        > GET https://a.example/js/main.8c1f2e7a.js
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: public, max-age=31536000, immutable
        = start();)"},
    RuleCase{"wrong-kind-stored", R"(
        > GET https://a.example/theme.css
        > Accept: text/css,*/*;q=0.1
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: max-age=600
        = <html><body>Not here</body></html>)",
             R"(
        # somebody reads about it
        > GET https://a.example/wiki/theme.css
        > Accept: text/html,application/xhtml+xml
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: max-age=600
        = <html><body>About a file</body></html>)"},
    RuleCase{"wrong-kind-stored", R"(
        # no extension, but a style sheet was asked for
        > GET https://a.example/theme
        > Sec-Fetch-Dest: style
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: max-age=600
        = <!-- nothing -->)",
             R"(
        # nobody keeps it
        > GET https://a.example/theme
        > Sec-Fetch-Dest: style
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: no-store
        = <!-- nothing -->)"},
    RuleCase{"wrong-kind-stored", R"(
        # by guess, for a tenth of ten days; what came was not recorded
        > GET https://a.example/font.woff2
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Last-Modified: @-864000)",
             R"(
        # a picture that counts visits
        > GET https://a.example/pixel.gif
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: max-age=600)"},
    RuleCase{"wrong-kind-stored", R"(
        > GET https://a.example/app.js.map
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: max-age=600
        = <!DOCTYPE HTML><p>Home
        > GET https://a.example/logo.svg
        > Sec-Fetch-Dest: image
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: max-age=600
        = <!DOCTYPE HTML><p>Home)",
             R"(
        # 404 tells caches that it is not there
        > GET https://a.example/logo.svg
        > Sec-Fetch-Dest: image
        < 404 Not Found
        < Date: @
        < Content-Type: text/html
        < Cache-Control: max-age=600
        = <!DOCTYPE HTML><p>Home)"},
    RuleCase{"wrong-kind-stored", R"(
        > GET https://a.example/de.json
        < 200 OK
        < Content-Type: text/html
        < Cache-Control: max-age=600
        = <!doctype html><html></html>)",
             R"(
        > GET https://a.example/de.json
        < 200 OK
        < Content-Type: application/json
        < Cache-Control: max-age=600
        = {})"},
};

} // namespace

extern const RuleFile file{.rules = rules, .answer = {checkWrongKind}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::wrong_kind
