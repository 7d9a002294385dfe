// The cost of each export: its processor time compared with `--format json`, and its memory at n and at 4 n
// exchanges.
//
//     exports_bench [EXCHANGES]
//
// Imports recordings of synthetic_har and makes the mask beforehand, as the program does beside the analysis.
// Counts the output and drops it. The columns:
//
//     time      processor time of all threads at 4 n in microseconds per exchange, the least of three runs
//     ratio     that time to JSON's of the same run
//     output    bytes per exchange
//     heap      the most memory allocated beyond session, analysis and mask, at n and at 4 n
//     growth    heap bytes per further exchange; an export that keeps its output would show about "output"
//
// The exit status is 1 if a ratio is over 1.1 (4 for HAR, which reads and masks all contents) or a growth
// over 128 bytes: indexes of findings take about 65, and SARIF's by rule 40 more. Build with the preset
// `headless`.

#include "tests/bench/heap_watch.h"
#include "tests/bench/synthetic_har.h"

#include "model/har/import.h"
#include "model/report/compared_caches.h"
#include "model/report/report_format.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace hci;

namespace {

constexpr double maxTimesJson = 1.1;
constexpr double maxTimesJsonWithContents = 4; // a HAR has all contents, each read and masked
constexpr double maxGrowth = 128;              // bytes an exchange
constexpr double meanBody = 200;               // bytes: bodies are for the HAR alone
constexpr int runs = 3;

/// A device that only counts the bytes written to it.
class Counter final : public QIODevice {
public:
    Counter() { open(QIODevice::WriteOnly); }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 written() const noexcept { return m_written; }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char*, qint64 size) override {
        m_written += size;
        return size;
    }

private:
    qint64 m_written = 0;
};

/// A recording with everything that a report reads.
struct Recording {
    QTemporaryDir folder; // bodies lie there
    SessionPtr session;
    AnalysisPtr analysis;
    ReportOptions options;
    ReportOptions withCaches; // for the table of caches alone

    explicit Recording(std::uint32_t exchanges) {
        const QString path = folder.filePath(QStringLiteral("synthetic.har"));
        Progress progress;
        if (bench::writeSyntheticHar(path.toStdString(), exchanges, meanBody) == 0)
            return;
        const auto part = importHar(path, std::make_shared<TextPool>(), {}, progress);
        if (!part)
            return;
        session = std::make_shared<const Session>(part->segment->pool(), std::vector{*part});
        analysis = analyse(session, {}, progress);
        options.masked = std::make_shared<MaskedSession>(*session, false);
        withCaches = options;
        withCaches.extras.caches =
            compareCaches(*session, *analysis, {CacheChoice{}, *cacheChoiceFromName("nginx")}, progress);
    }
};

/// Runs one export; gives its processor time in seconds, and the bytes written.
std::pair<double, qint64> writeOnce(const ReportFormatRow& format, const Recording& recording) {
    Counter out;
    Progress progress;
    const std::clock_t begin = std::clock();
    const ReportOptions& options =
        format.format == ReportFormat::CsvCaches ? recording.withCaches : recording.options;
    if (!format.write(out, *recording.session, *recording.analysis, options, progress))
        qFatal("an export failed");
    return {static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC, out.written()};
}

double heapOf(const ReportFormatRow& format, const Recording& recording) {
    const bench::HeapWatch watch;
    writeOnce(format, recording);
    return static_cast<double>(watch.peak());
}

double leastTime(const ReportFormatRow& format, const Recording& recording) {
    double least = writeOnce(format, recording).first;
    for (int i = 1; i < runs; ++i)
        least = std::min(least, writeOnce(format, recording).first);
    return least;
}

double mostOf(const ReportFormatRow& format) {
    const bool contents = format.format == ReportFormat::Har || format.format == ReportFormat::PlainHar;
    return contents ? maxTimesJsonWithContents : maxTimesJson;
}

double timeOfJson(const Recording& recording) {
    for (const ReportFormatRow& format : reportFormats())
        if (format.format == ReportFormat::Json)
            return leastTime(format, recording);
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const auto few = static_cast<std::uint32_t>(argc > 1 ? std::max(std::atoi(argv[1]), 1) : 25'000);
    const std::uint32_t many = 4 * few;
    const Recording small(few);
    const Recording large(many);
    if (!small.analysis || !large.analysis) {
        std::fprintf(stderr, "the recordings cannot be made\n");
        return 3;
    }
    std::printf("%u and %u exchanges\n%-15s %9s %7s %9s %11s %11s %9s\n", few, many, "format", "time us",
                "ratio", "output B", "heap n KiB", "heap 4n KiB", "growth B");
    const double json = timeOfJson(large);
    bool within = true;
    for (const ReportFormatRow& format : reportFormats()) {
        const double time = leastTime(format, large);
        const double heap = heapOf(format, small);
        const double heapOfMany = heapOf(format, large);
        const double growth = (heapOfMany - heap) / (many - few);
        std::printf("%-15.*s %9.2f %7.2f %9.1f %11.0f %11.0f %9.1f\n", static_cast<int>(format.name.size()),
                    format.name.data(), time * 1e6 / many, time / json,
                    static_cast<double>(writeOnce(format, large).second) / many, heap / 1024,
                    heapOfMany / 1024, growth);
        within = within && time <= mostOf(format) * json && growth <= maxGrowth;
    }
    return within ? 0 : 1;
}
