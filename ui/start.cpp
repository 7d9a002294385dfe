#include "ui/start.h"

#include "model/demo/demo_origin.h"
#include "ui/main_window.h"
#include "ui/settings.h"
#include "ui/texts.h"

#include <QtCore/QSettings>
#include <QtWidgets/QApplication>

#include <cstdio>

namespace hci {

int runWindow(int& argc, char** argv, const WindowStart& start) {
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("http-cache-inspector"));
    QApplication::setApplicationDisplayName(QStringLiteral("HTTP Cache Inspector"));
    QApplication::setApplicationVersion(QStringLiteral(HCI_VERSION));
    installTexts(application);
    QSettings stored(QStringLiteral("http-cache-inspector"), QStringLiteral("window"));
    Settings settings = Settings::load(stored);
    applyTheme(application, settings.theme);

    DemoOrigin demo;
    MainWindow window(settings);
    window.show();
    window.openFiles(start.files);
    if (start.demo) {
        if (const auto port = demo.listen(); port)
            window.inspect(demo.urls());
        else
            std::fprintf(stderr, "http-cache-inspector: the demo origin cannot listen: %s\n",
                         port.error().detail.c_str());
    }
    const int status = QApplication::exec();
    settings.save(stored);
    return status;
}

} // namespace hci
