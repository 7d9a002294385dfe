#include "tests/ui/live_window.h"
#include "tests/unit/test_main.h"
#include "tests/unit/transport/hostile_server.h"
#include "ui/detail/probes_model.h"
#include "ui/detail/probes_view.h"

using namespace hci;
using test::LiveWindow;

namespace {

/// A window whose Probes tab has probed one resource of the demo origin.
struct Probed : LiveWindow {
    [[nodiscard]] bool probe(const char* path, const char* set = "probeAll") {
        if (!send({url(path)}))
            return false;
        trigger(set);
        return QTest::qWaitFor([this] { return probes()->rowCount() > 0 && !busy(); }, 30000);
    }
    [[nodiscard]] QAbstractItemModel* probes() const { return find<QTreeView>("probesTable")->model(); }
    [[nodiscard]] bool busy() const { return find<QAction>("stop")->isEnabled(); }
    [[nodiscard]] QString cell(int row, int column) const {
        return probes()->index(row, column).data().toString();
    }
    /// The row of that probe for the identity coding; −1 where there is none.
    [[nodiscard]] int rowOf(const char* name) const {
        const QString title = QLatin1StringView(name) + QStringLiteral(" · identity");
        for (int row = 0; row < probes()->rowCount(); ++row)
            if (cell(row, ProbesModel::Name) == title)
                return row;
        return -1;
    }
    void choose(int row) const {
        auto* table = find<QTreeView>("probesTable");
        table->setCurrentIndex(probes()->index(row, 0));
    }
};

} // namespace

class TstProbesView : public QObject {
    Q_OBJECT
private slots:
    void verdictOfAFaultlessResource() {
        Probed f;
        QVERIFY(f.probe("/good/both"));
        QVERIFY(f.probes()->rowCount() > 25);
        QVERIFY2(f.headline("verdict").contains(QStringLiteral("probes came out as the rules demand")),
                 qPrintable(f.headline("verdict")));
        const auto* tabs = f.find<QTabWidget>("detailTabs");
        QVERIFY2(tabs->tabText(tabs->currentIndex()).contains(QLatin1Char('/')),
                 qPrintable(tabs->tabText(tabs->currentIndex())));
        const int row = f.rowOf("inm-exact");
        QVERIFY(row >= 0);
        QCOMPARE(f.cell(row, ProbesModel::Demanded), QStringLiteral("304 MUST"));
        QCOMPARE(f.cell(row, ProbesModel::Place), QStringLiteral("9110 § 13.1.2"));
        QCOMPARE(f.cell(row, ProbesModel::Status), QStringLiteral("304"));
        QVERIFY(f.cell(row, ProbesModel::Sent).startsWith(QStringLiteral("If-None-Match: ")));
    }

    void faultIsNamedAndLeadsToItsProbe() {
        Probed f;
        QVERIFY(f.probe("/fault/ignores-if-none-match"));
        QVERIFY2(f.headline().contains(QStringLiteral("If-None-Match")), qPrintable(f.headline()));
        auto* evidence = f.find<QTreeView>("probeEvidence");
        QVERIFY(evidence->model()->rowCount() >= 1);
        evidence->setCurrentIndex(evidence->model()->index(0, 0));
        const int chosen = f.find<QTreeView>("probesTable")->currentIndex().row();
        QCOMPARE(f.cell(chosen, ProbesModel::Verdict), QStringLiteral("✕"));
    }

    void probesLeadToFindings() {
        Probed f;
        QVERIFY(f.send({f.url("/fault/strong-comparison")}));
        const auto findings = [&f] { return f.window.sessions().view().analysis->findings.findings.size(); };
        const std::size_t before = findings();
        f.trigger("probeAll");
        QTRY_VERIFY_WITH_TIMEOUT(!f.busy(), 30000);
        QTRY_VERIFY(findings() > before);
    }

