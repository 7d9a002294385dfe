#include "model/base/version.h"
#include "model/har/warning.h"

#include "tests/unit/har_text.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

namespace {

constexpr const char* ownCreator = "HTTP Cache Inspector";

Session::Part withOwn(const QByteArray& own) {
    const QByteArray extra = "'_hci': {" + own + "}";
    return imported(harText({entryText({.extra = extra.constData()})}, ownCreator, HCI_VERSION));
}

} // namespace

/// `_hci`, a saved session's extensions of HAR: impossible values are ignored with a warning.
class TstOwnMembers : public QObject {
    Q_OBJECT

private slots:
    void impossible_data() {
        QTest::addColumn<QByteArray>("own");
        QTest::addColumn<QByteArray>("member");
        const auto row = [](const char* own, const char* member) {
            QTest::newRow(own) << QByteArray(own) << QByteArray(member);
        };
        row("'sizes': [[-5,0],[-5,0],[-5,0],[-5,0],[-5,0],[-5,0]]", "sizes");
        row("'sizes': [[1,0],[1,0],[1,0],[-1,0],[1,0],[1,0]]", "sizes");
        row("'sizes': [[1,0],[1,0],[9223372036854775807,0],[1,0],[1,0],[1,0]]", "sizes");
        row("'sizes': [[1,0],[1,0],[9000000000000001,0],[1,0],[1,0],[1,0]]", "sizes");
        row("'sizes': [[2147483648,0],[1,0],[1,0],[1,0],[1,0],[1,0]]", "sizes");
        row("'sizes': [[1,5],[1,0],[1,0],[1,0],[1,0],[1,0]]", "sizes");
        row("'sizes': [[1,-1],[1,0],[1,0],[1,0],[1,0],[1,0]]", "sizes");
        row("'sizes': [[1.5,0],[1,0],[1,0],[1,0],[1,0],[1,0]]", "sizes");
        row("'sizes': [[1,0],[1,0],[1,0],[1,0],[1,0]]", "sizes");
        row("'sizes': [[1,0],[1,0],[1,0],[1,0],[1,0],[1,0],[1,0]]", "sizes");
        row("'sizes': [1,1,1,1,1,1]", "sizes");
        row("'sizes': 'many'", "sizes");
        row("'flags': -1", "flags");
        row("'flags': 65535", "flags");
        row("'flags': 65536", "flags");
        row("'flags': 32768", "flags");
        row("'flags': null", "flags");
        row("'port': 0", "port");
        row("'port': 65536", "port");
        row("'port': '80'", "port");
        row("'source': 6", "source");
        row("'source': -1", "source");
        row("'source': 0.5", "source");
        row("'failure': 11", "failure");
        row("'failure': 'x'", "failure");
        row("'delay': -2", "delay");
        row("'delay': 1099511627776", "delay");
        row("'delay': 1000000001", "delay");
        row("'delay': 6, 'duration': 5", "delay");
        row("'duration': -2147483648", "duration");
        row("'duration': 2147483647", "duration");
        row("'bodyCut': 1", "bodyCut");
        row("'delay': NaN", ""); // invalid JSON: repaired to null
        row("'sizes': [[1e300,0],[1,0],[1,0],[1,0],[1,0],[1,0]]", "sizes");
    }
    /// The member has no effect: the exchange equals one without `_hci`.
    void impossible() {
        QFETCH(const QByteArray, own);
        QFETCH(const QByteArray, member);
        const Session::Part part = withOwn(own);
        QCOMPARE(part.exchanges, 1U);
        const std::vector<WarningCode> codes = warningsOf(part, 0);
        QVERIFY(std::find(codes.begin(), codes.end(), WarningCode::OwnImpossible) != codes.end());
        bool named = member.isEmpty();
        for (std::uint32_t i = 0; i < part.warnings; ++i)
            named =
                named || part.segment->pool()->text(part.segment->warnings[i].detail) == member.toStdString();
        QVERIFY(named);
        const Session::Part plain = imported(harText({entryText({})}));
        const ExchangeRecord& with = exchangeOf(part).record();
        const ExchangeRecord& without = exchangeOf(plain).record();
        QCOMPARE(with.flags, without.flags);
        QCOMPARE(with.responseDelayMs, without.responseDelayMs);
        QCOMPARE(with.durationMs, without.durationMs);
        QVERIFY(with.source == without.source && with.failure == without.failure);
        for (int i = 0; i < sizeCount; ++i)
            QVERIFY(with.size(static_cast<Size>(i)) == without.size(static_cast<Size>(i)));
    }

    void possible_data() {
        QTest::addColumn<QByteArray>("own");
        for (const char* own :
             {"'sizes': [[0,0],[2147483647,1],[9000000000000000,2],[0,3],[0,4],[1,4]]", "'flags': 1022",
              "'flags': 0", "'source': 5", "'failure': 10", "'delay': -1, 'duration': -1",
              "'delay': 5, 'duration': 5", "'delay': 5, 'duration': -1",
              "'delay': 1000000000, 'duration': 1000000000", "'bodyCut': true", "", "'later': {'a': -1}"})
            QTest::newRow(own) << QByteArray(own);
    }
    void possible() {
        QFETCH(const QByteArray, own);
        QVERIFY(warningsOf(withOwn(own), 0).empty());
    }

    void taken() {
        const Session::Part part =
            withOwn("'source': 2, 'failure': 3, 'flags': 8, 'delay': 7, 'duration': 9, 'bodyCut': true, "
                    "'sizes': [[1,0],[2,1],[3,2],[4,3],[5,0],[0,4]]");
        const Exchange e = exchangeOf(part);
        QVERIFY(e.source() == ExchangeSource::DiskCache);
        QVERIFY(e.record().failure == Failure::TimedOut);
        QVERIFY(e.is(ExchangeFlag::StaleOnConnection) && e.is(ExchangeFlag::BodyCut));
        QCOMPARE(e.record().responseDelayMs, 7);
        QCOMPARE(e.record().durationMs, 9);
        QVERIFY(e.size(Size::DecodedBody) == ByteCount(4, Basis::UpperBound, Scope::Content));
        QVERIFY(!e.size(Size::StoredBody).known());
    }
};

HCI_TEST(TstOwnMembers)
#include "tst_own_members.moc"
