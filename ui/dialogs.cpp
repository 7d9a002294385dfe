#include "ui/dialogs.h"

#include "ui/base/shown_text.h"
#include "ui/widgets/question.h"

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

} // namespace hci
