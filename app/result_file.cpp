#include "app/result_file.h"

#include "model/report/whole_file.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryFile>

#include <cstdio>
#include <sys/sendfile.h>
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

Result<void> writeStandardOutput(const Write& write) {
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

} // namespace

Result<void> writeResult(const QString& path, const Write& write) {
    return path.isEmpty() ? writeStandardOutput(write) : writeWholeFile(path, write);
}

} // namespace hci
