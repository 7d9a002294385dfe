#include "tests/ui/gates.h"
#include "tests/ui/live_window.h"
#include "tests/ui/window_fixture.h"
#include "tests/unit/har_text.h"
#include "tests/unit/test_main.h"
#include "ui/find/found_model.h"

using namespace hci;
using namespace hci::test;

namespace {

const QByteArray secret = "c00kie5ecretv4lue";

/// A needle in a URL, a request's and a response's field and two contents; a content that is binary, and a
/// cookie that a search must not copy.
QByteArray recording(const QByteArray& large = "small") {
    const QByteArray cookie = "{'name': 'Cookie', 'value': 'sid=" + secret + "'}";
    const auto text = [](const QByteArray& content) -> QByteArray {
        return "'size': " + QByteArray::number(content.size()) + ", 'mimeType': 'text/plain', 'text': '" +
               content + "'";
    };
    const QByteArray first = text("one line\\n // a Needle in it");
    const QByteArray last = text(large);
    return harText(
        {entryText({.url = "https://a.example/app.js?needle=1",
                    .requestFields = cookie.constData(),
                    .responseFields = "{'name': 'ETag', 'value': '1'}, "
                                      "{'name': 'Server', 'value': 'a needle'}",
                    .content = first.constData()}),
         entryText({.url = "https://a.example/plain", .requestFields = "{'name': 'X-Needle', 'value': 'x'}"}),
         entryText({.url = "https://a.example/binary",
                    .content = "'size': 8, 'mimeType': 'x/y', 'encoding': 'base64', 'text': "
                               "'AG5lZWRsZQ=='"}),
         entryText({.url = "https://a.example/large",
                    .requestFields = cookie.constData(),
                    .content = last.constData()})});
}

struct Find : WindowFixture {
    Find() { installTextsOnce(); }
    [[nodiscard]] bool load(const QByteArray& har = recording()) {
        return open(har, 4) && QTest::qWaitForWindowActive(&window);
    }
    QLineEdit& line() { return *find<QLineEdit>("findText"); }
    QWidget& panel() { return *find<QWidget>("findPanel"); }
    QTreeView& list() { return *find<QTreeView>("findPlaces"); }
    QPlainTextEdit& text(const char* name) { return *find<QPlainTextEdit>(name); }
    QString count() { return find<QLabel>("findCount")->text(); }
    QStringList places() { return columnOf(*list().model(), FoundModel::Where); }
    /// Searches by keys, as a user does, and waits for the result.
    [[nodiscard]] bool search(const QString& wanted) {
        QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
        if (QApplication::focusWidget() != &line())
            return false;
        QTest::keyClicks(&line(), wanted);
        return answered();
    }
    [[nodiscard]] bool answered() {
        return QTest::qWaitFor(
            [this] { return !count().isEmpty() && !count().startsWith(QStringLiteral("Searching")); },
            hci::test::maxWaitMs);
    }
    void enter(Qt::KeyboardModifiers with = {}) { QTest::keyClick(&line(), Qt::Key_Return, with); }
    /// The highlight of the current hit in a text.
    QString marked(const char* name) {
        for (const QTextEdit::ExtraSelection& mark : text(name).extraSelections())
            if (mark.format.fontUnderline())
                return mark.cursor.selectedText();
        return {};
    }
};

} // namespace

