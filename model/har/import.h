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

/// Called with what has been read so far, every snapshotInterval at most, on the thread that imports.
using ImportSnapshot = std::function<void(Session::Part)>;

/// What came of a file.
struct ImportedFile {
    std::vector<Session::Part> parts;
    std::vector<std::pair<QString, Error>> failed; ///< recordings of an archive, and why there is no part
};

/// Reads a file (HAR: plain, gzip, zlib, or in a zip; UTF-8, UTF-16, UTF-32; JSONP; byte order mark; broken
/// off) into a segment for each recording, one but for archives. They share `pool`. Blocks; call it off the
/// GUI thread. One exchange for each entry, in the file's order; what could not be read is told in the part's
/// warnings. Bodies stay in the file.
///
/// A recording of several in an archive is named after both: "archive.zip/one.har".
///
/// Errors: NotFound and Io as the system says; Syntax when it is no HAR at all; TooLarge when a bound is
/// reached before any entry; Cancelled.
[[nodiscard]] Result<ImportedFile> importFile(const QString& path, std::shared_ptr<TextPool> pool,
                                              const ImportOptions& options, Progress& progress,
                                              const ImportSnapshot& onSnapshot = {});

/// The first recording of a file.
[[nodiscard]] Result<Session::Part> importHar(const QString& path, std::shared_ptr<TextPool> pool,
                                              const ImportOptions& options, Progress& progress,
                                              const ImportSnapshot& onSnapshot = {});

/// The same for a recording in memory ("Copy all as HAR"); `name` is shown for it.
[[nodiscard]] Result<Session::Part> importHar(QByteArray bytes, const QString& name,
                                              std::shared_ptr<TextPool> pool, const ImportOptions& options,
                                              Progress& progress, const ImportSnapshot& onSnapshot = {});

} // namespace hci
