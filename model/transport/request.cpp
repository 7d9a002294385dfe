#include "model/transport/request.h"

#include "model/base/sentence.h"
#include "model/base/version.h"
#include "model/exchange/secrets.h"
#include "model/http/field_syntax.h"

#include <QtCore/QUrl>

#include <algorithm>
#include <array>

namespace hci {

namespace {

constexpr std::string_view defaultUserAgent = "http-cache-inspector/" HCI_VERSION;

template <std::size_t N>
bool isOneOf(const std::array<std::string_view, N>& names, std::string_view name) noexcept {
    return std::any_of(names.begin(), names.end(),
                       [&](std::string_view one) { return equalsIgnoringCase(one, name); });
}

/// Makes one Cookie line (RFC 6265 5.4): HTTP/2, and so its recording, may split it (RFC 9113 8.2.3).
void joinCookies(ExchangeDraft::Fields& fields) {
    const auto isCookie = [](const auto& field) { return equalsIgnoringCase(field.first, "cookie"); };
    const auto first = std::find_if(fields.begin(), fields.end(), isCookie);
    if (first == fields.end())
        return;
    for (auto next = std::next(first); next != fields.end(); ++next)
        if (isCookie(*next))
            first->second.append("; ").append(next->second);
    fields.erase(std::remove_if(std::next(first), fields.end(), isCookie), fields.end());
}

Result<void> validateField(std::string_view name, std::string_view value, qsizetype contentLength) {
    if (!isToken(name))
        return failure(ErrorCode::Refused, filled("not a field name: %1", {name}));
    if (!isSafeFieldValue(value))
        return failure(ErrorCode::Refused, filled("CR, LF or NUL in the value of %1", {name}));
    // A framing other than the one that is sent would make the server see another request after this one.
    if (equalsIgnoringCase(name, "transfer-encoding"))
        return failure(ErrorCode::Refused, "Transfer-Encoding cannot be set by hand");
    if (equalsIgnoringCase(name, "content-length") && parseDecimal(value) != contentLength)
        return failure(ErrorCode::Refused, "Content-Length is not the length of the content");
    return {};
}

} // namespace

Result<Origin> originOf(std::string_view url) {
    const QUrl parsed =
        QUrl::fromEncoded(QByteArray(url.data(), static_cast<qsizetype>(url.size())), QUrl::TolerantMode);
    const QString scheme = parsed.scheme();
    const bool isHttp = scheme == QLatin1StringView("http") || scheme == QLatin1StringView("https");
    if (parsed.isValid() && !scheme.isEmpty() && !isHttp)
        return failure(ErrorCode::Syntax, filled("not an http or https URL: %1", {shownAddress(url)}));
    if (!parsed.isValid() || parsed.host().isEmpty())
        return failure(ErrorCode::Syntax, filled("not an absolute URL: %1", {shownAddress(url)}));
    const int port = parsed.port(scheme == QLatin1StringView("https") ? 443 : 80);
    return Origin{scheme.toStdString(), parsed.host(QUrl::FullyEncoded).toLower().toStdString(), port};
}

std::string authorityOf(const Origin& origin) {
    const bool v6 = origin.host.find(':') != std::string::npos;
    std::string authority = v6 ? '[' + origin.host + ']' : origin.host;
    if (origin.port != (origin.scheme == "https" ? 443 : 80))
        authority.append(":").append(std::to_string(origin.port));
    return authority;
}

Result<HostPort> parseHostPort(std::string_view text) {
    const std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos || colon == 0)
        return failure(ErrorCode::Syntax, filled("not HOST:PORT: %1", {shownAddress(text)}));
    const auto port = parseDecimal(text.substr(colon + 1));
    std::string_view host = text.substr(0, colon);
    if (host.starts_with('[') && host.ends_with(']'))
        host = host.substr(1, host.size() - 2);
    else if (host.find(':') != std::string_view::npos)
        return failure(ErrorCode::Syntax, filled("an IPv6 address needs brackets: %1", {shownAddress(text)}));
    if (!port || *port < 1 || *port > 65535 || host.empty())
        return failure(ErrorCode::Syntax, filled("not HOST:PORT: %1", {shownAddress(text)}));
    return HostPort{std::string(host), static_cast<int>(*port)};
}

std::optional<HostPort> detourOf(std::string_view url, const TransportOptions& options) {
    if (!options.connectTo.empty())
        return *parseHostPort(options.connectTo);
    if (!options.address.empty())
        return HostPort{options.address, originOf(url)->port};
    return std::nullopt;
}

