#include "ui/dialogs.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMessageBox>

namespace hci {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("hci::Dialogs", text);
}

} // namespace

QStringList askForRecordings(QWidget* parent) {
    return QFileDialog::getOpenFileNames(
        parent, tr("Open recordings"), {},
        tr("Recordings (*.har *.har.gz *.zhar *.zip *.json);;All files (*)"));
}

bool confirmUnsafe(QWidget* parent, const HttpRequest& request) {
    QMessageBox box(QMessageBox::Warning, tr("Send a request that may change something?"),
                    tr("%1 %2").arg(toText(request.method), toText(request.url)), QMessageBox::Cancel,
                    parent);
    box.setInformativeText(tr("The server may act on it. It is sent once, without being repeated."));
    box.addButton(tr("Send %1").arg(toText(request.method)), QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    return box.exec() != QMessageBox::Cancel;
}

void showAbout(QWidget* parent) {
    QMessageBox::about(
        parent, tr("About HTTP Cache Inspector"),
        tr("<p><b>HTTP Cache Inspector %1</b></p>"
           "<p>Is this cached the way I think it is, and if not, why and what does it cost?</p>"
           "<p>RFC 9110, 9111, 9112, 5861, 8246, 9211, 9213.</p>")
            .arg(QStringLiteral(HCI_VERSION)));
}

} // namespace hci
