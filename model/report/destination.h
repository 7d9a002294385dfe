#pragma once

#include "model/base/result.h"
#include "model/report/output_device.h"

#include <QtCore/QString>

namespace hci {

/// What a path leads to when something is to be written there, behind all symbolic links.
struct Destination {
    enum class Kind : std::uint8_t {
        File,       ///< a regular file, or one that is still to be made: it can be replaced
        Descriptor, ///< one of this process (/dev/stdout, /dev/fd/3): whoever opened it goes on with it
        Stream,     ///< a device, a FIFO, a socket: it is written through
    };
    Kind kind = Kind::File;
    QString path; ///< of a File or a Stream, without links
    int descriptor = -1;
};

/// Follows `path` to what is there. Io, with the system's words, where nothing can be: a folder, a missing
/// folder, links in a circle.
[[nodiscard]] Result<Destination> destinationOf(const QString& path);

/// Opens a Stream for writing. It waits for the reader of a FIFO, until `giveUp`.
[[nodiscard]] Result<int> openStream(const QString& path, const GiveUp& giveUp);

} // namespace hci