Result<void> validate(const HttpRequest& request) {
    if (!isToken(request.method))
        return failure(ErrorCode::Refused, filled("not a method: %1", {request.method}));
    if (request.method == "CONNECT") // RFC 9110 9.3.6: what follows its answer is no message
        return failure(ErrorCode::Refused, "CONNECT asks a proxy for a tunnel; give the proxy instead");
    if (request.url.find_first_of(std::string_view("\r\n\0", 3)) != std::string::npos)
        return failure(ErrorCode::Refused, "CR, LF or NUL in the URL");
    if (const auto origin = originOf(request.url); !origin)
        return tl::unexpected(origin.error());
    for (const auto& [name, value] : request.fields)
        if (const auto valid = validateField(name, value, request.body.size()); !valid)
            return valid;
    return {};
}

HttpRequest withDefaultFields(HttpRequest request, const TransportOptions& options) {
    const auto origin = originOf(request.url);
    const auto add = [&](std::string_view name, std::string_view value) {
        if (!hasField(request.fields, name))
            request.fields.emplace_back(name, value);
    };
    if (!hasField(request.fields, "host") && origin)
        request.fields.emplace(request.fields.begin(), "Host", authorityOf(*origin));
    joinCookies(request.fields);
    add("Connection", options.reuseConnections ? "keep-alive" : "close");
    add("User-Agent", defaultUserAgent);
    add("Accept-Encoding", "gzip, deflate, br, zstd");
    add("Accept-Language", "*");
    const bool sendsContent = !request.body.isEmpty() || request.method == "POST" || request.method == "PUT";
    if (sendsContent) {
        add("Content-Type", "application/octet-stream");
        setField(request.fields, "Content-Length", std::to_string(request.body.size()));
    }
    return request;
}

std::string requestTarget(const HttpRequest& request, TargetForm form) {
    QUrl url = QUrl::fromEncoded(QByteArray::fromStdString(request.url), QUrl::TolerantMode);
    if (url.path().isEmpty())
        url.setPath(QStringLiteral("/"));
    const auto left = form == TargetForm::Absolute
                          ? QUrl::RemoveUserInfo | QUrl::RemoveFragment
                          : QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment;
    return url.toEncoded(left).toStdString();
}

void removeContent(HttpRequest& request) {
    request.body.clear();
    std::erase_if(request.fields,
                  [](const auto& field) { return lowered(field.first).starts_with("content-"); });
}

std::string_view fieldValue(const ExchangeDraft::Fields& fields, std::string_view name) noexcept {
    for (const auto& [key, value] : fields)
        if (equalsIgnoringCase(key, name))
            return value;
    return {};
}

std::string combinedValue(const ExchangeDraft::Fields& fields, std::string_view name) {
    std::string all;
    for (const auto& [key, value] : fields)
        if (equalsIgnoringCase(key, name))
            all.append(all.empty() ? "" : ", ").append(value);
    return all;
}

bool hasField(const ExchangeDraft::Fields& fields, std::string_view name) noexcept {
    return std::any_of(fields.begin(), fields.end(),
                       [&](const auto& field) { return equalsIgnoringCase(field.first, name); });
}

void setField(ExchangeDraft::Fields& fields, std::string_view name, std::string_view value) {
    for (auto& [key, old] : fields) {
        if (equalsIgnoringCase(key, name)) {
            old = value;
            return;
        }
    }
    fields.emplace_back(name, value);
}

void removeField(ExchangeDraft::Fields& fields, std::string_view name) {
    std::erase_if(fields, [&](const auto& field) { return equalsIgnoringCase(field.first, name); });
}

bool isConnectionField(std::string_view name, std::string_view connection) noexcept {
    static constexpr std::array<std::string_view, 9> names = {
        "connection", "keep-alive",     "proxy-connection",   "te", "trailer", "transfer-encoding",
        "upgrade",    "http2-settings", "proxy-authorization"};
    if (isOneOf(names, name))
        return true;
    std::string_view member;
    while (nextListMember(connection, member))
        if (equalsIgnoringCase(trimmed(member), name))
            return true;
    return false;
}

bool isPreconditionField(std::string_view name) noexcept {
    static constexpr std::array<std::string_view, 6> names = {
        "if-match", "if-none-match", "if-modified-since", "if-unmodified-since", "if-range", "range"};
    return isOneOf(names, name);
}

} // namespace hci
