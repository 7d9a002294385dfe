#include "model/autosave/abandoned_session.h"
#include "tests/ui/lazy_parts.h"
#include "tests/ui/live_window.h"
#include "tests/unit/test_main.h"

#include <QtCore/QDirIterator>
#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>

using namespace hci;
using namespace hci::test;

namespace {

/// The whole lines of the recordings below a folder.
QByteArray keptLines(const QString& root) {
    QByteArray lines;
    QDirIterator files(root, {QStringLiteral("*.har")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        lines += bytes.first(bytes.lastIndexOf('\n') + 1);
    }
    return lines;
}

/// A window that records until it is killed.
class RecordingProgram {
public:
    explicit RecordingProgram(QString root) : m_root(std::move(root)) {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(HCI_RECORD_WINDOW), {m_root});
    }

    /// Waits until exchanges that it has shown are on the disk, and then that long. False if none are.
    [[nodiscard]] bool listen(int ms) {
        if (!QTest::qWaitFor([this] { return !shownAndKept().isEmpty(); }, maxWaitMs))
            return false;
        QTest::qWait(ms);
        return true;
    }

    /// Kills it; returns the exchanges that it had shown and that were on the disk.
    [[nodiscard]] QByteArrayList kill() {
        const QByteArrayList urls = shownAndKept();
        m_process.kill();
        m_process.waitForFinished();
        return urls;
    }

private:
    QByteArrayList shownAndKept() {
        while (m_process.canReadLine())
            m_shown << m_process.readLine().trimmed();
        const QByteArray lines = keptLines(m_root);
        QByteArrayList urls;
        for (const QByteArray& url : m_shown)
            if (lines.contains(QByteArray('"' + url + '"')))
                urls << url;
        return urls;
    }

    const QString m_root;
    QProcess m_process;
    QByteArrayList m_shown;
};

QByteArrayList urlsOf(const Session& session) {
    QByteArrayList urls;
    for (std::uint32_t i = 0; i < session.size(); ++i)
        urls << QByteArray(session[i].url().data(), static_cast<qsizetype>(session[i].url().size()));
    return urls;
}

} // namespace

/// A program killed while it records restores the exchanges that it had shown and kept. How soon it keeps
/// them depends on the disk, so no clock decides here.
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
            QVERIFY(program.listen(static_cast<int>(random.bounded(800))));
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
        qInfo("%d kills, %lld exchanges shown and kept, all there", kills, checked);
    }
};

HCI_TEST(TstKilledWindow)
#include "tst_killed_window.moc"
