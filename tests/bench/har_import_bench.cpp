// The speed of reading recordings, and the memory that it takes.
//
//     har_import_bench [--program PATH] [ENTRIES …]       default: 10000 100000 300000
//     har_import_bench --make FILE ENTRIES                only writes a recording
//     har_import_bench --floor FILE, --import-alone FILE  one pass, to measure from outside
//
// For each size it makes a recording, then runs in turns, seven times and each in a process of its own: the
// floor (one bare simdjson on-demand pass, see simdjson_floor.h), the import, and, if --program names the
// executable, `analyze --format json`. It prints the shortest times and
//
//     import/floor    at most 1.3
//     analyze/floor   at most 3
//     anon/file       the peak of anonymous memory to the size of the file; at most 0.25
//     us/entry        the same within 10 % for all sizes if growth is linear; the start of the process weighs
//                     on small recordings, and the floor grows where a file exceeds the machine's caches
//
// The exit status is 1 if a bound is broken. Compare ratios of one run, never seconds of two machines.

#include "model/har/import.h"

#include "tests/bench/simdjson_floor.h"
#include "tests/bench/synthetic_har.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <thread>

using namespace hci;

namespace {

constexpr double importBound = 1.3;
constexpr double analyzeBound = 3.0;
constexpr double memoryBound = 0.25;
constexpr double growthBound = 1.1;
constexpr int rounds = 7;

/// Anonymous memory of a process, in bytes.
qint64 anonymousMemory(const QString& process = QStringLiteral("self")) {
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("RssAnon:"))
            return line.mid(8).trimmed().split(' ').first().toLongLong() * 1024;
    return 0;
}

/// Samples memory continuously on a thread of its own.
class MemoryWatch {
public:
    MemoryWatch()
        : m_thread([this] {
              while (!m_stop) {
                  m_peak = std::max<qint64>(m_peak, anonymousMemory());
                  std::this_thread::sleep_for(std::chrono::milliseconds(4));
              }
          }) {}
    ~MemoryWatch() {
        m_stop = true;
        m_thread.join();
    }
    qint64 peak() { return std::max<qint64>(m_peak, anonymousMemory()); }

private:
    std::atomic<bool> m_stop = false;
    std::atomic<qint64> m_peak = 0;
    std::thread m_thread;
};

/// Runs in the process of one measurement: prints "seconds bytes entries".
int measure(const QString& what, const QString& path) {
    QElapsedTimer timer;
    if (what == QStringLiteral("--floor")) {
        timer.start();
        const auto entries =
            static_cast<unsigned long long>(bench::simdjsonFloor(path.toStdString()).entries);
        std::printf("%.6f %lld %llu\n", static_cast<double>(timer.nsecsElapsed()) / 1e9,
                    static_cast<long long>(anonymousMemory()), entries);
        return 0;
    }
    Progress progress;
    if (what == QStringLiteral("--import-alone"))
        return importHar(path, std::make_shared<TextPool>(), {}, progress) ? 0 : 1;
    MemoryWatch memory;
    timer.start();
    const auto part = importHar(path, std::make_shared<TextPool>(), {}, progress);
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    std::printf("%.6f %lld %u\n", seconds, static_cast<long long>(memory.peak()),
                part ? part->exchanges : 0U);
    return part ? 0 : 1;
}

/// The best of several runs of one measurement.
struct Measured {
    double seconds = 1e9;
    double bytes = 0; ///< peak of anonymous memory
    qint64 entries = 0;

    void take(double took, double memory, qint64 read) {
        seconds = std::min(seconds, took);
        bytes = std::max(bytes, memory);
        entries = read;
    }
};

/// Runs this program again, which measures itself.
void measureIn(Measured& result, const QString& what, const QString& path) {
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {what, path});
    process.waitForFinished(-1);
    const QByteArrayList words = process.readAllStandardOutput().split(' ');
    result.take(words.value(0).toDouble(), words.value(1).toDouble(), words.value(2).trimmed().toLongLong());
}