    void rowShowsItsExchangeAndItsDifference() {
        Probed f;
        QVERIFY(f.probe("/good/both"));
        f.choose(f.rowOf("inm-exact"));
        QVERIFY(f.find<QPlainTextEdit>("probeRequest")
                    ->toPlainText()
                    .contains(QStringLiteral("If-None-Match: ")));
        QVERIFY(f.find<QPlainTextEdit>("probeResponse")
                    ->toPlainText()
                    .startsWith(QStringLiteral("HTTP/1.1 304")));
        const QAbstractItemModel* diff = f.find<QTreeView>("probeDiff")->model();
        QStringList names;
        for (int row = 0; row < diff->rowCount(); ++row)
            names << diff->index(row, 0).data().toString();
        QVERIFY2(names.contains(QStringLiteral("ETag")), qPrintable(names.join(QLatin1Char(' '))));
        QCOMPARE(diff->headerData(1, Qt::Horizontal).toString(), QStringLiteral("Plain GET · 200"));
        auto* tabs = f.find<QTabWidget>("probeAnswerTabs");
        QVERIFY(tabs->isTabEnabled(1));
        QVERIFY(!tabs->isTabEnabled(2)); // not recorded on the wire
        f.choose(f.rowOf("wire"));
        QVERIFY(tabs->isTabEnabled(2));
        QVERIFY(tabs->widget(2)->findChild<QTreeView*>(QStringLiteral("wireTable"))->model()->rowCount() > 3);
    }

    void skippedProbeSaysWhy() {
        Probed f;
        QVERIFY(f.probe("/good/last-modified"));
        const int row = f.rowOf("inm-exact");
        QVERIFY(row >= 0);
        QCOMPARE(f.cell(row, ProbesModel::Verdict), QStringLiteral("–"));
        QVERIFY(f.cell(row, ProbesModel::Why).contains(QStringLiteral("no entity tag")));
        f.choose(row);
        QVERIFY(
            f.find<QPlainTextEdit>("probeResponse")->toPlainText().contains(QStringLiteral("no entity tag")));
        QVERIFY(!f.find<QPushButton>("probeCurl")->isEnabled());
    }

    void oneProbeRunsAgain() {
        Probed f;
        QVERIFY(f.probe("/good/both", "probeBasic"));
        const int rows = f.probes()->rowCount();
        const int row = f.rowOf("inm-exact");
        f.choose(row);
        f.click("probeAgain");
        QVERIFY(f.busy());
        QTRY_VERIFY_WITH_TIMEOUT(!f.busy(), 20000);
        QCOMPARE(f.probes()->rowCount(), rows);
        QCOMPARE(f.find<QTreeView>("probesTable")->currentIndex().row(), row);
        QCOMPARE(f.cell(row, ProbesModel::Status), QStringLiteral("304"));
    }

    void copiedAsCurl() {
        Probed f;
        QVERIFY(f.probe("/good/both", "probeBasic"));
        f.choose(f.rowOf("inm-exact"));
        f.click("probeCurl");
        const QString curl = QGuiApplication::clipboard()->text();
        QVERIFY2(curl.startsWith(QStringLiteral("curl ")) && curl.contains(QStringLiteral("If-None-Match")),
                 qPrintable(curl));
    }

