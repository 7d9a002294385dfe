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

Result<void> findRecordings(const RecordingArguments& arguments, TerminalProgress& terminal,
                            const RecordingPaths::Visit& visit) {
    const Progress progress(interrupted, {});
    Result<void> checked;
    RecordingPaths paths(
        [&](const std::string& path) {
            checked = checkInput(arguments.written, path);
            return checked && visit(path);
        },
        [&terminal](const std::string& path, const Error& error) {
            refuse(fileNameText(path), error, terminal);
        },
        progress);
    const QStringList& files = arguments.files;
    const bool whole = std::all_of(files.begin(), files.end(), [&paths](const QString& argument) {
        return paths.add(std::string(toView(fileNameBytes(argument))));
    });
    return whole || !checked ? checked : failure(ErrorCode::Cancelled);
}

ImportOptions optionsOfRun() {
    ImportOptions options;
    options.spool = std::make_shared<Spool>();
    options.sum = std::make_shared<har::UnpackedSum>();
    return options;
}

Result<SessionPtr> readRecordings(const RecordingArguments& arguments, TerminalProgress& terminal,
                                  const std::shared_ptr<TextPool>& pool, const ImportOptions& options) {
    std::vector<Session::Part> parts;
    Result<void> checked;
    const Result<void> found = findRecordings(arguments, terminal, [&](const std::string& path) {
        const QString file = fileNameText(path);
        Progress reading = terminal.progress(QStringLiteral("reading ") + QFileInfo(file).fileName());
        Result<ImportedFile> imported = importFile(file, pool, options, reading);
        if (!imported) {
            if (imported.error().code == ErrorCode::Cancelled)
                return false;
            refuse(file, imported.error(), terminal);
            return true;
        }
        checked = checkBodyFiles(arguments.written, imported->parts);
        if (!checked)
            return false;
        for (Session::Part& part : imported->parts)
            parts.push_back(std::move(part));
        for (const auto& [name, error] : imported->failed)
            refuse(name, error, terminal);
        return true;
    });
    if (!checked || !found)
        return tl::unexpected(checked ? found.error() : checked.error());
    if (parts.empty())
        return failure(ErrorCode::NotFound);
    return std::make_shared<const Session>(pool, std::move(parts));
}

Result<void> checkBodyFiles(const std::vector<NamedFile>& written,
                            const std::vector<Session::Part>& recording) {
    for (const Session::Part& part : recording)
        for (std::uint32_t i = 0; !written.empty() && i < part.segment->sources.size(); ++i)
            if (const QByteArray path = part.segment->sources[i]->path(); !path.isEmpty())
                if (Result<void> checked = checkInput(written, path.toStdString()); !checked)
                    return checked;
    return {};
}

ExitStatus statusOfReading(const Error& error) {
    if (error.code == ErrorCode::Cancelled)
        return ExitStatus::Interrupted;
    if (error.code != ErrorCode::Refused)
        return ExitStatus::NoInput;
    complain(toText(error.detail));
    return ExitStatus::Usage;
}

std::vector<NamedFile> filesWrittenFor(const ReportArguments& arguments) {
    std::vector<NamedFile> files;
    if (!arguments.output.isEmpty())
        files.push_back({"--output", fileNameBytes(arguments.output).toStdString()});
    if (!arguments.writeBaseline.isEmpty())
        files.push_back({"--write-baseline", fileNameBytes(arguments.writeBaseline).toStdString()});
    return files;
}

} // namespace hci