/// Find, in the window.
class TstFind final : public QObject {
    Q_OBJECT
private slots:
    void fromPlaceToPlace() {
        Find f;
        QVERIFY(f.load());
        QVERIFY(f.search(QStringLiteral("needle")));
        QCOMPARE(f.count(), QStringLiteral("4 places"));
        QCOMPARE(f.places(),
                 QStringList({QStringLiteral("200, URL"), QStringLiteral("200, Server"),
                              QStringLiteral("200, content"), QStringLiteral("request, X-Needle")}));
        f.enter();
        QCOMPARE(f.count(), QStringLiteral("1 of 4"));
        auto* tabs = f.find<QTabWidget>("detailTabs");
        QCOMPARE(tabs->tabText(tabs->currentIndex()), QStringLiteral("Messages"));
        QCOMPARE(f.marked("requestHead"), QStringLiteral("needle"));
        f.enter();
        QCOMPARE(f.marked("responseHead"), QStringLiteral("needle"));
        QCOMPARE(f.text("responseHead").textCursor().block().text(), QStringLiteral("Server: a needle"));
        QCOMPARE(f.marked("requestHead"), QString());
        f.enter();
        QTRY_COMPARE(f.marked("bodyText"), QStringLiteral("Needle"));
        QTest::keyClick(&f.window, Qt::Key_F3);
        QCOMPARE(f.count(), QStringLiteral("4 of 4"));
        QCOMPARE(f.marked("requestHead"), QStringLiteral("Needle"));
        QCOMPARE(f.window.selection().selection().exchange, 1U);
        f.enter();
        QCOMPARE(f.count(), QStringLiteral("1 of 4"));
        f.enter(Qt::ShiftModifier);
        QCOMPARE(f.count(), QStringLiteral("4 of 4"));
        QTest::keyClick(&f.window, Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(f.count(), QStringLiteral("3 of 4"));
    }

    /// By the mouse, and by the keys of the list.
    void throughTheList() {
        Find f;
        QVERIFY(f.load());
        QVERIFY(f.search(QStringLiteral("needle")));
        const QRect row = f.list().visualRect(f.list().model()->index(3, 0));
        QTest::mouseClick(f.list().viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(f.count(), QStringLiteral("4 of 4"));
        QCOMPARE(f.window.selection().selection().exchange, 1U);
        QTest::keyClick(&f.line(), Qt::Key_Down);
        QVERIFY(f.list().hasFocus());
        QTest::keyClick(&f.list(), Qt::Key_Up);
        QCOMPARE(f.count(), QStringLiteral("3 of 4"));
        QTest::mouseClick(f.find<QPushButton>("findNextButton"), Qt::LeftButton);
        QCOMPARE(f.count(), QStringLiteral("4 of 4"));
        QTest::mouseClick(f.find<QPushButton>("findPreviousButton"), Qt::LeftButton);
        QCOMPARE(f.count(), QStringLiteral("3 of 4"));
        QTest::keyClick(&f.list(), Qt::Key_Escape);
        QVERIFY(!f.panel().isVisible());
    }

    void choices() {
        Find f;
        QVERIFY(f.load());
        QVERIFY(f.search(QStringLiteral("needle")));
        QTest::mouseClick(f.find<QPushButton>("findMatchCase"), Qt::LeftButton);
        QTRY_COMPARE(f.count(), QStringLiteral("2 places"));
        f.find<QCheckBox>("findFields")->click();
        QTRY_COMPARE(f.count(), QStringLiteral("Nothing found; 1 content cannot be searched"));
        QVERIFY(!f.list().isVisible());
        QVERIFY(f.line().property("problem").toBool());
        f.enter(); // to nowhere
        f.find<QPushButton>("findMatchCase")->click();
        QTRY_COMPARE(f.count(), QStringLiteral("1 place"));
        f.find<QCheckBox>("findContents")->click();
        QTRY_COMPARE(f.count(), QStringLiteral("Nothing found"));
    }

    /// Enter after the last key searches without waiting for the typing pause.
    void enterAtOnce() {
        Find f;
        QVERIFY(f.load());
        QTest::keyClick(&f.window, Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(&f.line(), QStringLiteral("X-Needle"));
        f.enter();
        QTRY_COMPARE(f.count(), QStringLiteral("1 of 1"));
        QCOMPARE(f.window.selection().selection().exchange, 1U);
    }

    void closes() {
        Find f;
        QVERIFY(f.load());
        QVERIFY(f.search(QStringLiteral("Server: a")));
        f.enter();
        QCOMPARE(f.marked("responseHead"), QStringLiteral("Server: a"));
        QTest::keyClick(&f.line(), Qt::Key_Escape);
        QVERIFY(!f.panel().isVisible());
        QCOMPARE(f.marked("responseHead"), QString());
        QTest::keyClick(&f.window, Qt::Key_F3); // as before
        QVERIFY(f.panel().isVisible());
        QTRY_COMPARE(f.count(), QStringLiteral("1 of 1"));
    }

    /// There is nothing to search without data, and the filter has a key of its own.
    void keys() {
        Find f;
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        QTest::keyClick(&f.window, Qt::Key_F, Qt::ControlModifier);
        QVERIFY(!f.panel().isVisible());
        QVERIFY(f.load());
        QTest::keyClick(&f.window, Qt::Key_K, Qt::ControlModifier);
        QVERIFY(f.find<QLineEdit>("filterLine")->hasFocus());
        QTest::keyClick(&f.window, Qt::Key_F, Qt::ControlModifier);
        QVERIFY(f.line().hasFocus());
    }

    /// Shows the part of a large content around the hit; copies of it mask a secret even if its name lies
    /// elsewhere.
    void farIntoALargeContent() {
        const QByteArray filler = QByteArray("0123456789 filler\\n").repeated(40'000);
        Find f;
        QVERIFY(f.load(recording(filler + "the needle, sid=" + secret + " " + filler)));
        QVERIFY(f.search(QStringLiteral("the needle")));
        f.enter();
        QTRY_COMPARE(f.marked("bodyText"), QStringLiteral("the needle"));
        QPlainTextEdit& body = f.text("bodyText");
        QVERIFY(body.toPlainText().size() < filler.size());
        QVERIFY(body.toPlainText().contains(QString::fromUtf8(secret)));
        body.selectAll();
        body.copy();
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains(QStringLiteral("the needle")));
        QVERIFY(!copied.contains(QString::fromUtf8(secret)));
    }

    /// Says that a search was stopped, and no hit arrives later.
    void stopped() {
        Find f;
        QVERIFY(f.load());
        finishWork();
        {
            const HeldWorkers held;
            QTest::keyClick(&f.window, Qt::Key_F, Qt::ControlModifier);
            QTest::keyClicks(&f.line(), QStringLiteral("needle"));
            f.enter();
            QVERIFY(f.count().startsWith(QStringLiteral("Searching")));
            auto* stop = f.find<QPushButton>("findStop");
            QVERIFY(stop->isVisible());
            QTest::mouseClick(stop, Qt::LeftButton);
            QVERIFY(!stop->isVisible());
            QCOMPARE(f.count(), QStringLiteral("Stopped"));
        }
        finishWork();
        QCOMPARE(f.count(), QStringLiteral("Stopped"));
        QCOMPARE(f.list().model()->rowCount(), 0);
        f.enter(); // once more
        QTRY_COMPARE(f.count(), QStringLiteral("1 of 4"));
    }

    /// Removing rows renumbers the remaining hits and keeps the current one.
    void sessionChanges() {
        Find f;
        QVERIFY(f.load());
        QVERIFY(f.search(QStringLiteral("needle")));
        f.enter(Qt::ShiftModifier);
        QCOMPARE(f.count(), QStringLiteral("4 of 4"));
        f.window.sessions().remove({0});
        QTRY_COMPARE(f.count(), QStringLiteral("1 of 1"));
        QCOMPARE(f.marked("requestHead"), QStringLiteral("Needle"));
        f.window.sessions().clear();
        QTRY_VERIFY(!f.panel().isVisible());
    }

    /// A copied row names the place without its snippet, which may be part of a secret.
    void copiesNoSecret() {
        Find f;
        QVERIFY(f.load());
        QVERIFY(f.search(QString::fromUtf8(secret.mid(3))));
        QCOMPARE(f.count(), QStringLiteral("2 places"));
        QTest::keyClick(&f.line(), Qt::Key_Down);
        QTest::keyClick(&f.list(), Qt::Key_C, Qt::ControlModifier);
        const auto copy = [] { return QGuiApplication::clipboard()->text(); };
        QTRY_VERIFY(copy().contains(QStringLiteral("request, Cookie")));
        const QString copied = copy();
        QVERIFY(!copied.contains(QString::fromUtf8(secret.mid(3))));
    }
};

HCI_TEST(TstFind)
#include "tst_find.moc"
