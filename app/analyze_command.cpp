#include "app/analyze_command.h"

#include "app/report_session.h"
#include "app/terminal.h"
#include "model/har/import.h"
#include "model/report/error_text.h"

#include <QtCore/QFileInfo>

namespace hci {

ExitStatus analyze(const AnalyzeArguments& arguments) {
    TerminalProgress terminal(arguments.report.quiet);
    const auto pool = std::make_shared<TextPool>();
    std::vector<Session::Part> parts;
    for (const QString& file : arguments.files) {
        Progress reading = terminal.progress(QStringLiteral("reading ") + QFileInfo(file).fileName());
        Result<Session::Part> part = importHar(file, pool, {}, reading);
        if (part) {
            parts.push_back(std::move(*part));
            continue;
        }
        if (part.error().code == ErrorCode::Cancelled)
            return ExitStatus::Interrupted;
        terminal.clear();
        complain(file + QStringLiteral(": ") + errorText(part.error()));
    }
    if (parts.empty())
        return ExitStatus::NoInput;
    return reportSession(std::make_shared<const Session>(pool, std::move(parts)), arguments.report, terminal);
}

} // namespace hci
