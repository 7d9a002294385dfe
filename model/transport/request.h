#pragma once

#include "model/exchange/session.h"
#include "model/transport/special_address.h"

#include <QtCore/QByteArray>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hci {

/// A request as the user wrote it, sent unchanged except for what withDefaultFields() adds.
struct HttpRequest {
    std::string method = "GET";
    std::string url;              ///< absolute, http or https; a fragment is not sent
    ExchangeDraft::Fields fields; ///< in order
    QByteArray body;

    friend bool operator==(const HttpRequest&, const HttpRequest&) = default;
};

/// How requests are sent. A value: the same for all requests of an inspection or a replay.
struct TransportOptions {
    std::chrono::milliseconds timeout{30000};              ///< wall clock, from sending to the last byte
    std::int64_t maxBody = std::int64_t{64} * 1024 * 1024; ///< kept per content; the hash covers all of it
    int maxRedirects = 20;
    bool insecure = false;                  ///< accept TLS errors everywhere
    std::vector<std::string> insecureHosts; ///< accept TLS errors for these hosts (lower case)
    bool http2 = false;           ///< offer HTTP/2 (over TLS); not with connectTo or the user's own Host
    bool reuseConnections = true; ///< else each request has a connection of its own
    std::chrono::milliseconds connectWithin{0}; ///< a slower connection fails (Other); 0: only the timeout
    std::string proxy;                          ///< "http://host:port" or "socks5://host:port"; empty: none
    std::string connectTo; ///< "host:port": connect there; Host and the TLS name stay those of the URL
    std::string address; ///< pinned address of the URL's host, instead of a lookup; only for requests to that
                         ///< host, ignored beside connectTo
    AddressZone reach = AddressZone::Local; ///< the least public zone that Fetch may request: that of the
                                            ///< server which named the URL; Local: any
    std::string
        clientCertificate; ///< PEM file with certificate and key (see readClientIdentity()); empty: none

    friend bool operator==(const TransportOptions&, const TransportOptions&) = default;
};

/// Scheme, host and port of a URL; credentials belong to an origin.
struct Origin {
    std::string scheme; ///< lower case
    std::string host;   ///< lower case, IPv6 without brackets
    int port = 0;       ///< the scheme's default if the URL names none

    friend bool operator==(const Origin&, const Origin&) = default;
};
[[nodiscard]] Result<Origin> originOf(std::string_view url);
/// host, or host:port if the port is not the scheme's default: the value of Host (RFC 9110 7.2).
[[nodiscard]] std::string authorityOf(const Origin& origin);

struct HostPort {
    std::string host;
    int port = 0;

    friend bool operator==(const HostPort&, const HostPort&) = default;
};
/// "host:port" or "[v6]:port".
[[nodiscard]] Result<HostPort> parseHostPort(std::string_view text);
/// The host and port of a request that does not go to the URL's own: connectTo, or the pinned address. Both
/// arguments are valid.
[[nodiscard]] std::optional<HostPort> detourOf(std::string_view url, const TransportOptions& options);

/// Checks that the request may be sent. Refused: CR, LF or NUL in a field, a method or a field name that is
/// no token, a field that would change the framing; Syntax: a URL that is not absolute http or https.
[[nodiscard]] Result<void> validate(const HttpRequest& request);

/// Adds the fields that clients always send (Host, Connection, User-Agent, Accept-Encoding, Accept-Language)
/// and those that a content needs, unless the user gave them.
[[nodiscard]] HttpRequest withDefaultFields(HttpRequest request, const TransportOptions& options);

enum class TargetForm : std::uint8_t { Origin, Absolute };
/// The request target (RFC 9112 3.2.1; absolute-form for a proxy, 3.2.2). The URL is valid.
[[nodiscard]] std::string requestTarget(const HttpRequest& request, TargetForm form);

/// Removes the content and the fields that describe it.
void removeContent(HttpRequest& request);

/// The first value of a field; empty if it is absent. Names are case-insensitive.
[[nodiscard]] std::string_view fieldValue(const ExchangeDraft::Fields& fields,
                                          std::string_view name) noexcept;
/// All lines of a field joined by ", " (RFC 9110 5.2).
[[nodiscard]] std::string combinedValue(const ExchangeDraft::Fields& fields, std::string_view name);
[[nodiscard]] bool hasField(const ExchangeDraft::Fields& fields, std::string_view name) noexcept;
void setField(ExchangeDraft::Fields& fields, std::string_view name, std::string_view value);
void removeField(ExchangeDraft::Fields& fields, std::string_view name);

/// Fields that concern one connection (RFC 9110 7.6.1); `connection` is the value of Connection.
[[nodiscard]] bool isConnectionField(std::string_view name, std::string_view connection) noexcept;
/// If-Match, If-None-Match, If-Modified-Since, If-Unmodified-Since, If-Range and Range.
[[nodiscard]] bool isPreconditionField(std::string_view name) noexcept;

} // namespace hci
