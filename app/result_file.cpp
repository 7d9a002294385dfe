#include "app/result_file.h"

#include <QtCore/QFile>
#include <QtCore/QSaveFile>
#include <QtCore/QTemporaryFile>

#include <cstdio>

namespace hci {

namespace {

using Write = std::function<Result<void>(QIODevice&)>;

tl::unexpected<Error> ioFailure(const QIODevice& device) {
    return failure(ErrorCode::Io, device.errorString().toStdString());
}

Result<void> writeFile(const QString& path, const Write& write) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return ioFailure(file);
    if (Result<void> written = write(file); !written)
        return written;
    // commit() puts the file in place even where its own flush fails (Qt 6.4): flush before.
    if (!file.flush() || !file.commit())
        return ioFailure(file);
    return {};
}

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
    return path.isEmpty() ? writeStandardOutput(write) : writeFile(path, write);
}

} // namespace hci
