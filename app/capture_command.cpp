#include "app/capture_command.h"

#include "app/interrupt.h"
#include "app/report_session.h"
#include "app/terminal.h"
#include "model/base/text_view.h"
#include "model/capture/running_browser.h"

#include <QtCore/QEventLoop>

namespace hci {

namespace {

/// Runs it to its end, or until Ctrl-C.
CaptureResult run(Capture& capture, TerminalProgress& terminal) {
    CaptureResult result;
    QEventLoop loop;
    capture.start(
        [&](CaptureResult delivered) {
            result = std::move(delivered);
            loop.quit();
        },
        [&terminal](int done, int total, std::uint32_t) {
            terminal.show(QStringLiteral("watching the browser"), done, total);
        });
    runUntilInterrupted(loop, [&capture] { capture.cancel(); });
    return result;
}

bool anyAnswered(const Session& session) {
    for (std::uint32_t i = 0; i < session.size(); ++i)
        if (session[i].status() != 0)
            return true;
    return false;
}

} // namespace

ExitStatus capturePage(const CaptureArguments& arguments) {
    catchTermination();
    TerminalProgress terminal(arguments.report.quiet);
    CaptureOptions options = arguments.capture;
    if (!arguments.attach.isEmpty()) {
        const Result<QUrl> running = runningBrowser(arguments.attach);
        if (!running) {
            complain(QStringLiteral("no browser to watch: ") + toText(running.error().detail));
            return ExitStatus::NoInput;
        }
        options.running = *running;
    }
    terminal.show(QStringLiteral("watching the browser"), 0, arguments.capture.visits);
    Capture capture(options); // its browser ends after the report, which need not wait for that
    const CaptureResult result = run(capture, terminal);
    terminal.clear();
    if (result.cancelled)
        return ExitStatus::Interrupted;
    for (const std::string& note : result.notes)
        complain(toText(note));
    if (result.failed)
        complain(QStringLiteral("the browser cannot be watched any more: ") + toText(result.failed->detail));
    if (!anyAnswered(*result.session))
        return ExitStatus::NoInput;
    return reportSession(result.session, arguments.report, terminal);
}

} // namespace hci
