#include "model/autosave/abandoned_session.h"
#include "tests/ui/lazy_parts.h"
#include "tests/ui/live_window.h"
#include "tests/unit/test_main.h"

#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>

using namespace hci;
using namespace hci::test;

namespace {

constexpr qint64 shownLongMs = 1000;

/// The exchanges that a program has shown, and when the test read them.
class RecordingProgram {
public:
    explicit RecordingProgram(const QString& root) {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(HCI_RECORD_WINDOW), {root});
        m_clock.start();
    }

    /// Listens for that long after the first exchange was shown. False if none is.
    [[nodiscard]] bool listen(qint64 ms) {
        qint64 end = 30000;
        while (m_clock.elapsed() < end) {
            m_process.waitForReadyRead(5);
            while (m_process.canReadLine()) {
                if (m_shown.empty())
                    end = m_clock.elapsed() + ms;
                m_shown.emplace_back(m_process.readLine().trimmed(), m_clock.elapsed());
            }
        }
        return !m_shown.empty();
    }

    /// Kills it; returns the exchanges that it had shown for at least a second.
    [[nodiscard]] QByteArrayList kill() {
        const qint64 now = m_clock.elapsed();
        m_process.kill();
        m_process.waitForFinished();
        QByteArrayList urls;
        for (const auto& [url, since] : m_shown)
            if (now - since >= shownLongMs)
                urls << url;
        return urls;
    }

private:
    QProcess m_process;
    QElapsedTimer m_clock;
    std::vector<std::pair<QByteArray, qint64>> m_shown;
};

QByteArrayList urlsOf(const Session& session) {
    QByteArrayList urls;
    for (std::uint32_t i = 0; i < session.size(); ++i)
        urls << QByteArray(session[i].url().data(), static_cast<qsizetype>(session[i].url().size()));
    return urls;
}

} // namespace

/// A program killed while it records restores the exchanges that it had shown.
class TstKilledWindow : public QObject {
    Q_OBJECT
private slots:
    /// Twelve kills; HCI_KILLS overrides the number.
    void comesBackWithWhatItHadShown() {
        const int kills =
            qEnvironmentVariableIsSet("HCI_KILLS") ? qEnvironmentVariableIntValue("HCI_KILLS") : 12;
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        qint64 checked = 0;
        for (int i = 0; i < kills; ++i) {
            const QTemporaryDir base;
            const QString root = base.filePath(QStringLiteral("sessions"));
            RecordingProgram program(root);
            QVERIFY(program.listen(shownLongMs + random.bounded(800)));
            const QByteArrayList shown = program.kill();
            QVERIFY(!shown.isEmpty());

            Settings settings;
            MainWindow window(settings);
            window.keepSessions(root);
            window.show();
            auto* restore = offered(window, "restoreAct");
            QVERIFY(restore);
            QTest::mouseClick(restore, Qt::LeftButton);
            QTRY_VERIFY_WITH_TIMEOUT(window.sessions().view() && !window.sessions().view().session->empty() &&
                                         !window.sessions().busy(),
                                     20000);
            const Session& session = *window.sessions().view().session;
            const QByteArrayList back = urlsOf(session);
            for (const QByteArray& url : shown)
                QVERIFY2(
                    back.contains(url),
                    qPrintable(
                        QStringLiteral("seed %1, kill %2: %3").arg(seed).arg(i).arg(QString::fromUtf8(url))));
            for (const QByteArray& url : back) // each is sent once, except targets of redirects
                if (url.contains("?n="))
                    QVERIFY2(back.count(url) == 1, url.constData());
            for (const Session::Part& part : session.parts())
                QCOMPARE(part.warnings, 0U);
            checked += shown.size();
        }
        qInfo("%d kills, %lld exchanges shown for a second, all there", kills, checked);
    }
};

HCI_TEST(TstKilledWindow)
#include "tst_killed_window.moc"
