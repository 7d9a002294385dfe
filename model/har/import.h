#pragma once

#include "model/bounds.h"
#include "model/exchange/session.h"
#include "model/job.h"
#include "model/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace hci {

class Spool;

/// Bounds on what a hostile recording may cost; model/bounds.h says what happens beyond them. There is none
/// on the size of a recording.
struct ImportOptions {
    std::uint32_t maxFields = bounds::reader::fieldsOfMessage;
    std::uint64_t maxValueBytes = bounds::reader::valueBytes; ///< of one field value or URL
    std::uint64_t maxEntryBytes = bounds::reader::entryBytes; ///< of one entry without its long texts
    std::uint64_t maxUnpackedBytes = bounds::reader::unpackedBytes;
    std::uint64_t maxUnpackedRatio = bounds::reader::unpackedRatio;
    std::uint64_t alwaysUnpacked = bounds::reader::unpackedAlways; ///< whatever the ratio
    std::size_t maxRecordings = bounds::reader::recordingsOfArchive;
    std::size_t maxAttachedFiles = bounds::reader::attachedFiles;
    std::uint64_t maxAttachedFileBytes = bounds::reader::attachedFileBytes;
    std::uint64_t maxAttachedBytes = bounds::reader::attachedBytes;
    std::chrono::milliseconds snapshotInterval{100};  ///< from one part that is shown to the next, at least
    std::size_t windowBytes = std::size_t{256} << 10; ///< read at a time
    /// Where everything is unpacked to that these options are used for; null: each import has its own.
    std::shared_ptr<Spool> spool;
};

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
