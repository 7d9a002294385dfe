#include "tests/ui/gates.h"
#include "tests/ui/lazy_parts.h"
#include "tests/ui/saved_pictures.h"
#include "tests/ui/window_fixture.h"
#include "tests/unit/test_main.h"

#include "model/report/html_report.h"
#include "ui/export/export_controller.h"
#include "ui/export/export_dialog.h"
#include "ui/print/page_setter.h"
#include "ui/print/paper_report.h"

#include <QtGui/QDesktopServices>
#include <QtGui/QPdfWriter>
#include <QtPrintSupport/QPrinter>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPlainTextEdit>

using namespace hci;
using namespace hci::test;

namespace {

/// The first exchange has a cookie.
QByteArray withCookie() {
    return smallRecording().replace(
        R"("httpVersion": "HTTP/1.1", "headers": []})",
        R"("httpVersion": "HTTP/1.1", "headers": [{"name": "Cookie", "value": "sid=geheim1234"}]})");
}

ExportedRows rowsOf(std::vector<bool> rows) {
    return std::make_shared<const std::vector<bool>>(std::move(rows));
}

/// The printed report of a session.
QByteArray paperReport(const SessionView& view) {
    QBuffer html;
    html.open(QIODevice::WriteOnly);
    Progress progress;
    const auto written = writePaperReport(html, *view.session, *view.analysis, {}, progress);
    return written ? html.data() : QByteArray();
}

std::shared_ptr<QPrinter> printerTo(const QString& path) {
    auto printer = std::make_shared<QPrinter>();
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(path);
    return printer;
}

/// How many pages the PDF has; tests/integration/test_pdf.py reads their texts.
qsizetype pagesIn(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? pagesOf(file.readAll()) : -1;
}

/// More than a page of resources.
SessionView manyResources() {
    std::string text;
    for (int i = 0; i < 90; ++i)
        text += "> GET https://a.example/" + std::to_string(i) + "\n< 200 OK\n< Date: @\n=#500\n";
    return viewOf(text);
}

/// Catches what a browser would open.
class Opened final : public QObject {
    Q_OBJECT
public:
    Opened() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "open"); }
    ~Opened() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }
    QList<QUrl> urls;
public slots:
    void open(const QUrl& url) { urls << url; }
};

} // namespace

/// Export: how much of the session, what is masked, the resulting files; and printing.
class TstExportDialog final : public QObject {
    Q_OBJECT

private slots:
    void scopesAreThoseThatNarrow() {
        WindowFixture f;
        QVERIFY(f.open(withCookie(), 2));
        ExportDialog whole({f.view().session, {}, ReportFormat::Json, ExportScope::Chosen});
        QCOMPARE(whole.findChild<QComboBox*>(QStringLiteral("exportScope"))->count(), 1);
        QVERIFY(whole.scope() == ExportScope::All);
        QVERIFY(!whole.task().rows);
        ExportDialog narrow(
            {f.view().session, {rowsOf({true, false}), {1}}, ReportFormat::Json, ExportScope::Chosen});
        QCOMPARE(narrow.findChild<QComboBox*>(QStringLiteral("exportScope"))->count(), 3);
        QVERIFY(narrow.scope() == ExportScope::Chosen);
        QVERIFY(*narrow.task().rows == std::vector<bool>({false, true}));
    }

    void previewCountsWhatIsMasked() {
        WindowFixture f;
        QVERIFY(f.open(withCookie(), 2));
        ExportDialog dialog(
            {f.view().session, {rowsOf({false, true}), {}}, ReportFormat::Json, ExportScope::All});
        auto* places = dialog.findChild<QPlainTextEdit*>(QStringLiteral("exportPlaces"));
        auto* count = dialog.findChild<QLabel*>(QStringLiteral("exportMasked"));
        QTRY_VERIFY(places->toPlainText().contains(QStringLiteral("Cookie: sid=[secret 1]")));
        QVERIFY(!places->toPlainText().contains(QStringLiteral("geheim")));
        QVERIFY2(count->text().startsWith(QStringLiteral("1 secret will be masked.")),
                 qPrintable(count->text()));
        dialog.findChild<QCheckBox*>(QStringLiteral("exportSecrets"))->setChecked(true);
        QVERIFY(count->text().contains(QStringLiteral("Nothing is masked")));
    }

