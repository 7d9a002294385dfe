#include "model/base/program_start.h"

#include <QtCore/QFileInfo>

namespace hci {

QString whyNotStarted(const QProcess& program) {
    return QFileInfo(program.program()).isExecutable()
               ? QStringLiteral("the program does not start; descriptors, memory or processes may be used up")
               : program.errorString();
}

} // namespace hci
