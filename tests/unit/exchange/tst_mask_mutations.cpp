#include "tests/fuzz/mask_check.h"
#include "tests/unit/test_main.h"

using namespace hci::fuzz;

/// No export holds a planted secret, whatever text surrounds it: a short run of tests/fuzz/mask_mutations.
class TstMaskMutations final : public QObject {
    Q_OBJECT

private slots:
    void seeds() {
        for (const QByteArray& seed : maskSeeds())
            for (char way = '0'; way < '6'; ++way)
                QCOMPARE(leakOf(way + seed), QByteArray());
    }
    void mutations() {
        for (std::uint64_t i = 0; i < 300; ++i) {
            const QByteArray leak = leakOf(mutated(i));
            QVERIFY2(leak.isEmpty(), QByteArray(leak).append(": ").append(mutated(i)).constData());
        }
    }
};

HCI_TEST(TstMaskMutations)
#include "tst_mask_mutations.moc"
