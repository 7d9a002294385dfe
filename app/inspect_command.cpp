#include "app/inspect_command.h"

#include "app/interrupt.h"
#include "app/report_session.h"
#include "app/terminal.h"
#include "model/demo/demo_origin.h"
#include "model/exchange/masked_session.h"
#include "model/report/error_text.h"

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

/// Also with --quiet: nothing that could change a server is sent without a word.
void announceUnsafe(const std::string& method, const std::string& url) {
    complain(QStringLiteral("sending %1 %2 with If-Match (a tag that cannot match), If-None-Match: * and "
                            "If-None-Match (its tag)")
                 .arg(QString::fromStdString(method), QString::fromStdString(SecretMask().url(url))));
}

void complainAboutFailures(const Session& session) {
    const MaskedSession mask(session, false);
    for (std::uint32_t i = 0; i < session.size(); ++i)
        if (session[i].record().failure != Failure::None) // also where a part of the answer came
            complain(failureText(session[i], mask));
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
    TerminalProgress terminal(arguments.report.quiet);
    options.beforeUnsafe = [&](const std::string& url) {
        terminal.clear();
        announceUnsafe(arguments.inspection.unsafe->method, url);
    };
    const InspectionResult result = run(std::move(options), terminal);
    terminal.clear();
    if (result.cancelled)
        return ExitStatus::Interrupted;
    complainAboutFailures(*result.session);
    if (result.answered == 0)
        return ExitStatus::NoInput;
    return reportSession(result.session, arguments.report, terminal, {result.probes, nullptr});
}

} // namespace hci
