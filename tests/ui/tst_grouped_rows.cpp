#include "tests/ui/live_window.h"
#include "tests/ui/window_fixture.h"
#include "tests/unit/test_main.h"
#include "ui/resources/resource_panel.h"
#include "ui/tables/row_text.h"

using namespace hci;
using namespace hci::test;

namespace {

/// A window with campaignsRecording(), in groups by cache key.
struct GroupedWindow : WindowFixture {
    QTreeView* tree = nullptr;
    ResourcePanel* panel = window.findChild<ResourcePanel*>();

    [[nodiscard]] bool openCampaigns() {
        installTextsOnce();
        return openRows(campaignsRecording(), 5) && trigger("groupByCacheKey") && waitForRows(2);
    }
    [[nodiscard]] bool openRows(const QByteArray& recording, std::uint32_t exchanges) {
        if (!open(recording, exchanges))
            return false;
        tree = find<QTreeView>("resourceTree");
        return true;
    }
    [[nodiscard]] bool waitForRows(int rows) {
        return QTest::qWaitFor([&] { return tree->model()->rowCount() == rows; }, hci::test::maxWaitMs);
    }
    [[nodiscard]] QModelIndex group() const { return tree->model()->index(0, 0); }
    /// The current row with its parents: "group > address".
    [[nodiscard]] QString current() const {
        const QModelIndex index = tree->currentIndex().siblingAtColumn(0);
        const QString above =
            index.parent().isValid() ? index.parent().data().toString() + QStringLiteral(" > ") : QString();
        return above + index.data().toString();
    }
};

constexpr auto key = "/lists/summer?page=1  without utm_source";

} // namespace

/// The list in groups: chosen by menu, button and keyboard, remembered, and with all features inside.
class TstGroupedRows final : public QObject {
    Q_OBJECT
private slots:
    void keysAreGroups();
    void theButtonChooses();
    void itIsRemembered();
    void keyboardGoesThroughGroups();
    void filterAndSortWorkInside();
    void theGroupStaysCurrent();
    void aChosenGroupIsAllOfItsExchanges();
    void chosenElsewhereIsRevealed();
    void noKeyIsExplained();
    void hostsAreGroups();
};

void TstGroupedRows::keysAreGroups() {
    GroupedWindow f;
    QVERIFY(f.openCampaigns());
    QCOMPARE(f.group().data().toString(), QLatin1StringView(key));
    QCOMPARE(f.tree->model()->rowCount(f.group()), 3);
    QVERIFY(f.group()
                .siblingAtColumn(static_cast<int>(RowColumn::Outcome))
                .data()
                .toString()
                .startsWith(QStringLiteral("2 more hits, ")));
    QCOMPARE(f.tree->model()->index(1, 0).data().toString(), QStringLiteral("/site.css"));
    QVERIFY(!f.find<QLabel>("noKeys")->isVisible());
    QVERIFY(f.trigger("groupByResource"));
    QVERIFY(f.waitForRows(4));
}

void TstGroupedRows::theButtonChooses() {
    GroupedWindow f;
    QVERIFY(f.openRows(campaignsRecording(), 5));
    auto* button = f.find<QPushButton>("listing");
    QCOMPARE(button->text(), QStringLiteral("By resource ▾"));
    QVERIFY(f.choose(button, QStringLiteral("Cache &Key")));
    QVERIFY(f.waitForRows(2));
    QCOMPARE(button->text(), QStringLiteral("By cache key ▾"));
    QVERIFY(f.window.findChild<QAction*>(QStringLiteral("groupByCacheKey"))->isChecked());
    QVERIFY(f.choose(button, QStringLiteral("&Nothing: Exchanges in Time Order")));
    QVERIFY(f.waitForRows(5));
}

void TstGroupedRows::itIsRemembered() {
    Settings settings;
    {
        GroupedWindow f;
        QVERIFY(f.openCampaigns());
        f.window.rememberSettings();
        settings = f.settings;
    }
    QCOMPARE(settings.listing, RowListing::CacheKeys);
    QTemporaryDir folder;
    QSettings stored(folder.filePath(QStringLiteral("window.conf")), QSettings::IniFormat);
    settings.save(stored);
    WindowFixture again(Settings::load(stored));
    QVERIFY(again.open(campaignsRecording(), 5));
    QTRY_COMPARE(again.find<QTreeView>("resourceTree")->model()->rowCount(), 2);
    stored.remove(QStringLiteral("listing"));
    stored.setValue(QStringLiteral("flatList"), true); // as older versions wrote it
    QCOMPARE(Settings::load(stored).listing, RowListing::TimeOrder);
    stored.setValue(QStringLiteral("listing"), QStringLiteral("nothing-like-it"));
    QCOMPARE(Settings::load(stored).listing, RowListing::Resources);
}

