#include "tests/ui/live_window.h"
#include "tests/unit/test_main.h"
#include "tests/unit/transport/hostile_server.h"
#include "ui/wire/phase_bar.h"
#include "ui/wire/wire_model.h"
#include "ui/wire/wire_panel.h"
#include "ui/wire/wire_store.h"

using namespace hci;
using test::LiveWindow;

namespace {

std::shared_ptr<WireRecording> parsed(std::string_view bytes, std::string_view method = "GET") {
    WireParser parser(method);
    parser.feed(bytes);
    parser.close();
    auto recording = std::make_shared<WireRecording>();
    recording->sent = "GET /x HTTP/1.1\r\nHost: a.example\r\n\r\n";
    recording->received = parser.bytes();
    recording->spans = parser.spans();
    recording->faults = parser.faults();
    recording->messages = parser.messages();
    recording->bytesAfter = parser.bytesAfter();
    recording->receivedBytes = parser.received();
    return recording;
}

QStringList column(const QAbstractItemModel& model, int column) {
    QStringList cells;
    for (int row = 0; row < model.rowCount(); ++row)
        cells << model.index(row, column).data().toString();
    return cells;
}

constexpr char chunked[] = "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
                           "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                           "5\r\nhello\r\n0\r\nDigest: x\r\n\r\n";

} // namespace

class TstWireView : public QObject {
    Q_OBJECT
private slots:
    void structureIsMarked() {
        WireModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRecording(parsed(chunked), WireSide::Answer, WireForm::Text);
        QCOMPARE(
            column(model, WireModel::What),
            (QStringList{QStringLiteral("Interim status line"), QStringLiteral("Interim field"),
                         QStringLiteral("Empty line"), QStringLiteral("Status line"), QStringLiteral("Field"),
                         QStringLiteral("Empty line"), QStringLiteral("Chunk size"),
                         QStringLiteral("Content"), QStringLiteral("Chunk end"), QStringLiteral("Chunk size"),
                         QStringLiteral("Trailer field"), QStringLiteral("Empty line")}));
        const QModelIndex field = model.index(1, WireModel::Bytes);
        QCOMPARE(field.data().toString(), QStringLiteral("Link: </a>\\r\\n"));
        const auto runs = field.data(WireModel::RunsRole).value<QList<WireRun>>();
        QCOMPARE(runs, (QList<WireRun>{
                           {0, 4, WireMark::Name}, {4, 1, WireMark::Separator}, {10, 4, WireMark::LineEnd}}));
    }

    void requestIsMarked() {
        WireModel model;
        model.setRecording(parsed(chunked), WireSide::Request, WireForm::Text);
        QCOMPARE(column(model, WireModel::What),
                 (QStringList{QStringLiteral("Request line"), QStringLiteral("Field"),
                              QStringLiteral("Empty line")}));
    }

    void hexShowsEveryByte() {
        WireModel model;
        model.setRecording(parsed("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n\x01\xFFz"), WireSide::Answer,
                           WireForm::Hex);
        QCOMPARE(model.index(0, WireModel::Bytes).data().toString(),
                 QStringLiteral("48 54 54 50 2f 31 2e 31 20 32 30 30 20 4f 4b 0d  HTTP/1.1 200 OK."));
        const QString last = model.index(model.rowCount() - 1, WireModel::Bytes).data().toString();
        QVERIFY2(last.startsWith(QStringLiteral("01 ff 7a ")) && last.endsWith(QStringLiteral("..z")),
                 qPrintable(last));
    }

    void otherBytesAreEscaped() {
        WireModel model;
        model.setRecording(parsed("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n\x01\xFF\\\t"),
                           WireSide::Answer, WireForm::Text);
        QCOMPARE(model.index(model.rowCount() - 1, WireModel::Bytes).data().toString(),
                 QStringLiteral("\\x01\\xff\\\\\\x09"));
    }

    /// Row counts stay bounded, the message's end stays visible, and a row says what is left out.
    void largeAnswersAreCut_data() {
        QTest::addColumn<QByteArray>("answer");
        const QByteArray megabytes(8 * 1024 * 1024, 'x');
        QTest::newRow("one content") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: ") +
                                            QByteArray::number(megabytes.size()) + "\r\n\r\n" + megabytes;
        QByteArray chunks = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        for (int i = 0; i < 200000; ++i)
            chunks += "1\r\nx\r\n";
        QTest::newRow("200,000 chunks") << chunks + "0\r\nEnd: 1\r\n\r\n";
    }
    void largeAnswersAreCut() {
        QFETCH(QByteArray, answer);
        const auto recording = parsed({answer.constData(), static_cast<std::size_t>(answer.size())});
        for (const WireForm form : {WireForm::Text, WireForm::Hex}) {
            WireModel model;
            model.setRecording(recording, WireSide::Answer, form);
            QVERIFY(model.rowCount() < 20000);
            QVERIFY(model.leftOut() > 0);
            QVERIFY(column(model, WireModel::Bytes).filter(QStringLiteral("not shown")).size() > 0);
            const QStringList what = column(model, WireModel::What);
            if (answer.contains("chunked"))
                QVERIFY(what.contains(QStringLiteral("Trailer field")));
        }
    }

