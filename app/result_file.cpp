#include "app/result_file.h"

#include "model/report/whole_file.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryFile>

#include <cstdio>

namespace hci {

namespace {

using Write = std::function<Result<void>(QIODevice&)>;

Result<void> writeStandardOutput(const Write& write) {
    QTemporaryFile whole;
    if (!whole.open())
        return ioFailure(whole);
    if (Result<void> written = write(whole); !written)
        return written;
    QFile out;
    if (!whole.flush() || !whole.seek(0))
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
