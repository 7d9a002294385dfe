#include "model/report/whole_file.h"

#include <QtCore/QSaveFile>

namespace hci {

tl::unexpected<Error> ioFailure(const QIODevice& device) {
    return failure(ErrorCode::Io, device.errorString().toStdString());
}

Result<void> writeWholeFile(const QString& path, const std::function<Result<void>(QIODevice&)>& write,
                            FileAccess access) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return ioFailure(file);
    if (access == FileAccess::OwnerOnly &&
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return ioFailure(file);
    if (Result<void> written = write(file); !written)
        return written;
    // commit() puts the file in place even where its own flush fails (Qt 6.4): flush before.
    if (!file.flush() || file.error() != QFileDevice::NoError || !file.commit())
        return ioFailure(file);
    return {};
}

} // namespace hci
