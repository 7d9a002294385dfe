#pragma once

#include "model/transport/request.h"

#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslKey>

namespace hci {

/// The proxy of TransportOptions::proxy; NoProxy where it is empty, so that the environment's is never used.
/// An HTTP proxy is asked in absolute-form for http (RFC 9112 3.2.2) and by CONNECT for https (RFC 9110
/// 9.3.6); with connectTo by CONNECT alone, since it would go to the URL's own host otherwise.
[[nodiscard]] QNetworkProxy proxyOf(const TransportOptions& options);
/// The field line, with its ending, that a proxy with a user's name in its URL is sent (RFC 9110 11.7.2, RFC
/// 7617); else empty.
[[nodiscard]] std::string proxyAuthorization(const TransportOptions& options);
/// Whether a request for `url` is sent to the proxy itself, in absolute-form.
[[nodiscard]] bool isAskedOfProxy(const TransportOptions& options, std::string_view url);

/// A certificate with its chain and key, to show to servers that ask who is there.
struct ClientIdentity {
    QList<QSslCertificate> chain;
    QSslKey key; ///< of chain.first()
};
/// From a PEM file that holds both, as curl wants it too. Syntax where one of them is missing or the key is
/// encrypted; else as readRegularFile().
[[nodiscard]] Result<ClientIdentity> readClientIdentity(const std::string& path);

/// A hash of the file, so that connections of one person are not used for another whose certificate has taken
/// its place; unknown where there is no file.
[[nodiscard]] ContentHash clientIdentityHash(const std::string& path);

/// TLS as Qt has it by default, with the client certificate of the options where it can be read (validate()
/// has said so before).
[[nodiscard]] QSslConfiguration tlsConfiguration(const TransportOptions& options);

/// Whether the user accepts TLS errors of that host for this run.
[[nodiscard]] bool acceptsTlsErrors(const TransportOptions& options, std::string_view url);

/// Whether anything can be sent so: an address, a proxy or a client certificate that cannot be read is told
/// before it would be left out.
[[nodiscard]] Result<void> validate(const TransportOptions& options);

} // namespace hci
