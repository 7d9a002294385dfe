#include "model/demo/demo_origin.h"
#include "ui/base/texts.h"
#include "ui/main_window.h"
#include "ui/session/session_controller.h"
#include "ui/settings.h"

#include <QtCore/QTimer>
#include <QtGui/QAction>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>

#include <cstdio>

// record_window ROOT opens a window that keeps its sessions below ROOT, and sends one request after the other
// to a demo origin of its own until it is killed. The URL of each exchange on show is a line on standard
// output.

using namespace hci;

namespace {

/// Prints the exchanges shown since the last call.
void tellShown(const SessionView& view, std::uint32_t& told) {
    for (; told < view.session->size(); ++told) {
        const std::string_view url = (*view.session)[told].url();
        std::printf("%.*s\n", static_cast<int>(url.size()), url.data());
    }
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    installTexts(application, WindowLanguage::English);
    if (argc != 2)
        return 2;
    DemoOrigin demo;
    if (!demo.listen())
        return 3;
    Settings settings;
    MainWindow window(settings);
    window.keepSessions(QString::fromLocal8Bit(argv[1]));
    window.show();
    std::uint32_t told = 0;
    QObject::connect(&window.sessions(), &SessionController::viewChanged,
                     [&told](const SessionView& view) { tellShown(view, told); });
    int sent = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, [&] {
        const std::vector<std::string> urls = demo.urls();
        const std::string url = urls[static_cast<std::size_t>(sent) % urls.size()];
        window.findChild<QLineEdit*>(QStringLiteral("urlLine"))
            ->setText(QString::fromStdString(url) + QStringLiteral("?n=%1").arg(++sent));
        window.findChild<QAction*>(QStringLiteral("send"))->trigger();
    });
    timer.start(15);
    return QApplication::exec();
}
