#include "model/settings/cache_settings.h"
#include "tests/ui/window_fixture.h"
#include "tests/unit/test_main.h"
#include "ui/base/tone.h"
#include "ui/detail/cache_parameters_dialog.h"
#include "ui/detail/caches_model.h"
#include "ui/detail/caches_view.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

using namespace hci;
using namespace hci::test;

namespace {

/// The tab on one exchange with these fields.
struct Shown {
    CachesView tab;

    explicit Shown(const char* fields)
        : Shown(viewOf(std::string("> GET http://a.example/x\n< 200\n") + fields + "\n")) {}
    explicit Shown(const SessionView& view) {
        DetailSubject subject;
        subject.view = view;
        subject.selection = {0, 0};
        subject.exchange = 0;
        tab.show(subject);
    }
    [[nodiscard]] QAbstractItemModel* model() const {
        return tab.findChild<QTreeView*>(QStringLiteral("cachesTable"))->model();
    }
    [[nodiscard]] bool filled() const {
        return QTest::qWaitFor([this] { return model()->rowCount() > 0; }, hci::test::maxWaitMs);
    }
    [[nodiscard]] int rowOf(const QString& cache) const {
        return static_cast<int>(columnOf(*model(), CachesModel::Cache).indexOf(cache));
    }
    [[nodiscard]] QString cell(const QString& cache, int column, int role = Qt::DisplayRole) const {
        return model()->index(rowOf(cache), column).data(role).toString();
    }
    [[nodiscard]] QString hits(const char* cache) const {
        return cell(QString::fromLatin1(cache), CachesModel::Hits);
    }
    void type(const char* cacheControl) const {
        tab.findChild<QLineEdit*>(QStringLiteral("cachesWhatIf"))->setText(QString::fromLatin1(cacheControl));
    }
    [[nodiscard]] QString text(const char* label) const {
        return tab.findChild<QLabel*>(QLatin1StringView(label))->text();
    }
};

/// One resource three times, without a lifetime, and another.
SessionView visits() {
    return viewOf("@ 12:00:00\n> GET http://a.example/x\n< 200\n< ETag: \"v\"\n= x\n"
                  "@ 12:00:05\n> GET http://a.example/x\n< 200\n< ETag: \"v\"\n= x\n"
                  "@ 12:00:10\n> GET http://a.example/x\n< 200\n< ETag: \"v\"\n= x\n"
                  "@ 12:00:15\n> GET http://a.example/y\n< 200\n= y\n");
}

} // namespace

/// The Caches tab: one resource compared in every cache that the program knows.
class TstCachesView : public QObject {
    Q_OBJECT
private slots:
    void cachesStandByKind() {
        const Shown f("< Cache-Control: max-age=600\n< Set-Cookie: a=1");
        QVERIFY(f.filled());
        const QAbstractItemModelTester tester(f.model());
        QVERIFY(f.rowOf(QStringLiteral("Private caches")) < f.rowOf(QStringLiteral("RFC 9111, private")));
        QVERIFY(f.rowOf(QStringLiteral("Shared caches")) < f.rowOf(QStringLiteral("nginx")));
        QVERIFY(f.rowOf(QStringLiteral("nginx")) < f.rowOf(QStringLiteral("CDNs")));
        QCOMPARE(f.cell(QStringLiteral("nginx"), CachesModel::Stored), QStringLiteral("≠ no"));
        QCOMPARE(f.cell(QStringLiteral("nginx"), CachesModel::Why),
                 QStringLiteral("nginx does not cache: Set-Cookie"));
        QCOMPARE(f.cell(QStringLiteral("Squid"), CachesModel::Stored), QStringLiteral("yes"));
        QCOMPARE(f.cell(QStringLiteral("RFC 9111, shared"), CachesModel::FreshFor), QStringLiteral("10 min"));
    }

    /// Colour is not the only sign, and a screen reader reads the other.
    void differencesAreSaidInWords() {
        const Shown f("< Cache-Control: max-age=600\n< Set-Cookie: a=1");
        QVERIFY(f.filled());
        QCOMPARE(f.cell(QStringLiteral("nginx"), CachesModel::Stored, Qt::AccessibleTextRole),
                 QStringLiteral("no, differs from the conforming cache"));
        QCOMPARE(f.cell(QStringLiteral("Squid"), CachesModel::Stored, Qt::AccessibleTextRole),
                 QStringLiteral("yes"));
        const auto* choice = f.tab.findChild<QComboBox*>(QStringLiteral("cachesAfter"));
        QVERIFY(!choice->accessibleName().isEmpty());
        QVERIFY(!f.tab.findChild<QTreeView*>(QStringLiteral("cachesTable"))->accessibleName().isEmpty());
    }