/// Runs the program from its start to its end.
void measureAnalysis(Measured& result, const QString& program, const QString& path) {
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    process.start(program,
                  {QStringLiteral("analyze"), path, QStringLiteral("--format"), QStringLiteral("json")});
    qint64 memory = 0;
    while (!process.waitForFinished(5))
        memory = std::max(memory, anonymousMemory(QString::number(process.processId())));
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    result.take(process.exitCode() == 0 ? seconds : 1e9, static_cast<double>(memory), 0);
}

/// Prints one ratio; false where its bound is broken.
bool ratio(const char* name, double value, double bound) {
    const bool kept = value <= bound;
    std::printf("  %-14s %6.2f   (at most %.2f)%s\n", name, value, bound, kept ? "" : "   BROKEN");
    return kept;
}

/// The size before, with which growth is compared.
struct Before {
    double floor = 0;
    double import = 0;
    double analysis = 0;
};

/// Microseconds an entry, and how they have grown; false where growth is not linear.
bool perEntry(const char* name, double seconds, std::uint32_t entries, double& before,
              double bound = growthBound) {
    const double each = seconds / entries * 1e6;
    const double growth = before > 0 ? each / before : 1;
    before = each;
    std::printf("  %-14s %6.2f us/entry, %.2f times the size before%s\n", name, each, growth,
                growth <= bound ? "" : "   BROKEN");
    return growth <= bound;
}

bool run(std::uint32_t entries, const QString& program, const QString& folder, Before& before) {
    const QString path = folder + QStringLiteral("/synthetic.har");
    const auto size = static_cast<double>(bench::writeSyntheticHar(path.toStdString(), entries));
    Measured floor;
    Measured import;
    Measured analysis;
    for (int i = 0; i < rounds; ++i) { // alternating, so that a busy moment affects all of them
        measureIn(floor, QStringLiteral("--floor"), path);
        measureIn(import, QStringLiteral("--import"), path);
        if (!program.isEmpty())
            measureAnalysis(analysis, program, path);
    }
    std::printf("%u entries, %.1f MB: floor %.3f s, import %.3f s and %.1f MB", entries, size / 1e6,
                floor.seconds, import.seconds, import.bytes / 1e6);
    if (!program.isEmpty())
        std::printf(", analyze %.3f s and %.1f MB", analysis.seconds, analysis.bytes / 1e6);
    std::printf("\n");
    bool kept = floor.entries == entries && import.entries == entries;
    kept &= perEntry("floor", floor.seconds, entries, before.floor, 1e9); // the machine's own growth
    kept &= ratio("import/floor", import.seconds / floor.seconds, importBound);
    kept &= ratio("anon/file", import.bytes / size, memoryBound);
    kept &= perEntry("import", import.seconds, entries, before.import);
    if (!program.isEmpty()) {
        kept &= ratio("analyze/floor", analysis.seconds / floor.seconds, analyzeBound);
        kept &= ratio("analyze anon", analysis.bytes / size, memoryBound);
        kept &= perEntry("analyze", analysis.seconds, entries, before.analysis);
    }
    std::fflush(stdout);
    return kept;
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.size() == 3 && arguments[0] == QStringLiteral("--make"))
        return bench::writeSyntheticHar(arguments[1].toStdString(), arguments[2].toUInt()) > 0 ? 0 : 1;
    if (arguments.size() == 2 &&
        QStringList{QStringLiteral("--floor"), QStringLiteral("--import"), QStringLiteral("--import-alone")}
            .contains(arguments[0]))
        return measure(arguments[0], arguments[1]);
    QString program;
    if (arguments.size() >= 2 && arguments[0] == QStringLiteral("--program")) {
        program = arguments[1];
        arguments = arguments.mid(2);
    }
    if (arguments.isEmpty())
        arguments = {QStringLiteral("10000"), QStringLiteral("100000"), QStringLiteral("300000")};
    const QTemporaryDir folder;
    bool kept = true;
    Before before;
    for (const QString& entries : arguments)
        kept &= run(entries.toUInt(), program, folder.path(), before);
    return kept ? 0 : 1;
}
