#include "tests/ui/gates.h"
#include "tests/ui/window_fixture.h"
#include "tests/unit/test_main.h"
#include "ui/export/export_dialog.h"
#include "ui/session/session_controller.h"

#include <QtCore/QScopeGuard>
#include <QtCore/QSemaphore>

#include <atomic>

using namespace hci;
using namespace hci::test;

namespace {

constexpr auto secret = "sid=geheim1234";

/// One exchange with a cookie.
QByteArray withCookie() {
    return smallRecording().replace(
        R"("httpVersion": "HTTP/1.1", "headers": []})",
        R"("httpVersion": "HTTP/1.1", "headers": [{"name": "Cookie", "value": "sid=geheim1234"}]})");
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

constexpr std::uint64_t contentBytes = 1 << 20; // the size of an export's block
constexpr std::uint32_t contentCount = 20;      // more than the threads that make blocks
constexpr std::uint32_t openContents = 16;      // the thread that writes has passed some of these

/// Contents of a megabyte each. After hold() the last ones wait until the gate opens.
class GatedContents final : public BodySource {
public:
    [[nodiscard]] Result<QByteArray> read(std::uint64_t offset, std::uint64_t length) const override {
        if (m_holds && offset >= openContents * contentBytes) {
            m_gate.acquire();
            m_gate.release(); // let the next one pass as well
        }
        return QByteArray(static_cast<qsizetype>(length), 'x');
    }
    void hold() { m_holds = true; }
    void open() { m_gate.release(); }

private:
    std::atomic<bool> m_holds = false;
    mutable QSemaphore m_gate;
};

/// A session of answers with these contents.
SessionView viewOn(const std::shared_ptr<GatedContents>& contents) {
    const auto pool = std::make_shared<TextPool>();
    const auto segment = std::make_shared<Segment>(pool);
    segment->sources.append(contents);
    for (std::uint32_t i = 0; i < contentCount; ++i) {
        ExchangeDraft draft;
        draft.url = "https://a.example/" + std::to_string(i);
        draft.status = 200;
        BodyRef body;
        body.offset = i * contentBytes;
        body.rawLength = contentBytes;
        draft.responseBody = body;
        append(*segment, draft, i);
    }
    Progress progress;
    return makeView(std::make_shared<const Session>(pool, std::vector{partOf(segment, {})}), {}, progress);
}

bool othersMayRead(const QString& path) {
    return (QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)) != QFile::Permissions();
}

bool drop(QWidget& window, const QMimeData& data) {
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent event(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &event);
    return event.isAccepted();
}

} // namespace

/// Files: dropped, pasted, saved, exported, changed on disk.
class TstFiles final : public QObject {
    Q_OBJECT
private slots:
    void droppedFilesAreOpened();
    void otherDropsAreRefused();
    void recordingIsPasted();
    void invalidClipboardIsReported();
    void curlCommandBecomesTheRequest();
    void savedSessionIsTheSameSession();
    void exportsMaskSecrets_data();
    void exportsMaskSecrets();
    void reportIsCopied();
    void tooMuchToCopy();
    void exportLeavesSilencedRulesOut();
    void failedExportIsReported();
    void cancelledExportWritesNothing();
    void exportCancelledInItsMidst_data();
    void exportCancelledInItsMidst();
    void recentFilesAreOffered();
    void changedFileIsOfferedAgain();
};

void TstFiles::droppedFilesAreOpened() {
    WindowFixture f;
    const QString path = writeRecording(f.folder, smallRecording());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QVERIFY(drop(f.window, data));
    QVERIFY(waitForExchanges(f.window, 2));
    QVERIFY(drop(f.window, data)); // adds to the session
    QVERIFY(waitForExchanges(f.window, 4));
}

void TstFiles::otherDropsAreRefused() {
    WindowFixture f;
    QMimeData text;
    text.setText(QStringLiteral("hello"));
    QVERIFY(!drop(f.window, text));
    QMimeData remote;
    remote.setUrls({QUrl(QStringLiteral("https://a.example/x.har"))});
    QVERIFY(!drop(f.window, remote));
}