    /// A server that never answers the probes: cancelling shows the results at once.
    void cancelStopsAtOnce() {
        const QByteArray full =
            "HTTP/1.1 200 OK\r\nETag: \"a\"\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";
        test::HostileServer server({{"/x", {{full, 0, 1, true}}}, {"/slow", {{"", 60000}}}});
        LiveWindow f;
        QVERIFY(f.send({server.url("/x")}));
        f.find<QLineEdit>("urlLine")->setText(QString::fromStdString(server.url("/slow")));
        f.trigger("send");
        QTRY_COMPARE(server.requests().size(), 2); // so that it does not count as a probe
        f.trigger("stop");
        QVERIFY(test::waitForExchanges(f.window, 2));
        f.trigger("probeAll");
        QVERIFY(f.find<QAction>("stop")->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(server.requests().size() > 2, 20000);
        f.trigger("stop");
        QTRY_VERIFY_WITH_TIMEOUT(!f.find<QAction>("stop")->isEnabled(), 20000); // before the timeout
        QVERIFY(f.headline().contains(QStringLiteral("(stopped)")));
    }

    void unsafeProbesAreNotSentWithoutConsent() {
        test::HostileServer server(
            {{"/x",
              {{"HTTP/1.1 200 OK\r\nETag: \"a\"\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok", 0, 1,
                true}}}});
        LiveWindow f;
        QVERIFY(f.send({server.url("/x")}));
        QString told;
        LiveWindow::whenDialogOpens([&](QWidget* dialog) {
            told = dialog->findChild<QLabel*>(QStringLiteral("unsafeRequests"))->text();
            QTest::keyClick(dialog->focusWidget() ? dialog->focusWidget() : dialog, Qt::Key_Return);
        });
        f.trigger("probeUnsafe"); // Return: the default is No
        QVERIFY2(told.contains(QStringLiteral("PUT ") + QString::fromStdString(server.url("/x"))) &&
                     told.contains(QStringLiteral("If-None-Match: \"a\"")),
                 qPrintable(told));
        QVERIFY(f.send({server.url("/x")}));
        QCOMPARE(server.requests().size(), 2); // this one and the first: nothing was sent in between
        LiveWindow::whenDialogOpens([](QWidget* dialog) {
            dialog->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("x=1"));
            test::clickIn(dialog, QStringLiteral("Send Three"));
        });
        f.trigger("probeUnsafe");
        QTRY_VERIFY_WITH_TIMEOUT(!f.find<QAction>("stop")->isEnabled(), 20000);
        int puts = 0;
        for (const QByteArray& request : server.requests()) {
            puts += request.startsWith("PUT ") ? 1 : 0;
            QCOMPARE(request.contains("Content-Length: 3"), request.startsWith("PUT "));
        }
        QCOMPARE(puts, 3);
        QCOMPARE(f.find<QTreeView>("probesTable")->model()->rowCount(), 3);
    }

    void nothingSelected() {
        LiveWindow f;
        QVERIFY(f.send({f.url("/good/etag")}));
        f.window.selection().select({});
        f.find<QAction>("showFindings")->trigger();
        f.openTab("Probes");
        QCOMPARE(f.find<QTreeView>("probesTable")->model()->rowCount(), 0);
        QVERIFY(f.headline().contains(QStringLiteral("Nothing selected")));
        for (const char* button : {"probeBasicButton", "probeAllButton", "probeUnsafeButton", "probeAgain"})
            QVERIFY2(!f.find<QPushButton>(button)->isEnabled(), button);
    }

    void modelIsSound() {
        Probed f;
        QVERIFY(f.probe("/good/etag", "probeBasic"));
        const QAbstractItemModelTester tester(f.probes(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        f.choose(f.rowOf("head"));
        f.click("probeAgain");
        QTRY_VERIFY_WITH_TIMEOUT(!f.busy(), 20000);
    }

    void laterResultsTakeTheirPlace() {
        ProbeTarget before;
        before.variants = {{"identity", true, 0, "\"a\"", {}}};
        before.results.resize(2);
        before.results[0].id = ProbeId::Repeat;
        before.results[1].id = ProbeId::InmExact;
        for (ProbeResult& result : before.results)
            result.coding = "identity";
        ProbeTarget later;
        later.variants = {{"identity", true, 7, "\"b\"", {}}};
        later.results.resize(2);
        later.results[0].id = ProbeId::InmExact;
        later.results[0].status = 304;
        later.results[1].id = ProbeId::Head;
        for (ProbeResult& result : later.results)
            result.coding = "identity";
        const ProbeTarget all = merged(before, later);
        QCOMPARE(all.results.size(), std::size_t{3});
        QCOMPARE(all.results[1].id, ProbeId::Head);
        QCOMPARE(all.results[2].status, std::uint16_t{304});
        QCOMPARE(all.variants.size(), std::size_t{1});
        QCOMPARE(all.variants[0].baseline, 7U);
    }
};

HCI_TEST(TstProbesView)
#include "tst_probes_view.moc"
