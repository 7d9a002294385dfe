// How fast recordings are read, and in how much memory.
//
//     har_import_bench [--program PATH] [ENTRIES …]       default: 10000 100000 300000
//
// For each size it makes a recording, then runs, each in a process of its own and three times: the floor (one
// bare simdjson on-demand pass, see simdjson_floor.h), the import, and, where --program names the executable,
// `analyze
// --format json`. It prints the shortest times and
//
//     import/floor    may be 1.3 at the most
//     analyze/floor   may be 3 at the most
//     anon/file       anonymous memory at its highest over the size of the file; may be 0.25 at the most
//     us/entry        stays the same within 10 % from one size to the next where growth is linear
//
// Ratios of one run on one machine can be compared; seconds of two machines cannot. Exit status 1 where a
// bound is broken.

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
constexpr int rounds = 3;

/// Anonymous memory of this process, in bytes.
qint64 anonymousMemory() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("RssAnon:"))
            return line.mid(8).trimmed().split(' ').first().toLongLong() * 1024;
    return 0;
}

/// Looks at the memory all the time on a thread of its own.
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

/// In the process of one measurement: prints "seconds bytes entries".
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
    MemoryWatch memory;
    Progress progress;
    timer.start();
    const auto part = importHar(path, std::make_shared<TextPool>(), {}, progress);
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    std::printf("%.6f %lld %u\n", seconds, static_cast<long long>(memory.peak()),
                part ? part->exchanges : 0U);
    return part ? 0 : 1;
}

struct Measured {
    double seconds = 1e9;
    double bytes = 0;
    qint64 entries = 0;
};

Measured best(const QString& what, const QString& path) {
    Measured result;
    for (int i = 0; i < rounds; ++i) {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {what, path});
        process.waitForFinished(-1);
        const QByteArrayList words = process.readAllStandardOutput().split(' ');
        result.seconds = std::min(result.seconds, words.value(0).toDouble());
        result.bytes = std::max(result.bytes, words.value(1).toDouble());
        result.entries = words.value(2).trimmed().toLongLong();
    }
    return result;
}

double bestAnalysis(const QString& program, const QString& path) {
    double seconds = 1e9;
    for (int i = 0; i < rounds; ++i) {
        QProcess process;
        process.setStandardOutputFile(QProcess::nullDevice());
        QElapsedTimer timer;
        timer.start();
        process.start(program,
                      {QStringLiteral("analyze"), path, QStringLiteral("--format"), QStringLiteral("json")});
        process.waitForFinished(-1);
        if (process.exitCode() != 0)
            return -1;
        seconds = std::min(seconds, static_cast<double>(timer.nsecsElapsed()) / 1e9);
    }
    return seconds;
}

/// Prints one ratio; false where its bound is broken.
bool ratio(const char* name, double value, double bound) {
    const bool kept = value <= bound;
    std::printf("  %-14s %6.2f   (at most %.2f)%s\n", name, value, bound, kept ? "" : "   BROKEN");
    return kept;
}

bool run(std::uint32_t entries, const QString& program, const QString& folder) {
    const QString path = folder + QStringLiteral("/synthetic.har");
    const auto size = static_cast<double>(bench::writeSyntheticHar(path.toStdString(), entries));
    const Measured floor = best(QStringLiteral("--floor"), path);
    const Measured import = best(QStringLiteral("--import"), path);
    std::printf("%u entries, %.1f MB: floor %.3f s, import %.3f s, %.1f MB anonymous, %.2f us/entry\n",
                entries, size / 1e6, floor.seconds, import.seconds, import.bytes / 1e6,
                import.seconds / entries * 1e6);
    bool kept = floor.entries == entries && import.entries == entries;
    kept &= ratio("import/floor", import.seconds / floor.seconds, importBound);
    kept &= ratio("anon/file", import.bytes / size, memoryBound);
    if (!program.isEmpty()) {
        const double seconds = bestAnalysis(program, path);
        kept &= seconds > 0 && ratio("analyze/floor", seconds / floor.seconds, analyzeBound);
    }
    std::fflush(stdout);
    return kept;
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.size() == 2 &&
        (arguments[0] == QStringLiteral("--floor") || arguments[0] == QStringLiteral("--import")))
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
    for (const QString& entries : arguments)
        kept &= run(entries.toUInt(), program, folder.path());
    return kept ? 0 : 1;
}