void TstFiles::recordingIsPasted() {
    WindowFixture f;
    QGuiApplication::clipboard()->setText(QString::fromUtf8(smallRecording()));
    QVERIFY(f.trigger("pasteRecording"));
    QVERIFY(waitForExchanges(f.window, 2));
    QCOMPARE(f.view().session->parts().front().info.name, QStringLiteral("clipboard"));
    QVERIFY(f.settings.recentFiles.isEmpty());
}

void TstFiles::invalidClipboardIsReported() {
    WindowFixture f;
    QSignalSpy failed(&f.window.sessions(), &SessionController::failed);
    for (const char* text : {"no recording", ""}) {
        QGuiApplication::clipboard()->setText(QLatin1StringView(text));
        QVERIFY(f.trigger("pasteRecording"));
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(failed.takeFirst().front().toString().startsWith(QStringLiteral("clipboard")));
    }
    QTRY_VERIFY(!f.window.sessions().busy());
}

void TstFiles::curlCommandBecomesTheRequest() {
    WindowFixture f;
    QGuiApplication::clipboard()->setText(
        QStringLiteral("curl -X PUT 'https://a.example/x' \\\n  -H 'Accept: text/plain' -d 'a=b'"));
    auto* line = f.find<QLineEdit>("urlLine");
    line->setFocus();
    line->paste();
    QTRY_COMPARE(line->text(), QStringLiteral("https://a.example/x"));
    QStringList buttons;
    for (const auto* button : f.window.findChildren<QPushButton*>())
        buttons << button->text();
    QVERIFY(buttons.contains(QStringLiteral("PUT ▾")));
    // Accept, Content-Type by -d, and no Accept-Encoding, because --compressed is missing
    QCOMPARE(f.find<QPushButton>("fieldsButton")->text(), QStringLiteral("Fields (3), content ▾"));
}

/// Saved and opened again: the same exchanges with their cookies, in a file that others cannot read.
void TstFiles::savedSessionIsTheSameSession() {
    WindowFixture f;
    QVERIFY(f.open(withCookie(), 2));
    const QString path = f.folder.filePath(QStringLiteral("saved.har"));
    saveAs(path);
    QVERIFY(f.trigger("saveSession"));
    QTRY_VERIFY(QFile::exists(path));
    QVERIFY(!othersMayRead(path));
    QVERIFY(contentOf(path).contains(secret));

    WindowFixture again;
    again.window.openFiles({path});
    QVERIFY(waitForExchanges(again.window, 2));
    for (std::uint32_t i = 0; i < 2; ++i) {
        const Exchange before = (*f.view().session)[i];
        const Exchange after = (*again.view().session)[i];
        QCOMPARE(after.url(), before.url());
        QCOMPARE(after.status(), before.status());
        QCOMPARE(after.requestTime(), before.requestTime());
        QCOMPARE(after.request().value(FieldName::Cookie), before.request().value(FieldName::Cookie));
        QCOMPARE(after.response().combined(FieldName::Etag), before.response().combined(FieldName::Etag));
        for (int size = 0; size < sizeCount; ++size)
            QVERIFY(after.size(static_cast<Size>(size)) == before.size(static_cast<Size>(size)));
    }
    QCOMPARE(again.view().analysis->ledger.total.saved.value(),
             f.view().analysis->ledger.total.saved.value());
}

void TstFiles::exportsMaskSecrets_data() {
    QTest::addColumn<ReportFormat>("format");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("json") << ReportFormat::Json << QByteArray("{\"schemaVersion\"");
    QTest::newRow("text") << ReportFormat::Text << QByteArray();
    QTest::newRow("har") << ReportFormat::Har << QByteArray("{\"log\"");
}