    void differingOnly() {
        const Shown f("< Cache-Control: max-age=600\n< Set-Cookie: a=1");
        QVERIFY(f.filled());
        f.tab.findChild<QCheckBox*>(QStringLiteral("cachesDiffering"))->click();
        QCOMPARE(f.rowOf(QStringLiteral("Apache")), -1);
        QVERIFY(f.rowOf(QStringLiteral("nginx")) > 0);
        QVERIFY(f.rowOf(QStringLiteral("RFC 9111, shared")) > 0);
    }

    /// The sentence below the table has the reason too. No title is cut, and a heading spans the whole line.
    void reasonColumnHidesWhenNarrow() {
        Shown f("< Cache-Control: max-age=600\n< Set-Cookie: a=1");
        QVERIFY(f.filled());
        const auto* table = f.tab.findChild<QTreeView*>(QStringLiteral("cachesTable"));
        f.tab.setVisible(true);
        f.tab.resize(600, 500);
        QTRY_VERIFY(table->isColumnHidden(CachesModel::Why));
        for (int column = CachesModel::Stored; column <= CachesModel::Hits; ++column)
            QVERIFY2(table->columnWidth(column) >= table->header()->sectionSizeHint(column),
                     qPrintable(QString::number(column)));
        QVERIFY(table->isFirstColumnSpanned(f.rowOf(QStringLiteral("Private caches")), {}));
        QVERIFY(!table->isFirstColumnSpanned(f.rowOf(QStringLiteral("nginx")), {}));
        f.tab.resize(1200, 500);
        QTRY_VERIFY(!table->isColumnHidden(CachesModel::Why));
    }

    void theMomentDecides() {
        const Shown f("< Cache-Control: max-age=30\n< ETag: \"v\"");
        QVERIFY(f.filled());
        QCOMPARE(f.cell(QStringLiteral("RFC 9111, private"), CachesModel::Plain),
                 QStringLiteral("fresh hit"));
        f.tab.findChild<QComboBox*>(QStringLiteral("cachesAfter"))->setCurrentIndex(1);
        QTRY_COMPARE(f.cell(QStringLiteral("RFC 9111, private"), CachesModel::Plain),
                     QStringLiteral("revalidate"));
    }

    void configuredCaches() {
        Shown f("< Cache-Control: max-age=600\n< Set-Cookie: a=1");
        QVERIFY(f.filled());
        f.tab.setConfiguration(QStringLiteral("[nginx]\nproxy_ignore_headers = 'Set-Cookie'\n"));
        QTRY_COMPARE(f.cell(QStringLiteral("nginx"), CachesModel::Stored), QStringLiteral("yes"));
        auto* table = f.tab.findChild<QTreeView*>(QStringLiteral("cachesTable"));
        const auto* button = f.tab.findChild<QPushButton*>(QStringLiteral("cachesConfigure"));
        table->setCurrentIndex(f.model()->index(f.rowOf(QStringLiteral("nginx")), 0));
        QVERIFY(button->isEnabled());
        table->setCurrentIndex(f.model()->index(f.rowOf(QStringLiteral("Chrome")), 0));
        QVERIFY(!button->isEnabled());
    }

    /// Reports invalid settings and does not save them; one click restores the defaults.
    void parametersAreEdited() {
        const RealCache nginx = *cacheChoiceFromName("nginx")->real;
        CacheParametersDialog dialog(nginx, nullptr);
        auto* save = dialog.findChild<QPushButton*>(QStringLiteral("cacheParametersSave"));
        auto* defaults = dialog.findChild<QPushButton*>(QStringLiteral("cacheParametersDefaults"));
        auto* valid = dialog.findChild<QLineEdit*>(QStringLiteral("proxy_cache_valid"));
        auto* stale = dialog.findChild<QLineEdit*>(QStringLiteral("proxy_cache_use_stale"));
        QVERIFY(!defaults->isEnabled());
        dialog.findChild<QCheckBox*>(QStringLiteral("proxy_cache_revalidate"))->click();
        valid->setText(QStringLiteral("600"));
        stale->setText(QStringLiteral("error http_503"));
        QVERIFY(save->isEnabled());
        QCOMPARE(cacheSettingsText(std::vector{dialog.cache()}),
                 std::string("[nginx]\nproxy_cache_revalidate = 1\nproxy_cache_valid = 600\n"
                             "proxy_cache_use_stale = \"error http_503\"\n"));
        stale->setText(QStringLiteral("http_999"));
        QVERIFY(!save->isEnabled());
        QVERIFY(dialog.findChild<QLabel*>(QStringLiteral("cacheParametersProblem"))
                    ->text()
                    .startsWith(QStringLiteral("proxy_cache_use_stale does not know 'http_999'")));
        defaults->click();
        QVERIFY(save->isEnabled());
        QCOMPARE(dialog.cache().parameters, nginx.parameters);
    }

