#pragma once

#include "model/transport/request.h"

#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslKey>

namespace hci {

/// The proxy of TransportOptions::proxy; NoProxy where it is empty, so that the environment's is never used.
/// Requests to an HTTP proxy are in absolute-form for http (RFC 9112 3.2.2) and use CONNECT for https (RFC
/// 9110 9.3.6); with connectTo always CONNECT, since the proxy would otherwise go to the URL's own host.
[[nodiscard]] QNetworkProxy proxyOf(const TransportOptions& options);
/// The field line, with its ending, for a proxy whose URL has a user name (RFC 9110 11.7.2, RFC 7617); else
/// empty.
[[nodiscard]] std::string proxyAuthorization(const TransportOptions& options);
/// Whether a request for `url` is sent to the proxy itself, in absolute-form.
[[nodiscard]] bool isAskedOfProxy(const TransportOptions& options, std::string_view url);

/// A certificate with its chain and key, for servers that request a client certificate.
struct ClientIdentity {
    QList<QSslCertificate> chain;
    QSslKey key; ///< of chain.first()
};
/// Reads a PEM file that holds both, as curl expects it. Syntax: one of them is missing or the key is
/// encrypted; other errors as readRegularFile().
[[nodiscard]] Result<ClientIdentity> readClientIdentity(const std::string& path);

/// A hash of the file, so that a connection is not reused after another certificate has replaced it; unknown
/// if there is no file.
[[nodiscard]] ContentHash clientIdentityHash(const std::string& path);

/// Qt's default TLS configuration, with the options' client certificate if it can be read (validate() reports
/// it otherwise).
[[nodiscard]] QSslConfiguration tlsConfiguration(const TransportOptions& options);

/// Whether the user accepts TLS errors of that host for this run.
[[nodiscard]] bool acceptsTlsErrors(const TransportOptions& options, std::string_view url);

/// Checks that address, proxy and client certificate can be parsed, so that none is ignored silently.
[[nodiscard]] Result<void> validate(const TransportOptions& options);

} // namespace hci
