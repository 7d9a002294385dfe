#include "model/exchange/content_secrets.h"

#include "model/base/ascii.h"
#include "model/base/text_view.h"
#include "model/exchange/body_reader.h"
#include "model/exchange/secret_path.h"
#include "model/exchange/secret_spans.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

using namespace std::string_view_literals;

constexpr std::uint64_t longestContent = std::uint64_t{64} * 1024; // answers to a login are short

/// Whether the text has one of these lower case words, in any case.
template <std::size_t N> bool hasWord(std::string_view text, const std::array<std::string_view, N>& words) {
    return std::any_of(words.begin(), words.end(), [text](std::string_view word) {
        return std::search(text.begin(), text.end(), word.begin(), word.end(),
                           [](char a, char b) { return asciiLower(a) == b; }) != text.end();
    });
}

bool isJson(std::string_view mediaType) {
    static constexpr std::array words = {"json"sv};
    return hasWord(mediaType, words);
}

bool isForm(std::string_view mediaType) {
    static constexpr std::array words = {"x-www-form-urlencoded"sv};
    return hasWord(mediaType, words);
}

/// Whether contents of that type name their values.
bool namesValues(std::string_view mediaType) {
    static constexpr std::array words = {"json"sv, "xml"sv, "multipart/form-data"sv};
    return hasWord(mediaType, words) || isForm(mediaType);
}

bool signsIn(std::string_view url) {
    static constexpr std::array words = {"login"sv, "logon"sv,   "signin"sv, "sign-in"sv,
                                         "auth"sv,  "session"sv, "token"sv,  "register"sv};
    return hasWord(url, words);
}

bool isShort(const BodyRef* body) {
    return body && body->rawLength <= longestContent;
}

bool looksLikePassword(std::string_view value) {
    return value.find_first_of("\t\r\n") == std::string_view::npos &&
           looksLikeLinkToken(value.substr(0, value.find('.')));
}

/// Of a content that was sent also values with blanks, which are sentences in an answer.
void addSecrets(const Result<QByteArray>& content, std::string_view mediaType, bool sent,
                std::vector<std::string>& secrets) {
    if (!content)
        return;
    const std::string_view text = toView(*content);
    for (const SecretSpan& span : findContentSecrets(text, mediaType)) {
        const std::string_view value = text.substr(span.begin, span.end - span.begin);
        if (!span.known || !looksLikePassword(value) || (!sent && value.find(' ') != std::string_view::npos))
            continue;
        secrets.emplace_back(value);
        if (isForm(mediaType) && value.find('+') != std::string_view::npos) { // a blank, or a "+"
            secrets.emplace_back(value);
            std::replace(secrets.back().begin(), secrets.back().end(), '+', ' ');
        }
    }
}

/// The type of a request's content; a recorder may give the content without its Content-Type, or the
/// parameters of a form without their text.
std::string_view sentType(const Exchange& exchange, const Result<QByteArray>& content) {
    constexpr std::string_view form = "application/x-www-form-urlencoded";
    const std::string_view type = exchange.request().value(FieldName::ContentType);
    if (exchange.requestBody()->form == BodyForm::JsonParams)
        return form;
    if (!type.empty() || !content)
        return type;
    const QByteArray start = content->first(std::min<qsizetype>(content->size(), 64)).trimmed();
    if (start.startsWith('{') || start.startsWith('['))
        return "application/json";
    if (start.startsWith('<'))
        return "application/xml";
    return start.startsWith("--") ? "multipart/form-data"sv : form;
}

} // namespace

std::vector<std::string> contentSecrets(const Exchange& exchange) {
    std::vector<std::string> secrets;
    const bool sends = !exchange.isGetOrHead();
    if (sends && isShort(exchange.requestBody())) {
        const Result<QByteArray> content = readBody(exchange.segment(), *exchange.requestBody());
        if (const std::string_view type = sentType(exchange, content); namesValues(type))
            addSecrets(content, type, true, secrets);
    }
    const std::string_view type = exchange.text(exchange.record().mediaType);
    if (isShort(exchange.responseBody()) && isJson(type) && (sends || signsIn(exchange.url())))
        addSecrets(readContentStart(exchange, longestContent), type, false, secrets);
    return secrets;
}

} // namespace hci