    void theChosenRowIsExplained() {
        const Shown f("< Cache-Control: max-age=600\n< Set-Cookie: a=1");
        QVERIFY(f.filled());
        auto* table = f.tab.findChild<QTreeView*>(QStringLiteral("cachesTable"));
        table->setCurrentIndex(f.model()->index(f.rowOf(QStringLiteral("nginx")), 0));
        QTRY_COMPARE(
            f.text("cachesExplanation"),
            QStringLiteral("nginx does not cache: Set-Cookie. RFC 9111 § 7.3. How it is known: seen on "
                           "nginx 1.22.1. Hits: 0 of 1."));
    }

    /// How many requests each cache answers from its store, before the user types anything.
    void hitsAreCounted() {
        const Shown f(visits());
        QVERIFY(f.filled());
        QTRY_COMPARE(f.hits("Varnish"), QStringLiteral("2"));
        QCOMPARE(f.hits("nginx"), QStringLiteral("0"));
        QCOMPARE(f.text("cachesHits"), QStringLiteral("Hits: of the 3 requests of this resource"));
        QCOMPARE(f.hits("Shared caches"), QString()); // a heading
    }

    void anotherCacheControlChangesHits() {
        const Shown f(visits());
        QVERIFY(f.filled());
        f.type("max-age=600");
        QTRY_COMPARE(f.hits("nginx"), QStringLiteral("0 → 2"));
        QCOMPARE(f.hits("Varnish"), QStringLiteral("2 → 2"));
        const auto row = f.rowOf(QStringLiteral("nginx"));
        QCOMPARE(f.model()->index(row, CachesModel::Hits).data(ToneRole).toInt(),
                 static_cast<int>(Tone::Good));
        QCOMPARE(f.text("cachesHits"),
                 QStringLiteral("Hits: of the 3 requests of this resource → with this Cache-Control"));
        f.tab.findChild<QTreeView*>(QStringLiteral("cachesTable"))->setCurrentIndex(f.model()->index(row, 0));
        QVERIFY(f.text("cachesExplanation")
                    .endsWith(QStringLiteral(" Hits: 0 of 3, and 2 with the other Cache-Control.")));
        f.type("no-store");
        QTRY_COMPARE(f.hits("Varnish"), QStringLiteral("2 → 0"));
        f.type("");
        QTRY_COMPARE(f.hits("Varnish"), QStringLiteral("2"));
    }

    void hitsOfMoreThanTheResource() {
        const Shown f(visits());
        QVERIFY(f.filled());
        auto* target = f.tab.findChild<QPushButton*>(QStringLiteral("cachesWhatIfTarget"));
        target->menu()->actions().back()->trigger(); // everything
        QTRY_COMPARE(f.text("cachesHits"), QStringLiteral("Hits: of the 4 requests of everything"));
        QCOMPARE(f.hits("Varnish"), QStringLiteral("2"));
    }

    /// Hits are counted with the configuration.
    void hitsOfAConfiguredCache() {
        Shown f(visits());
        QVERIFY(f.filled());
        f.tab.setConfiguration(QStringLiteral("[nginx]\nproxy_cache_valid = 600\n"));
        QTRY_COMPARE(f.hits("nginx"), QStringLiteral("2"));
    }

    /// Cancels a count when another resource is chosen or the tab closes.
    void countingIsGivenUp() {
        auto f = std::make_unique<Shown>(visits());
        for (const char* each : {"max-age=1", "max-age=10", "max-age=100"})
            f->type(each);
        f->tab.show({});
        QCOMPARE(f->model()->rowCount(), 0);
        QCOMPARE(f->text("cachesHits"), QString());
        QVERIFY(!f->tab.findChild<QLineEdit*>(QStringLiteral("cachesWhatIf"))->isEnabled());
        f = std::make_unique<Shown>(visits());
        f->type("max-age=600");
        f.reset();
    }

    /// Shows texts from the wire as plain text, with controls as escapes.
    void wireTextsStayTexts() {
        const Shown f("< Cache-Control: max-age=600\n< Vary: <img src=x>");
        QVERIFY(f.filled());
        const auto* label = f.tab.findChild<QLabel*>(QStringLiteral("cachesExplanation"));
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void nothingToCompare() {
        CachesView tab;
        DetailSubject subject;
        subject.view = viewOf("> POST http://a.example/x\n< 200\n");
        subject.selection = {0, 0};
        subject.exchange = 0;
        tab.show(subject);
        const auto* title = tab.findChild<QLabel*>(QStringLiteral("headline"));
        QTRY_VERIFY(title->text().contains(QStringLiteral("Nothing to compare with the caches")));
        tab.show({});
        QVERIFY(title->text().contains(QStringLiteral("Nothing selected")));
    }
};

HCI_TEST(TstCachesView)
#include "tst_caches_view.moc"
