#include "tests/ui/live_window.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"
#include "tests/unit/transport/hostile_server.h"
#include "ui/repeat/repeat_model.h"
#include "ui/repeat/repeat_panel.h"

using namespace hci;
using test::LiveWindow;

namespace {

constexpr char okOnce[] = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";

struct Repeated : LiveWindow {
    RepeatPanel* panel = nullptr;

    void open(const char* path, int count) { openUrl(url(path), count); }
    void openUrl(const std::string& url, int count) {
        find<QLineEdit>("urlLine")->setText(QString::fromStdString(url));
        trigger("repeat");
        panel = window.findChild<RepeatPanel*>();
        panel->findChild<QSpinBox*>(QStringLiteral("repeatCount"))->setValue(count);
        panel->findChild<QDoubleSpinBox*>(QStringLiteral("repeatInterval"))->setValue(0);
    }
    [[nodiscard]] QPushButton* button(const char* name) const {
        return panel->findChild<QPushButton*>(QLatin1StringView(name));
    }
    [[nodiscard]] QAbstractItemModel* rows() const {
        return panel->findChild<QTreeView*>(QStringLiteral("repeatTable"))->model();
    }
    [[nodiscard]] QString summary() const {
        return panel->findChild<QLabel*>(QStringLiteral("repeatSummary"))->text();
    }
};

} // namespace

