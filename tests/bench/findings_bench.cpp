// The growth of the rules: the findings of 100 k and 1 M exchanges, in microseconds per exchange.
//
//     findings_bench [ENTRIES ...]
//
// Two recordings: one of many resources (written by synthetic_har, imported), and one of a single URL whose
// tag and variant change now and then, the worst case for rules that compare answers. The columns:
//
//     rules       processor time of lint() per exchange
//     analysis    that of analyse(), rules included
//     import      that of the import (two threads)
//     growth      the rules' time to that of the line before: 1.00 if linear, a little more by memory caches
//
// The exit status is 1 if a growth is over 1.5. The budget of import, analysis and report together is 20
// microseconds. Build with the preset `headless`.

#include "tests/bench/synthetic_har.h"

#include "model/analysis/analysis.h"
#include "model/har/import.h"
#include "model/http/http_date.h"
#include "model/lint/rules.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace hci;

namespace {

constexpr double growthBound = 1.5;
constexpr double meanBody = 200; // bytes: the rules look at hashes, not at bodies

struct Measured {
    double import = 0;
    double analysis = 0;
    double rules = 0;
    std::size_t findings = 0;
};

/// Processor time of f() in microseconds for each of `count`.
template <class F> double microseconds(std::uint32_t count, F f) {
    const std::clock_t begin = std::clock();
    f();
    return static_cast<double>(std::clock() - begin) * 1e6 / CLOCKS_PER_SEC / count;
}

SessionPtr recording(std::uint32_t count, Measured& measured) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("synthetic.har"));
    SessionPtr session;
    if (bench::writeSyntheticHar(path.toStdString(), count, meanBody) == 0)
        return session;
    measured.import = microseconds(count, [&] {
        Progress progress;
        if (const auto part = importHar(path, std::make_shared<TextPool>(), {}, progress))
            session = std::make_shared<const Session>(part->segment->pool(), std::vector{*part});
    });
    return session;
}

SessionPtr oneUrl(std::uint32_t count, Measured& measured) {
    auto segment = std::make_shared<Segment>(std::make_shared<TextPool>());
    measured.import = microseconds(count, [&] {
        for (std::uint32_t i = 0; i < count; ++i) {
            ExchangeDraft draft;
            draft.startedAt = 1767614400000 + Milliseconds{i} * 1000;
            draft.responseDelayMs = 20;
            draft.url = "https://a.example/feed";
            draft.status = i % 3 == 1 ? 304 : 200;
            const std::string tag = "\"v" + std::to_string(i / 5 % 4096) + '"';
            draft.requestFields = {{"Accept-Encoding", i % 7 == 0 ? "identity" : "gzip"}};
            if (i % 3 != 0)
                draft.requestFields.emplace_back("If-None-Match", tag);
            draft.responseFields = {{"Date", formatHttpDate(draft.startedAt / 1000)},
                                    {"ETag", tag},
                                    {"Cache-Control", "max-age=60"},
                                    {"Vary", i % 11 == 0 ? "Origin" : "Accept-Encoding"}};
            append(*segment, draft, i);
        }
    });
    return std::make_shared<const Session>(segment->pool(), std::vector{partOf(segment, {})});
}

Measured measure(SessionPtr (*make)(std::uint32_t, Measured&), std::uint32_t count) {
    Measured measured;
    const SessionPtr session = make(count, measured);
    if (!session || session->size() != count)
        return {};
    AnalysisPtr analysis;
    Progress progress;
    measured.analysis = microseconds(count, [&] { analysis = analyse(session, {}, progress); });
    measured.rules =
        microseconds(count, [&] { measured.findings = lint(*session, *analysis).findings.size(); });
    return measured;
}

/// Prints a line for each count; false where the rules are not linear, or the session was not made.
bool run(const char* shape, SessionPtr (*make)(std::uint32_t, Measured&),
         const QList<std::uint32_t>& counts) {
    double before = 0;
    bool kept = true;
    for (const std::uint32_t count : counts) {
        const Measured measured = measure(make, count);
        const double growth = before > 0 ? measured.rules / before : 1.0;
        std::printf("%-10s %9u %8.2f %10.2f %8.2f %8.2f %10zu%s\n", shape, count, measured.import,
                    measured.analysis, measured.rules, growth, measured.findings,
                    growth > growthBound ? "   NOT LINEAR" : "");
        std::fflush(stdout);
        kept = kept && measured.rules > 0 && growth <= growthBound;
        before = measured.rules;
    }
    return kept;
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    QList<std::uint32_t> counts;
    for (const QString& argument : QCoreApplication::arguments().mid(1))
        counts.push_back(argument.toUInt());
    if (counts.isEmpty())
        counts = {100'000U, 1'000'000U};
    std::printf("%-10s %9s %8s %10s %8s %8s %10s\n", "shape", "exchanges", "import", "analysis", "rules",
                "growth", "findings");
    const bool linear = run("recording", recording, counts);
    return run("one URL", oneUrl, counts) && linear ? 0 : 1;
}
