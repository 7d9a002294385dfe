#include "tests/ui/gates.h"
#include "tests/ui/live_window.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/har_text.h"
#include "tests/unit/test_main.h"
#include "ui/content_saver.h"
#include "ui/widgets/copyable_text.h"
#include "ui/wire/wire_panel.h"
#include "ui/wire/wire_rows.h"

#include <sys/stat.h>

using namespace hci;
using namespace hci::test;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

template <class Window> QString said(Window& f) {
    QStringList texts;
    for (const auto* label : f.window.statusBar()->template findChildren<QLabel*>())
        texts << label->text();
    return texts.join(QLatin1Char('\n'));
}

} // namespace

/// Contents saved to files, and long lines wrapped.
class TstContents final : public QObject {
    Q_OBJECT
private slots:
    void decodedAndAsTransferred();
    void whyNot();
    void wholeOrNotAtAll();
    void fileNames_data();
    void fileNames();
    void wrapping();
    void wireRowsAreShorter();
};

void TstContents::decodedAndAsTransferred() {
    LiveWindow f;
    QVERIFY(f.send({f.url("/good/gzip")}));
    QTRY_VERIFY(f.find<QAction>("saveContent")->isEnabled());
    const QString plain = f.folder.filePath(QStringLiteral("plain"));
    saveAs(plain);
    f.trigger("saveContent");
    QTRY_VERIFY2(said(f).contains(QStringLiteral("Written: ") + plain), qPrintable(said(f)));
    const QByteArray decoded = contentOf(plain);
    QVERIFY(!decoded.isEmpty() && !decoded.startsWith("\x1f\x8b"));
    QVERIFY(f.find<QAction>("saveTransferred")->isEnabled());
    const QString coded = f.folder.filePath(QStringLiteral("coded.gz"));
    saveAs(coded);
    f.trigger("saveTransferred");
    QTRY_VERIFY(said(f).contains(coded));
    QVERIFY(contentOf(coded).startsWith("\x1f\x8b"));
    struct stat state {};
    QCOMPARE(::stat(QFile::encodeName(plain).constData(), &state), 0);
    QCOMPARE(state.st_mode & 0777U, 0600U); // the content may be private
    QVERIFY(!f.find<QAction>("stop")->isEnabled());
}

/// Each disabled action says why; also without data.
void TstContents::whyNot() {
    WindowFixture f;
    const auto why = [&f](const char* name) {
        return f.find<QAction>(name)->isEnabled() ? QString() : f.find<QAction>(name)->statusTip();
    };
    QCOMPARE(why("saveContent"), QStringLiteral("Select an answer first"));
    QVERIFY(f.openSmall());
    f.window.selection().select({0, 0});
    QCOMPARE(why("saveContent"), QString());
    QVERIFY(why("saveTransferred").startsWith(QStringLiteral("It was transferred without")));
    f.window.selection().select({0, 1}); // the 304
    QCOMPARE(why("saveContent"), QStringLiteral("The selected answer has no content here"));
    QVERIFY(f.trigger("showOverview"));
    QCOMPARE(why("saveContent"), QStringLiteral("Select an answer first"));
    WindowFixture coded;
    QVERIFY(coded.open(
        harText({entryText({.responseFields = "{'name': 'Content-Encoding', 'value': 'gzip'}"})}), 1));
    coded.window.selection().select({0, 0});
    QVERIFY(coded.find<QAction>("saveContent")->isEnabled());
    QVERIFY(
        coded.find<QAction>("saveTransferred")->statusTip().startsWith(QStringLiteral("The recording has")));
}

/// If the content cannot be read or the file not be written, nothing is left behind and an old file stays.
void TstContents::wholeOrNotAtAll() {
    WindowFixture f;
    QVERIFY(f.openSmall());
    f.window.selection().select({0, 0});
    const QString nowhere = f.folder.filePath(QStringLiteral("none/x"));
    saveAs(nowhere);
    QVERIFY(f.trigger("saveContent"));
    QTRY_VERIFY2(said(f).contains(QStringLiteral("The content was not saved")), qPrintable(said(f)));
    const QString there = f.folder.filePath(QStringLiteral("there"));
    {
        QFile file(there);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("before") == 6);
    }
    QFile recording(f.folder.filePath(QStringLiteral("recording.har")));
    QVERIFY(recording.open(QIODevice::WriteOnly)); // truncated to nothing
    recording.write("x");
    recording.close();
    whenAsked<QFileDialog>([there](QFileDialog& dialog) {
        dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(there);
        dialog.setOption(QFileDialog::DontConfirmOverwrite);
        static_cast<QDialog&>(dialog).accept();
    });
    QVERIFY(f.trigger("saveContent"));
    QTRY_VERIFY2(said(f).contains(QStringLiteral("changed or is gone")), qPrintable(said(f)));
    QCOMPARE(contentOf(there), QByteArray("before"));
}

