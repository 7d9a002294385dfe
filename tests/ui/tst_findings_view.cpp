#include "model/lint/recipes.h"
#include "model/lint/rules.h"
#include "tests/ui/opened_urls.h"
#include "tests/ui/window_fixture.h"
#include "tests/unit/test_main.h"
#include "ui/detail/diff_model.h"
#include "ui/detail/findings_model.h"
#include "ui/detail/safe_browser.h"
#include "ui/session/session_controller.h"

using namespace hci;
using namespace hci::test;

namespace {

struct FindingsWindow : WindowFixture {
    using WindowFixture::WindowFixture;

    bool openTwoHosts() {
        // With nothing selected the window shows the overview; this action leads to the findings.
        return open(twoHosts(), 4) && trigger("showFindings") &&
               QTest::qWaitFor([this] { return model()->rowCount() > 1; }, hci::test::maxWaitMs);
    }
    QTreeView* table() { return find<QTreeView>("findingsTable"); }
    QAbstractItemModel* model() { return table()->model(); }
    QModelIndex rowOf(const char* title, const QModelIndex& parent = {}) {
        for (int row = 0; row < model()->rowCount(parent); ++row)
            if (model()->index(row, FindingsModel::Rule, parent).data().toString() ==
                QLatin1StringView(title))
                return model()->index(row, 0, parent);
        return {};
    }
    void click(const QModelIndex& index) {
        table()->scrollTo(index);
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, table()->visualRect(index).center());
    }
    /// Types into the filter line and waits until the list is filtered.
    bool filter(const char* text) {
        const QSignalSpy listed(model(), &QAbstractItemModel::modelReset);
        find<QLineEdit>("findingsFilter")->setText(QLatin1StringView(text));
        return QTest::qWaitFor([&] { return listed.count() > 0; }, hci::test::maxWaitMs);
    }
    QString explanation() { return find<QTextBrowser>("explanation")->toPlainText(); }
};

} // namespace

/// The Findings tab, used by mouse and keys.
class TstFindingsView final : public QObject {
    Q_OBJECT
private slots:
    void listsTheResourceAndTheSession();
    void figureOpensAllFindings();
    void filtersByTextAndSeverity();
    void groupsByRuleAndResource();
    void sortsByColumn();
    void chosenFindingSelectsItsExchange();
    void keyboardWalksThroughFindings();
    void markInTheDiffLeadsToTheFinding();
    void fieldIsMarkedInMessages();
    void silencedRuleIsShownAgain();
    void silencedRulesAreRemembered();
    void linkIsOpenedOnlyOnClick();
    void recipeOfTheServerNamed();
    void recipeLoadsNothing();
};

void TstFindingsView::listsTheResourceAndTheSession() {
    FindingsWindow f;
    QVERIFY(f.openTwoHosts());
    const int all = f.model()->rowCount();
    QCOMPARE(all, static_cast<int>(f.view().analysis->findings.findings.size()));
    f.window.selection().select({3, noIndex});
    QVERIFY(f.choose(f.find<QPushButton>("findingsExtent"), QStringLiteral("This resource")));
    const auto own = static_cast<int>(f.view().findings->ofResource(3).size());
    QVERIFY(own < all);
    QTRY_COMPARE(f.model()->rowCount(), own);
}

void TstFindingsView::figureOpensAllFindings() {
    FindingsWindow f;
    QVERIFY(f.openSmall());
    auto* strip = f.find<QToolBar>("summaryBar");
    auto* figure = strip->findChild<QWidget*>(QStringLiteral("findingsFigure"));
    QTest::mouseClick(figure, Qt::LeftButton);
    QVERIFY(f.table()->isVisible());
    QTRY_COMPARE(f.model()->rowCount(), static_cast<int>(f.view().analysis->findings.findings.size()));
}

void TstFindingsView::filtersByTextAndSeverity() {
    FindingsWindow f;
    QVERIFY(f.openTwoHosts());
    const int all = f.model()->rowCount();
    auto* line = f.find<QLineEdit>("findingsFilter");
    QTest::keyClicks(line, QStringLiteral("b.example"));
    QTRY_VERIFY(f.model()->rowCount() > 0 && f.model()->rowCount() < all);
    const int ofB = f.model()->rowCount();
    QCOMPARE(f.find<QLabel>("findingsCount")->text(), QStringLiteral("%1 of %2").arg(ofB).arg(all));
    line->setText(QStringLiteral("no such words"));
    QTRY_COMPARE(f.model()->rowCount(), 0);
    QVERIFY(f.explanation().isEmpty());
    line->clear();
    QTRY_COMPARE(f.model()->rowCount(), all);
    QVERIFY(f.choose(f.find<QPushButton>("findingsSeverity"), QStringLiteral("Notes")));
    QTRY_VERIFY(f.model()->rowCount() < all);
    for (const QString& severity : columnOf(*f.model(), FindingsModel::Severity))
        QCOMPARE(severity, QStringLiteral("i info"));
}

