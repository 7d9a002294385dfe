#include "ui/dialogs.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

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
    QMessageBox box(QMessageBox::Warning, tr("Send a request that may change something?"),
                    tr("%1 %2").arg(toText(request.method), toText(request.url).left(1000)), QMessageBox::No,
                    parent);
    box.setTextFormat(Qt::PlainText);
    QString what = tr("The server may act on it. It is sent once, without being repeated.");
    if (!request.body.isEmpty())
        what += QLatin1Char('\n') +
                tr("%Ln byte(s) of content go with it.", nullptr, static_cast<int>(request.body.size()));
    box.setInformativeText(what);
    box.button(QMessageBox::No)->setText(tr("Do Not Send"));
    const QPushButton* send = box.addButton(tr("Send %1").arg(toText(request.method)), QMessageBox::YesRole);
    box.setDefaultButton(QMessageBox::No);
    box.setEscapeButton(QMessageBox::No);
    box.exec();
    return box.clickedButton() == send;
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
