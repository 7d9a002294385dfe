#include "model/transport/typed_url.h"

#include "model/transport/special_address.h"

#include <QtCore/QUrl>

namespace hci {

std::string completedUrl(std::string text) {
    if (text.empty() || text.find("://") != std::string::npos)
        return text;
    const QUrl url(QStringLiteral("http://") + QString::fromStdString(text));
    return (zoneOfName(url.host()) == AddressZone::Local ? "http://" : "https://") + text;
}

} // namespace hci
