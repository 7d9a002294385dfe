#include "model/exchange/content_secrets.h"

#include "model/base/ascii.h"
#include "model/base/text_view.h"
#include "model/exchange/body_reader.h"
#include "model/exchange/encoded_objects.h"
#include "model/exchange/secret_forms.h"
#include "model/exchange/secret_path.h"
#include "model/exchange/secret_spans.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

using namespace std::string_view_literals;

constexpr std::uint64_t maxStartBytes = std::uint64_t{256} * 1024;
constexpr std::uint64_t maxAnyAnswerBytes = std::uint64_t{8} * 1024; // to a request that signs nobody in

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

/// Types of scripts and style sheets, which are the same for all users.
bool isCode(std::string_view mediaType) {
    static constexpr std::array words = {"javascript"sv, "ecmascript"sv, "css"sv, "wasm"sv};
    return hasWord(mediaType, words);
}

bool signsIn(std::string_view url) {
    static constexpr std::array words = {"login"sv, "logon"sv,   "signin"sv, "sign-in"sv,
                                         "auth"sv,  "session"sv, "token"sv,  "register"sv};
    return hasWord(url, words);
}

bool looksTextual(const QByteArray& content) {
    constexpr qsizetype maxLookLength = 1024;
    return !content.first(std::min(content.size(), maxLookLength)).contains('\0');
}

/// Hosts and versions have dots as well, but no part like a token.
bool looksLikePassword(std::string_view value) {
    if (value.find_first_of("\t\r\n") != std::string_view::npos)
        return false;
    for (std::size_t begin = 0; begin <= value.size();) {
        const std::size_t end = std::min(value.find('.', begin), value.size());
        if (looksLikeLinkToken(value.substr(begin, end - begin)))
            return true;
        begin = end + 1;
    }
    return false;
}

/// How a content came, from which follows how surely the value of a name is a secret.
enum class TextOrigin : std::uint8_t { Sent, Answered, Fetched };

/// Of a content that was sent also values with blanks, which are sentences in an answer.
bool isSecret(std::string_view value, bool certain, TextOrigin origin) {
    if (!certain || origin == TextOrigin::Fetched)
        return looksScrambled(value);
    return looksLikePassword(value) &&
           (origin == TextOrigin::Sent || value.find(' ') == std::string_view::npos);
}

void addSecrets(const Result<QByteArray>& content, std::string_view mediaType, TextOrigin origin,
                std::vector<std::string>& secrets) {
    if (!content || !looksTextual(*content))
        return;
    const std::string_view text = toView(*content);
    if (origin == TextOrigin::Fetched && !holdsScrambled(text)) // most of them, and this is quick
        return;
    for (const SecretSpan& span : findContentSecrets(text, mediaType)) {
        const std::string_view value = secretIn(text, span);
        if (!isSecret(value, span.known, origin))
            continue;
        secrets.emplace_back(value);
        if (isForm(mediaType) && value.find('+') != std::string_view::npos) { // a blank, or a "+"
            secrets.emplace_back(value);
            std::replace(secrets.back().begin(), secrets.back().end(), '+', ' ');
        }
    }
    for (std::string& value : encodedSecrets(text))
        if (isSecret(value, true, origin))
            secrets.push_back(std::move(value));
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
    if (const BodyRef* sent = exchange.requestBody()) {
        const Result<QByteArray> content = readBodyStart(exchange.segment(), *sent, maxStartBytes);
        addSecrets(content, sentType(exchange, content), TextOrigin::Sent, secrets);
    }
    const BodyRef* answer = exchange.responseBody();
    const std::string_view type = exchange.text(exchange.record().mediaType);
    if (!answer || isCode(type))
        return secrets;
    if (sends || signsIn(exchange.url()))
        addSecrets(readContentStart(exchange, maxStartBytes), type, TextOrigin::Answered, secrets);
    else if (isJson(type) && answer->rawLength <= maxAnyAnswerBytes)
        addSecrets(readContentStart(exchange, maxAnyAnswerBytes), type, TextOrigin::Fetched, secrets);
    return secrets;
}

} // namespace hci