void TstContents::fileNames_data() {
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("name");
    const auto row = [](const char* url, const char* name) {
        QTest::newRow(url) << QString::fromUtf8(url) << QString::fromUtf8(name);
    };
    row("https://a.example/static/app.js?v=3", "app.js");
    row("https://a.example/", "content.html");
    row("https://a.example/list", "list.html");
    row("https://a.example/..%2F..%2Fetc%2Fpasswd", "_.._etc_passwd");
    row("https://a.example/.bashrc", "bashrc.html");
    row("https://a.example/--help.sh", "help.sh");
    row("https://a.example/a%00b%0a<img>.js", "a_b__img_.js");
    row("https://a.example/caf%C3%A9.css", "café.css");
}

void TstContents::fileNames() {
    QFETCH(const QString, url);
    QFETCH(const QString, name);
    const SessionPtr session =
        dialogue("> GET " + url.toStdString() +
                 "\n< 200 OK\n< Content-Type: text/html\n< Content-Encoding: gzip\n=#10\n");
    const Exchange exchange = (*session)[0];
    QCOMPARE(contentFileName(exchange, ContentSaver::Form::Decoded), name);
    QCOMPARE(contentFileName(exchange, ContentSaver::Form::Transferred), name + QStringLiteral(".gz"));
}

/// By the menu and by the box beside the content; saved in the settings.
void TstContents::wrapping() {
    WindowFixture f;
    QVERIFY(f.openSmall());
    f.window.selection().select({0, 0});
    f.openTab("Messages");
    auto* text = f.find<QPlainTextEdit>("bodyText");
    auto* head = f.find<QPlainTextEdit>("responseHead");
    QCOMPARE(text->lineWrapMode(), QPlainTextEdit::NoWrap);
    QVERIFY(f.trigger("wrapLines"));
    QCOMPARE(text->lineWrapMode(), QPlainTextEdit::WidgetWidth);
    QCOMPARE(head->lineWrapMode(), QPlainTextEdit::WidgetWidth);
    auto* box = f.find<QCheckBox>("wrapLinesBox");
    QVERIFY(box->isVisible() && box->isChecked());
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    QCOMPARE(text->lineWrapMode(), QPlainTextEdit::NoWrap);
    QVERIFY(!f.find<QAction>("wrapLines")->isChecked());
    QVERIFY(f.trigger("wrapLines"));
    f.window.rememberSettings();
    QVERIFY(f.settings.wrapLines);
    WindowFixture again(f.settings); // its tab is built later, and gets the setting too
    QVERIFY(again.openSmall());
    again.window.selection().select({0, 0});
    again.openTab("Messages");
    QCOMPARE(again.find<QPlainTextEdit>("bodyText")->lineWrapMode(), QPlainTextEdit::WidgetWidth);
}

void TstContents::wireRowsAreShorter() {
    auto recording = std::make_shared<WireRecording>();
    recording->received = "HTTP/1.1 200 OK\r\nX: " + std::string(300, 'x') + "\r\n\r\n";
    recording->receivedBytes = recording->received.size();
    recording->spans = spansOfRequest(recording->received);
    WirePanel panel;
    panel.setRecording(recording);
    const auto* table = panel.findChild<QTreeView*>(QStringLiteral("wireTable"));
    const int rows = table->model()->rowCount();
    panel.setWrapped(true);
    QVERIFY(table->model()->rowCount() > rows);
    QString all;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        all += table->model()->index(row, 2).data().toString();
    QVERIFY(all.contains(QString(300, QLatin1Char('x'))));
    panel.setWrapped(false);
    QCOMPARE(table->model()->rowCount(), rows);
}

HCI_TEST(TstContents)
#include "tst_contents.moc"
