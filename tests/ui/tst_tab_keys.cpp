#include "tests/ui/window_fixture.h"
#include "tests/unit/test_main.h"
#include "ui/detail/detail_panel.h"

using namespace hci;
using namespace hci::test;

namespace {

struct ActiveWindow : WindowFixture {
    ActiveWindow() {
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window is not active");
    }
    void press(Qt::Key key) { QTest::keyClick(&window, key, Qt::AltModifier); }
    [[nodiscard]] int tab() { return find<QTabWidget>("detailTabs")->currentIndex(); }
};

} // namespace

/// The detail's tabs and the revalidations of a resource, by their keys.
class TstTabKeys final : public QObject {
    Q_OBJECT
private slots:
    void everyTabHasItsKey() {
        ActiveWindow f;
        QVERIFY(f.openSmall());
        f.window.selection().select({0, noIndex});
        auto* tabs = f.find<QTabWidget>("detailTabs");
        for (int place = 7; place >= 0; --place) {
            f.press(static_cast<Qt::Key>(Qt::Key_1 + place));
            QCOMPARE(f.tab(), place);
            const auto* action = f.find<QAction>(qPrintable(QStringLiteral("tab%1").arg(place + 1)));
            QVERIFY2(tabs->tabText(place).startsWith(action->text()), qPrintable(action->text()));
        }
    }

    /// A tab is built when first opened, and its help is there then.
    void aTabIsBuiltWhenItIsFirstOpened() {
        ActiveWindow f;
        QVERIFY(!f.find<QTreeView>("diffTable"));
        QVERIFY(f.openSmall());
        f.window.selection().select({0, noIndex});
        QVERIFY(f.find<QTreeView>("diffTable"));
        QVERIFY(!f.find<QTreeView>("freshnessTable"));
        f.press(Qt::Key_3);
        auto* table = f.find<QTreeView>("freshnessTable");
        QVERIFY(table && table->isVisible());
        QTRY_VERIFY(table->model()->rowCount() > 0);
        QVERIFY(table->header()->viewport()->property("helpOfHeadings").toBool());
    }

    /// Titles move together before they are elided.
    void titlesAreWholeInASmallWindow() {
        ActiveWindow f;
        f.window.resize(1024, 700);
        QVERIFY(f.openSmall());
        f.window.selection().select({0, noIndex});
        const auto* bar = f.find<QTabWidget>("detailTabs")->tabBar();
        const auto whole = [bar] {
            for (int place = 0; place < 8; ++place)
                if (bar->tabRect(place).width() < bar->fontMetrics().horizontalAdvance(bar->tabText(place)))
                    return false;
            return true;
        };
        QTRY_VERIFY(whole());
        QVERIFY(bar->tabRect(7).right() <= bar->width());
    }

    /// From the overview too: the tabs come to the front.
    void fromTheOverview() {
        ActiveWindow f;
        QVERIFY(f.openSmall());
        QVERIFY(f.trigger("showOverview"));
        QVERIFY(!f.find<QTabWidget>("detailTabs")->isVisible());
        f.press(Qt::Key_6);
        QVERIFY(f.find<QTabWidget>("detailTabs")->isVisible());
        QCOMPARE(f.tab(), 5);
    }

    void nothingWithoutData() {
        ActiveWindow f;
        f.press(Qt::Key_3);
        f.press(Qt::Key_Right);
        QCOMPARE(f.tab(), 0);
        QVERIFY(!f.find<QAction>("tab3")->isEnabled());
        QVERIFY(!f.find<QAction>("nextRevalidation")->isEnabled());
    }

    /// Cycles through the resource's revalidations; disabled with a single one.
    void revalidations() {
        ActiveWindow f;
        QByteArray three = smallRecording();
        const qsizetype second = three.lastIndexOf(R"({"startedDateTime")");
        const QByteArray again = three.mid(second, three.lastIndexOf(']') - second);
        three.insert(three.lastIndexOf(']'), ", " + QByteArray(again).replace(":09", ":19"));
        QVERIFY(f.open(three, 3));
        f.window.selection().select({0, 1});
        QVERIFY(f.find<QAction>("nextRevalidation")->isEnabled());
        f.press(Qt::Key_Right);
        QCOMPARE(f.window.selection().selection().exchange, 2U);
        f.press(Qt::Key_Right);
        QCOMPARE(f.window.selection().selection().exchange, 1U);
        f.press(Qt::Key_Left);
        QCOMPARE(f.window.selection().selection().exchange, 2U);
        QVERIFY(f.trigger("closeSession"));
        QTRY_VERIFY(!f.find<QAction>("nextRevalidation")->isEnabled());
    }

    void oneRevalidationAlone() {
        ActiveWindow f;
        QVERIFY(f.openSmall());
        f.window.selection().select({0, 1});
        QVERIFY(!f.find<QAction>("nextRevalidation")->isEnabled());
    }
};

HCI_TEST(TstTabKeys)
#include "tst_tab_keys.moc"