    void previewReadsTheContentsOfAHar() {
        WindowFixture f;
        QVERIFY(f.open(withSecretContent(), 2));
        ExportDialog dialog({f.view().session, {}, ReportFormat::Json, ExportScope::All});
        auto* places = dialog.findChild<QPlainTextEdit*>(QStringLiteral("exportPlaces"));
        auto* count = dialog.findChild<QLabel*>(QStringLiteral("exportMasked"));
        QTRY_COMPARE(count->text(), QStringLiteral("No secret was found."));
        dialog.findChild<QListWidget*>(QStringLiteral("exportFormats"))
            ->setCurrentRow(static_cast<int>(ReportFormat::PlainHar));
        QTRY_COMPARE(count->text(),
                     QStringLiteral("1 secret will be masked. 1 of them appears in contents only."));
        QVERIFY2(places->toPlainText().startsWith(QStringLiteral("1 × content:")),
                 qPrintable(places->toPlainText()));
        QVERIFY(!places->toPlainText().contains(QStringLiteral("geheim")));
    }

    void partOfASessionIsAReportOfItsOwn() {
        WindowFixture f;
        QVERIFY(f.open(withCookie(), 2));
        ExportController exports;
        QSignalSpy finished(&exports, &ExportController::finished);
        QSignalSpy written(&exports, &ExportController::written);
        const QString path = f.folder.filePath(QStringLiteral("part.json"));
        exports.write(f.view(), {ReportFormat::Json, false, path, rowsOf({true, false})});
        QVERIFY(finished.wait(hci::test::maxWaitMs));
        QCOMPARE(written.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject report = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(report.value(QStringLiteral("exchanges")).toArray().size(), 1);
    }

    void writtenReportCanBeOpened() {
        WindowFixture f;
        QVERIFY(f.open(withCookie(), 2));
        Opened opened;
        const QString path = f.folder.filePath(QStringLiteral("report.html"));
        whenAsked<ExportDialog>([&](ExportDialog& dialog) {
            dialog.findChild<QListWidget*>(QStringLiteral("exportFormats"))
                ->setCurrentRow(static_cast<int>(ReportFormat::Html));
            saveAs(path);
            dialog.accept();
        });
        QVERIFY(f.trigger("exportReport"));
        auto* open = offered(f.window, "exportAct");
        QVERIFY(open);
        open->click();
        QCOMPARE(opened.urls, QList<QUrl>{QUrl::fromLocalFile(path)});
    }

    void paperHasTheReport() {
        WindowFixture f;
        QVERIFY(f.open(withCookie(), 2));
        QBuffer pdf;
        pdf.open(QIODevice::WriteOnly);
        QPdfWriter device(&pdf);
        QByteArray bytes = paperReport(f.view());
        QBuffer html(&bytes);
        html.open(QIODevice::ReadOnly);
        const Result<PaperReport> report = readPaperReport(html, device, device.height());
        QVERIFY(report);
        const QString text = report->document->toPlainText();
        for (const char* part : {"Summary", "Findings", "Resources", "app.js"})
            QVERIFY2(text.contains(QLatin1StringView(part)), part);
        QVERIFY(!text.contains(QStringLiteral("geheim")));
        QVERIFY(report->title.startsWith(QStringLiteral("Cache report on")));
        for (QTextBlock block = report->document->begin(); block.isValid(); block = block.next())
            for (auto run = block.begin(); !run.atEnd(); ++run)
                QVERIFY(!run.fragment().charFormat().isAnchor() &&
                        !run.fragment().charFormat().isImageFormat());
    }

    /// Every truncated report is an error, never a page that looks whole.
    void paperNeedsAWholeReport() {
        WindowFixture f;
        QVERIFY(f.open(withCookie(), 2));
        const QByteArray whole = paperReport(f.view());
        QBuffer pdf;
        pdf.open(QIODevice::WriteOnly);
        QPdfWriter device(&pdf);
        for (const qsizetype length : {qsizetype{0}, qsizetype{40}, whole.size() / 2, whole.size() - 8}) {
            QByteArray bytes = whole.first(length);
            QBuffer html(&bytes);
            html.open(QIODevice::ReadOnly);
            QVERIFY(!readPaperReport(html, device, device.height()));
        }
    }

    void reportIsPrinted() {
        WindowFixture f;
        QVERIFY(f.open(withCookie(), 2));
        ExportTask task;
        const QString path = f.folder.filePath(QStringLiteral("printed.pdf"));
        task.printer = printerTo(path);
        ExportController exports;
        QSignalSpy finished(&exports, &ExportController::finished);
        exports.write(f.view(), task);
        QVERIFY(finished.wait(60000));
        task.printer.reset();
        const qsizetype pages = pagesIn(path);
        QVERIFY(pages > 0);

        task.printer = printerTo(path);
        exports.write(manyResources(), task);
        QVERIFY(finished.wait(60000));
        task.printer.reset();
        QVERIFY2(pagesIn(path) > pages, qPrintable(QString::number(pages)));
    }
};

HCI_TEST(TstExportDialog)
#include "tst_export_dialog.moc"
