#include "tests/ui/gates.h"
#include "tests/ui/lazy_parts.h"
#include "tests/ui/window_fixture.h"
#include "tests/unit/test_main.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"
#include "ui/settings_keeper.h"
#include "ui/tables/row_text.h"

using namespace hci;
using namespace hci::test;

namespace {

/// The text size belongs to the application: restores it for other tests.
struct ViewWindow : WindowFixture {
    ViewWindow() { activate(); }
    explicit ViewWindow(const Settings& remembered) : WindowFixture(remembered) { activate(); }
    ~ViewWindow() { applyTextSize(normalText); }
    ViewWindow(const ViewWindow&) = delete;
    ViewWindow& operator=(const ViewWindow&) = delete;

    void activate() {
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window is not active");
    }
    void press(Qt::Key key) { QTest::keyClick(&window, key, Qt::ControlModifier); }
    [[nodiscard]] double points(const char* widget) { return find<QWidget>(widget)->font().pointSizeF(); }
};

} // namespace

/// Text size, the layout of the first start, and further windows.
class TstViewActions final : public QObject {
    Q_OBJECT
private slots:
    void largerAndSmaller();
    void everythingGrows_data();
    void everythingGrows();
    void keptAndBounded();
    void layoutAsAtFirst();
    void layoutWithoutData();
    void anotherWindow();
    void windowsShareTheSettings();
};

void TstViewActions::largerAndSmaller() {
    ViewWindow f;
    QVERIFY(!f.find<QAction>("normalText")->isEnabled());
    f.press(Qt::Key_Plus);
    QCOMPARE(f.settings.textSize, 110);
    f.press(Qt::Key_Equal);
    QCOMPARE(f.settings.textSize, 120);
    f.press(Qt::Key_Minus);
    QCOMPARE(f.settings.textSize, 110);
    f.press(Qt::Key_0);
    QCOMPARE(f.settings.textSize, normalText);
    for (int i = 0; i < 30; ++i)
        f.press(Qt::Key_Plus);
    QCOMPARE(f.settings.textSize, largestText);
    QVERIFY(!f.find<QAction>("largerText")->isEnabled());
    QCOMPARE(f.find<QAction>("largerText")->statusTip(), QStringLiteral("The text is as large as it can be"));
    for (int i = 0; i < 30; ++i)
        f.press(Qt::Key_Minus);
    QCOMPARE(f.settings.textSize, smallestText);
    QVERIFY(!f.find<QAction>("smallerText")->isEnabled());
}

void TstViewActions::everythingGrows_data() {
    QTest::addColumn<bool>("themed");
    QTest::newRow("bare style") << false;
    QTest::newRow("with the theme's style sheet") << true; // the last row: the theme stays
}

/// Rows, headings, fixed pitch and other text sizes.
void TstViewActions::everythingGrows() {
    QFETCH(const bool, themed);
    if (themed)
        applyTheme(*qApp, ThemeChoice::Light);
    ViewWindow f;
    QVERIFY(f.openSmall());
    f.window.selection().select({0, noIndex});
    f.openTab("Messages");
    buildEditors(f.window);
    finishWork();
    auto* tree = f.find<QTreeView>("resourceTree");
    const int row = tree->visualRect(tree->model()->index(0, 0)).height();
    const int column = tree->columnWidth(static_cast<int>(RowColumn::Wire));
    QMap<QByteArray, double> before;
    for (const char* name : {"resourceTree", "filterLine", "urlLine", "responseHead", "bodyText",
                             "contentEdit", "detailTabs", "overviewTitle", "firstPageTitle"})
        before[name] = f.points(name);
    const double fixed = monospaceFont().pointSizeF();
    QList<double> cells;
    for (const auto* label : f.find<QWidget>("summaryBar")->findChildren<QLabel*>())
        cells << label->font().pointSizeF();
    applyTextSize(200);
    finishWork();
    for (auto widget = before.begin(); widget != before.end(); ++widget)
        QVERIFY2(std::abs(f.points(widget.key().constData()) / widget.value() - 2) < 0.05,
                 widget.key().constData());
    QVERIFY(std::abs(monospaceFont().pointSizeF() / fixed - 2) < 0.05);
    int cell = 0;
    for (const auto* label : f.find<QWidget>("summaryBar")->findChildren<QLabel*>())
        QVERIFY(std::abs(label->font().pointSizeF() / cells[cell++] - 2) < 0.05);
    QTRY_VERIFY(tree->visualRect(tree->model()->index(0, 0)).height() > row * 3 / 2);
    applyTextSize(normalText);
    f.press(Qt::Key_Plus);
    QTRY_VERIFY(tree->columnWidth(static_cast<int>(RowColumn::Wire)) > column);
}

