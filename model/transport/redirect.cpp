#include "model/transport/redirect.h"

#include "model/base/sentence.h"
#include "model/exchange/resolved_url.h"
#include "model/exchange/secrets.h"
#include "model/http/field_syntax.h"

#include <algorithm>

namespace hci {

namespace {

bool isRedirect(int status) noexcept {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
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
    next.url = resolvedUrl(request.url, location, FragmentRule::Keep).toEncoded().toStdString();
    const auto from = originOf(request.url);
    const auto to = originOf(next.url);
    if (!to)
        return failure(ErrorCode::Refused,
                       filled("redirect to %1: %2", {shownAddress(location), to.error().detail}));
    if (answer.status == 303 && request.method != "HEAD")
        becomeGet(next);
    if ((answer.status == 301 || answer.status == 302) && request.method == "POST")
        becomeGet(next);
    removeField(next.fields, "host");
    const bool sameOrigin = from && *from == *to;
    const SecretMask secrets = sameOrigin ? SecretMask() : secretsOf(request.url, request.fields);
    if (!sameOrigin)
        removeContent(next); // it belongs to the first origin as much as a credential does
    std::erase_if(next.fields, [&](const auto& field) {
        return isPreconditionField(field.first) ||
               (!sameOrigin && isCredential(field.first, field.second, &secrets.known()));
    });
    return std::optional(std::move(next));
}

} // namespace hci
