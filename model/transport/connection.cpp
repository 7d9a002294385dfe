#include "model/transport/connection.h"

#include <QtCore/QFile>
#include <QtCore/QUrl>
#include <QtNetwork/QNetworkAccessManager>

#include <algorithm>

namespace hci {

namespace {

bool isHttpProxy(const std::string& url) {
    return QUrl(QString::fromStdString(url)).scheme() == QLatin1StringView("http");
}

/// Leaves the choice to the sockets, and these ask the application. With NoProxy, which comes to the same,
/// Qt 6.4 makes its sockets without a buffer.
class SocketsChoice final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery&) override {
        return {QNetworkProxy(QNetworkProxy::DefaultProxy)};
    }
};

} // namespace

void setProxy(QNetworkAccessManager& manager, const TransportOptions& options, Sockets sockets) {
    if (!options.proxy.empty() || sockets == Sockets::Plain)
        return manager.setProxy(proxyOf(options));
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::NoProxy)); // not that of the environment
    manager.setProxyFactory(new SocketsChoice);                                // the manager's from here on
}

QNetworkProxy proxyOf(const TransportOptions& options) {
    if (options.proxy.empty())
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const QUrl url(QString::fromStdString(options.proxy));
    const bool http = isHttpProxy(options.proxy);
    QNetworkProxy proxy(http ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy, url.host(),
                        static_cast<quint16>(url.port()), url.userName(), url.password());
    if (http && !options.connectTo.empty()) // what Qt calls caching is absolute-form
        proxy.setCapabilities(proxy.capabilities() & ~QNetworkProxy::CachingCapability);
    return proxy;
}

bool isAskedOfProxy(const TransportOptions& options, std::string_view url) {
    const auto origin = originOf(url);
    return origin && origin->scheme == "http" && options.connectTo.empty() && !options.proxy.empty() &&
           isHttpProxy(options.proxy);
}

Result<ClientIdentity> readClientIdentity(const std::string& path) {
    QFile pem(QString::fromStdString(path));
    if (!pem.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, path + ": " + pem.errorString().toStdString());
    const QByteArray bytes = pem.read(qint64{1024} * 1024);
    ClientIdentity identity;
    identity.chain = QSslCertificate::fromData(bytes, QSsl::Pem);
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec})
        if (identity.key.isNull())
            identity.key = QSslKey(bytes, algorithm, QSsl::Pem);
    if (identity.chain.isEmpty())
        return failure(ErrorCode::Syntax, path + ": there is no certificate in it (PEM)");
    if (identity.key.isNull())
        return failure(ErrorCode::Syntax, path + ": there is no RSA or EC key in it, or it is encrypted");
    return identity;
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
    const auto origin = originOf(url);
    const auto& hosts = options.insecureHosts;
    return options.insecure || (origin && std::find(hosts.begin(), hosts.end(), origin->host) != hosts.end());
}

} // namespace hci
