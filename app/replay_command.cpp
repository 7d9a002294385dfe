#include "app/replay_command.h"

#include "app/interrupt.h"
#include "app/recordings.h"
#include "app/report_session.h"
#include "model/base/in_words.h"
#include "model/exchange/masked_session.h"
#include "model/lint/finding_index.h"
#include "model/words/error_text.h"

#include <QtCore/QEventLoop>

namespace hci {

namespace {

constexpr int complaintsShown = 5;

/// Which exchanges the filter selects, by index; incomplete after Ctrl-C.
std::vector<bool> selected(const SessionPtr& recording, const ReplayArguments& arguments,
                           TerminalProgress& terminal) {
    Progress analysing = terminal.progress(QStringLiteral("analysing"));
    const AnalysisPtr analysis = analyse(
        recording, AnalysisOptions{arguments.report.cache.model, {}, arguments.report.cache.real}, analysing);
    if (!analysis)
        return {};
    const FindingIndex findings(analysis->findings, analysis->resources);
    RowMatcher matcher(arguments.select, *recording, *analysis, findings);
    std::vector<bool> passes(recording->size());
    for (std::uint32_t i = 0; i < recording->size() && !interrupted(); ++i)
        passes[i] = matcher.matches(i);
    return passes;
}

/// Runs the replay to its end, with `retries` further rounds for failures, or to Ctrl-C.
void run(Replay& replay, int retries, TerminalProgress& terminal) {
    QEventLoop loop;
    replay.start(
        [&] {
            if (replay.cancelled() || retries-- == 0 || replay.retryFailed() == 0)
                loop.quit();
        },
        [&terminal](int done, int total) { terminal.show(QStringLiteral("replaying"), done, total); });
    runUntilInterrupted(loop, [&replay] { replay.cancel(); });
    terminal.clear();
}

/// Complains about the first failed or incomplete exchange. Returns how many got an answer; 0 after Ctrl-C.
int countAnswered(const Session& session) {
    const MaskedSession mask(session, false, interrupted);
    if (mask.stopped())
        return 0;
    int answered = 0;
    int failed = 0;
    for (std::uint32_t i = 0; i < session.size(); ++i) {
        answered += session[i].source() != ExchangeSource::Failed ? 1 : 0;
        if (session[i].record().failure != Failure::None && ++failed <= complaintsShown)
            complain(failureText(session[i], mask));
    }
    if (failed > complaintsShown)
        complain(
            QStringLiteral("and %1 more without a whole answer").arg(formatCount(failed - complaintsShown)));
    return answered;
}

} // namespace

ExitStatus replay(const ReplayArguments& arguments) {
    TerminalProgress terminal(arguments.report.quiet);
    const Result<SessionPtr> recording =
        readRecordings({arguments.files, filesWrittenFor(arguments.report)}, terminal);
    terminal.clear();
    if (!recording)
        return statusOfReading(recording.error());

    ReplayOptions options = arguments.options;
    if (!arguments.select.empty()) {
        std::vector<bool> passes = selected(*recording, arguments, terminal);
        if (interrupted())
            return ExitStatus::Interrupted;
        options.select = [passes = std::move(passes)](const Exchange& exchange) {
            return passes[exchange.index()];
        };
    }
    options.stopped = interrupted;
    LiveSession live;
    Replay replay(*recording, std::move(options), live);
    if (interrupted())
        return ExitStatus::Interrupted;
    if (replay.rows().empty()) {
        complain(QStringLiteral("the recording has no request that can be sent again"));
        return ExitStatus::NoInput;
    }
    run(replay, arguments.retries, terminal);
    if (replay.cancelled() || interrupted())
        return ExitStatus::Interrupted;

    for (const QString& sentence : sentences(replay.notes()))
        complain(sentence);
    const SessionPtr session = live.session();
    const int answered = countAnswered(*session);
    if (interrupted())
        return ExitStatus::Interrupted;
    if (answered == 0)
        return ExitStatus::NoInput;
    auto outcome = std::make_shared<const ReplayReport>(
        ReplayReport{*recording, compareReplay(**recording, *session, replay.rows())});
    return reportSession(session, arguments.report, terminal, {nullptr, std::move(outcome), nullptr});
}

} // namespace hci
