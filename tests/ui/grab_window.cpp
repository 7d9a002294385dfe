#include "ui/base/texts.h"
#include "ui/main_window.h"
#include "ui/session/selection_controller.h"
#include "ui/session/session_controller.h"
#include "ui/settings.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QDir>
#include <QtCore/QTimer>
#include <QtGui/QAction>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTreeView>

// grab_window [--demo] [--theme light|dark] [--size WxH] [--tab N] [--select N] [--trigger ACTION]… [--do
// NAME,…] [--grab NAME] [--wait MS] --output FILE.png [FILE.har …] opens the window as the program does,
// waits until it is quiet, triggers the actions and clicks the buttons named, with a wait after each, and
// saves a picture of the window or of the named dialog.

using namespace hci;

namespace {

/// "3", or "3-5" where the table lets several be chosen.
void chooseRows(QTreeView& table, const QString& rows) {
    const QModelIndex first = table.model()->index(rows.section(QLatin1Char('-'), 0, 0).toInt(), 0);
    const QModelIndex last = table.model()->index(rows.section(QLatin1Char('-'), -1).toInt(), 0);
    table.setCurrentIndex(first);
    if (last != first)
        table.selectionModel()->select(QItemSelection(first, last),
                                       QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

/// Triggers the action, clicks the button, or chooses the tab, row or rows ("name=N", "name=N-M").
void perform(MainWindow& window, const QString& step) {
    const QString name = step.section(QLatin1Char('='), 0, 0);
    const QString value = step.section(QLatin1Char('='), 1);
    if (auto* action = window.findChild<QAction*>(name))
        action->trigger();
    else if (auto* tabs = window.findChild<QTabWidget*>(name))
        tabs->setCurrentIndex(value.toInt());
    else if (auto* table = window.findChild<QTreeView*>(name))
        chooseRows(*table, value);
    else if (auto* line = window.findChild<QLineEdit*>(name))
        line->setText(value);
    else if (auto* button = window.findChild<QAbstractButton*>(name))
        button->click();
    else
        qWarning("nothing is named %s", qPrintable(name));
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
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
    const QCommandLineOption steps(QStringLiteral("do"), {}, QStringLiteral("names"));
    const QCommandLineOption grab(QStringLiteral("grab"), {}, QStringLiteral("name"));
    const QCommandLineOption german(QStringLiteral("german"));
    parser.addOptions({demoOption, theme, size, tab, select, trigger, wait, output, steps, grab, german});
    parser.addPositionalArgument(QStringLiteral("files"), QString());
    parser.process(application);
    installTexts(application, parser.isSet(german) ? WindowLanguage::German : WindowLanguage::English);

    applyTheme(application,
               parser.value(theme) == QStringLiteral("dark") ? ThemeChoice::Dark : ThemeChoice::Light);
    Settings settings;
    MainWindow window(settings);
    const QStringList parts = parser.value(size).split(QLatin1Char('x'));
    window.resize(parts.value(0).toInt(), parts.value(1).toInt());
    window.show();
    QStringList files;
    for (const QString& file : parser.positionalArguments())
        files << QDir::current().absoluteFilePath(file);
    window.openFiles(files);
    if (parser.isSet(demoOption))
        window.visitDemo();

    QTimer quiet; // restarted by every event
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
    QStringList todo = parser.value(steps).split(QLatin1Char(','), Qt::SkipEmptyParts);
    bool saved = false;
    QObject::connect(&quiet, &QTimer::timeout, &application, [&] {
        if (!todo.isEmpty()) {
            QTimer::singleShot(0, &window, [&window, step = todo.takeFirst()] { perform(window, step); });
            return quiet.start();
        }
        QWidget* shown = parser.isSet(grab) ? window.findChild<QWidget*>(parser.value(grab)) : &window;
        saved = shown && shown->grab().save(parser.value(output));
        QCoreApplication::quit();
    });
    quiet.start();
    QApplication::exec();
    return saved ? 0 : 1;
}
