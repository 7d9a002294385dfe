#include "model/transport/connection.h"

#include "model/base/bounds.h"
#include "model/base/regular_file.h"
#include "model/base/sentence.h"
#include "model/exchange/secrets.h"

#include <QtCore/QUrl>

#include <algorithm>
#include <future>

namespace hci {

namespace {

bool isHttpProxy(const std::string& url) {
    return QUrl(QString::fromStdString(url)).scheme() == QLatin1StringView("http");
}

ClientIdentity identityIn(const QByteArray& bytes) {
    ClientIdentity identity;
    identity.chain = QSslCertificate::fromData(bytes, QSsl::Pem);
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec})
        if (identity.key.isNull())
            identity.key = QSslKey(bytes, algorithm, QSsl::Pem);
    return identity;
}

} // namespace

QNetworkProxy proxyOf(const TransportOptions& options) {
    if (options.proxy.empty())
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const QUrl url(QString::fromStdString(options.proxy));
    const bool http = isHttpProxy(options.proxy);
    return QNetworkProxy(http ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy, url.host(),
                         static_cast<quint16>(url.port()), url.userName(), url.password());
}

std::string proxyAuthorization(const TransportOptions& options) {
    const QNetworkProxy proxy = proxyOf(options);
    if (proxy.user().isEmpty())
        return {};
    const QByteArray pair = (proxy.user() + QLatin1Char(':') + proxy.password()).toUtf8();
    return "Proxy-Authorization: Basic " + pair.toBase64().toStdString() + "\r\n";
}

bool isAskedOfProxy(const TransportOptions& options, std::string_view url) {
    if (options.proxy.empty() || !options.connectTo.empty() || !isHttpProxy(options.proxy))
        return false;
    const auto origin = originOf(url);
    return origin && origin->scheme == "http";
}

Result<ClientIdentity> readClientIdentity(const std::string& path) {
    const auto read = readRegularFile(path, bounds::transport::certificateBytes);
    if (!read)
        return tl::unexpected(read.error());
    // OpenSSL keeps a thread's errors until they are read: one left here would pass for an error of the
    // connection that this thread reads next.
    const ClientIdentity identity =
        std::async(std::launch::async, [&bytes = *read] { return identityIn(bytes); }).get();
    if (identity.chain.isEmpty())
        return failure(ErrorCode::Syntax, filled("%1: there is no certificate in it (PEM)", {path}));
    if (identity.key.isNull())
        return failure(ErrorCode::Syntax,
                       filled("%1: there is no RSA or EC key in it, or it is encrypted", {path}));
    return identity;
}

ContentHash clientIdentityHash(const std::string& path) {
    if (path.empty())
        return {};
    const auto read = readRegularFile(path, bounds::transport::certificateBytes);
    return read ? hashContent({read->constData(), static_cast<std::size_t>(read->size())}) : ContentHash();
}

QSslConfiguration tlsConfiguration(const TransportOptions& options) {
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    if (options.clientCertificate.empty())
        return tls;
    if (const auto identity = readClientIdentity(options.clientCertificate)) {
        tls.setLocalCertificateChain(identity->chain);
        tls.setPrivateKey(identity->key);
    }
    return tls;
}

bool acceptsTlsErrors(const TransportOptions& options, std::string_view url) {
    const auto& hosts = options.insecureHosts;
    if (options.insecure || hosts.empty())
        return options.insecure;
    const auto origin = originOf(url);
    return origin && std::find(hosts.begin(), hosts.end(), origin->host) != hosts.end();
}

Result<void> validate(const TransportOptions& options) {
    if (!options.connectTo.empty())
        if (const auto to = parseHostPort(options.connectTo); !to)
            return tl::unexpected(to.error());
    if (!options.proxy.empty()) {
        const QUrl proxy(QString::fromStdString(options.proxy));
        const QString scheme = proxy.scheme();
        if ((scheme != QLatin1StringView("http") && scheme != QLatin1StringView("socks5")) ||
            proxy.host().isEmpty() || proxy.port() < 1)
            return failure(ErrorCode::Syntax,
                           filled("not a proxy (http://host:port or socks5://host:port): %1",
                                  {shownAddress(options.proxy)}));
    }
    if (!options.clientCertificate.empty())
        if (const auto identity = readClientIdentity(options.clientCertificate); !identity)
            return failure(identity.error().code,
                           filled("client certificate: %1", {identity.error().detail}));
    return {};
}

} // namespace hci
