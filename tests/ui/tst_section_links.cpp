#include "tests/ui/opened_urls.h"
#include "tests/ui/window_fixture.h"
#include "tests/unit/test_main.h"
#include "ui/base/web_page.h"
#include "ui/detail/diff_model.h"
#include "ui/tables/step_model.h"
#include "ui/tables/table_view.h"

using namespace hci;
using namespace hci::test;

namespace {

struct LinkWindow : WindowFixture {
    OpenedUrls opened;

    LinkWindow() {
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window is not active");
    }
    [[nodiscard]] bool openAt(const char* tab) {
        if (!openSmall())
            return false;
        window.selection().select({0, noIndex});
        openTab(tab);
        return true;
    }
    void openSectionByKey() { QTest::keyClick(&window, Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier); }
};

void click(QTreeView* table, const QModelIndex& cell) {
    table->scrollTo(cell);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(cell).center());
}

} // namespace

/// Tables that name a section of an RFC open it.
class TstSectionLinks final : public QObject {
    Q_OBJECT
private slots:
    void aClickOnThePlace() {
        LinkWindow f;
        QVERIFY(f.openAt("Validators"));
        auto* table = f.find<QTreeView>("validatorsTable");
        click(table, table->model()->index(0, StepModel::What));
        QVERIFY(f.opened.urls.isEmpty());
        QCOMPARE(table->model()->index(0, StepModel::Place).data().toString(),
                 QStringLiteral("RFC 9110 § 8.8.3"));
        click(table, table->model()->index(0, StepModel::Place));
        QCOMPARE(
            f.opened.urls,
            QList<QUrl>{QUrl(QStringLiteral("https://www.rfc-editor.org/rfc/rfc9110.html#section-8.8.3"))});
    }

    /// From any column of the row, even if the section is only in a tooltip.
    void byKey() {
        LinkWindow f;
        QVERIFY(f.openAt("Diff"));
        auto* table = f.find<QTreeView>("diffTable");
        const int tag = static_cast<int>(f.fieldNames().indexOf(QStringLiteral("ETag")));
        QVERIFY(tag >= 0);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(tag, DiffModel::Name));
        f.openSectionByKey();
        QCOMPARE(f.opened.urls.size(), 1);
        QCOMPARE(f.opened.urls.front().host(), QStringLiteral("www.rfc-editor.org"));
        click(table, table->model()->index(tag, DiffModel::Meaning)); // a sentence, no link
        QCOMPARE(f.opened.urls.size(), 1);
    }

    void menuOfTheRow() {
        LinkWindow f;
        QVERIFY(f.openAt("Validators"));
        auto* table = f.find<QTreeView>("validatorsTable");
        table->setCurrentIndex(table->model()->index(0, StepModel::What));
        QTimer::singleShot(0, qApp, [] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QVERIFY(menu);
            menu->findChild<QAction*>(QStringLiteral("openRowSection"))->trigger();
            menu->close();
        });
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, {5, 5}, table->mapToGlobal(QPoint(5, 5)));
        QApplication::sendEvent(table, &asked);
        QCOMPARE(f.opened.urls.size(), 1);
    }

    /// Says why nothing can be opened; also without data.
    void nothingToOpen() {
        LinkWindow f;
        f.openSectionByKey();
        QVERIFY(f.opened.urls.isEmpty());
        QVERIFY(f.openAt("Validators"));
        auto* table = f.find<QTreeView>("validatorsTable");
        const QModelIndex last = table->model()->index(table->model()->rowCount() - 1, StepModel::Place);
        QVERIFY(last.data().toString().isEmpty()); // the received status
        table->setFocus();
        table->setCurrentIndex(last);
        click(table, last);
        f.openSectionByKey();
        QVERIFY(f.opened.urls.isEmpty());
        QStringList said;
        for (const auto* label : f.window.statusBar()->findChildren<QLabel*>())
            said << label->text();
        QVERIFY2(said.join(QLatin1Char('\n')).contains(QStringLiteral("Choose a row")),
                 qPrintable(said.join(QLatin1Char('\n'))));
    }

    void cachesNameTheirSection() {
        LinkWindow f;
        QVERIFY(f.openAt("Caches"));
        auto* table = f.find<QTreeView>("cachesTable");
        auto* link = f.find<QAbstractButton>("cachesSection");
        QTRY_VERIFY(table->model()->rowCount() > 3);
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            table->setCurrentIndex(table->model()->index(row, 0));
            if (!link->isVisible())
                continue;
            QVERIFY(link->text().startsWith(QStringLiteral("Read RFC ")));
            link->setFocus();
            QTest::keyClick(link, Qt::Key_Space);
            QCOMPARE(f.opened.urls.size(), 1);
            return;
        }
        QFAIL("no row names a section");
    }

    void pagesAlone_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("opened");
        const auto row = [](const char* url, bool opened) {
            QTest::newRow(url) << QString::fromLatin1(url) << opened;
        };
        row("https://a.example/", true);
        row("http://127.0.0.1:8080/x", true);
        row("HTTP://a.example/", true); // QUrl lowers the scheme
        row("ftp://a.example/", false);
        row("file:///etc/passwd", false);
        row("javascript:alert(1)", false);
        row("mailto:a@a.example", false);
        row("http:relative", false);
        row("", false);
    }
    void pagesAlone() {
        QFETCH(const QString, url);
        QFETCH(const bool, opened);
        const OpenedUrls caught;
        QCOMPARE(isWebPage(QUrl(url)), opened);
        QCOMPARE(openWebPage(QUrl(url)), opened);
        QCOMPARE(caught.urls.size(), opened ? 1 : 0);
    }
};

HCI_TEST(TstSectionLinks)
#include "tst_section_links.moc"
