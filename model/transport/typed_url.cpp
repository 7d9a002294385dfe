#include "model/transport/typed_url.h"

#include "model/transport/special_address.h"

#include <QtCore/QUrl>
#include <QtNetwork/QHostAddress>

namespace hci {

namespace {

bool isNear(const QString& host) {
    if (host == QLatin1StringView("localhost") || host.endsWith(QLatin1StringView(".localhost")))
        return true; // RFC 6761 6.3
    const QHostAddress address(host);
    return !address.isNull() && zoneOf(address) == AddressZone::Local;
}

} // namespace

std::string completedUrl(std::string text) {
    if (text.empty() || text.find("://") != std::string::npos)
        return text;
    const QUrl url(QStringLiteral("http://") + QString::fromStdString(text));
    return (isNear(url.host()) ? "http://" : "https://") + text;
}

} // namespace hci
