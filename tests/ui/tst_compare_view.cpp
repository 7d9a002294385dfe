#include "tests/ui/live_window.h"
#include "tests/ui/window_fixture.h"
#include "tests/unit/har_text.h"
#include "tests/unit/test_main.h"
#include "tests/unit/transport/hostile_server.h"
#include "ui/detail/diff_model.h"
#include "ui/detail/line_diff_model.h"

using namespace hci;
using namespace hci::test;

namespace {

QByteArray answer(const QByteArray& fields, const QByteArray& content) {
    return "HTTP/1.1 200 OK\r\n" + fields + "Content-Length: " + QByteArray::number(content.size()) +
           "\r\nConnection: close\r\n\r\n" + content;
}

QByteArray lines(int from, int to) {
    QByteArray text;
    for (int i = from; i < to; ++i)
        text += "line " + QByteArray::number(i) + '\n';
    return text;
}

/// A window with two resources of one server, listed.
struct ComparedWindow : LiveWindow {
    HostileServer server;

    ComparedWindow(const QByteArray& first, const QByteArray& second)
        : server({{"/a", {{first, 0, 1, true}}}, {"/b", {{second, 0, 1, true}}}}) {}
    [[nodiscard]] bool load() {
        return send({server.url("/a"), server.url("/b")}) &&
               QTest::qWaitFor([this] { return tree()->model()->rowCount() == 2; }, hci::test::maxWaitMs);
    }
    [[nodiscard]] QTreeView* tree() const { return find<QTreeView>("resourceTree"); }
    [[nodiscard]] QTreeView* table(const char* name) const { return find<QTreeView>(name); }
    [[nodiscard]] QString note() const { return find<QLabel>("compareNote")->text(); }
    void chooseBoth() const {
        tree()->setFocus();
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, Qt::NoModifier, middleOf(0));
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, Qt::ControlModifier, middleOf(1));
    }
    [[nodiscard]] QPoint middleOf(int row) const {
        return tree()->visualRect(tree()->model()->index(row, 0)).center();
    }
    /// Chooses them by keys and waits for the contents.
    [[nodiscard]] bool compare() const {
        QTest::keyClick(tree(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        return QTest::qWaitFor(
            [this] { return !note().isEmpty() && !note().startsWith(QStringLiteral("Reading")); },
            hci::test::maxWaitMs);
    }
};

/// A resource whose content is different at each request.
QByteArray changedResource() {
    return harText({entryText({.responseFields = "{'name': 'ETag', 'value': '\\\"1\\\"'}",
                               .content = "'size': 10, 'mimeType': 'text/plain', 'text': 'same\\nfirst'"}),
                    entryText({.requestFields = "{'name': 'If-None-Match', 'value': '\\\"1\\\"'}",
                               .responseFields = "{'name': 'ETag', 'value': '\\\"2\\\"'}",
                               .content = "'size': 11, 'mimeType': 'text/plain', 'text': 'same\\nsecond'"})});
}

} // namespace

/// Comparing any two exchanges in the window.
class TstCompareView : public QObject {
    Q_OBJECT
private slots:
    void fieldsAndLines() {
        ComparedWindow f(
            answer("ETag: \"one\"\r\nX-Same: 1\r\n", lines(0, 40)),
            answer("ETag: \"two\"\r\nX-Same: 1\r\nVary: Accept\r\n", lines(0, 20) + "new\n" + lines(21, 40)));
        QVERIFY(f.load());
        auto* action = f.find<QAction>("compareRows");
        QVERIFY(!action->isEnabled());
        f.chooseBoth();
        QVERIFY(action->isEnabled());
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        QVERIFY(f.compare());
        auto* tabs = f.find<QTabWidget>("detailTabs");
        QCOMPARE(tabs->tabText(tabs->currentIndex()), QStringLiteral("Compare"));
        QVERIFY(f.headline().contains(QStringLiteral("the content differs")));
        const QStringList fields = columnOf(*f.table("compareResponse")->model(), DiffModel::Name);
        QVERIFY(fields.contains(QStringLiteral("ETag")));
        QVERIFY(fields.contains(QStringLiteral("Vary")));
        QVERIFY(!fields.contains(QStringLiteral("X-Same")));
        QCOMPARE(f.table("compareRequest")->model()->rowCount(), 0);
        const QStringList texts = columnOf(*f.table("compareContent")->model(), LineDiffModel::Line);
        QCOMPARE(texts.first(), QStringLiteral("17 lines the same"));
        QVERIFY(!f.find<QCheckBox>("compareLayOutJson")->isVisible());
        QVERIFY(texts.contains(QStringLiteral("− line 20")));
        QVERIFY(texts.contains(QStringLiteral("+ new")));
        QCOMPARE(f.note(), QStringLiteral("The contents differ: 1 line gone, 1 line new."));
    }

