#include "app/recordings.h"

#include "app/interrupt.h"
#include "model/base/text_view.h"
#include "model/har/file_name.h"
#include "model/har/import.h"
#include "model/har/spool.h"
#include "model/har/unpacked_sum.h"
#include "model/words/error_text.h"

#include <QtCore/QFileInfo>

#include <algorithm>

namespace hci {

namespace {

void refuse(const QString& name, const Error& error, TerminalProgress& terminal) {
    terminal.clear();
    complain(name + QStringLiteral(": ") + errorText(error));
}

} // namespace

bool findRecordings(const QStringList& arguments, TerminalProgress& terminal,
                    const RecordingPaths::Visit& visit) {
    const Progress progress(interrupted, {});
    RecordingPaths paths(
        visit,
        [&terminal](const std::string& path, const Error& error) {
            refuse(fileNameText(path), error, terminal);
        },
        progress);
    return std::all_of(arguments.begin(), arguments.end(), [&paths](const QString& argument) {
        return paths.add(std::string(toView(fileNameBytes(argument))));
    });
}

Result<SessionPtr> readRecordings(const QStringList& arguments, TerminalProgress& terminal,
                                  const std::shared_ptr<TextPool>& pool) {
    std::vector<Session::Part> parts;
    ImportOptions options;
    options.spool = std::make_shared<Spool>(); // one for all files
    options.sum = std::make_shared<har::UnpackedSum>();
    const bool whole = findRecordings(arguments, terminal, [&](const std::string& path) {
        const QString file = fileNameText(path);
        Progress reading = terminal.progress(QStringLiteral("reading ") + QFileInfo(file).fileName());
        Result<ImportedFile> imported = importFile(file, pool, options, reading);
        if (!imported) {
            if (imported.error().code == ErrorCode::Cancelled)
                return false;
            refuse(file, imported.error(), terminal);
            return true;
        }
        for (Session::Part& part : imported->parts)
            parts.push_back(std::move(part));
        for (const auto& [name, error] : imported->failed)
            refuse(name, error, terminal);
        return true;
    });
    if (!whole)
        return failure(ErrorCode::Cancelled);
    if (parts.empty())
        return failure(ErrorCode::NotFound);
    return std::make_shared<const Session>(pool, std::move(parts));
}

} // namespace hci
