#include "app/recordings.h"

#include "model/har/import.h"
#include "model/har/spool.h"
#include "model/report/error_text.h"

#include <QtCore/QFileInfo>

namespace hci {

Result<SessionPtr> readRecordings(const QStringList& files, TerminalProgress& terminal,
                                  const std::shared_ptr<TextPool>& pool) {
    std::vector<Session::Part> parts;
    ImportOptions options;
    options.spool = std::make_shared<Spool>(); // one for all files
    const auto refuse = [&terminal](const QString& name, const Error& error) {
        terminal.clear();
        complain(name + QStringLiteral(": ") + errorText(error));
    };
    for (const QString& file : files) {
        Progress reading = terminal.progress(QStringLiteral("reading ") + QFileInfo(file).fileName());
        Result<ImportedFile> imported = importFile(file, pool, options, reading);
        if (!imported && imported.error().code == ErrorCode::Cancelled)
            return tl::unexpected(imported.error());
        if (!imported) {
            refuse(file, imported.error());
            continue;
        }
        for (Session::Part& part : imported->parts)
            parts.push_back(std::move(part));
        for (const auto& [name, error] : imported->failed)
            refuse(name, error);
    }
    if (parts.empty())
        return failure(ErrorCode::NotFound);
    return std::make_shared<const Session>(pool, std::move(parts));
}

} // namespace hci