    void faultsLeadToTheirBytes() {
        WirePanel panel;
        panel.resize(700, 400);
        panel.show();
        panel.setRecording(parsed("HTTP/1.1 304 Not Modified\r\nE Tag: x\r\n\r\nstray"));
        auto* notes = panel.findChild<QTreeView*>(QStringLiteral("wireNotes"));
        auto* table = panel.findChild<QTreeView*>(QStringLiteral("wireTable"));
        QVERIFY(notes->isVisible());
        QCOMPARE(notes->model()->rowCount(), 2);
        QVERIFY(notes->model()->index(0, 1).data().toString().startsWith(QStringLiteral("byte 27")));
        notes->setCurrentIndex(notes->model()->index(0, 0));
        QCOMPARE(table->currentIndex().row(), 1);
        QVERIFY(table->model()->index(1, WireModel::What).data().toString().startsWith(QStringLiteral("✕")));
        notes->setCurrentIndex(notes->model()->index(1, 0));
        QCOMPARE(table->model()->index(table->currentIndex().row(), WireModel::Bytes).data().toString(),
                 QStringLiteral("stray"));
    }

    void phasesInWords() {
        WirePhases phases;
        phases.connect = 300;
        phases.firstByte = 12345;
        QCOMPARE(phasesText(phases), QStringLiteral("connect 0.30 ms · first byte 12 ms"));
    }

    /// An exchange sent from here has its bytes without another request; one from a file has none.
    void everyExchangeHasItsBytes() {
        LiveWindow f;
        QVERIFY(f.send({f.url("/good/both")}));
        f.openTab("Wire");
        QVERIFY2(f.headline().contains(QStringLiteral("200, byte for byte")), qPrintable(f.headline()));
        auto* table = f.find<QTabWidget>("detailTabs")
                          ->currentWidget()
                          ->findChild<QTreeView*>(QStringLiteral("wireTable"));
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->index(0, WireModel::Bytes).data().toString(),
                 QStringLiteral("HTTP/1.1 200 OK\\r\\n"));
        f.trigger("revalidate");
        QVERIFY(test::waitForExchanges(f.window, 2));
        QTRY_VERIFY_WITH_TIMEOUT(!f.find<QAction>("stop")->isEnabled(), 10000);
        QTRY_VERIFY2_WITH_TIMEOUT(f.headline().contains(QStringLiteral("304, byte for byte")),
                                  qPrintable(f.headline()), 10000);
        f.window.openFiles({test::writeRecording(f.folder, test::smallRecording())});
        QVERIFY(test::waitForExchanges(f.window, 4));
        f.window.selection().select({f.window.sessions().view().analysis->resources.resourceOf[3], 3});
        QVERIFY2(f.headline().contains(QStringLiteral("No bytes")), qPrintable(f.headline()));
    }

    void faultsAreReported() {
        test::HostileServer server(
            {{"/x",
              {{"HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nX: 1\r\nX: 2\r\nContent-Length: "
                "2\r\nConnection: close\r\n\r\nokMORE",
                0, 1, true}}}});
        LiveWindow f;
        f.find<QLineEdit>("urlLine")->setText(QString::fromStdString(server.url("/x")));
        f.trigger("send");
        QVERIFY(test::waitForExchanges(f.window, 1));
        QTRY_VERIFY_WITH_TIMEOUT(!f.find<QAction>("stop")->isEnabled(), 10000);
        f.openTab("Wire");
        const auto* notes = f.find<QTabWidget>("detailTabs")
                                ->currentWidget()
                                ->findChild<QTreeView*>(QStringLiteral("wireNotes"));
        QCOMPARE(column(*notes->model(), 0), QStringList{QStringLiteral("✕ Fault")});
        QVERIFY2(f.headline().contains(QStringLiteral("200, with 1 fault")), qPrintable(f.headline()));
        QCOMPARE(server.requests().size(), 1);
    }

    void refusedConnectionIsReported() {
        LiveWindow f;
        QVERIFY(f.send({"http://127.0.0.1:1/"}));
        f.openTab("Wire");
        QVERIFY2(f.headline().contains(QStringLiteral("No answer on the wire")), qPrintable(f.headline()));
    }

    /// Drops the oldest bytes, so that a window open for long keeps its size.
    void storeIsBounded() {
        WireStore store;
        const auto large = std::make_shared<WireRecording>();
        large->received.assign(std::size_t{1} << 20, 'x');
        const auto segment = std::make_shared<Segment>(std::make_shared<TextPool>());
        ExchangeDraft draft;
        draft.url = "http://a.example/";
        for (std::uint32_t row = 0; row < 100; ++row) {
            append(*segment, draft, row);
            store.add(segment.get(), row, row + 1, large);
        }
        const Session session(segment->pool(), {partOf(segment, {})});
        QVERIFY(!store.of(session[0]));
        QVERIFY(store.of(session[99]));
        store.addLate(100, 5);
        QCOMPARE(store.of(session[99])->bytesAfter, std::uint64_t(5));
    }
};

HCI_TEST(TstWireView)
#include "tst_wire_view.moc"
