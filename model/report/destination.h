#pragma once

#include "model/base/result.h"
#include "model/report/output_device.h"

#include <QtCore/QString>

namespace hci {

/// The target of a path for writing, after all symbolic links.
struct Destination {
    enum class Kind : std::uint8_t {
        File,       ///< a regular or new file, which can be replaced
        Descriptor, ///< one of this process (/dev/stdout, /dev/fd/3): its opener continues with it
        Stream,     ///< a device, a FIFO, a socket: to be written directly
    };
    Kind kind = Kind::File;
    QString path; ///< of a File or a Stream, without links
    int descriptor = -1;
};

/// Follows `path` to its target. Io, with the system's error text, if there can be none: a folder, a missing
/// folder, circular links.
[[nodiscard]] Result<Destination> destinationOf(const QString& path);

/// Opens a Stream for writing. Waits for the reader of a FIFO, until `giveUp`.
[[nodiscard]] Result<int> openStream(const QString& path, const GiveUp& giveUp);

} // namespace hci
