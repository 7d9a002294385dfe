#include "app/result_file.h"

#include "app/interrupt.h"
#include "app/terminal.h"
#include "model/base/text_view.h"

#include <unistd.h>

namespace hci {

Result<void> writeResult(const QString& path, bool withSecrets, const WriteResult& write) {
    const FileAccess access = withSecrets ? FileAccess::OwnerOnly : FileAccess::AsUsual;
    return path.isEmpty() ? writeDescriptor(STDOUT_FILENO, write, interrupted)
                          : writeWholeFile(path, write, access, interrupted);
}

Result<void> writeAsItComes(const QString& path, bool withSecrets, const WriteResult& write) {
    if (!path.isEmpty())
        return writeResult(path, withSecrets, write);
    OutputDevice out(STDOUT_FILENO, interrupted);
    return write(out);
}

std::unique_ptr<OutputDevice> standardOutput() {
    return std::make_unique<OutputDevice>(STDOUT_FILENO, interrupted);
}

ExitStatus statusOfWriting(const Error& error, const QString& path) {
    if (error.code == ErrorCode::Cancelled)
        return ExitStatus::Interrupted;
    const QString place = path.isEmpty() ? QStringLiteral("standard output") : path;
    if (!readerHasGone(error)) // `head` closes the pipe when it has read enough
        complain(place + QStringLiteral(": cannot be written: ") + toText(error.detail));
    return ExitStatus::NoInput;
}

} // namespace hci
