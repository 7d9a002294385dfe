#include "app/result_file.h"

#include "app/interrupt.h"
#include "app/terminal.h"
#include "model/base/text_view.h"

#include <unistd.h>

namespace hci {

Result<void> writeResult(const QString& path, const WriteResult& write) {
    return path.isEmpty() ? writeDescriptor(STDOUT_FILENO, write, interrupted)
                          : writeWholeFile(path, write, FileAccess::AsUsual, interrupted);
}

void complainAboutResult(const QString& path, const Error& error) {
    if (error.code == ErrorCode::Cancelled || readerHasGone(error))
        return;
    complain((path.isEmpty() ? QStringLiteral("standard output") : path) +
             QStringLiteral(": cannot be written: ") + toText(error.detail));
}

} // namespace hci
