#include "model/transport/connection.h"

#include <QtCore/QFile>
#include <QtCore/QUrl>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslKey>

#include <algorithm>

namespace hci {

QNetworkProxy proxyOf(const std::string& url) {
    if (url.empty())
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const QUrl parsed(QString::fromStdString(url));
    const bool socks = parsed.scheme() == QLatin1StringView("socks5");
    return QNetworkProxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, parsed.host(),
                         static_cast<quint16>(parsed.port()), parsed.userName(), parsed.password());
}

QSslConfiguration tlsConfiguration(const TransportOptions& options) {
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    QFile pem(QString::fromStdString(options.clientCertificate));
    if (options.clientCertificate.empty() || !pem.open(QIODevice::ReadOnly))
        return tls;
    const QByteArray bytes = pem.readAll();
    tls.setLocalCertificateChain(QSslCertificate::fromData(bytes, QSsl::Pem));
    const QSslKey key(bytes, QSsl::Rsa, QSsl::Pem);
    tls.setPrivateKey(key.isNull() ? QSslKey(bytes, QSsl::Ec, QSsl::Pem) : key);
    return tls;
}

bool acceptsTlsErrors(const TransportOptions& options, std::string_view url) {
    const auto origin = originOf(url);
    const auto& hosts = options.insecureHosts;
    return options.insecure || (origin && std::find(hosts.begin(), hosts.end(), origin->host) != hosts.end());
}

} // namespace hci
