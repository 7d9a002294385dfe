// start_bench [RUNS]: time from process start to the window's first paint, and the process's own memory then:
// this program's window against an empty one with a toolbar, alternating. Exit status 1 if a ratio of medians
// is above its bound.
#include "tests/bench/first_paint.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

namespace {

constexpr double maxTime = 1.5; // times an empty window's
constexpr double maxMemory = 1.5;
constexpr int patience = 60'000; // milliseconds

struct Start {
    double milliseconds = 0;
    double kilobytes = 0;
};

/// One start; a negative time if the program did not paint.
Start start(const QString& program, const QString& home) {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* folder : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        environment.insert(QLatin1StringView(folder), home);
    const qint64 now = std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
    environment.insert(QLatin1StringView(hci::bench::startedAtVariable), QString::number(now));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, QStringList());
    if (!process.waitForFinished(patience))
        return {-1, -1};
    const QList<QByteArray> words = process.readAllStandardOutput().simplified().split(' ');
    return words.size() == 2 ? Start{words[0].toDouble(), words[1].toDouble()} : Start{-1, -1};
}

double median(const std::vector<Start>& starts, double Start::*figure) {
    std::vector<double> figures;
    for (const Start& one : starts)
        figures.push_back(one.*figure);
    const auto middle = figures.begin() + static_cast<std::ptrdiff_t>(figures.size() / 2);
    std::nth_element(figures.begin(), middle, figures.end());
    return *middle;
}

bool compare(const char* what, const char* unit, double ours, double bare, double bound) {
    const double ratio = ours / bare;
    std::printf("%-12s ours %9.1f %s, empty window %9.1f %s: %.2f times (at most %.1f)%s\n", what, ours, unit,
                bare, unit, ratio, bound, ratio > bound ? "  TOO MUCH" : "");
    return ratio <= bound;
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const int runs = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : 15;
    const QTemporaryDir home;
    const QString folder = QCoreApplication::applicationDirPath();
    std::vector<Start> ours;
    std::vector<Start> bare;
    for (int run = 0; run <= runs; ++run) { // the first run loads the programs from disk and does not count
        const Start window = start(folder + QStringLiteral("/start_window"), home.path());
        const Start empty = start(folder + QStringLiteral("/bare_window"), home.path());
        if (window.milliseconds < 0 || empty.milliseconds < 0)
            return 2;
        if (run == 0)
            continue;
        ours.push_back(window);
        bare.push_back(empty);
    }
    const bool inTime = compare("first paint", "ms", median(ours, &Start::milliseconds),
                                median(bare, &Start::milliseconds), maxTime);
    const bool small = compare("own memory", "kB", median(ours, &Start::kilobytes),
                               median(bare, &Start::kilobytes), maxMemory);
    return inTime && small ? 0 : 1;
}
