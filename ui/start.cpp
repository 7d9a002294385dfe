#include "ui/start.h"

#include "model/base/version.h"
#include "model/base/workers.h"
#include "ui/base/texts.h"
#include "ui/end_signals.h"
#include "ui/main_window.h"
#include "ui/settings.h"
#include "ui/settings_keeper.h"

#include <QtCore/QProcess>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtCore/QTimer>
#include <QtGui/QIcon>
#include <QtWidgets/QApplication>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <functional>
#include <memory>
#include <new>

namespace hci {

namespace {

constexpr std::chrono::milliseconds patience{2000}; // for cancelled work to end
// Delays the window's icon: Qt loads a plugin to read an SVG, and the window should be painted first.
constexpr std::chrono::milliseconds iconDelay{100};

/// Reports an exception thrown by an event handler and goes on; Qt would terminate.
class WindowApplication final : public QApplication {
public:
    using QApplication::QApplication;

    /// Called with the sentence to show.
    std::function<void(const QString&)> failed;

    bool notify(QObject* receiver, QEvent* event) override {
        try {
            return QApplication::notify(receiver, event);
        } catch (const std::bad_alloc&) {
            report(MainWindow::tr("There is not enough memory for this."));
        } catch (const std::exception& error) {
            report(MainWindow::tr("This did not succeed: %1.").arg(QString::fromUtf8(error.what())));
        }
        return false;
    }

private:
    void report(const QString& sentence) const {
        if (failed)
            failed(sentence);
    }
};

} // namespace

int runWindow(int& argc, char** argv, const WindowStart& start) {
    WindowApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("http-cache-inspector"));
    QApplication::setApplicationDisplayName(QStringLiteral("HTTP Cache Inspector"));
    QApplication::setApplicationVersion(QStringLiteral(HCI_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("http-cache-inspector"));
    QSettings stored(QStringLiteral("http-cache-inspector"), QStringLiteral("window"));
    Settings settings = Settings::load(stored);
    installTexts(application, settings.language);
    if (!start.cacheConfiguration.isEmpty())
        settings.cacheConfiguration = start.cacheConfiguration;
    applyThemeColors(application, settings.theme);

    auto window = std::make_unique<MainWindow>(settings);
    application.failed = [&window](const QString& sentence) { window->showFailure(sentence); };
    SettingsKeeper keeper(*window, settings, stored);
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    window->keepSessions(data + QStringLiteral("/sessions"));
    window->keepProfiles(data + QStringLiteral("/browsers"));
    // Starts another process: it keeps its session in a folder of its own, and a crash of one window leaves
    // the other's unsaved exchanges alone. Each writes only the settings that it has changed.
    window->offerNewWindows([options = start.options] {
        return QProcess::startDetached(QCoreApplication::applicationFilePath(), options);
    });
    const EndSignals endSignals;
    QObject::connect(&endSignals, &EndSignals::received, window.get(), [&window] {
        window->prepareForEnd();
        QCoreApplication::exit(); // quit() would ask each window whether it may close
    });
    applyThemeSheet(application);
    window->show();
    QTimer::singleShot(iconDelay, window.get(), [] {
        QApplication::setWindowIcon(QIcon(QStringLiteral(":/http-cache-inspector.svg")));
    });
    window->openFiles(start.files);
    if (start.demo)
        window->visitDemo();
    const int status = QApplication::exec();
    keeper.write();
    application.failed = {};
    window.reset();
    if (!workers().waitForDone(patience)) // work hangs in the system: its thread would keep the process alive
        std::_Exit(status);
    return status;
}

} // namespace hci
