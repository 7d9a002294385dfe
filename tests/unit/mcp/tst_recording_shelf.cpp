#include "model/mcp/recording_shelf.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/har/archive_bytes.h"
#include "tests/unit/har_text.h"
#include "tests/unit/test_main.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <atomic>
#include <limits>

using namespace hci;
using namespace hci::test;

namespace {

/// A folder of recordings, and a shelf that opens them.
struct Shelf {
    QTemporaryDir folder;
    RecordingShelf shelf;
    Progress progress;

    explicit Shelf(std::shared_ptr<har::UnpackedSum> sum = std::make_shared<har::UnpackedSum>())
        : shelf(std::move(sum)) {}

    [[nodiscard]] QString path(const char* name) const { return folder.filePath(QString::fromLatin1(name)); }
    /// A recording of so many exchanges, written at that hour.
    QString write(const char* name, int entries, int hour = 12) const {
        QByteArrayList all;
        for (int i = 0; i < entries; ++i)
            all << textEntry(i, "hello");
        return writeBytes(name, harText(all), hour);
    }
    QString writeBytes(const char* name, const QByteArray& bytes, int hour = 12) const {
        QFile file(path(name));
        if (!file.open(QIODevice::ReadWrite | QIODevice::Truncate) || file.write(bytes) != bytes.size() ||
            !file.flush() ||
            !file.setFileTime(QDateTime(QDate(2026, 1, 5), QTime(hour, 0)),
                              QFileDevice::FileModificationTime))
            qFatal("cannot write a recording");
        return path(name);
    }
    [[nodiscard]] Result<KeptRecording> find(const QString& name, const char* cache = "private") {
        return shelf.find({name, *cacheChoiceFromName(cache)}, progress);
    }
    /// The session of a recording that has to be there.
    [[nodiscard]] SessionPtr session(const QString& name, const char* cache = "private") {
        const auto found = find(name, cache);
        return found ? found->session : nullptr;
    }
};

} // namespace

/// The recordings that an agent has asked about last.
class TstRecordingShelf final : public QObject {
    Q_OBJECT

private slots:
    void keepsWhatItHasRead() {
        Shelf f;
        const QString name = f.write("a.har", 2);
        const auto first = f.find(name);
        QVERIFY(first);
        QCOMPARE(first->name, name);
        QCOMPARE(first->session->size(), 2U);
        QCOMPARE(first->analysis->model, CacheModel::Private);
        QVERIFY(first->mask != nullptr);
        const auto again = f.find(name);
        QCOMPARE(again->session, first->session);
        QCOMPARE(again->analysis, first->analysis);
        const auto shared = f.find(name, "shared");
        QCOMPARE(shared->analysis->model, CacheModel::Shared);
        QCOMPARE(f.session(name), first->session); // that one stays
    }

    /// By its size, and where that is the same by its time.
    void readsAgainWhatHasChanged() {
        Shelf f;
        const QString name = f.write("a.har", 1);
        const SessionPtr first = f.session(name);
        (void)f.write("a.har", 2);
        const SessionPtr longer = f.session(name);
        QCOMPARE(longer->size(), 2U);
        (void)f.writeBytes("a.har", harText({textEntry(0, "hello"), textEntry(7, "hello")}), 13);
        const SessionPtr other = f.session(name);
        QCOMPARE((*other)[1].url(), std::string_view("https://a.example/7"));
        QCOMPARE((*longer)[1].url(), std::string_view("https://a.example/1"));
        QCOMPARE(f.session(name), other);
    }

    /// The recording used longest ago is closed to make room.
    void keepsTheLastAskedFor() {
        Shelf f;
        const QString first = f.write("0.har", 1);
        const QString second = f.write("1.har", 1);
        const SessionPtr firstSession = f.session(first);
        const SessionPtr secondSession = f.session(second);
        for (const char* name : {"2.har", "3.har"})
            QVERIFY(f.session(f.write(name, 1)));
        QCOMPARE(f.session(first), firstSession); // now the last that was asked for
        QVERIFY(f.session(f.write("4.har", 1)));
        QCOMPARE(f.session(first), firstSession);
        QVERIFY(f.session(second) != secondSession);
    }

    /// All open recordings have a bound on what they unpack to; a closed one gives its bytes back.
    void unpackedTogether() {
        QByteArrayList entries;
        for (int i = 0; i < 4000; ++i)
            entries << textEntry(i, "x");
        const QByteArray har = harText(entries);
        const QByteArray packed = deflated(har, 31);
        const auto size = static_cast<std::uint64_t>(har.size());
        Shelf f(std::make_shared<har::UnpackedSum>(10 * size, 0, 2 * size + size / 2));
        const auto endsEarly = [&](const char* name) {
            return f.session(f.writeBytes(name, packed))->parts().front().info.endsEarly;
        };
        QVERIFY(!endsEarly("a.har.gz"));
        QVERIFY(!endsEarly("b.har.gz"));
        QVERIFY(endsEarly("c.har.gz"));
        for (const char* name : {"0.har", "1.har", "2.har", "3.har"})
            QVERIFY(f.session(f.write(name, 1)));
        QVERIFY(!endsEarly("d.har.gz"));

        // A comparison reads beside the shelf.
        const auto read = [&f] {
            return *f.shelf.read(f.path("d.har.gz"), std::make_shared<TextPool>(), f.progress);
        };
        SessionPtr before = read();
        QVERIFY(!before->parts().front().info.endsEarly);
        QVERIFY(read()->parts().front().info.endsEarly);
        before.reset();
        QVERIFY(!read()->parts().front().info.endsEarly);
    }

