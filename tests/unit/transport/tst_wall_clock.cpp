#include "tests/unit/test_main.h"

#include "model/transport/wall_clock.h"

using namespace hci;

namespace {

constexpr Milliseconds noon = 1'767'614'400'000; // 5 January 2026
constexpr Milliseconds hour = 3'600'000;
constexpr Milliseconds minute = 60'000;

} // namespace

class TstWallClock final : public QObject {
    Q_OBJECT
private slots:
    void goesOnAsTheSystem();
    void jumpsAreNotSeen();
    void clockIsReadAgainAfterAMinute();
    void timeNeverRunsBackwards();
    void theProcessHasOne();
};

void TstWallClock::goesOnAsTheSystem() {
    WallClock clock;
    QCOMPARE(clock.at({noon, 500}), noon);
    QCOMPARE(clock.at({noon + 20, 520}), noon + 20);
    QCOMPARE(clock.at({noon + hour, 500 + hour}), noon + hour);
}

/// Differences of times are those of the counter, whatever the system clock does meanwhile.
void TstWallClock::jumpsAreNotSeen() {
    for (const Milliseconds jump : {24 * hour, -24 * hour, Milliseconds{1}, -Milliseconds{1}}) {
        WallClock clock;
        QCOMPARE(clock.at({noon, 0}), noon);
        QCOMPARE(clock.at({noon + jump + 30, 30}), noon + 30);
        QCOMPARE(clock.at({noon + jump + minute, minute}), noon + minute); // 59,970 ms of quiet: too few
        QCOMPARE(clock.at({noon + minute + 5, minute + 5}), noon + minute + 5);
    }
}

/// A machine whose counter stopped during sleep (a virtual one), and a corrected clock.
void TstWallClock::clockIsReadAgainAfterAMinute() {
    WallClock clock;
    QCOMPARE(clock.at({noon, 0}), noon);
    QCOMPARE(clock.at({noon + 8 * hour, minute}), noon + 8 * hour);
    QCOMPARE(clock.at({noon + 8 * hour + 10, minute + 10}), noon + 8 * hour + 10);
}

void TstWallClock::timeNeverRunsBackwards() {
    WallClock clock;
    QCOMPARE(clock.at({noon, 0}), noon);
    QCOMPARE(clock.at({noon - hour, 2 * minute}),
             noon + 2 * minute);                                      // the session has an exchange at noon
    QCOMPARE(clock.at({noon + 3 * minute, hour}), noon + 3 * minute); // put right since: later than all noted
    QCOMPARE(clock.at({noon + 3 * minute + 1, hour + 1}), noon + 3 * minute + 1);
}

void TstWallClock::theProcessHasOne() {
    const Milliseconds first = timeOfDay();
    QVERIFY(first > noon);
    QVERIFY(timeOfDay() >= first);
}

HCI_TEST(TstWallClock)
#include "tst_wall_clock.moc"
