#include "app/result_file.h"

#include "model/report/whole_file.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryFile>

#include <cstdio>
#include <fcntl.h>
#include <optional>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hci {

namespace {

using Write = std::function<Result<void>(QIODevice&)>;

/// Copies a file to standard output inside of the kernel, as far as it can: not to a file that is appended
/// to. Gives the bytes copied.
qint64 copyInKernel(const QFile& from) {
    off_t position = 0;
    while (position < from.size() && ::sendfile(STDOUT_FILENO, from.handle(), &position,
                                                static_cast<std::size_t>(from.size() - position)) > 0) {
    }
    return position;
}

/// Through a temporary file, so that nothing comes out where `write` fails.
Result<void> writeWhole(const Write& write) {
    QTemporaryFile whole;
    if (!whole.open())
        return ioFailure(whole);
    if (Result<void> written = write(whole); !written)
        return written;
    QFile out;
    if (!whole.flush() || !whole.seek(copyInKernel(whole)))
        return ioFailure(whole);
    if (!out.open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return ioFailure(out);
    constexpr qint64 chunk = 256 * 1024;
    for (QByteArray bytes = whole.read(chunk); !bytes.isEmpty(); bytes = whole.read(chunk))
        if (out.write(bytes) != bytes.size())
            return ioFailure(out);
    return out.flush() ? Result<void>() : ioFailure(out);
}

bool isNullDevice(const struct stat& file) {
    struct stat null = {};
    return ::stat("/dev/null", &null) == 0 && S_ISCHR(file.st_mode) && file.st_rdev == null.st_rdev;
}

/// Where standard output can be cut off again: at the end of a file, and anywhere in the null device, which
/// keeps nothing. Nowhere in a pipe or a terminal, nor in the midst of a file.
std::optional<off_t> placeToCut() {
    struct stat file = {};
    if (::fstat(STDOUT_FILENO, &file) != 0)
        return std::nullopt;
    if (isNullDevice(file))
        return 0;
    const bool appends = (::fcntl(STDOUT_FILENO, F_GETFL) & O_APPEND) != 0;
    const bool atEnd = appends || ::lseek(STDOUT_FILENO, 0, SEEK_CUR) == file.st_size;
    return S_ISREG(file.st_mode) && atEnd ? std::optional(file.st_size) : std::nullopt;
}

/// Takes away what was written from `start` on, unless somebody else has written behind it.
void cutOff(off_t start) {
    struct stat file = {};
    if (::fstat(STDOUT_FILENO, &file) == 0 && ::lseek(STDOUT_FILENO, 0, SEEK_CUR) == file.st_size &&
        ::ftruncate(STDOUT_FILENO, start) == 0)
        ::lseek(STDOUT_FILENO, start, SEEK_SET);
}

/// Without a second copy of what may be gigabytes.
Result<void> writeDirectly(const Write& write, off_t start) {
    QFile out;
    if (!out.open(STDOUT_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered)) // nothing may follow the cut
        return ioFailure(out);
    Result<void> written = write(out);
    if (!written)
        cutOff(start);
    return written;
}

Result<void> writeStandardOutput(const Write& write) {
    const std::optional<off_t> start = placeToCut();
    return start ? writeDirectly(write, *start) : writeWhole(write);
}

} // namespace

Result<void> writeResult(const QString& path, const Write& write) {
    return path.isEmpty() ? writeStandardOutput(write) : writeWholeFile(path, write);
}

} // namespace hci
