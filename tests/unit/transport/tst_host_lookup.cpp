#include "model/base/bounds.h"
#include "model/transport/host_lookup.h"
#include "tests/unit/test_main.h"

#include <condition_variable>
#include <mutex>

using namespace hci;

namespace {

const QHostAddress loopback(QHostAddress::LocalHost);

/// A resolver that the test can hold, and the names requested from it.
class HeldResolver final {
public:
    [[nodiscard]] ResolveName resolve() {
        return [this](const QByteArray& name) {
            std::unique_lock lock(m_mutex);
            m_asked.append(name);
            ++m_atOnce;
            m_mostAtOnce = std::max(m_mostAtOnce, m_atOnce);
            m_opened.wait(lock, [this] { return m_open; });
            --m_atOnce;
            return name == "none" ? QList<QHostAddress>{} : QList<QHostAddress>{loopback};
        };
    }
    void open() {
        const std::lock_guard lock(m_mutex);
        m_open = true;
        m_opened.notify_all();
    }
    [[nodiscard]] qsizetype asked() {
        const std::lock_guard lock(m_mutex);
        return m_asked.size();
    }
    [[nodiscard]] int maxAtOnce() {
        const std::lock_guard lock(m_mutex);
        return m_mostAtOnce;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_opened;
    QList<QByteArray> m_asked;
    int m_atOnce = 0;
    int m_mostAtOnce = 0;
    bool m_open = false;
};

} // namespace

/// Names are looked up without blocking on a name server, and no more often than needed.
class TstHostLookup : public QObject {
    Q_OBJECT

private slots:
    void concurrentLookupsShareOneQuery() {
        HeldResolver resolver;
        const HostLookup lookUp = lookupOnThreads(resolver.resolve());
        QObject context;
        int answers = 0;
        const auto found = [&answers](const QList<QHostAddress>& addresses) {
            answers += addresses == QList<QHostAddress>{loopback} ? 1 : 100;
        };
        for (int i = 0; i < 5; ++i)
            lookUp(QStringLiteral("a.example"), &context, found);
        QTRY_COMPARE(resolver.asked(), 1);
        QCOMPARE(answers, 0);
        resolver.open();
        QTRY_COMPARE(answers, 5);
        lookUp(QStringLiteral("A.example"), &context, found); // a minute has not passed
        QCOMPARE(answers, 5);                                 // never from within the call
        QTRY_COMPARE(answers, 6);
        QCOMPARE(resolver.asked(), 1);
    }

    /// A missing name may exist a moment later.
    void noAddressIsNotKept() {
        HeldResolver resolver;
        resolver.open();
        const HostLookup lookUp = lookupOnThreads(resolver.resolve());
        QObject context;
        int answers = 0;
        for (int times = 1; times <= 2; ++times) {
            lookUp(QStringLiteral("none"), &context, [&answers](const QList<QHostAddress>& addresses) {
                answers += addresses.isEmpty() ? 1 : 100;
            });
            QTRY_COMPARE(answers, times);
            QCOMPARE(resolver.asked(), times);
        }
    }

    void addressesAndInvalidNames() {
        HeldResolver resolver;
        const HostLookup lookUp = lookupOnThreads(resolver.resolve());
        QObject context;
        QList<QHostAddress> all;
        for (const char* host : {"127.0.0.1", "::1", "", "a..b"})
            lookUp(QLatin1StringView(host), &context, [&all](const QList<QHostAddress>& addresses) {
                all.append(addresses.value(0, QHostAddress(QHostAddress::Broadcast)));
            });
        const QHostAddress none(QHostAddress::Broadcast);
        QTRY_COMPARE(all,
                     (QList<QHostAddress>{loopback, QHostAddress(QHostAddress::LocalHostIPv6), none, none}));
        QCOMPARE(resolver.asked(), 0);
    }

    void destroyedReceiverIsNotCalled() {
        HeldResolver resolver;
        const HostLookup lookUp = lookupOnThreads(resolver.resolve());
        QObject stays;
        auto goes = std::make_unique<QObject>();
        int told = 0;
        lookUp(QStringLiteral("a.example"), goes.get(), [&told](const QList<QHostAddress>&) { told += 100; });
        lookUp(QStringLiteral("a.example"), &stays, [&told](const QList<QHostAddress>&) { ++told; });
        QTRY_COMPARE(resolver.asked(), 1);
        goes.reset();
        resolver.open();
        QTRY_COMPARE(told, 1);
    }

    void threadsUpToTheBound() {
        HeldResolver resolver;
        const HostLookup lookUp = lookupOnThreads(resolver.resolve());
        QObject context;
        int answers = 0;
        constexpr int names = 3 * bounds::transport::lookupThreads;
        for (int i = 0; i < names; ++i)
            lookUp(QStringLiteral("n%1.example").arg(i), &context,
                   [&answers](const QList<QHostAddress>&) { ++answers; });
        QTRY_COMPARE(resolver.asked(), bounds::transport::lookupThreads);
        resolver.open();
        QTRY_COMPARE(answers, names);
        QCOMPARE(resolver.asked(), names);
        QCOMPARE(resolver.maxAtOnce(), bounds::transport::lookupThreads);
    }

    /// Beyond the bound a name is only looked up again.
    void namesUpToTheBound() {
        HeldResolver resolver;
        resolver.open();
        const HostLookup lookUp = lookupOnThreads(resolver.resolve());
        QObject context;
        int answers = 0;
        const auto ask = [&](std::size_t number) {
            lookUp(QStringLiteral("n%1.example").arg(number), &context,
                   [&answers](const QList<QHostAddress>&) { ++answers; });
        };
        constexpr std::size_t most = bounds::transport::knownHosts;
        for (std::size_t i = 0; i < most; ++i)
            ask(i);
        QTRY_COMPARE(answers, int(most));
        ask(0);
        QTRY_COMPARE(answers, int(most) + 1);
        QCOMPARE(resolver.asked(), qsizetype(most));
        ask(most);
        QTRY_COMPARE(answers, int(most) + 2);
        ask(0);
        QTRY_COMPARE(answers, int(most) + 3);
        QCOMPARE(resolver.asked(), qsizetype(most) + 2);
    }

    void inOrder() {
        const QHostAddress six(QHostAddress::LocalHostIPv6);
        const QHostAddress other(QStringLiteral("127.0.0.2"));
        QCOMPARE(inOrderOfTrial({six, other, loopback}), (QList<QHostAddress>{other, loopback, six}));
    }

    /// The system's own resolver: every machine knows this name.
    void localhost() {
        QObject context;
        QList<QHostAddress> all;
        systemLookup()(QStringLiteral("localhost"), &context,
                       [&all](const QList<QHostAddress>& addresses) { all = addresses; });
        QTRY_VERIFY_WITH_TIMEOUT(!all.isEmpty(), 20000);
        for (const QHostAddress& address : all)
            QVERIFY(address.isLoopback());
    }
};

HCI_TEST(TstHostLookup)
#include "tst_host_lookup.moc"
