#include "tests/ui/lazy_parts.h"
#include "tests/ui/live_window.h"
#include "tests/unit/test_main.h"
#include "ui/request/request_bar.h"

using namespace hci;
using test::LiveWindow;

namespace {

const ExchangeDraft::Fields withSecrets = {
    {"Accept", "text/html"}, {"Authorization", "Bearer s3cr3t"}, {"X-Trace", "on"}, {"Cookie", "sid=s3cr3t"}};
const ExchangeDraft::Fields withoutSecrets = {{"Accept", "text/html"}, {"X-Trace", "on"}};

struct Presets : LiveWindow {
    RequestBar* bar = window.findChild<RequestBar*>();

    Presets() { test::buildEditors(window); }

    [[nodiscard]] QMenu* menu() const {
        QMenu* menu = find<QPushButton>("presetsButton")->menu();
        emit menu->aboutToShow();
        return menu;
    }
    [[nodiscard]] QStringList entries() const {
        QStringList texts;
        for (const QAction* action : menu()->actions())
            if (!action->isSeparator())
                texts << action->text();
        return texts;
    }
    void choose(const QMenu* from, const QString& text) const {
        for (QAction* action : from->actions())
            if (action->text() == text)
                return action->trigger();
        QFAIL(qPrintable(QStringLiteral("no entry ") + text));
    }
    void setFields(const ExchangeDraft::Fields& fields) const {
        bar->setRequest({"GET", "https://a.example/", fields, {}});
    }
    /// From the fields' menu, by keys.
    void save(const QString& name, const std::function<void(QWidget*)>& before = {}) const {
        QTest::mouseClick(find<QPushButton>("fieldsButton"), Qt::LeftButton);
        bool opened = false;
        whenDialogOpens([&](QWidget* dialog) {
            opened = true;
            QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("presetSave"))->isEnabled());
            QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("presetName")), name);
            if (before)
                before(dialog);
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        choose(menu(), QStringLiteral("&Save These Fields …"));
        QTRY_VERIFY(opened && !QApplication::activeModalWidget());
    }
};

} // namespace

class TstRequestPresets : public QObject {
    Q_OBJECT
private slots:
    /// Tab moves from a name to its value, and then to the next name.
    void typedByKeys() {
        const Presets f;
        f.setFields({{"Accept", "text/html"}});
        QTest::mouseClick(f.find<QPushButton>("fieldsButton"), Qt::LeftButton);
        auto* table = f.find<QTreeView>("fieldsTable");
        QTRY_VERIFY(table->isVisible());
        const QModelIndex unused = table->model()->index(1, 0);
        table->setCurrentIndex(unused);
        table->edit(unused);
        for (const char* text : {"Authorization", "Bearer abc", "X-Trace", "on"}) {
            QTRY_VERIFY(table->indexWidget(table->currentIndex()));
            QWidget* cell = table->indexWidget(table->currentIndex());
            QTest::keyClicks(cell, QLatin1String(text));
            QTest::keyClick(cell, Qt::Key_Tab);
        }
        QTRY_COMPARE(f.bar->request().fields,
                     (ExchangeDraft::Fields{
                         {"Accept", "text/html"}, {"Authorization", "Bearer abc"}, {"X-Trace", "on"}}));
    }

    void savedWithoutCredentials() {
        Presets f;
        f.setFields(withSecrets);
        f.save(QStringLiteral("A & B"), [](QWidget* dialog) {
            auto* keep = dialog->findChild<QCheckBox*>(QStringLiteral("presetCredentials"));
            QVERIFY(keep && !keep->isChecked());
            QVERIFY2(keep->text().contains(QStringLiteral("Authorization, Cookie")),
                     qPrintable(keep->text()));
        });
        f.setFields({{"Accept", "*/*"}});
        f.choose(f.menu(), QStringLiteral("A && B"));
        QCOMPARE(f.bar->request().fields, withoutSecrets);
    }

    void savedWithCredentialsWhenAsked() {
        Presets f;
        f.setFields(withSecrets);
        f.save(QStringLiteral("all"), [](QWidget* dialog) {
            dialog->findChild<QCheckBox*>(QStringLiteral("presetCredentials"))->click();
        });
        QCOMPARE(f.bar->presets().at(0).fields, withSecrets);
    }

    void nothingIsAskedWhereThereAreNone() {
        Presets f;
        f.setFields(withoutSecrets);
        f.save(QStringLiteral("plain"), [](QWidget* dialog) {
            QVERIFY(!dialog->findChild<QCheckBox*>(QStringLiteral("presetCredentials")));
        });
        QCOMPARE(f.bar->presets().at(0).fields, withoutSecrets);
    }

    void replacedAndRemoved() {
        Presets f;
        const QStringList before = f.entries();
        f.setFields(withoutSecrets);
        f.save(QStringLiteral("b"));
        f.save(QStringLiteral("a"));
        f.setFields({{"Accept", "image/*"}});
        f.save(QStringLiteral("b"), [](QWidget* dialog) {
            QCOMPARE(dialog->findChild<QPushButton*>(QStringLiteral("presetSave"))->text(),
                     QStringLiteral("&Replace"));
        });
        QCOMPARE(f.bar->presets(), (RequestPresets{{QStringLiteral("a"), withoutSecrets},
                                                   {QStringLiteral("b"), {{"Accept", "image/*"}}}}));
        for (const char* name : {"b", "a"})
            f.choose(f.menu()->actions().last()->menu(), QLatin1StringView(name));
        QVERIFY(f.bar->presets().empty());
        QCOMPARE(f.entries(), before);
    }

    void cancelledSavesNothing() {
        Presets f;
        f.setFields(withoutSecrets);
        bool opened = false;
        LiveWindow::whenDialogOpens([&opened](QWidget* dialog) {
            opened = true;
            QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("presetName")),
                             QStringLiteral("a name that would do"));
            QTest::keyClick(dialog, Qt::Key_Escape);
        });
        f.choose(f.menu(), QStringLiteral("&Save These Fields …"));
        QTRY_VERIFY(opened && !QApplication::activeModalWidget());
        QVERIFY(f.bar->presets().empty());
    }

    void rememberedFromRunToRun() {
        const QTemporaryDir folder;
        QSettings file(folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
        {
            Presets f;
            f.setFields(withSecrets);
            f.save(QStringLiteral("mine"));
            f.window.close();
            f.settings.save(file);
        }
        file.sync();
        QFile written(file.fileName());
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(!written.readAll().contains("s3cr3t"));
        Settings remembered = Settings::load(file);
        MainWindow again(remembered);
        QCOMPARE(again.findChild<RequestBar*>()->presets(),
                 (RequestPresets{{QStringLiteral("mine"), withoutSecrets}}));
    }

    void settingsThatCannotBeRead_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("presets");
        QTest::newRow("none") << QString() << 0;
        QTest::newRow("no JSON") << QStringLiteral("[{") << 0;
        QTest::newRow("no list") << QStringLiteral("{\"name\": \"x\"}") << 0;
        QTest::newRow("no name") << QStringLiteral("[{\"fields\": []}]") << 0;
        QTest::newRow("no fields") << QStringLiteral("[{\"name\": \"x\"}, 7]") << 1;
    }
    void settingsThatCannotBeRead() {
        QFETCH(QString, text);
        QFETCH(int, presets);
        QCOMPARE(static_cast<int>(presetsFromSettings(text).size()), presets);
    }
};

HCI_TEST(TstRequestPresets)
#include "tst_request_presets.moc"
