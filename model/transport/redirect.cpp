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
    std::erase_if(next.fields, [&](const auto& field) {
        return isPreconditionField(field.first) || (!sameOrigin && isCredential(field.first, field.second));
    });
    return std::optional(std::move(next));
}

bool isPrivateAddress(const QHostAddress& address) {
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4); // also of an IPv4 address mapped into IPv6
    if (isV4) {
        static const std::pair<QHostAddress, int> nets[] = {
            QHostAddress::parseSubnet(QStringLiteral("0.0.0.0/8")),
            QHostAddress::parseSubnet(QStringLiteral("10.0.0.0/8")),
            QHostAddress::parseSubnet(QStringLiteral("100.64.0.0/10")),
            QHostAddress::parseSubnet(QStringLiteral("127.0.0.0/8")),
            QHostAddress::parseSubnet(QStringLiteral("169.254.0.0/16")),
            QHostAddress::parseSubnet(QStringLiteral("172.16.0.0/12")),
            QHostAddress::parseSubnet(QStringLiteral("192.168.0.0/16")),
            QHostAddress::parseSubnet(QStringLiteral("224.0.0.0/3"))};
        const QHostAddress plain(v4);
        return std::any_of(std::begin(nets), std::end(nets),
                           [&](const auto& net) { return plain.isInSubnet(net); });
    }
    return address.isNull() || address.isLoopback() || address.isLinkLocal() ||
           address.isUniqueLocalUnicast() || address.isMulticast() ||
           address == QHostAddress(QHostAddress::AnyIPv6);
}

} // namespace hci
