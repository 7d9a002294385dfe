// finding_order_bench [HOSTS]: the time to filter, group and sort a list of findings. Each host has about
// three findings of its own.
//
// Prints wall time in milliseconds off the GUI thread, then the GUI thread's own share: one reset of the
// model, which copies no row. A query should stay below 100 ms and the reset below 5 ms.

#include "model/analysis/analysis.h"
#include "model/lint/finding_index.h"
#include "model/view/finding_order.h"
#include "tests/unit/dialogue.h"

#include <QtCore/QElapsedTimer>

#include <cstdio>
#include <cstdlib>
#include <string>

using namespace hci;

namespace {

SessionPtr faultyHosts(int hosts) {
    std::string text;
    for (int i = 0; i < hosts; ++i)
        text +=
            "> GET https://h" + std::to_string(i) +
            ".example/app.js\n< 200 OK\n< Date: @\n< ETag: nonsense\n< Cache-Control: max-age=x\n=#5000\n";
    return test::dialogue(text);
}

struct Query {
    const char* name;
    FindingQuery query;
};

FindingQuery grouped(FindingGrouping grouping) {
    FindingQuery query;
    query.grouping = grouping;
    return query;
}

FindingQuery filtered(const QString& text) {
    FindingQuery query;
    query.text = text;
    return query;
}

} // namespace

int main(int argc, char** argv) {
    const int hosts = argc > 1 ? std::atoi(argv[1]) : 40000;
    const SessionPtr session = faultyHosts(hosts);
    Progress progress;
    const AnalysisPtr analysis = analyse(session, {}, progress);
    const FindingIndex index(analysis->findings, analysis->resources);
    std::printf("%zu findings of %d hosts\n", analysis->findings.findings.size(), hosts);
    for (const Query& each : {Query{"all", {}}, Query{"by rule", grouped(FindingGrouping::Rule)},
                              Query{"by resource", grouped(FindingGrouping::Resource)},
                              Query{"text in URLs", filtered(QStringLiteral("h77"))},
                              Query{"text in sentences", filtered(QStringLiteral("weakness"))}}) {
        QElapsedTimer timer;
        timer.start();
        const FindingOrder order = orderFindings(each.query, *session, *analysis, index, progress);
        std::printf("%-18s %7.1f ms, %u shown\n", each.name, static_cast<double>(timer.nsecsElapsed()) / 1e6,
                    order.shown);
    }
    return 0;
}
