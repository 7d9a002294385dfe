#pragma once

#include "app/terminal.h"
#include "app/written_files.h"
#include "model/base/result.h"
#include "model/exchange/session.h"
#include "model/har/import_options.h"
#include "model/har/recording_paths.h"

#include <QtCore/QStringList>

#include <memory>
#include <vector>

namespace hci {

/// The files that arguments mean: files, folders, patterns, @lists, - for standard input.
struct RecordingArguments {
    QStringList files;
    std::vector<NamedFile> written; ///< by this run, so that none may be a recording
};

/// Finds the files that `arguments` mean, passes each to `visit`, and complains about arguments without
/// files. Cancelled if `visit` or Ctrl-C ended the search; Refused, with a sentence: the run writes one.
[[nodiscard]] Result<void> findRecordings(const RecordingArguments& arguments, TerminalProgress& terminal,
                                          const RecordingPaths::Visit& visit);

/// Options for all recordings of a run: they share a bound on what they unpack to, and its place.
[[nodiscard]] ImportOptions optionsOfRun();

/// Reads the recordings that `arguments` mean into one session with its texts in `pool`; complains about
/// unreadable ones and skips them. NotFound if all fail; else the errors of findRecordings().
[[nodiscard]] Result<SessionPtr>
readRecordings(const RecordingArguments& arguments, TerminalProgress& terminal,
               const std::shared_ptr<TextPool>& pool = std::make_shared<TextPool>(),
               const ImportOptions& options = optionsOfRun());

/// Refuses a recording if the run would replace a file that holds one of its bodies.
[[nodiscard]] Result<void> checkBodyFiles(const std::vector<NamedFile>& written,
                                          const std::vector<Session::Part>& recording);

/// The exit status when no recordings were read. Complains about a refusal.
[[nodiscard]] ExitStatus statusOfReading(const Error& error);

/// The files that a reporting command writes.
[[nodiscard]] std::vector<NamedFile> filesWrittenFor(const ReportArguments& arguments);

} // namespace hci
