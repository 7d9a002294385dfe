#include "app/result_file.h"

#include "app/interrupt.h"

#include <unistd.h>

namespace hci {

Result<void> writeResult(const QString& path, const WriteResult& write) {
    return path.isEmpty() ? writeDescriptor(STDOUT_FILENO, write, interrupted)
                          : writeWholeFile(path, write, FileAccess::AsUsual, interrupted);
}

} // namespace hci