    /// The recording that makes room is closed before the new one is unpacked.
    void roomForUnpacked() {
        QByteArrayList entries;
        for (int i = 0; i < 4000; ++i)
            entries << textEntry(i, "x");
        const QByteArray har = harText(entries);
        const auto size = static_cast<std::uint64_t>(har.size());
        Shelf f(std::make_shared<har::UnpackedSum>(10 * size, 0, 4 * size + size / 2));
        for (const char* name : {"0.har", "1.har", "2.har", "3.har", "4.har", "5.har"})
            QVERIFY(!f.session(f.writeBytes(name, deflated(har, 31)))->parts().front().info.endsEarly);
        const SessionPtr oldest = f.session(f.path("2.har"));
        for (const char* name : {"3.har", "4.har", "5.har"})
            QVERIFY(f.session(f.path(name)));
        QVERIFY(!f.find(f.path("none.har"))); // needs no room
        QCOMPARE(f.session(f.path("2.har")), oldest);
    }

    void failures_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("nothing is there") << QByteArray() << ErrorCode::NotFound;
        QTest::newRow("no recording") << QByteArray("<html>") << ErrorCode::Syntax;
        QTest::newRow("another JSON") << QByteArray("{\"a\": 1}") << ErrorCode::Syntax;
    }
    void failures() {
        QFETCH(const QByteArray, bytes);
        QFETCH(const ErrorCode, code);
        Shelf f;
        const QString name = bytes.isEmpty() ? f.path("a.har") : f.writeBytes("a.har", bytes);
        const auto found = f.find(name);
        QVERIFY(!found);
        QCOMPARE(found.error().code, code);
        QVERIFY2(found.error().detail.starts_with(name.toStdString() + ": "), found.error().detail.c_str());
        QVERIFY(found.error().detail.size() > name.toStdString().size() + 5);
    }

    void goneMeanwhile() {
        Shelf f;
        const QString name = f.write("a.har", 1);
        QVERIFY(f.find(name));
        QVERIFY(QFile::remove(name));
        QCOMPARE(f.find(name).error().code, ErrorCode::NotFound);
        (void)f.write("a.har", 1);
        QVERIFY(f.find(name));
    }

    void cancelled() {
        Shelf f;
        const QString name = f.write("a.har", 1);
        f.progress = Progress([] { return true; }, {});
        const auto found = f.find(name);
        QCOMPARE(found.error().code, ErrorCode::Cancelled);
        QVERIFY(found.error().detail.empty());
        f.progress = Progress();
        QVERIFY(f.find(name));
    }

    /// Cancelled behind the analysis, which asks as often each time.
    void cancelledWhileItMasks() {
        std::string text;
        for (int i = 0; i < 200; ++i)
            text += "> GET http://a.example/?token=t" + std::to_string(i) + "\n< 200 OK\n= x\n";
        const SessionPtr session = dialogue(text);
        std::atomic<int> asked = 0;
        int most = std::numeric_limits<int>::max();
        Shelf f;
        f.progress = Progress([&] { return ++asked > most; }, {});
        QVERIFY(analyse(session, {}, f.progress));
        most = asked.exchange(0);
        const QString name = f.shelf.keep(session, nullptr);
        const auto found = f.find(name);
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::Cancelled);
        QVERIFY2(asked < most + 50, qPrintable(QString::number(asked.load())));
        most = std::numeric_limits<int>::max();
        QVERIFY(f.find(name));
    }

    void inspections() {
        Shelf f;
        const SessionPtr session = dialogue("> GET https://a.example/x\n< 200 OK\n= x\n");
        const auto probes = std::make_shared<const ProbeReport>(ProbeReport{session, {}});
        const QString first = f.shelf.keep(session, probes);
        QCOMPARE(first, QStringLiteral("inspection-1"));
        const auto found = f.find(first);
        QCOMPARE(found->session, session);
        QCOMPARE(found->name, first);
        QCOMPARE(f.find(first)->analysis, found->analysis);
        QCOMPARE(f.session(first, "shared"), session);
        QCOMPARE(f.find(QStringLiteral("inspection-2")).error().code, ErrorCode::NotFound);
    }

    /// The oldest inspection makes room; the names go on.
    void manyInspections() {
        Shelf f;
        const SessionPtr session = dialogue("> GET https://a.example/x\n< 200 OK\n= x\n");
        QString last;
        for (std::size_t i = 0; i <= RecordingShelf::maxInspections; ++i)
            last = f.shelf.keep(session, nullptr);
        QCOMPARE(last, QStringLiteral("inspection-17"));
        QCOMPARE(f.session(last), session);
        QCOMPARE(f.session(QStringLiteral("inspection-2")), session);
        QCOMPARE(f.find(QStringLiteral("inspection-1")).error().code, ErrorCode::NotFound);
    }
};

HCI_TEST(TstRecordingShelf)
#include "tst_recording_shelf.moc"
