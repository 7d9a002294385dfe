#include "model/transport/redirect.h"

#include "model/exchange/secrets.h"
#include "model/http/field_syntax.h"

#include <QtCore/QUrl>

#include <algorithm>

namespace hci {

namespace {

bool isRedirect(int status) noexcept {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

std::string resolved(std::string_view base, std::string_view location) {
    const auto parse = [](std::string_view text) {
        return QUrl::fromEncoded(QByteArray(text.data(), static_cast<qsizetype>(text.size())),
                                 QUrl::TolerantMode);
    };
    return parse(base).resolved(parse(location)).toEncoded().toStdString();
}

void becomeGet(HttpRequest& request) {
    request.method = "GET";
    removeContent(request);
}

} // namespace

Result<std::optional<HttpRequest>> redirectedRequest(const HttpRequest& request,
                                                     const ExchangeDraft& answer) {
    const std::string_view location = fieldValue(answer.responseFields, "location");
    if (!isRedirect(answer.status) || location.empty())
        return std::optional<HttpRequest>();
    HttpRequest next = request;
    next.url = resolved(request.url, location);
    const auto from = originOf(request.url);
    const auto to = originOf(next.url);
    if (!to)
        return failure(ErrorCode::Refused, "redirect to " + std::string(location) + ": " + to.error().detail);
    if (answer.status == 303 && request.method != "HEAD")
        becomeGet(next);
    if ((answer.status == 301 || answer.status == 302) && request.method == "POST")
        becomeGet(next);
    removeField(next.fields, "host");
    const bool sameOrigin = from && *from == *to;
    if (!sameOrigin)
        removeContent(next); // as much the first origin's own as a credential is
    std::erase_if(next.fields, [&](const auto& field) {
        return isPreconditionField(field.first) || (!sameOrigin && isCredential(field.first, field.second));
    });
    return std::optional(std::move(next));
}

} // namespace hci
