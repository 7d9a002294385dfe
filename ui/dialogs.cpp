#include "ui/dialogs.h"

#include "model/base/version.h"
#include "ui/question.h"
#include "ui/shown_text.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QFileDialog>

namespace hci {

namespace {

struct DialogWords {
    Q_DECLARE_TR_FUNCTIONS(hci::Dialogs)
};

} // namespace

QStringList askForRecordings(QWidget* parent) {
    return QFileDialog::getOpenFileNames(
        parent, DialogWords::tr("Open recordings"), {},
        DialogWords::tr("Recordings (*.har *.har.gz *.zhar *.zip *.json);;All files (*)"));
}

bool confirmUnsafe(QWidget* parent, const HttpRequest& request) {
    QString what = DialogWords::tr("The server may act on it. It is sent once, without being repeated.");
    if (!request.body.isEmpty())
        what += QLatin1Char('\n') + DialogWords::tr("%Ln byte(s) of content go with it.", nullptr,
                                                    static_cast<int>(request.body.size()));
    const QString method = toText(request.method);
    return ask(parent,
               {DialogWords::tr("Send a request that may change something?"),
                shownLine(method + QLatin1Char(' ') + toText(request.url).left(1000)), what,
                DialogWords::tr("Send %1").arg(shownCaption(method)), DialogWords::tr("Do Not Send"), true});
}

void showAbout(QWidget* parent) {
    tell(parent, DialogWords::tr("About HTTP Cache Inspector"),
         DialogWords::tr("HTTP Cache Inspector %1").arg(QStringLiteral(HCI_VERSION)),
         DialogWords::tr("Is this cached the way I think it is, and if not, why and what does it cost?") +
             QStringLiteral("\n\nRFC 9110, 9111, 9112, 5861, 8246, 9211, 9213."));
}

} // namespace hci
