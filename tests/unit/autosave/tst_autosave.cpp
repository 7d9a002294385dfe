#include "model/autosave/abandoned_session.h"
#include "model/autosave/autosaver.h"
#include "model/transport/live_session.h"

#include "tests/unit/dialogue.h"
#include "tests/unit/full_disk.h"
#include "tests/unit/har/reopened.h"
#include "tests/unit/queued_calls.h"
#include "tests/unit/test_main.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QTemporaryDir>

using namespace hci;
using namespace hci::test;

namespace {

using Left = std::vector<std::shared_ptr<AbandonedSession>>;

SessionPtr threeExchanges() {
    return dialogue(R"(
        > GET https://a.example/x?token=s3cret
        > Cookie: id=abcdefgh12345678
        < 200 OK
        < ETag: "v1"
        < Set-Cookie: id=abcdefgh12345678
        = first line
        > POST https://a.example/form
        > Content-Type: text/plain
        - two
        < 204 No Content
        > GET https://a.example/none
        < failed: nobody listens
    )");
}

SessionToSave keptOf(const SessionPtr& session, std::uint32_t exchanges = noIndex) {
    SessionToSave kept{session->parts(), {}};
    for (Session::Part& part : kept.parts)
        part.exchanges = std::min(part.exchanges, exchanges);
    return kept;
}

/// The last list of recordings written by the only window below `root`.
QByteArray listedIn(const QString& root) {
    const QFileInfoList folders = QDir(root).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    QFile list(folders.size() == 1 ? folders.front().filePath() + QLatin1Char('/') + recordingsName
                                   : QString());
    return list.open(QIODevice::ReadOnly) ? list.readAll() : QByteArray();
}

/// A root for one test, and the folder of a running window.
struct Kept {
    QTemporaryDir base;
    QString root = base.filePath(QStringLiteral("data/sessions"));
    std::unique_ptr<AutosaveFolder> folder;

    explicit Kept(std::uint64_t room = AutosaveFolder::maxBytes) {
        auto made = AutosaveFolder::create(root, room);
        if (!made)
            qFatal("no folder");
        folder = std::move(*made);
    }

