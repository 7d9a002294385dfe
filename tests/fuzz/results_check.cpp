#include "model/base/text_view.h"
#include "model/compare/report_side.h"
#include "model/settings/baseline.h"
#include "model/summary/summary_json.h"
#include "model/summary/summary_reader.h"
#include "tests/fuzz/require.h"
#include "tests/fuzz/text_checks.h"

#include <QtCore/QBuffer>

namespace hci::fuzz {

namespace {

template <class Write> QByteArray written(const Write& write) {
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    require(write(out).has_value(), "cannot be written");
    return out.data();
}

void checkBaseline(const QByteArray& text) {
    const auto baseline = Baseline::read(text);
    if (!baseline)
        return;
    const auto again = Baseline::read(written([&](QIODevice& out) { return baseline->write(out); }));
    require(again && *again == *baseline, "a baseline is another when it is written");
}

void checkSummary(const QByteArray& text) {
    const auto summary = readSummary(text);
    if (!summary)
        return;
    const auto again = readSummary(written([&](QIODevice& out) { return writeSummaryJson(out, *summary); }));
    require(again && *again == *summary, "a summary is another when it is written");
    Summary twice = *summary;
    twice += *again;
    require(twice.hosts.size() <= Summary::maxHosts && twice.rules.size() <= Summary::maxRules &&
                twice.worstRecordings.size() <= Summary::worstRows &&
                twice.failures.size() <= Summary::failuresKept,
            "a sum beyond its bounds");
}

} // namespace

void checkResults(std::string_view text) {
    const QByteArray bytes = toBytes(text).toByteArray();
    checkBaseline(bytes);
    checkSummary(bytes);
    Progress progress;
    TextPool pool;
    (void)parseReport(bytes, QStringLiteral("fuzz"), "BEFORE", pool, progress);
}

} // namespace hci::fuzz