void TstViewActions::keptAndBounded() {
    QTemporaryDir folder;
    QSettings stored(folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
    {
        ViewWindow f;
        f.press(Qt::Key_Plus);
        f.settings.save(stored);
    }
    QCOMPARE(Settings::load(stored).textSize, 110);
    {
        const ViewWindow again(Settings::load(stored));
        QCOMPARE(textSize(), 110);
    }
    stored.setValue(QStringLiteral("textSize"), 100'000);
    QCOMPARE(Settings::load(stored).textSize, largestText);
    stored.setValue(QStringLiteral("textSize"), QStringLiteral("x"));
    QCOMPARE(Settings::load(stored).textSize, normalText);
    QCOMPARE(Settings().textSize, normalText);
}

/// Docks that were moved, floated and hidden, columns, and splitters.
void TstViewActions::layoutAsAtFirst() {
    ViewWindow f;
    QVERIFY(f.openSmall());
    auto* resources = f.find<QDockWidget>("resourcesDock");
    auto* savings = f.find<QDockWidget>("savingsDock");
    auto* warnings = f.find<QDockWidget>("warningsDock");
    auto* tree = f.find<QTreeView>("resourceTree");
    const int outcome = static_cast<int>(RowColumn::Outcome);
    finishWork();
    const int width = tree->columnWidth(outcome);
    QTRY_VERIFY(resources->isVisible() && savings->isVisible());
    f.window.addDockWidget(Qt::RightDockWidgetArea, resources);
    savings->setFloating(true);
    warnings->show();
    resources->hide();
    tree->setColumnWidth(outcome, 300);
    tree->setColumnHidden(static_cast<int>(RowColumn::Wire), true);
    tree->header()->moveSection(0, 3);
    tree->header()->setSortIndicator(outcome, Qt::AscendingOrder);
    QVERIFY(f.trigger("resetLayout"));
    QTRY_VERIFY(resources->isVisible());
    QCOMPARE(f.window.dockWidgetArea(resources), Qt::LeftDockWidgetArea);
    QVERIFY(savings->isVisible() && !savings->isFloating());
    QCOMPARE(f.window.dockWidgetArea(savings), Qt::BottomDockWidgetArea);
    QVERIFY(!warnings->isVisible());
    QTRY_COMPARE(tree->columnWidth(outcome), width);
    QVERIFY(!tree->isColumnHidden(static_cast<int>(RowColumn::Wire)));
    QVERIFY(tree->isColumnHidden(static_cast<int>(RowColumn::Time)));
    QCOMPARE(tree->header()->visualIndex(0), 0);
    QCOMPARE(tree->header()->sortIndicatorSection(), -1);
    QVERIFY(f.trigger("flatList"));
    QVERIFY(f.trigger("resetLayout"));
    QVERIFY(!tree->isColumnHidden(static_cast<int>(RowColumn::Time))); // that list has it
}

/// Panels stay hidden until they have content.
void TstViewActions::layoutWithoutData() {
    ViewWindow f;
    QVERIFY(f.trigger("resetLayout"));
    QVERIFY(!f.find<QDockWidget>("resourcesDock")->isVisible());
    QVERIFY(f.openSmall());
    QTRY_VERIFY(f.find<QDockWidget>("resourcesDock")->isVisible());
    QVERIFY(f.find<QDockWidget>("savingsDock")->isVisible());
    QVERIFY(!f.find<QDockWidget>("warningsDock")->isVisible());
}

void TstViewActions::anotherWindow() {
    ViewWindow f;
    auto* action = f.find<QAction>("newWindow");
    QVERIFY(!action->isEnabled());
    QVERIFY(action->statusTip().contains(QStringLiteral("not opened by the program")));
    int opened = 0;
    f.window.offerNewWindows([&opened] { return ++opened == 1; });
    QVERIFY(action->isEnabled());
    f.press(Qt::Key_N);
    QCOMPARE(opened, 1);
    f.press(Qt::Key_N); // the program fails to start
    QCOMPARE(opened, 2);
    QStringList said;
    for (const auto* label : f.window.statusBar()->findChildren<QLabel*>())
        said << label->text();
    QVERIFY2(said.join(QLatin1Char('\n')).contains(QStringLiteral("cannot be opened")),
             qPrintable(said.join(QLatin1Char('\n'))));
}

/// Two programs write only their own changes, and keep the other's.
void TstViewActions::windowsShareTheSettings() {
    QTemporaryDir folder;
    QSettings stored(folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
    Settings written = Settings::load(stored);
    Settings one = written;
    Settings other = written;
    one.savedFilters = {{QStringLiteral("a"), QStringLiteral("is:304")}};
    one.saveChanges(stored, written);
    other.localTime = true;
    other.saveChanges(stored, written);
    QCOMPARE(Settings::load(stored).savedFilters, one.savedFilters);
    QVERIFY(Settings::load(stored).localTime);
    ViewWindow f;
    SettingsKeeper keeper(f.window, f.settings, stored);
    stored.setValue(QStringLiteral("recipeServer"), QStringLiteral("varnish")); // the other's
    f.press(Qt::Key_Plus);
    keeper.write();
    QCOMPARE(Settings::load(stored).textSize, 110);
    QCOMPARE(Settings::load(stored).recipeServer, QStringLiteral("varnish"));
}

HCI_TEST(TstViewActions)
#include "tst_view_actions.moc"
