// Kills a program while it saves, exports and keeps a session, at random moments:
//
//     kill_faults [KILLS [SEED]]      KILLS: HCI_KILLS where it is set, else 60
//
// Whatever the moment, a saved or exported file is the whole old or the whole new one, beside at most one
// temporary file each, and what was kept of the session before the kill can be restored.

#include "model/analysis/analysis.h"
#include "model/autosave/abandoned_session.h"
#include "model/autosave/autosave_folder.h"
#include "model/report/whole_file.h"
#include "model/report/write_report.h"

#include <QtCore/QBuffer>
#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>

using namespace hci;

namespace {

constexpr std::uint32_t keptExchanges = 4000; // more than a program keeps before it is killed
constexpr int maxMicroseconds = 60'000;       // between the first write and the kill
constexpr int patience = 60'000;              // milliseconds

SessionPtr exchanges(std::uint32_t count) {
    auto segment = std::make_shared<Segment>(std::make_shared<TextPool>());
    for (std::uint32_t i = 0; i < count; ++i) {
        ExchangeDraft draft;
        draft.startedAt = 1767614400000 + Milliseconds{i} * 1000;
        draft.url = "https://a.example/" + std::to_string(i);
        draft.status = 200;
        draft.responseFields = {{"ETag", "tag-" + std::to_string(i)}, {"X-Filling", std::string(300, 'x')}};
        append(*segment, draft, i);
    }
    return std::make_shared<const Session>(segment->pool(), std::vector{partOf(segment, {})});
}

/// A file that is overwritten repeatedly, with one session and the other alternately.
struct Target {
    const char* name;
    ReportFormat format;
};
constexpr std::array targets = {Target{"saved.har", ReportFormat::PlainHar},
                                Target{"export.json", ReportFormat::Json}};
constexpr std::array<std::uint32_t, 2> sizes = {30, 90};

struct Written {
    SessionPtr session;
    AnalysisPtr analysis;

    explicit Written(std::uint32_t count) : session(exchanges(count)) {
        Progress progress;
        analysis = analyse(session, {}, progress);
    }
    [[nodiscard]] Result<void> write(QIODevice& out, ReportFormat format) const {
        Progress progress;
        return writeReport(out, format, *session, *analysis, {}, progress).map([](const ReportWritten&) {});
    }
};

/// Runs in the program that is killed: writes until then, and prints how many exchanges are kept.
int writeOnAndOn(const QDir& folder) {
    const std::array written = {Written(sizes[0]), Written(sizes[1])};
    const SessionPtr session = exchanges(keptExchanges);
    const auto kept = AutosaveFolder::create(folder.filePath(QStringLiteral("sessions")));
    if (!kept)
        return 1;
    SessionToSave part{session->parts(), {QStringLiteral("/a/recording.har")}};
    for (std::uint32_t round = 1; round <= keptExchanges; ++round) {
        for (const Target& target : targets) {
            const auto done =
                writeWholeFile(folder.filePath(QLatin1StringView(target.name)), [&](QIODevice& out) {
                    return written[round % written.size()].write(out, target.format);
                });
            if (!done)
                return 1;
        }
        part.parts.front().exchanges = round;
        if (!(*kept)->keep(part))
            return 1;
        std::printf("%u\n", round);
        std::fflush(stdout);
    }
    return 1; // reached only if it was not killed
}

[[noreturn]] void fail(const QString& what) {
    std::fprintf(stderr, "%s\n", qPrintable(what));
    std::exit(1);
}

/// Runs it, kills it, and returns how many exchanges it had printed as kept.
std::uint32_t killed(const QString& folder, std::chrono::microseconds after) {
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write"), folder});
    while (!program.canReadLine())
        if (!program.waitForReadyRead(patience))
            fail(QStringLiteral("nothing was written"));
    std::this_thread::sleep_for(after);
    program.kill();
    if (!program.waitForFinished(patience) || program.exitStatus() != QProcess::CrashExit)
        fail(QStringLiteral("the program ended by itself"));
    std::uint32_t kept = 0;
    while (program.canReadLine())
        kept = program.readLine().trimmed().toUInt();
    return kept;
}

/// The two states in which a file may be.
using States = std::array<QByteArray, 2>;

void checkFile(const QDir& folder, const Target& target, const States& states) {
    const QString name = QLatin1StringView(target.name);
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::ReadOnly))
        fail(name + QStringLiteral(" is gone"));
    const QByteArray bytes = file.readAll();
    if (bytes != states[0] && bytes != states[1])
        fail(name + QStringLiteral(": %1 bytes, neither old nor new").arg(bytes.size()));
    if (folder.entryList({name + QStringLiteral(".*")}, QDir::Files | QDir::Hidden).size() > 1)
        fail(name + QStringLiteral(": more than one temporary file"));
}

void checkKept(const QDir& folder, std::uint32_t kept) {
    const auto left = AbandonedSession::find(folder.filePath(QStringLiteral("sessions")));
    if (left.size() != 1 || left.front()->files().size() != 1 || left.front()->recordings().size() != 1)
        fail(QStringLiteral("the kept session is gone"));
    Progress progress;
    const auto part = readLeft(left.front()->files().front(), std::make_shared<TextPool>(), progress, {});
    if (!part || part->warnings > 0)
        fail(QStringLiteral("the kept session cannot be read"));
    const Session session(part->segment->pool(), {*part});
    if (session.size() < kept || session.size() > kept + 1)
        fail(QStringLiteral("%1 exchanges of %2 came back").arg(session.size()).arg(kept));
    for (std::uint32_t i = 0; i < session.size(); ++i)
        if (session[i].url() != "https://a.example/" + std::to_string(i))
            fail(QStringLiteral("exchange %1 is another one").arg(i));
}

int kills(const char* argument) {
    if (argument)
        return std::atoi(argument);
    return qEnvironmentVariableIsSet("HCI_KILLS") ? qEnvironmentVariableIntValue("HCI_KILLS") : 60;
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--write") == 0)
        return writeOnAndOn(QDir(QString::fromLocal8Bit(argv[2])));
    const quint32 seed = argc > 2 ? QByteArray(argv[2]).toUInt() : QRandomGenerator::global()->generate();
    const int count = kills(argc > 1 ? argv[1] : nullptr);
    std::printf("seed %u\n", seed);
    std::array<States, targets.size()> states;
    for (std::size_t i = 0; i < sizes.size(); ++i)
        for (std::size_t t = 0; t < targets.size(); ++t) {
            QBuffer out(&states[t][i]);
            out.open(QIODevice::WriteOnly);
            if (!Written(sizes[i]).write(out, targets[t].format))
                return 1;
        }
    QRandomGenerator random(seed);
    std::uint64_t kept = 0;
    for (int i = 0; i < count; ++i) {
        const QTemporaryDir base;
        const std::uint32_t told =
            killed(base.path(), std::chrono::microseconds(random.bounded(maxMicroseconds)));
        for (std::size_t t = 0; t < targets.size(); ++t)
            checkFile(QDir(base.path()), targets[t], states[t]);
        checkKept(QDir(base.path()), told);
        kept += told;
    }
    std::printf("%d kills: every file whole, %llu exchanges kept and back\n", count,
                static_cast<unsigned long long>(kept));
    return count > 0 ? 0 : 1;
}