void TstFindingsView::groupsByRuleAndResource() {
    FindingsWindow f;
    QVERIFY(f.openTwoHosts());
    const QAbstractItemModelTester tester(f.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(f.choose(f.find<QPushButton>("findingsGrouping"), QStringLiteral("By rule")));
    QTRY_VERIFY(f.model()->rowCount(f.model()->index(0, 0)) > 0);
    const QModelIndex missing = f.rowOf("No validator");
    QVERIFY(missing.isValid());
    QCOMPARE(f.model()->rowCount(missing), 2); // one per host
    QCOMPARE(missing.siblingAtColumn(FindingsModel::Resources).data().toString(), QStringLiteral("3"));
    QVERIFY(f.choose(f.find<QPushButton>("findingsGrouping"), QStringLiteral("By resource")));
    QTRY_VERIFY(
        columnOf(*f.model(), FindingsModel::Message).contains(QStringLiteral("https://a.example/other.js")));
    QVERIFY(f.table()->isExpanded(f.model()->index(0, 0)));
    QVERIFY(f.choose(f.find<QPushButton>("findingsGrouping"), QStringLiteral("No headings")));
    QTRY_COMPARE(f.model()->rowCount(f.model()->index(0, 0)), 0);
}

void TstFindingsView::sortsByColumn() {
    FindingsWindow f;
    QVERIFY(f.openTwoHosts());
    const QStringList before = columnOf(*f.model(), FindingsModel::Rule);
    QStringList sorted = before;
    std::sort(sorted.begin(), sorted.end());
    QVERIFY(before != sorted);
    QHeaderView* header = f.table()->header();
    const int x = header->sectionViewportPosition(FindingsModel::Rule) + 20;
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
    QTRY_COMPARE(columnOf(*f.model(), FindingsModel::Rule), sorted);
}

void TstFindingsView::chosenFindingSelectsItsExchange() {
    FindingsWindow f;
    QVERIFY(f.openTwoHosts());
    QVERIFY(f.window.selection().selection().empty()); // listing selects nothing
    QVERIFY(f.filter("b.example/plain"));
    QVERIFY(f.rowOf("No validator").isValid());
    f.click(f.model()->index(f.model()->rowCount() - 1, 0));
    f.click(f.rowOf("No validator"));
    QCOMPARE(f.window.selection().selection().exchange, 2U);
    QCOMPARE(f.find<QTreeView>("resourceTree")->currentIndex().isValid(), true);
    QVERIFY(f.explanation().contains(QStringLiteral("https://b.example/plain.js")));
}

void TstFindingsView::keyboardWalksThroughFindings() {
    FindingsWindow f;
    QVERIFY(f.openTwoHosts());
    f.table()->setFocus();
    const QString first = f.explanation();
    QTest::keyClick(f.table(), Qt::Key_Down);
    QVERIFY(f.explanation() != first);
    QVERIFY(!f.window.selection().selection().empty());
    QCOMPARE(f.table()->currentIndex().row(), 1);
}

void TstFindingsView::markInTheDiffLeadsToTheFinding() {
    FindingsWindow f;
    QVERIFY(f.openSmall());
    f.window.selection().select({0, noIndex});
    auto* diff = f.find<QTreeView>("diffTable");
    const auto row = static_cast<int>(f.fieldNames().indexOf(QStringLiteral("Vary ◆")));
    QVERIFY(row >= 0);
    const QModelIndex vary = diff->model()->index(row, DiffModel::Name);
    QVERIFY(vary.data(Qt::ToolTipRole).toString().contains(QStringLiteral("Vary")));
    QTest::mouseClick(diff->viewport(), Qt::LeftButton, {}, diff->visualRect(vary).center());
    QVERIFY(f.table()->isVisible());
    QTRY_VERIFY(f.explanation().contains(QStringLiteral("RFC 9110 § 15.4.5")));
    QCOMPARE(f.table()->currentIndex().data(RowRole).toUInt(), vary.data(RowRole).toUInt());
    f.openTab("Diff");
    QVERIFY(diff->currentIndex().isValid());
    QCOMPARE(diff->currentIndex().siblingAtColumn(DiffModel::Name).data().toString(),
             QStringLiteral("Vary ◆"));
}

void TstFindingsView::fieldIsMarkedInMessages() {
    FindingsWindow f;
    QVERIFY(f.openTwoHosts());
    f.window.selection().select({3, noIndex});
    QVERIFY(f.choose(f.find<QPushButton>("findingsExtent"), QStringLiteral("This resource")));
    const auto withField = [&] {
        for (int row = 0; row < f.model()->rowCount(); ++row) {
            const auto& finding =
                f.view().analysis->findings.findings[f.model()->index(row, 0).data(RowRole).toUInt()];
            if (finding.field == FieldName::CacheControl)
                return f.model()->index(row, 0);
        }
        return QModelIndex();
    };
    QTRY_COMPARE(f.model()->rowCount(), static_cast<int>(f.view().findings->ofResource(3).size()));
    QVERIFY(withField().isValid());
    f.table()->setCurrentIndex({});
    f.click(withField());
    f.openTab("Messages");
    auto* head = f.find<QPlainTextEdit>("responseHead");
    QVERIFY(!head->extraSelections().isEmpty());
    QVERIFY(head->textCursor().block().text().startsWith(QStringLiteral("Cache-Control:")));
}

void TstFindingsView::silencedRuleIsShownAgain() {
    FindingsWindow f;
    QVERIFY(f.openTwoHosts());
    const int all = f.model()->rowCount();
    auto* silenced = f.find<QPushButton>("silencedRules");
    QVERIFY(!silenced->isVisible());
    f.click(f.rowOf("No validator"));
    QTest::mouseClick(f.find<QPushButton>("silenceRule"), Qt::LeftButton);
    QTRY_COMPARE(f.model()->rowCount(), all - 2);
    QVERIFY(!f.rowOf("No validator").isValid());
    QVERIFY(silenced->isVisible());
    QCOMPARE(silenced->text(), QStringLiteral("1 silenced ▾"));
    emit silenced->menu()->aboutToShow();
    QVERIFY(f.choose(silenced, QStringLiteral("Report again: No validator")));
    QTRY_COMPARE(f.model()->rowCount(), all);
    QVERIFY(!silenced->isVisible());
}

void TstFindingsView::silencedRulesAreRemembered() {
    Settings remembered;
    {
        FindingsWindow f;
        QVERIFY(f.openTwoHosts());
        f.click(f.rowOf("No validator"));
        f.find<QPushButton>("silenceRule")->click();
        f.window.close();
        remembered = f.settings;
    }
    QCOMPARE(remembered.silencedRules, QStringList(QStringLiteral("validator-missing")));
    const QTemporaryDir folder;
    QSettings file(folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
    remembered.save(file);
    FindingsWindow f(Settings::load(file));
    QVERIFY(f.openTwoHosts());
    QVERIFY(!f.rowOf("No validator").isValid());
    QVERIFY(f.find<QPushButton>("silencedRules")->isVisible());
}

void TstFindingsView::linkIsOpenedOnlyOnClick() {
    FindingsWindow f;
    const OpenedUrls opened;
    QVERIFY(f.openTwoHosts());
    f.click(f.rowOf("No validator"));
    QVERIFY(opened.urls.isEmpty());
    auto* text = f.find<QTextBrowser>("explanation");
    const QTextCursor link = text->document()->find(QStringLiteral("RFC 9110 § 8.8"));
    QVERIFY(!link.isNull());
    text->setTextCursor(link);
    text->ensureCursorVisible();
    QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, text->cursorRect(link).center() - QPoint(12, 0));
    QCOMPARE(opened.urls,
             QList<QUrl>{QUrl(QStringLiteral("https://www.rfc-editor.org/rfc/rfc9110.html#section-8.8"))});
    emit text->anchorClicked(QUrl(QStringLiteral("file:///etc/passwd")));
    QCOMPARE(opened.urls.size(), 1);
    emit text->anchorClicked(QUrl(QStringLiteral("exchange:1")));
    QCOMPARE(f.window.selection().selection().exchange, 1U);
}

void TstFindingsView::recipeOfTheServerNamed() {
    FindingsWindow f;
    QVERIFY(f.openTwoHosts());
    QVERIFY(f.filter("b.example/plain"));
    QVERIFY(f.rowOf("No validator").isValid());
    f.click(f.rowOf("No validator"));
    auto* servers = f.find<QTabBar>("recipeServers");
    QVERIFY(servers->isVisible());
    QCOMPARE(servers->tabText(servers->currentIndex()), QStringLiteral("nginx"));
    QVERIFY(f.filter("a.example"));
    QVERIFY(f.rowOf("No validator").isValid());
    f.click(f.rowOf("No validator"));
    const auto tabOf = [&](const char* server) {
        for (int i = 0; i < servers->count(); ++i)
            if (servers->tabText(i) == QLatin1StringView(server))
                return i;
        return -1;
    };
    servers->setFocus();
    for (int step = 0; step < servers->count() && servers->currentIndex() != tabOf("Caddy"); ++step)
        QTest::keyClick(servers, Qt::Key_Right);
    f.window.close();
    QCOMPARE(f.settings.recipeServer, QStringLiteral("Caddy"));
    f.find<QPushButton>("copyRecipe")->click();
    const auto recipe = loadRecipe("missing-validators");
    QCOMPARE(QGuiApplication::clipboard()->text(),
             recipe->sections[static_cast<std::size_t>(tabOf("Caddy"))].lines);
}

/// No text can make the program load something.
void TstFindingsView::recipeLoadsNothing() {
    SafeBrowser browser;
    browser.setSafeMarkdown(
        QStringLiteral("![x](http://127.0.0.1:1/x.png) <img src='file:///etc/passwd'> text\n\n"
                       "```nginx\netag on;\n```\n"));
    QVERIFY(!browser.loadResource(QTextDocument::ImageResource, QUrl(QStringLiteral("file:///etc/passwd")))
                 .isValid());
    QVERIFY(browser.toPlainText().contains(QStringLiteral("<img src='file:///etc/passwd'>")));
    QVERIFY(browser.toPlainText().contains(QStringLiteral("etag on;")));
}

HCI_TEST(TstFindingsView)
#include "tst_findings_view.moc"
