#include "app/inspect_command.h"

#include "app/address_inspection.h"
#include "app/interrupt.h"
#include "app/page_inspection.h"
#include "app/report_session.h"
#include "app/state_file.h"
#include "app/terminal.h"
#include "model/base/text_view.h"
#include "model/demo/demo_origin.h"
#include "model/exchange/masked_session.h"
#include "model/report/exchange_diff_report.h"
#include "model/report/state_words.h"
#include "model/words/error_text.h"

#include <QtCore/QEventLoop>

namespace hci {

namespace {

/// Runs the inspection to its end, or to Ctrl-C.
InspectionResult run(InspectionOptions options, TerminalProgress& terminal) {
    Inspection inspection(std::move(options));
    InspectionResult result;
    QEventLoop loop;
    inspection.start(
        [&](InspectionResult delivered) {
            result = std::move(delivered);
            loop.quit();
        },
        [&terminal](int done, int total) { terminal.show(QStringLiteral("inspecting"), done, total); });
    runUntilInterrupted(loop, [&inspection] { inspection.cancel(); });
    return result;
}

/// Also with --quiet: never sends an unsafe request silently.
void announceUnsafe(const std::string& method, const std::string& url) {
    complain(QStringLiteral("sending %1 %2 with If-Match (a tag that cannot match), If-None-Match: * and "
                            "If-None-Match (its tag)")
                 .arg(QString::fromStdString(method), QString::fromStdString(SecretMask().url(url))));
}

/// Complains about failures, and about events that no exchange shows; about nothing after Ctrl-C.
void complainAbout(const InspectionResult& result) {
    const Session& session = *result.session;
    const MaskedSession mask(session, false, interrupted);
    if (mask.stopped())
        return;
    for (std::uint32_t i = 0; i < session.size(); ++i)
        if (session[i].record().failure != Failure::None) // also if a part of the answer came
            complain(failureText(session[i], mask));
    for (const QString& sentence : sentences(result.notes))
        complain(sentence);
}

/// Compares the first answer to each URL on either side, before redirects.
std::vector<ExchangeDiff> diffsOf(const std::vector<std::string>& urls, const SessionPtr& first,
                                  const SessionPtr& second) {
    const auto next = [](const Session& session, std::uint32_t from, const std::string& url) {
        while (from < session.size() && session[from].url() != url)
            ++from;
        return from;
    };
    std::vector<ExchangeDiff> diffs;
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    for (const std::string& url : urls) {
        a = next(*first, a, url);
        b = next(*second, b, url);
        if (a < first->size() && b < second->size())
            diffs.push_back(diffExchanges({first, a}, {second, b}));
    }
    return diffs;
}

/// Requests the same URLs at another address; null if the user stopped it. Without revalidation and probes,
/// because the report shows only how the answers differ.
std::shared_ptr<const AlsoReport> askAlso(InspectionOptions options, const std::string& address,
                                          const InspectionResult& asked, TerminalProgress& terminal) {
    options.transport.connectTo = address;
    options.revalidate = false;
    options.probes = ProbeSet::None;
    options.unsafe.reset();
    options.pool = asked.session->poolForWriters();
    const std::vector<std::string> urls = options.urls;
    const InspectionResult there = run(std::move(options), terminal);
    terminal.clear();
    if (there.cancelled)
        return nullptr;
    complainAbout(there);
    auto report = std::make_shared<AlsoReport>();
    report->connectTo = address;
    report->diffs = diffsOf(urls, asked.session, there.session);
    report->parts = there.session->parts();
    return report;
}

/// All exchanges that the report quotes, if they are more than the session's.
SessionPtr allOf(const Session& session, const ReportExtras& extras) {
    std::vector<Session::Part> parts = session.parts();
    if (extras.also)
        parts.insert(parts.end(), extras.also->parts.begin(), extras.also->parts.end());
    if (extras.addresses)
        parts.insert(parts.end(), extras.addresses->parts.begin(), extras.addresses->parts.end());
    return session.of(std::move(parts));
}

/// Reports the changes since the last run, and stores this run's answers once the report is written: if that
/// fails, the next run reports the changes.
ExitStatus reportChanges(const SessionPtr& session, const InspectArguments& arguments, State state,
                         TerminalProgress& terminal, ReportExtras extras) {
    const bool withSecrets = arguments.report.includeSecrets;
    const auto since =
        std::make_shared<const StateReport>(compareWithState(*session, state, withSecrets, interrupted));
    if (interrupted())
        return ExitStatus::Interrupted;
    extras.state = since;
    const ExitStatus reported = reportSession(session, arguments.report, terminal, std::move(extras));
    if (reported != ExitStatus::Done && reported != ExitStatus::Findings)
        return reported;
    if (since->alike != 0)
        complain(QStringLiteral("%1 URLs differ in their secrets alone and are not remembered; "
                                "--include-secrets tells them apart")
                     .arg(since->alike));
    if (const ExitStatus saved = saveState(state, arguments.state, withSecrets); saved != ExitStatus::Done)
        return saved;
    const bool fails = arguments.report.failOn && reaches(*since, *arguments.report.failOn);
    return fails ? ExitStatus::Findings : reported;
}

} // namespace

ExitStatus inspect(const InspectArguments& arguments) {
    DemoOrigin origin;
    InspectionOptions options = arguments.inspection;
    if (arguments.demo) {
        if (const Result<quint16> port = origin.listen(); !port) {
            complain(QStringLiteral("the demo origin cannot listen: ") + errorText(port.error()));
            return ExitStatus::NoInput;
        }
        options.urls = origin.urls();
    }
    Result<State> state = arguments.state.isEmpty() ? State() : loadState(arguments.state);
    if (!state) {
        complain(toText(state.error().detail));
        return ExitStatus::Usage;
    }
    TerminalProgress terminal(arguments.report.quiet);
    options.beforeUnsafe = [&](const std::string& url) {
        terminal.clear();
        announceUnsafe(arguments.inspection.unsafe->method, url);
    };
    const RunInspection runOne = [&terminal](InspectionOptions one) { return run(std::move(one), terminal); };
    const InspectionResult result = arguments.page ? inspectPages(options, runOne) : runOne(options);
    terminal.clear();
    if (result.cancelled)
        return ExitStatus::Interrupted;
    complainAbout(result);
    if (interrupted())
        return ExitStatus::Interrupted;
    if (result.answered == 0)
        return ExitStatus::NoInput;
    ReportExtras extras{result.probes, nullptr, nullptr};
    if (arguments.allAddresses) {
        extras.addresses = askAllAddresses(options, result.session, runOne,
                                           [](const InspectionResult& there) { complainAbout(there); });
        terminal.clear();
    }
    if (!arguments.also.empty())
        extras.also = askAlso(std::move(options), arguments.also, result, terminal);
    if ((arguments.allAddresses && !extras.addresses) || (!arguments.also.empty() && !extras.also))
        return ExitStatus::Interrupted;
    extras.all = allOf(*result.session, extras);
    if (arguments.state.isEmpty())
        return reportSession(result.session, arguments.report, terminal, std::move(extras));
    return reportChanges(result.session, arguments, std::move(*state), terminal, std::move(extras));
}

} // namespace hci