class TstRepeatPanel : public QObject {
    Q_OBJECT
private slots:
    void sameTag() {
        Repeated f;
        f.open("/good/etag", 4);
        const QAbstractItemModelTester tester(f.rows(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTest::mouseClick(f.button("repeatStart"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(f.rows()->rowCount(), 4, 10000);
        QTRY_VERIFY(f.button("repeatStart")->isEnabled());
        QVERIFY2(f.summary().startsWith(QStringLiteral("The same entity tag in 4 answers")),
                 qPrintable(f.summary()));
        QCOMPARE(f.rows()->index(3, RepeatModel::Status).data().toString(), QStringLiteral("200"));
        QVERIFY(!f.window.sessions().view() || f.window.sessions().view().session->empty());
        QTest::mouseClick(f.button("repeatAdd"), Qt::LeftButton);
        QVERIFY(test::waitForExchanges(f.window, 4));
        QVERIFY(!f.button("repeatAdd")->isEnabled()); // they are added already
        QTest::mouseClick(f.button("repeatStart"), Qt::LeftButton);
        QVERIFY(!f.button("repeatAdd")->isEnabled()); // and now there is nothing to add yet
        QTRY_VERIFY_WITH_TIMEOUT(f.button("repeatAdd")->isEnabled(), 10000);
        QTest::mouseClick(f.button("repeatAdd"), Qt::LeftButton);
        QVERIFY(test::waitForExchanges(f.window, 8));
    }

    void changingTags() {
        Repeated f;
        f.open("/fault/tag-changes", 3);
        QTest::mouseClick(f.button("repeatStart"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(f.rows()->rowCount(), 3, 10000);
        QVERIFY2(
            f.summary().startsWith(QStringLiteral("3 different entity tags in 3 answers, also at one edge")),
            qPrintable(f.summary()));
        QCOMPARE(f.rows()->index(1, RepeatModel::Tag).data(ToneRole).toInt(),
                 static_cast<int>(Tone::Warning));
    }

    void stopsAtOnce_data() {
        QTest::addColumn<int>("interval"); // seconds
        QTest::newRow("between two") << 60;
        QTest::newRow("with one under way") << 0;
    }
    void stopsAtOnce() {
        QFETCH(int, interval);
        test::HostileServer server({{"/x", {{okOnce, 0, 1, true}}}});
        server.answerOnly(1);
        Repeated f;
        f.openUrl(server.url("/x"), 100);
        f.panel->findChild<QDoubleSpinBox*>(QStringLiteral("repeatInterval"))->setValue(interval);
        QTest::mouseClick(f.button("repeatStart"), Qt::LeftButton);
        QTRY_COMPARE(f.rows()->rowCount(), 1);
        const qsizetype sent = interval == 0 ? 2 : 1;
        QTRY_COMPARE(server.requests().size(), sent);
        QTest::mouseClick(f.button("repeatStop"), Qt::LeftButton);
        QVERIFY(f.button("repeatStart")->isEnabled());
        server.answerAll();
        QVERIFY(f.send({server.url("/x")})); // answered after all earlier requests
        QCOMPARE(server.requests().size(), sent + 1);
        QCOMPARE(f.rows()->rowCount(), 1);
    }

    /// Runs until stopped, beyond any number of answers.
    void untilStopped() {
        Repeated f;
        f.open("/good/etag", 2);
        auto* until = f.panel->findChild<QCheckBox*>(QStringLiteral("repeatUntilStopped"));
        auto* count = f.panel->findChild<QSpinBox*>(QStringLiteral("repeatCount"));
        until->click();
        QVERIFY(!count->isEnabled());
        QTest::mouseClick(f.button("repeatStart"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(f.rows()->rowCount() > 4, 10000);
        QVERIFY(f.button("repeatStop")->isEnabled());
        QTest::mouseClick(f.button("repeatStop"), Qt::LeftButton);
        QVERIFY(f.button("repeatStart")->isEnabled());
        until->click();
        QVERIFY(count->isEnabled());
    }

    /// The panel works without data, beside the first page; closing it stops its requests.
    void closingStops() {
        Repeated f;
        f.open("/good/etag", 100);
        auto* dock = f.find<QDockWidget>("repeatDock");
        QVERIFY(dock->isVisible());
        QVERIFY(!f.find<QDockWidget>("resourcesDock")->isVisible());
        QCOMPARE(f.window.focusWidget(), static_cast<QWidget*>(f.button("repeatStart")));
        f.panel->findChild<QDoubleSpinBox*>(QStringLiteral("repeatInterval"))->setValue(60);
        QTest::mouseClick(f.button("repeatStart"), Qt::LeftButton);
        QTRY_COMPARE(f.rows()->rowCount(), 1);
        QTest::mouseClick(f.button("repeatClose"), Qt::LeftButton);
        QTRY_VERIFY(!dock->isVisible());
        QTRY_VERIFY(f.button("repeatStart")->isEnabled()); // nothing is running
        f.trigger("repeat");
        QVERIFY(dock->isVisible());
        QCOMPARE(f.rows()->rowCount(), 1); // the answers stay
    }

    /// Opened from the menu without a request, it says what to do.
    void withoutARequest() {
        LiveWindow f;
        auto* dock = f.find<QDockWidget>("repeatDock");
        dock->toggleViewAction()->trigger();
        QVERIFY(dock->isVisible());
        QVERIFY(!f.find<QPushButton>("repeatStart")->isEnabled());
        QVERIFY(f.find<QLabel>("repeatTarget")->text().startsWith(QStringLiteral("Nothing to repeat yet")));
    }

    void unsafeMethodsAreNotRepeated() {
        LiveWindow f;
        f.find<QLineEdit>("urlLine")->setText(
            QStringLiteral("curl -X DELETE %1").arg(QString::fromStdString(f.url("/good/etag"))));
        f.trigger("repeat");
        QVERIFY(!f.find<QDockWidget>("repeatDock")->isVisible());
    }

    void sentences_data() {
        QTest::addColumn<QByteArray>("dialogue");
        QTest::addColumn<QString>("begins");
        const QByteArray get = "> GET https://a.example/x\n";
        QTest::newRow("one for each edge")
            << get + "< 200 OK\n< ETag: \"a\"\n< X-Served-By: cache-x, fra-1\n" + get +
                   "< 200 OK\n< ETag: \"b\"\n< X-Served-By: cache-x, lhr-2\n"
            << QStringLiteral(
                   "2 different entity tags in 2 answers, one for each edge: fra-1: \"a\"; lhr-2: \"b\"");
        QTest::newRow("two at one edge")
            << get + "< 200 OK\n< ETag: \"a\"\n< CF-Ray: 8f1c-FRA\n" + get +
                   "< 200 OK\n< ETag: \"b\"\n< CF-Ray: 9a2b-FRA\n"
            << QStringLiteral("2 different entity tags in 2 answers, also at one edge: FRA: ");
        QTest::newRow("none") << get + "< 200 OK\n" << QStringLiteral("No entity tag in 1 answer");
        QTest::newRow("no answer") << get + "< failed\n" << QStringLiteral("No answer to 1 request");
    }
    void sentences() {
        QFETCH(QByteArray, dialogue);
        QFETCH(QString, begins);
        test::installTextsOnce();
        const SessionPtr session = test::dialogue(dialogue.toStdString());
        std::vector<std::uint32_t> rows;
        for (std::uint32_t row = 0; row < session->size(); ++row)
            rows.push_back(row);
        const QString sentence = repeatSentence(summariseRepeats(*session, rows));
        QVERIFY2(sentence.startsWith(begins), qPrintable(sentence));
    }
};

HCI_TEST(TstRepeatPanel)
#include "tst_repeat_panel.moc"
