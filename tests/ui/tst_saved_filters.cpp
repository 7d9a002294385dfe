#include "tests/ui/window_fixture.h"
#include "tests/unit/test_main.h"
#include "ui/resources/saved_filters_button.h"

using namespace hci;
using namespace hci::test;

namespace {

struct FilterWindow : WindowFixture {
    using WindowFixture::WindowFixture;

    QLineEdit& line() { return *find<QLineEdit>("filterLine"); }
    QMenu& menu() {
        QMenu* menu = find<QPushButton>("savedFiltersButton")->menu();
        emit menu->aboutToShow();
        return *menu;
    }
    QAction* entry(const QMenu& from, const char* text) {
        for (QAction* action : from.actions())
            if (action->text() == QLatin1StringView(text))
                return action;
        return nullptr;
    }
    [[nodiscard]] QStringList names() {
        QStringList names;
        for (const SavedFilter& filter : find<SavedFiltersButton>("savedFiltersButton")->filters())
            names << filter.name;
        return names;
    }
    void save(const QString& name) {
        whenAsked<QDialog>([name](QDialog& dialog) {
            auto* line = dialog.findChild<QLineEdit*>(QStringLiteral("filterName"));
            line->setText(name);
            QTest::keyClick(&dialog, Qt::Key_Return);
        });
        menu();
        QVERIFY(find<QAction>("saveFilter")->isEnabled());
        find<QAction>("saveFilter")->trigger();
    }
};

} // namespace

/// Filter lines saved under names, kept from run to run.
class TstSavedFilters final : public QObject {
    Q_OBJECT
private slots:
    void savedChosenAndRemoved();
    void keptInTheSettings();
    void byTheKeyboard();
    void whyNotKept_data();
    void whyNotKept();
    void hostileSettings();
    void namesAreTexts();
};

void TstSavedFilters::savedChosenAndRemoved() {
    FilterWindow f;
    QVERIFY(f.openSmall());
    f.line().setText(QStringLiteral("is:304 host:shop"));
    f.save(QStringLiteral("Mine"));
    QCOMPARE(f.names(), QStringList{QStringLiteral("Mine")});
    f.line().setText(QStringLiteral("is:missed"));
    f.save(QStringLiteral("Another"));
    QCOMPARE(f.names(), (QStringList{QStringLiteral("Another"), QStringLiteral("Mine")}));
    QVERIFY(f.entry(f.menu(), "Another")->isChecked());
    QVERIFY(!f.entry(f.menu(), "Mine")->isChecked());
    f.entry(f.menu(), "Mine")->trigger();
    QCOMPARE(f.line().text(), QStringLiteral("is:304 host:shop"));
    f.line().setText(QStringLiteral("is:stale"));
    f.save(QStringLiteral("Mine")); // replaces it
    QCOMPARE(f.names().size(), 2);
    f.line().clear();
    f.entry(f.menu(), "Mine")->trigger();
    QCOMPARE(f.line().text(), QStringLiteral("is:stale"));
    const QMenu* remove = f.entry(f.menu(), "&Remove")->menu();
    f.entry(*remove, "Another")->trigger();
    QCOMPARE(f.names(), QStringList{QStringLiteral("Mine")});
}

void TstSavedFilters::keptInTheSettings() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("window.ini"));
    {
        FilterWindow f;
        QVERIFY(f.openSmall());
        f.line().setText(QStringLiteral("mime:image \"a, b\" -x"));
        f.save(QStringLiteral("Größe & mehr"));
        f.window.rememberSettings();
        QSettings stored(path, QSettings::IniFormat);
        f.settings.save(stored);
    }
    const QSettings stored(path, QSettings::IniFormat);
    const Settings settings = Settings::load(stored);
    QCOMPARE(settings.savedFilters.size(), std::size_t{1});
    QCOMPARE(settings.savedFilters.front().line, QStringLiteral("mime:image \"a, b\" -x"));
    FilterWindow again(settings);
    again.window.rememberSettings(); // nothing was opened, and nothing is lost
    QCOMPARE(again.settings.savedFilters, settings.savedFilters);
    QVERIFY(again.openSmall());
    QCOMPARE(again.names(), QStringList{QStringLiteral("Größe & mehr")});
}