    /// Releases the lock as the end of a process does, and leaves the files.
    void kill() { folder.reset(); }
    [[nodiscard]] QString file(const char* name = "1.har") const {
        return folder->path() + QLatin1Char('/') + QLatin1StringView(name);
    }
    [[nodiscard]] QByteArray bytes() const {
        QFile har(file());
        return har.open(QIODevice::ReadOnly) ? har.readAll() : QByteArray();
    }
    [[nodiscard]] Left left() const { return AbandonedSession::find(root); }
    [[nodiscard]] int folders() const {
        return static_cast<int>(QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size());
    }
};

SessionPtr sessionOf(const AbandonedSession& left) {
    auto pool = std::make_shared<TextPool>();
    std::vector<Session::Part> parts;
    for (const QString& file : left.files()) {
        Progress progress;
        const Result<Session::Part> part = readLeft(file, pool, progress, {});
        if (!part)
            qFatal("a left session cannot be read");
        parts.push_back(*part);
    }
    return std::make_shared<const Session>(pool, std::move(parts));
}

void append(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

/// What a window saves of its session, and what remains when its process ends.
class TstAutosave : public QObject {
    Q_OBJECT
private slots:
    void sessionComesBackAsItWas() {
        Kept kept;
        const SessionPtr session = threeExchanges();
        QVERIFY(kept.folder->keep(keptOf(session)));
        kept.kill();
        const Left left = kept.left();
        QCOMPARE(left.size(), std::size_t{1});
        QCOMPARE(left.front()->exchanges(), 3U);
        const SessionPtr again = sessionOf(*left.front());
        QCOMPARE(firstDifference(whatItSays(reopened(*session)), whatItSays(again)), QByteArray());
        QCOMPARE(again->parts().front().warnings, 0U);
        QVERIFY(again->parts().front().info.path.isEmpty());
        QCOMPARE((*again)[0].request().value(FieldName::Cookie), std::string_view("id=abcdefgh12345678"));
    }

    void liveStaysLive() {
        Kept kept;
        LiveSession live;
        ExchangeDraft draft;
        draft.url = "https://a.example/";
        draft.status = 200;
        live.append(draft);
        QVERIFY(kept.folder->keep({{live.part()}, {}}));
        kept.kill();
        const Left left = kept.left();
        QCOMPARE(sessionOf(*left.front())->parts().front().info.kind, InputKind::Live);
    }

    void growsByWholeLines() {
        Kept kept;
        const SessionPtr session = threeExchanges();
        QVERIFY(kept.folder->keep(keptOf(session, 1)));
        const QByteArray before = kept.bytes();
        QCOMPARE(before.count('\n'), 2); // the head and one exchange
        QVERIFY(kept.folder->keep(keptOf(session)));
        const QByteArray after = kept.bytes();
        QVERIFY(after.startsWith(before));
        QCOMPARE(after.count('\n'), 4);
    }

    /// Wherever the last write broke off, the exchanges before it are restored, and nothing of that write.
    void tornLastLineIsLeftOut() {
        const SessionPtr session = threeExchanges();
        Kept whole;
        QVERIFY(whole.folder->keep(keptOf(session)));
        const QByteArray bytes = whole.bytes();
        const qsizetype last = bytes.lastIndexOf('\n', -2) + 1;
        for (qsizetype end = last; end < bytes.size(); end += 7) {
            Kept kept;
            QVERIFY(kept.folder->keep(keptOf(session, 2)));
            append(kept.file(), bytes.mid(last, end - last));
            kept.kill();
            const Left left = kept.left();
            QCOMPARE(left.size(), std::size_t{1});
            QCOMPARE(left.front()->exchanges(), 2U);
            const SessionPtr again = sessionOf(*left.front());
            QCOMPARE(again->size(), 2U);
            QCOMPARE(again->parts().front().warnings, 0U);
            QVERIFY(!again->parts().front().info.endsEarly);
        }
    }

    void tornInOtherWays_data() {
        QTest::addColumn<QByteArray>("tail");
        QTest::newRow("a machine that stopped") << QByteArray(5000, '\0');
        QTest::newRow("an end that was begun") << QByteArray("]}");
        QTest::newRow("an end that was written") << QByteArray("]}}\n");
        QTest::newRow("a comma") << QByteArray(",");
    }
    void tornInOtherWays() {
        QFETCH(QByteArray, tail);
        Kept kept;
        QVERIFY(kept.folder->keep(keptOf(threeExchanges())));
        append(kept.file(), tail);
        kept.kill();
        for (int look = 0; look < 2; ++look) { // a restored session may be left again
            const Left left = kept.left();
            QCOMPARE(left.size(), std::size_t{1});
            QCOMPARE(left.front()->exchanges(), 3U);
            const SessionPtr again = sessionOf(*left.front());
            QCOMPARE(again->size(), 3U);
            QCOMPARE(again->parts().front().warnings, 0U);
        }
    }

    void lateFlagIsKept() {
        Kept kept;
        LiveSession live;
        ExchangeDraft draft;
        draft.url = "https://a.example/";
        draft.status = 200;
        live.append(draft);
        QVERIFY(kept.folder->keep({{live.part()}, {}}));
        live.set(0, ExchangeFlag::StaleOnConnection);
        QVERIFY(kept.folder->keep({{live.part()}, {}}));
        kept.kill();
        const Left left = kept.left();
        QCOMPARE(left.front()->exchanges(), 1U);
        QVERIFY((*sessionOf(*left.front()))[0].is(ExchangeFlag::StaleOnConnection));
    }

    void removedRowsAreNotKept() {
        Kept kept;
        const SessionPtr session = threeExchanges();
        QVERIFY(kept.folder->keep(keptOf(session)));
        SessionToSave fewer{{withoutRows(session->parts().front(), {0, 2})}, {}};
        QVERIFY(kept.folder->keep(fewer));
        kept.kill();
        const SessionPtr again = sessionOf(*kept.left().front());
        QCOMPARE(again->size(), 1U);
        QCOMPARE((*again)[0].method(), std::string_view("POST"));
    }

    void partThatIsGoneIsNotKept() {
        Kept kept;
        QVERIFY(kept.folder->keep(keptOf(threeExchanges())));
        QVERIFY(QFile::exists(kept.file()));
        QVERIFY(kept.folder->keep({}));
        QVERIFY(!QFile::exists(kept.file()));
        kept.kill();
        QVERIFY(kept.left().empty());
        QCOMPARE(kept.folders(), 0);
    }

    void recordingsAreNamed() {
        Kept kept;
        SessionToSave session = keptOf(threeExchanges());
        session.recordings = {QStringLiteral("/tmp/a.har"), QStringLiteral("/tmp/\u00fc \"b\".har")};
        QVERIFY(kept.folder->keep(session));
        kept.kill();
        QCOMPARE(kept.left().front()->recordings(), session.recordings);
    }

    void lockedSessionIsNotOffered() {
        Kept kept;
        QVERIFY(kept.folder->keep(keptOf(threeExchanges())));
        auto other = AutosaveFolder::create(kept.root);
        QVERIFY(other);
        QVERIFY((*other)->path() != kept.folder->path());
        QVERIFY((*other)->keep(keptOf(threeExchanges(), 1)));
        QVERIFY(kept.left().empty());
        kept.kill();
        Left mine = kept.left();
        QCOMPARE(mine.size(), std::size_t{1}); // the other one still runs
        QCOMPARE(mine.front()->exchanges(), 3U);
        QVERIFY(kept.left().empty()); // while `mine` locks it
        mine.clear();
        QCOMPARE(kept.left().size(), std::size_t{1}); // not restored, so it stays
    }

    void cleanCloseLeavesNothing() {
        Kept kept;
        QVERIFY(kept.folder->keep(keptOf(threeExchanges())));
        kept.folder->remove();
        QCOMPARE(kept.folders(), 0);
    }

    void ownersAlone() {
        Kept kept;
        SessionToSave session = keptOf(threeExchanges());
        session.recordings = {QStringLiteral("/tmp/a.har")};
        QVERIFY(kept.folder->keep(session));
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                            QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
        QVERIFY(!(QFile::permissions(kept.root) & others));
        QVERIFY(!(QFile::permissions(kept.folder->path()) & others));
        for (const char* name : {"1.har", "recordings.json"})
            QVERIFY2(!(QFile::permissions(kept.file(name)) & others), name);
    }

    void boundIsReported() {
        const SessionPtr session = threeExchanges();
        Kept unbounded;
        QVERIFY(unbounded.folder->keep(keptOf(session, 2)));
        Kept kept(static_cast<std::uint64_t>(unbounded.bytes().size()));
        const Result<void> all = kept.folder->keep(keptOf(session));
        QVERIFY(!all);
        QCOMPARE(all.error().code, ErrorCode::TooLarge);
        kept.kill();
        QCOMPARE(kept.left().front()->exchanges(), 2U);
    }

    /// Undoes a write that stored part of a line, and continues when there is room.
    void fullDiskIsOutlived() {
        Kept kept;
        const SessionPtr session = threeExchanges();
        QVERIFY(kept.folder->keep(keptOf(session, 1)));
        const QByteArray before = kept.bytes();
        {
            const FullDisk full(static_cast<rlim_t>(before.size()) + 20);
            const Result<void> written = kept.folder->keep(keptOf(session));
            QVERIFY(!written);
            QCOMPARE(written.error().code, ErrorCode::Io);
            QVERIFY(!written.error().detail.empty());
        }
        QCOMPARE(kept.bytes(), before);
        QVERIFY(kept.folder->keep(keptOf(session)));
        kept.kill();
        QCOMPARE(sessionOf(*kept.left().front())->size(), 3U);
    }

    void folderThatCannotBeMade() {
        QTemporaryDir base;
        QFile file(base.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto made = AutosaveFolder::create(file.fileName() + QStringLiteral("/sessions"));
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::Io);
    }

    /// The thread writes at once, reports an error once, and reports it again in a new session.
    void threadWritesAndTells() {
        QTemporaryDir base;
        const QString root = base.filePath(QStringLiteral("sessions"));
        const SessionPtr session = threeExchanges();
        std::vector<Error> errors;
        {
            Autosaver saver(
                root, [&errors](const Error& error) { errors.push_back(error); }, 100);
            for (std::uint32_t exchanges = 1; exchanges <= 3; ++exchanges) {
                SessionToSave kept = keptOf(session, exchanges);
                kept.recordings << QString::number(exchanges);
                saver.keep(std::move(kept));
                QTRY_VERIFY(listedIn(root).contains(QByteArray::number(exchanges))); // it has begun
            }
            QTRY_COMPARE(errors.size(), std::size_t{1});
            QVERIFY(runQueuedCalls()); // the second one's error was reported before the third began
            QCOMPARE(errors.size(), std::size_t{1});
            QCOMPARE(errors.front().code, ErrorCode::TooLarge);
            saver.keep({});
            saver.keep(keptOf(session));
            QTRY_COMPARE(errors.size(), std::size_t{2});
        }
        {
            Autosaver saver(root, [&errors](const Error& error) { errors.push_back(error); });
            saver.keep(keptOf(session));
        }
        QCOMPARE(errors.size(), std::size_t{2});
        QCOMPARE(AbandonedSession::find(root).size(), std::size_t{1});
        Autosaver closed(root, {});
        closed.keep(keptOf(session));
        closed.remove();
        QCOMPARE(AbandonedSession::find(root).size(), std::size_t{1}); // the one from before
    }
};

HCI_TEST(TstAutosave)
#include "tst_autosave.moc"
