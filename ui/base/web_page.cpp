#include "ui/base/web_page.h"

#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>

namespace hci {

bool isWebPage(const QUrl& url) {
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == QStringLiteral("https") || url.scheme() == QStringLiteral("http"));
}

bool openWebPage(const QUrl& url) {
    return isWebPage(url) && QDesktopServices::openUrl(url);
}

} // namespace hci