/// Ctrl+Shift+K opens the menu, arrows move, and Enter applies a filter; without data it does nothing.
void TstSavedFilters::byTheKeyboard() {
    Settings settings;
    settings.savedFilters = {{QStringLiteral("All of 304"), QStringLiteral("is:304")}};
    FilterWindow f(settings);
    f.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&f.window));
    QTest::keyClick(&f.window, Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!QApplication::activePopupWidget());
    QVERIFY(f.openSmall());
    bool opened = false;
    QTimer waiting;
    waiting.callOnTimeout([&] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (!menu)
            return;
        waiting.stop();
        opened = true;
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
    });
    waiting.start(10);
    QTest::keyClick(&f.window, Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(opened);
    QTRY_COMPARE(f.line().text(), QStringLiteral("is:304"));
}

void TstSavedFilters::whyNotKept_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("kept");
    QTest::newRow("a filter") << QStringLiteral("is:304 -host:cdn") << true;
    QTest::newRow("nothing") << QStringLiteral("  ") << false;
    QTest::newRow("longest") << QString(maxFilterLineLength, QLatin1Char('x')) << true;
    QTest::newRow("too long") << QString(maxFilterLineLength + 1, QLatin1Char('x')) << false;
    QTest::newRow("a secret") << QStringLiteral("access_token=bearerTok3n99887766") << false;
}

void TstSavedFilters::whyNotKept() {
    QFETCH(const QString, line);
    QFETCH(const bool, kept);
    QCOMPARE(hci::whyNotKept(line).isEmpty(), kept);
    FilterWindow f;
    QVERIFY(f.openSmall());
    f.line().setText(line);
    f.menu();
    const auto* save = f.find<QAction>("saveFilter");
    QCOMPARE(save->isEnabled(), kept);
    QCOMPARE(save->statusTip().isEmpty(), kept);
}

void TstSavedFilters::hostileSettings() {
    SavedFilters many;
    for (int i = 0; i < 200; ++i)
        many.push_back({QStringLiteral("f%1").arg(i), QStringLiteral("is:304")});
    const SavedFilters full = filtersFromSettings(toSettings(many));
    QCOMPARE(full.size(), maxSavedFilters);
    QVERIFY(!whyNotNamed(full, QStringLiteral("one more")).isEmpty());
    QVERIFY(whyNotNamed(full, QStringLiteral("f7")).isEmpty()); // replaces the existing one
    QVERIFY(whyNotNamed({full.begin(), full.end() - 1}, QStringLiteral("one more")).isEmpty());
    const SavedFilters odd{{QString(1000, QLatin1Char('n')), QStringLiteral("x")},
                           {QStringLiteral("long"), QString(100'000, QLatin1Char('x'))},
                           {QString(), QStringLiteral("x")},
                           {QStringLiteral("twice"), QStringLiteral("a")},
                           {QStringLiteral("twice"), QStringLiteral("b")}};
    QCOMPARE(filtersFromSettings(toSettings(odd)),
             (SavedFilters{{QStringLiteral("twice"), QStringLiteral("b")}}));
    for (const char* text : {"", "{", "[1, \"x\", {}]", "null"})
        QVERIFY(filtersFromSettings(QLatin1StringView(text)).empty());
}

void TstSavedFilters::namesAreTexts() {
    Settings settings;
    settings.savedFilters = {{QStringLiteral("<b>&x\n"), QStringLiteral("<img src='x'>")}};
    FilterWindow f(settings);
    QVERIFY(f.openSmall());
    QVERIFY(f.entry(f.menu(), "<b>&&x\\x0a"));
}

HCI_TEST(TstSavedFilters)
#include "tst_saved_filters.moc"