void TstFiles::exportsMaskSecrets() {
    QFETCH(ReportFormat, format);
    QFETCH(QByteArray, begins);
    WindowFixture f;
    QVERIFY(f.open(withCookie(), 2));
    for (const bool include : {false, true}) {
        const QString path = f.folder.filePath(include ? QStringLiteral("open") : QStringLiteral("masked"));
        whenAsked<ExportDialog>([&](ExportDialog& dialog) {
            dialog.findChild<QListWidget*>(QStringLiteral("exportFormats"))
                ->setCurrentRow(static_cast<int>(format));
            dialog.findChild<QCheckBox*>(QStringLiteral("exportSecrets"))->setChecked(include);
            saveAs(path);
            dialog.accept();
        });
        QVERIFY(f.trigger("exportReport"));
        const QStringList pattern{QFileInfo(path).fileName() + QStringLiteral(".*")}; // its ending is added
        const QDir folder(f.folder.path());
        QTRY_COMPARE(folder.entryList(pattern).size(), 1);
        const QString file = folder.filePath(folder.entryList(pattern).front());
        QTRY_VERIFY(!contentOf(file).isEmpty());
        const QByteArray content = contentOf(file).simplified().replace("{ ", "{");
        QVERIFY2(content.startsWith(begins), content.left(80).constData());
        QVERIFY(content.contains("app.js"));
        if (format == ReportFormat::Har) // the reports name no cookies
            QCOMPARE(content.contains(secret), include);
        else
            QVERIFY(include || !content.contains(secret));
        QCOMPARE(othersMayRead(file), !include);
    }
}

/// Copies hold the same bytes as files, and the dialog remembers the last format.
void TstFiles::reportIsCopied() {
    WindowFixture f;
    QVERIFY(f.open(withCookie(), 2));
    for (const bool include : {false, true}) {
        QGuiApplication::clipboard()->clear();
        whenAsked<ExportDialog>([&](ExportDialog& dialog) {
            auto* formats = dialog.findChild<QListWidget*>(QStringLiteral("exportFormats"));
            if (include)
                QCOMPARE(formats->currentRow(), static_cast<int>(ReportFormat::PlainHar));
            formats->setCurrentRow(static_cast<int>(ReportFormat::PlainHar));
            dialog.findChild<QCheckBox*>(QStringLiteral("exportSecrets"))->setChecked(include);
            dialog.findChild<QPushButton*>(QStringLiteral("exportCopy"))->click();
        });
        QVERIFY(f.trigger("exportReport"));
        QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("app.js")));
        const QByteArray copied = QGuiApplication::clipboard()->text().toUtf8();
        QVERIFY(QJsonDocument::fromJson(copied).isObject());
        QCOMPARE(copied.contains(secret), include);
    }
    QCOMPARE(f.settings.exportFormat, QStringLiteral("har-plain"));
}

/// Reports more than a desktop can take, and keeps the clipboard.
void TstFiles::tooMuchToCopy() {
    WindowFixture f;
    const QByteArray content = R"({"log": {"version": "1.2", "creator": {"name": "x", "version": "1"},
        "entries": [{"startedDateTime": "2026-01-05T12:00:00Z", "time": 1,
        "request": {"method": "GET", "url": "https://a.example/", "httpVersion": "HTTP/1.1", "headers": []},
        "response": {"status": 200, "httpVersion": "HTTP/1.1", "headers": [],
        "content": {"size": 17000000, "mimeType": "text/plain", "text": "CONTENT"}}}]}})";
    QVERIFY(f.open(QByteArray(content).replace("CONTENT", QByteArray(17'000'000, 'x')), 1));
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    ExportController exports;
    QSignalSpy failed(&exports, &ExportController::failed);
    QSignalSpy finished(&exports, &ExportController::finished);
    exports.write(f.view(), {ReportFormat::PlainHar, false, {}});
    QTRY_COMPARE(failed.size() + finished.size(), 1);
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed.front().front().toString().contains(QStringLiteral("choose a file")));
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
}

void TstFiles::exportLeavesSilencedRulesOut() {
    Settings remembered;
    remembered.silencedRules = QStringList(QStringLiteral("304-missing-field"));
    WindowFixture f(remembered);
    QVERIFY(f.openSmall());
    ExportController exports;
    QSignalSpy finished(&exports, &ExportController::finished);
    const QString path = f.folder.filePath(QStringLiteral("report.json"));
    exports.write(f.view(), {ReportFormat::Json, false, path});
    QVERIFY(finished.wait(hci::test::maxWaitMs));
    QVERIFY(!contentOf(path).contains("304-missing-field"));
    QVERIFY(contentOf(path).contains("\"findings\""));
}

