#include "ui/dialogs.h"

#include "ui/question.h"
#include "ui/shown_text.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QFileDialog>

namespace hci {

namespace {

QString tr(const char* text, const char* disambiguation = nullptr, int n = -1) {
    return QCoreApplication::translate("hci::Dialogs", text, disambiguation, n);
}

} // namespace

QStringList askForRecordings(QWidget* parent) {
    return QFileDialog::getOpenFileNames(
        parent, tr("Open recordings"), {},
        tr("Recordings (*.har *.har.gz *.zhar *.zip *.json);;All files (*)"));
}

bool confirmUnsafe(QWidget* parent, const HttpRequest& request) {
    QString what = tr("The server may act on it. It is sent once, without being repeated.");
    if (!request.body.isEmpty())
        what += QLatin1Char('\n') +
                tr("%Ln byte(s) of content go with it.", nullptr, static_cast<int>(request.body.size()));
    const QString method = toText(request.method);
    return ask(parent, {tr("Send a request that may change something?"),
                        shownLine(method + QLatin1Char(' ') + toText(request.url).left(1000)), what,
                        tr("Send %1").arg(shownCaption(method)), tr("Do Not Send"), true});
}

void showAbout(QWidget* parent) {
    tell(parent, tr("About HTTP Cache Inspector"),
         tr("HTTP Cache Inspector %1").arg(QStringLiteral(HCI_VERSION)),
         tr("Is this cached the way I think it is, and if not, why and what does it cost?") +
             QStringLiteral("\n\nRFC 9110, 9111, 9112, 5861, 8246, 9211, 9213."));
}

} // namespace hci
