#include "app/recordings.h"

#include "model/har/import.h"
#include "model/report/error_text.h"

#include <QtCore/QFileInfo>

namespace hci {

Result<SessionPtr> readRecordings(const QStringList& files, TerminalProgress& terminal) {
    const auto pool = std::make_shared<TextPool>();
    std::vector<Session::Part> parts;
    for (const QString& file : files) {
        Progress reading = terminal.progress(QStringLiteral("reading ") + QFileInfo(file).fileName());
        Result<Session::Part> part = importHar(file, pool, {}, reading);
        if (part) {
            parts.push_back(std::move(*part));
            continue;
        }
        if (part.error().code == ErrorCode::Cancelled)
            return tl::unexpected(part.error());
        terminal.clear();
        complain(file + QStringLiteral(": ") + errorText(part.error()));
    }
    if (parts.empty())
        return failure(ErrorCode::NotFound);
    return std::make_shared<const Session>(pool, std::move(parts));
}

} // namespace hci
