#include "tests/ui/opened_urls.h"

#include <QtGui/QDesktopServices>

namespace hci::test {

namespace {

const QStringList schemes{QStringLiteral("https"), QStringLiteral("http"), QStringLiteral("file"),
                          QStringLiteral("ftp")};

} // namespace

OpenedUrls::OpenedUrls() {
    for (const QString& scheme : schemes)
        QDesktopServices::setUrlHandler(scheme, this, "take");
}

OpenedUrls::~OpenedUrls() {
    for (const QString& scheme : schemes)
        QDesktopServices::unsetUrlHandler(scheme);
}

} // namespace hci::test
