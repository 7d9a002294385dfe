#include "model/exchange/browser_answer.h"

#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

namespace {

SessionPtr fourExchanges() {
    return dialogue(R"(
        > GET https://a.example/0
        < 200 OK
        > GET https://a.example/1
        < 200 OK
        > GET https://a.example/2
        < 200 OK
        > GET https://a.example/3
        < 200 OK
    )");
}

QByteArray urlsOf(const Session& session) {
    QByteArray all;
    for (std::uint32_t i = 0; i < session.size(); ++i)
        all += session[i].url().back();
    return all;
}

} // namespace

/// A part of a session without some rows of its segment.
class TstSessionRows : public QObject {
    Q_OBJECT
private slots:
    void rows_data() {
        QTest::addColumn<QList<int>>("gone");
        QTest::addColumn<QByteArray>("left");
        QTest::newRow("none") << QList<int>{} << QByteArray("0123");
        QTest::newRow("the first") << QList<int>{0} << QByteArray("123");
        QTest::newRow("the last") << QList<int>{3} << QByteArray("012");
        QTest::newRow("in the middle") << QList<int>{1, 2} << QByteArray("03");
        QTest::newRow("all") << QList<int>{0, 1, 2, 3} << QByteArray();
        QTest::newRow("one that is not there yet") << QList<int>{2, 9} << QByteArray("013");
    }
    void rows() {
        QFETCH(QList<int>, gone);
        QFETCH(QByteArray, left);
        const SessionPtr whole = fourExchanges();
        const std::vector<std::uint32_t> rows(gone.begin(), gone.end());
        const Session::Part part = withoutRows(whole->parts().front(), rows);
        const Session alone(whole->poolForWriters(), {part});
        QCOMPARE(urlsOf(alone), left);
        const Session second(whole->poolForWriters(), {whole->parts().front(), part}); // behind another part
        QCOMPARE(urlsOf(second), "0123" + left);
    }

    /// Index and row map to each other; a removed row has no index.
    void thereAndBack() {
        const SessionPtr whole = fourExchanges();
        const Session session(whole->poolForWriters(),
                              {whole->parts().front(), withoutRows(whole->parts().front(), {0, 2})});
        const Session::Part& part = session.parts()[1];
        QCOMPARE(part.first, 4U);
        QCOMPARE(part.indexOf(0), noIndex);
        QCOMPARE(part.indexOf(1), 4U);
        QCOMPARE(part.indexOf(2), noIndex);
        QCOMPARE(part.indexOf(3), 5U);
        QCOMPARE(part.indexOf(4), noIndex);
        QCOMPARE(part.indexOf(noIndex), noIndex);
        for (std::uint32_t index = 4; index < 6; ++index)
            QCOMPARE(part.indexOf(part.rowOf(index)), index);
    }

    /// A browser's decision on an answer stays with its exchange.
    void browserAnswersStayWithTheirs() {
        auto pool = std::make_shared<TextPool>();
        auto segment = std::make_shared<Segment>(pool);
        for (int status : {0, 201, 0, 203}) {
            ExchangeDraft draft;
            draft.url = "https://a.example/";
            draft.status = 304;
            draft.browserStatus = status;
            append(*segment, draft, segment->records.size());
        }
        const Session session(pool, {withoutRows(partOf(segment, {}), {0, 1})});
        QCOMPARE(session.size(), 2U);
        QVERIFY(!browserAnswer(session, 0));
        QCOMPARE(browserAnswer(session, 1)->status, 203);
    }
};

HCI_TEST(TstSessionRows)
#include "tst_session_rows.moc"
