#include "app/demo_command.h"

#include "app/interrupt.h"
#include "app/terminal.h"
#include "model/demo/demo_origin.h"
#include "model/words/error_text.h"

#include <QtCore/QEventLoop>

#include <string>

namespace hci {

ExitStatus demo(const DemoArguments& arguments) {
    DemoOrigin origin;
    if (const Result<quint16> port = origin.listen(arguments.port); !port) {
        complain(QStringLiteral("port %1: %2").arg(QString::number(arguments.port), errorText(port.error())));
        return ExitStatus::NoInput;
    }
    const std::string base = origin.baseUrl().toStdString();
    say(base + '/');
    for (const DemoResource& resource : DemoOrigin::resources())
        say(base + std::string(resource.path) + "  " + std::string(resource.title));

    QEventLoop loop;
    runUntilInterrupted(loop, [&loop] { loop.quit(); });
    return ExitStatus::Interrupted;
}

} // namespace hci