void TstFiles::failedExportIsReported() {
    WindowFixture f;
    QVERIFY(f.openSmall());
    ExportController exports;
    QSignalSpy failed(&exports, &ExportController::failed);
    exports.write(f.view(),
                  {ReportFormat::Text, false, f.folder.filePath(QStringLiteral("no/such/report.txt"))});
    QVERIFY(failed.wait(hci::test::maxWaitMs));
    QVERIFY(failed.front().front().toString().contains(QStringLiteral("report.txt")));
}

void TstFiles::cancelledExportWritesNothing() {
    WindowFixture f;
    QVERIFY(f.openSmall());
    const QString path = f.folder.filePath(QStringLiteral("report.json"));
    ExportController exports;
    QSignalSpy finished(&exports, &ExportController::finished);
    QSignalSpy cancelled(&exports, &ExportController::cancelled);
    {
        const HeldWorkers held; // so that nothing is written by then
        exports.write(f.view(), {ReportFormat::Json, false, path});
        exports.cancel();
        QCOMPARE(cancelled.count(), 1);
        QVERIFY(!exports.busy());
    }
    finishWork();
    QCOMPARE(finished.count(), 0);
    QVERIFY(!QFile::exists(path));
}

void TstFiles::exportCancelledInItsMidst_data() {
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("no file") << QByteArray();
    QTest::newRow("an old file") << QByteArray("what was there before");
}

/// The first blocks are written, the last ones wait: the old file stays, and no temporary file is left.
void TstFiles::exportCancelledInItsMidst() {
    QFETCH(const QByteArray, before);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("report.har"));
    if (!before.isEmpty()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(before) == before.size());
    }
    const auto contents = std::make_shared<GatedContents>();
    const SessionView view = viewOn(contents); // which reads contents, too
    contents->hold();
    ExportController exports;
    QSignalSpy finished(&exports, &ExportController::finished);
    QSignalSpy failed(&exports, &ExportController::failed);
    QSignalSpy cancelled(&exports, &ExportController::cancelled);
    int permille = 0;
    connect(&exports, &ExportController::progressed, this,
            [&permille](const QString&, int now) { permille = now; });
    {
        const auto opened = qScopeGuard([&contents] { contents->open(); });
        exports.write(view, ExportTask::saving(path));
        QTRY_VERIFY_WITH_TIMEOUT(permille > 0, 60000);
        exports.cancel();
        QCOMPARE(cancelled.count(), 1);
        QVERIFY(!exports.busy());
    }
    finishWork();
    QCOMPARE(finished.count() + failed.count(), 0);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden),
             before.isEmpty() ? QStringList() : QStringList(QStringLiteral("report.har")));
    QCOMPARE(contentOf(path), before);
}

void TstFiles::recentFilesAreOffered() {
    WindowFixture f;
    QVERIFY(f.openSmall());
    QCOMPARE(f.settings.recentFiles.size(), 1);
    QMenu* recent = f.find<QMenu>("recentFiles");
    emit recent->aboutToShow();
    QCOMPARE(recent->actions().size(), 1);
    QCOMPARE(recent->actions().front()->text(), QStringLiteral("recording.har"));
    recent->actions().front()->trigger();
    QVERIFY(waitForExchanges(f.window, 4));
}

void TstFiles::changedFileIsOfferedAgain() {
    WindowFixture f;
    QVERIFY(f.openSmall());
    auto* offer = f.find<QPushButton>("readAgain");
    QVERIFY(!offer->isVisible());
    QFile file(f.settings.recentFiles.front());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(smallRecording().replace("app.js", "new.js"));
    file.close();
    QTRY_VERIFY(offer->isVisible());
    QTest::mouseClick(offer, Qt::LeftButton);
    const auto firstUrl = [&f] {
        return f.view().session->empty() ? QString() : toText((*f.view().session)[0].url());
    };
    QTRY_COMPARE(firstUrl(), QStringLiteral("https://shop.example/new.js"));
    QCOMPARE(f.view().session->size(), 2U); // replaces what was read before
    QVERIFY(!offer->isVisible());
}

HCI_TEST(TstFiles)
#include "tst_files.moc"
