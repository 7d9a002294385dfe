#include "model/demo/demo_origin.h"
#include "ui/main_window.h"
#include "ui/selection_controller.h"
#include "ui/session_controller.h"
#include "ui/settings.h"
#include "ui/texts.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QDir>
#include <QtCore/QTimer>
#include <QtGui/QAction>
#include <QtWidgets/QApplication>
#include <QtWidgets/QTabWidget>

// grab_window [--demo] [--theme light|dark] [--size WxH] [--tab N] [--select N] [--trigger ACTION]…
// [--wait MS] --output FILE.png [FILE.har …]
// opens the window as the program does, waits until it is quiet, and writes what it shows.

using namespace hci;

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    installTexts(application);
    QCommandLineParser parser;
    const QCommandLineOption demoOption(QStringLiteral("demo"));
    const QCommandLineOption theme(QStringLiteral("theme"), {}, QStringLiteral("name"),
                                   QStringLiteral("light"));
    const QCommandLineOption size(QStringLiteral("size"), {}, QStringLiteral("WxH"),
                                  QStringLiteral("1568x757"));
    const QCommandLineOption tab(QStringLiteral("tab"), {}, QStringLiteral("number"), QStringLiteral("0"));
    const QCommandLineOption select(QStringLiteral("select"), {}, QStringLiteral("resource"),
                                    QStringLiteral("0"));
    const QCommandLineOption trigger(QStringLiteral("trigger"), {}, QStringLiteral("action"));
    const QCommandLineOption wait(QStringLiteral("wait"), {}, QStringLiteral("ms"), QStringLiteral("600"));
    const QCommandLineOption output(QStringLiteral("output"), {}, QStringLiteral("file"),
                                    QStringLiteral("window.png"));
    parser.addOptions({demoOption, theme, size, tab, select, trigger, wait, output});
    parser.addPositionalArgument(QStringLiteral("files"), QString());
    parser.process(application);

    applyTheme(application,
               parser.value(theme) == QStringLiteral("dark") ? ThemeChoice::Dark : ThemeChoice::Light);
    Settings settings;
    DemoOrigin demo;
    MainWindow window(settings);
    const QStringList parts = parser.value(size).split(QLatin1Char('x'));
    window.resize(parts.value(0).toInt(), parts.value(1).toInt());
    window.show();
    QStringList files;
    for (const QString& file : parser.positionalArguments())
        files << QDir::current().absoluteFilePath(file);
    window.openFiles(files);
    if (parser.isSet(demoOption) && demo.listen())
        window.inspect(demo.urls());

    QTimer quiet; // restarted by whatever still happens
    quiet.setSingleShot(true);
    quiet.setInterval(parser.value(wait).toInt());
    QObject::connect(&window.sessions(), &SessionController::viewChanged, &window,
                     [&](const SessionView& view) {
                         const auto resource = parser.value(select).toUInt();
                         if (resource < view.analysis->resources.resources.size())
                             window.selection().select({resource, noIndex});
                         for (const QString& name : parser.values(trigger))
                             window.findChild<QAction*>(name)->trigger();
                         quiet.start();
                     });
    window.findChild<QTabWidget*>(QStringLiteral("detailTabs"))->setCurrentIndex(parser.value(tab).toInt());
    QObject::connect(&quiet, &QTimer::timeout, &application, &QCoreApplication::quit);
    quiet.start();
    QApplication::exec();
    return window.grab().save(parser.value(output)) ? 0 : 1;
}
