#include "tests/ui/gates.h"
#include "tests/ui/window_fixture.h"
#include "tests/unit/har_text.h"
#include "tests/unit/test_main.h"
#include "ui/base/theme.h"

using namespace hci;
using namespace hci::test;

namespace {

/// One resource, revalidated three times.
QByteArray validatedThrice() {
    const EntryText first{.responseFields = "{'name': 'ETag', 'value': '\\\"v\\\"'}"};
    const EntryText again{.status = 304,
                          .requestFields = "{'name': 'If-None-Match', 'value': '\\\"v\\\"'}",
                          .responseFields = "{'name': 'ETag', 'value': '\\\"v\\\"'}"};
    return harText({entryText(first), entryText(again), entryText(again), entryText(again)});
}

} // namespace

/// The row of tabs, and the position among the revalidations at its end.
class TstDetailTabs : public QObject {
    Q_OBJECT
private slots:
    static void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); } // whose tabs have padding

    /// No tab hides behind an arrow, however narrow the panel.
    void tabsStay() {
        WindowFixture f;
        f.window.resize(1024, 700);
        QVERIFY(f.openSmall());
        const QTabBar* tabs = f.find<QTabWidget>("detailTabs")->tabBar();
        QTRY_VERIFY(tabs->tabRect(tabs->count() - 1).right() <= tabs->width());
        QVERIFY(!tabs->usesScrollButtons());
    }

    /// At every width, growing or shrinking: titles lose padding and the position hides exactly when they do
    /// not all fit.
    void thePositionLeavesBeforeTitlesAreCut() {
        WindowFixture f;
        QVERIFY(f.open(validatedThrice(), 4));
        f.window.selection().select({0, noIndex});
        finishWork();
        auto* tabs = f.find<QTabWidget>("detailTabs");
        const QTabBar* bar = tabs->tabBar();
        const QWidget* corner = tabs->cornerWidget();
        const auto taken = [&] { return bar->sizeHint().width() + corner->sizeHint().width(); };
        tabs->resize(1600, 400);
        const int all = taken();
        QVERIFY(!bar->property("narrow").toBool());
        const auto verifyAt = [&](int width) {
            tabs->resize(width, 400);
            const bool narrow = bar->property("narrow").toBool();
            return narrow == (all > width) && (narrow || taken() <= width);
        };
        for (int width = all + 20; width > all - 40; --width)
            QVERIFY2(verifyAt(width), qPrintable(QString::number(width - all)));
        QVERIFY(taken() < all - 40);
        for (int width = all - 40; width < all + 20; ++width)
            QVERIFY2(verifyAt(width), qPrintable(QString::number(width - all)));
    }
};

HCI_TEST(TstDetailTabs)
#include "tst_detail_tabs.moc"