    void sameContent() {
        ComparedWindow f(answer("", "one\n"), answer("", "one\n"));
        QVERIFY(f.load());
        f.chooseBoth();
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        QVERIFY(f.compare());
        QVERIFY(f.note().startsWith(QStringLiteral("The contents are the same, byte for byte")));
        QVERIFY(!f.table("compareContent")->isVisible());
    }

    /// JSON is laid out with one member per line, or shown as it was written if the user wants that.
    void json() {
        const QByteArray common = "\"same\":[1,2,3],";
        ComparedWindow f(answer("", "{" + common + "\"a\":1}"), answer("", "{ " + common + " \"a\":2}"));
        QVERIFY(f.load());
        f.chooseBoth();
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        QVERIFY(f.compare());
        QCOMPARE(f.note(), QStringLiteral("The contents differ: 1 line gone, 1 line new."));
        const QStringList texts = columnOf(*f.table("compareContent")->model(), LineDiffModel::Line);
        QVERIFY(texts.contains(QStringLiteral("−   \"a\": 1")));
        QVERIFY(texts.contains(QStringLiteral("+   \"a\": 2")));
        auto* layOut = f.find<QCheckBox>("compareLayOutJson");
        QVERIFY(layOut->isVisible());
        layOut->click();
        QTRY_VERIFY(columnOf(*f.table("compareContent")->model(), LineDiffModel::Line)
                        .contains(QStringLiteral("− {\"same\":[1,2,3],\"a\":1}")));
        layOut->click();
        QTRY_VERIFY(f.table("compareContent")->model()->rowCount() > 2);
    }

    void jsonWithOtherWhiteSpace() {
        ComparedWindow f(answer("", "{\"a\":1}"), answer("", "{ \"a\": 1 }"));
        QVERIFY(f.load());
        f.chooseBoth();
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        QVERIFY(f.compare());
        QCOMPARE(f.note(), QStringLiteral("The contents differ in the white space of their JSON alone."));
        QVERIFY(f.find<QCheckBox>("compareLayOutJson")->isVisible());
    }

    /// Compares the revalidation's content with the stored one, from the Diff tab.
    void contentsOfARevalidation() {
        WindowFixture f;
        QVERIFY(f.open(changedResource(), 2));
        f.window.selection().select({0, noIndex});
        f.openTab("Diff");
        auto* compare = f.find<QPushButton>("compareContents");
        QVERIFY(compare->isVisible());
        QTest::mouseClick(compare, Qt::LeftButton);
        auto* lines = f.find<QTreeView>("compareContent");
        QTRY_VERIFY(lines->isVisible());
        QCOMPARE(
            columnOf(*lines->model(), LineDiffModel::Line),
            QStringList({QStringLiteral("  same"), QStringLiteral("− first"), QStringLiteral("+ second")}));
    }

    /// A 304 brings no content.
    void notFor304() {
        WindowFixture f;
        QVERIFY(f.openSmall());
        f.openTab("Diff");
        QVERIFY(!f.find<QPushButton>("compareContents")->isVisible());
    }

    void noText() {
        ComparedWindow f(answer("", QByteArray("\0\1\2", 3)), answer("", QByteArray("\0\1\3\4", 4)));
        QVERIFY(f.load());
        f.chooseBoth();
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        QVERIFY(f.compare());
        QCOMPARE(f.note(), QStringLiteral("The contents differ, and are no text: 3 B and 4 B."));
    }

    /// Choosing other rows ends the comparison; a single row cannot be compared.
    void endsWithAnotherChoice() {
        ComparedWindow f(answer("", "one\n"), answer("", "two\n"));
        QVERIFY(f.load());
        f.chooseBoth();
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        QVERIFY(f.compare());
        QTest::mouseClick(f.tree()->viewport(), Qt::LeftButton, Qt::NoModifier, f.middleOf(0));
        auto* tabs = f.find<QTabWidget>("detailTabs");
        QCOMPARE(tabs->tabText(tabs->currentIndex()), QStringLiteral("Diff"));
        QVERIFY(!tabs->isTabVisible(tabs->count() - 1));
        QVERIFY(!f.find<QAction>("compareRows")->isEnabled());
    }

    /// Removing the compared exchanges clears the view.
    void endsWithItsRows() {
        ComparedWindow f(answer("", "one\n"), answer("", "two\n"));
        QVERIFY(f.load());
        f.chooseBoth();
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        QVERIFY(f.compare());
        f.trigger("removeRows");
        QTRY_VERIFY(f.window.sessions().view().session->empty());
        auto* tabs = f.find<QTabWidget>("detailTabs");
        QVERIFY(!tabs->isTabVisible(tabs->count() - 1));
        f.trigger("undo");
        QVERIFY(waitForExchanges(f.window, 2));
    }
};

HCI_TEST(TstCompareView)
#include "tst_compare_view.moc"
