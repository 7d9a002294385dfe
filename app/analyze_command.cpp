#include "app/analyze_command.h"

#include "app/per_recording.h"
#include "app/recordings.h"
#include "app/report_session.h"

namespace hci {

ExitStatus analyze(const AnalyzeArguments& arguments) {
    if (arguments.perRecording)
        return analyzeEach(arguments);
    TerminalProgress terminal(arguments.report.quiet);
    const Result<SessionPtr> session =
        readRecordings({arguments.files, filesWrittenFor(arguments.report)}, terminal);
    terminal.clear();
    if (!session)
        return statusOfReading(session.error());
    return reportSession(*session, arguments.report, terminal);
}

} // namespace hci
