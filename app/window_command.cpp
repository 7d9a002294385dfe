#include "app/window_command.h"

#include "app/terminal.h"
#include "model/report/pdf_report.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <vector>

namespace hci {

namespace {

/// The window's program. Qt finds this program's folder; it gets a copy of the arguments, because it removes
/// its own from them.
QByteArray encodedWindowProgram(int argc, char** argv) {
    std::vector<char*> copy(argv, argv + argc + 1);
    const QCoreApplication application(argc, copy.data());
    return QFile::encodeName(windowProgram());
}

} // namespace

ExitStatus openWindow(int argc, char** argv) {
    execv(encodedWindowProgram(argc, argv).constData(), argv);
    if (errno == ENOENT)
        complain(QStringLiteral("the window is not installed; see --help for the commands that need none"));
    else
        complain(QStringLiteral("the window cannot be started: %1")
                     .arg(QString::fromLocal8Bit(std::strerror(errno))));
    return ExitStatus::Usage;
}

} // namespace hci
