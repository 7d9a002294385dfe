#pragma once

#include "model/exchange/session.h"
#include "model/job.h"
#include "model/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <cstdint>
#include <functional>
#include <memory>

namespace hci {

/// Bounds on what a hostile recording may cost. There is none on the size of a recording.
struct ImportOptions {
    std::uint32_t maxFields = 4096;                           ///< of one message
    std::uint64_t maxValueBytes = std::uint64_t{1} << 20;     ///< of one field value or URL
    std::uint64_t maxEntryBytes = std::uint64_t{64} << 20;    ///< of one entry without its long texts
    std::uint64_t maxInflatedBytes = std::uint64_t{64} << 30; ///< of a compressed recording
    std::size_t windowBytes = std::size_t{256} << 10;         ///< read at a time
};

/// Called with what has been read so far, at most ten times a second, on the thread that imports.
using ImportSnapshot = std::function<void(Session::Part)>;

/// Reads a recording (HAR: plain, gzip, zlib, or in a zip; JSONP; byte order mark; broken off) into a segment
/// that shares `pool`. Blocks; call it off the GUI thread. One exchange for each entry, in the file's order;
/// what could not be read is told in the part's warnings. Bodies stay in the file.
///
/// Errors: NotFound and Io as the system says; Syntax when it is no HAR at all; TooLarge when a bound is
/// reached before any entry; Cancelled.
[[nodiscard]] Result<Session::Part> importHar(const QString& path, std::shared_ptr<TextPool> pool,
                                              const ImportOptions& options, Progress& progress,
                                              const ImportSnapshot& onSnapshot = {});

/// The same for a recording in memory ("Copy all as HAR"); `name` is shown for it.
[[nodiscard]] Result<Session::Part> importHar(QByteArray bytes, const QString& name,
                                              std::shared_ptr<TextPool> pool, const ImportOptions& options,
                                              Progress& progress, const ImportSnapshot& onSnapshot = {});

} // namespace hci