void TstGroupedRows::keyboardGoesThroughGroups() {
    GroupedWindow f;
    QVERIFY(f.openCampaigns());
    f.tree->setFocus();
    f.tree->setCurrentIndex(f.group());
    QTest::keyClick(f.tree, Qt::Key_Right);
    QVERIFY(f.tree->isExpanded(f.group()));
    QTest::keyClick(f.tree, Qt::Key_Down);
    QCOMPARE(f.current(), QLatin1StringView(key) + QStringLiteral(" > /lists/summer?page=1&utm_source=mail"));
    QTest::keyClick(f.tree, Qt::Key_Down);
    QCOMPARE(f.current(), QLatin1StringView(key) + QStringLiteral(" > /lists/summer?page=1&utm_source=web"));
    QCOMPARE(f.window.selection().selection(), (Selection{1, noIndex}));
    QTest::keyClick(f.tree, Qt::Key_Left);
    QCOMPARE(f.current(), QLatin1StringView(key));
    QTest::keyClick(f.tree, Qt::Key_Left);
    QVERIFY(!f.tree->isExpanded(f.group()));
}

void TstGroupedRows::filterAndSortWorkInside() {
    GroupedWindow f;
    QVERIFY(f.openCampaigns());
    f.tree->expand(f.group());
    auto* line = f.find<QLineEdit>("filterLine");
    line->setText(QStringLiteral("utm_source=web"));
    QVERIFY(f.waitForRows(1));
    QTRY_COMPARE(f.tree->model()->rowCount(f.group()), 1);
    QVERIFY(f.tree->isExpanded(f.group()));
    const auto filtered = f.panel->filteredExchanges();
    QVERIFY(filtered);
    QCOMPARE(*filtered, (std::vector<bool>{false, true, false, false, false}));
    line->clear();
    QVERIFY(f.waitForRows(2));
    f.tree->header()->setSortIndicator(static_cast<int>(RowColumn::Wire), Qt::AscendingOrder);
    QTRY_COMPARE(f.group().data().toString(), QLatin1StringView(key)); // the largest first
    f.tree->header()->setSortIndicator(static_cast<int>(RowColumn::Wire), Qt::AscendingOrder);
    QTRY_COMPARE(f.group().data().toString(), QStringLiteral("/site.css"));
    QVERIFY(f.tree->isExpanded(f.tree->model()->index(1, 0)));
}

/// Also when new exchanges rebuild the rows.
void TstGroupedRows::theGroupStaysCurrent() {
    GroupedWindow f;
    QVERIFY(f.openCampaigns());
    f.clickRow(f.group());
    QCOMPARE(f.current(), QLatin1StringView(key));
    QCOMPARE(f.window.selection().selection(), (Selection{0, noIndex}));
    QVERIFY(f.open(smallRecording(), 7));
    QVERIFY(f.waitForRows(3));
    QVERIFY(f.current().endsWith(QLatin1StringView(key)));
}

void TstGroupedRows::aChosenGroupIsAllOfItsExchanges() {
    GroupedWindow f;
    QVERIFY(f.openCampaigns());
    f.clickRow(f.group());
    QCOMPARE(f.panel->chosenExchanges(), (std::vector<std::uint32_t>{0, 1, 2, 4}));
    QCOMPARE(f.panel->chosenRows().size(), std::size_t{1});
    QVERIFY(f.trigger("removeRows"));
    QVERIFY(waitForExchanges(f.window, 1));
    QVERIFY(f.trigger("undo"));
    QVERIFY(waitForExchanges(f.window, 5));
}

void TstGroupedRows::chosenElsewhereIsRevealed() {
    GroupedWindow f;
    QVERIFY(f.openCampaigns());
    QVERIFY(!f.tree->isExpanded(f.group()));
    f.window.selection().select({1, noIndex});
    QVERIFY(f.tree->isExpanded(f.group()));
    QVERIFY(f.current().endsWith(QStringLiteral("utm_source=web")));
    f.tree->collapse(f.group());
    QVERIFY(f.trigger("groupByHost"));
    QTRY_VERIFY(f.current().startsWith(QStringLiteral("shop.example > ")));
    QVERIFY(f.tree->isExpanded(f.group()));
}

void TstGroupedRows::noKeyIsExplained() {
    GroupedWindow f;
    QVERIFY(f.openRows(twoKinds(), 2));
    auto* noKeys = f.find<QLabel>("noKeys");
    QVERIFY(!noKeys->isVisible());
    QVERIFY(f.trigger("groupByCacheKey"));
    QTRY_VERIFY(noKeys->isVisible());
    QCOMPARE(f.tree->model()->rowCount(), 2); // like the list by resource
    QVERIFY(f.trigger("groupByHost"));
    QTRY_VERIFY(!noKeys->isVisible());
}

void TstGroupedRows::hostsAreGroups() {
    GroupedWindow f;
    installTextsOnce();
    QVERIFY(f.openRows(twoKinds(), 2));
    QVERIFY(f.trigger("groupByHost"));
    QTRY_COMPARE(f.tree->model()->rowCount(f.group()), 1);
    const QStringList hosts = columnOf(*f.tree->model(), 0);
    QCOMPARE(QSet<QString>(hosts.begin(), hosts.end()),
             (QSet<QString>{QStringLiteral("cdn.example"), QStringLiteral("shop.example")}));
    QVERIFY(f.group()
                .siblingAtColumn(static_cast<int>(RowColumn::Outcome))
                .data()
                .toString()
                .endsWith(QStringLiteral("1 resource")));
    QVERIFY(f.tree->model()->index(0, 0, f.group()).data().toString().startsWith(QLatin1Char('/')));
}

HCI_TEST(TstGroupedRows)
#include "tst_grouped_rows.moc"
