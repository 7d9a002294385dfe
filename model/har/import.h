#pragma once

#include "model/base/job.h"
#include "model/base/result.h"
#include "model/exchange/session.h"
#include "model/har/import_options.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <cstdint>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace hci {

/// Called with the entries read so far, at most every snapshotInterval, on the importing thread.
using ImportSnapshot = std::function<void(Session::Part)>;

/// The result of reading a file.
struct ImportedFile {
    std::vector<Session::Part> parts;
    std::vector<std::pair<QString, Error>> failed; ///< recordings of an archive that failed, and why
};

/// Reads a file (HAR: plain, gzip, zlib, or in a zip; UTF-8, UTF-16, UTF-32; JSONP; byte order mark;
/// truncated) into a segment per recording; only archives have several, which share `pool`. Blocks; call it
/// off the GUI thread.
///
/// One exchange per entry, in the file's order; the part's warnings list what could not be read, and bodies
/// stay in the file. One of several recordings in an archive is named after both: "archive.zip/one.har".
///
/// Errors: NotFound and Io as the system reports; Syntax: no HAR at all; TooLarge: a bound was reached before
/// any entry; Cancelled.
[[nodiscard]] Result<ImportedFile> importFile(const QString& path, std::shared_ptr<TextPool> pool,
                                              const ImportOptions& options, Progress& progress,
                                              const ImportSnapshot& onSnapshot = {});

/// The first recording of a file.
[[nodiscard]] Result<Session::Part> importHar(const QString& path, std::shared_ptr<TextPool> pool,
                                              const ImportOptions& options, Progress& progress,
                                              const ImportSnapshot& onSnapshot = {});

/// The same for a recording in memory ("Copy all as HAR"); `name` is its displayed name.
[[nodiscard]] Result<Session::Part> importHar(QByteArray bytes, const QString& name,
                                              std::shared_ptr<TextPool> pool, const ImportOptions& options,
                                              Progress& progress, const ImportSnapshot& onSnapshot = {});

} // namespace hci
