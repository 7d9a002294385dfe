// The response times of the window with a large recording, offscreen.
//
//     window_bench [ENTRIES]        default: 300000
//
// Makes a recording of that many entries and opens it in the real window. Measures, in milliseconds:
//
//     import     the longest pause of the event loop, from opening the file to the last analysis on the
//                screen; at most 50
//     scroll     the slowest of 300 frames, and the 99th percentile; 16.7 is 60 frames a second
//     filter     from each typed key to the filtered rows; at most 100
//     sort       from a click on a column's heading to the new order; at most 500
//     chart      from another grouping of the bars to its chart; at most 500
//     find       the longest pause of the event loop during a search of fields and contents, and while moving
//                from hit to hit; at most 50
//
// Measures both lists: resources with their exchanges, and exchanges alone. For a broken bound it prints the
// longest single events, too, and the exit status is 1. Other load on the machine counts: run it alone.

#include "tests/bench/pause_watch.h"
#include "tests/bench/synthetic_har.h"

#include "ui/main_window.h"
#include "ui/resources/resource_panel.h"
#include "ui/savings/savings_panel.h"
#include "ui/session/session_controller.h"
#include "ui/settings.h"
#include "ui/widgets/choice_button.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTreeView>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

using namespace hci;

namespace {

constexpr double pauseBound = 50;
constexpr double frameBound = 1000.0 / 60;
constexpr double filterBound = 100;
constexpr double sortBound = 500;
constexpr double chartBound = 500;
constexpr int frames = 300;
constexpr int patience = 2000; // milliseconds

class WindowBench {
public:
    WindowBench(bench::WatchedApplication& application, const QString& recording)
        : m_application(application), m_recording(recording), m_window(m_settings),
          m_panel(m_window.findChild<ResourcePanel*>()) {
        m_window.resize(1400, 900);
        m_window.show();
        QObject::connect(m_panel, &ResourcePanel::rowsShown, m_panel, [this] { m_shown = true; });
    }

    bool run() {
        import();
        m_tree = m_window.findChild<QTreeView*>(QStringLiteral("resourceTree"));
        m_line = m_window.findChild<QLineEdit*>(QStringLiteral("filterLine"));
        measureList("resources");
        auto* timeOrder = m_window.findChild<QAction*>(QStringLiteral("flatList"));
        const double switching = answered([timeOrder] { timeOrder->trigger(); });
        std::printf("  %-34s %8.1f ms\n", "to the flat list", switching);
        measureList("exchanges");
        chart();
        find(QStringLiteral("resource-12"));
        find(QStringLiteral("e"));
        find(QStringLiteral("nowhere to be found"));
        return m_kept;
    }

private:
    void check(const std::string& what, double took, double bound) {
        const bool kept = took <= bound;
        m_kept &= kept;
        std::printf("  %-34s %8.1f ms   (at most %.1f)%s\n", what.c_str(), took, bound,
                    kept ? "" : "   BROKEN");
        std::fflush(stdout);
    }

    void import() {
        SessionController& sessions = m_window.sessions();
        bool done = false;
        QObject::connect(&sessions, &SessionController::idle, m_panel, [&] { done = !sessions.busy(); });
        m_application.startWatching();
        QElapsedTimer timer;
        timer.start();
        m_shown = false;
        m_window.openFiles({m_recording});
        while (!done || !m_shown)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QElapsedTimer rest;
        rest.start();
        while (rest.elapsed() < 500)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        const double pause = m_application.stopWatching();
        std::printf("%u exchanges, %zu resources, on the screen after %.1f s\n",
                    sessions.view().session->size(), sessions.view().analysis->resources.resources.size(),
                    static_cast<double>(timer.elapsed()) / 1000);
        check("longest pause during import", pause, pauseBound);
        for (const QString& event : m_application.longestEvents(pause > pauseBound ? 6 : 2))
            std::printf("      %s\n", qPrintable(event));
    }

    void measureList(const std::string& list) {
        scroll(list);
        type(list, QStringLiteral("resource-12"));
        type(list, QStringLiteral("is:304 -host1 saved>1k"));
        type(list, QStringLiteral("has-response-header:etag"));
        for (int column = 0; column < m_tree->model()->columnCount(); ++column)
            if (!m_tree->header()->isSectionHidden(column))
                sort(list, column);
        m_tree->header()->setSortIndicator(-1, Qt::AscendingOrder);
    }

    /// Half of the frames scroll by a few rows, as a wheel does, half of them far, as dragging the bar does.
    void scroll(const std::string& list) {
        QScrollBar* bar = m_tree->verticalScrollBar();
        std::vector<double> times;
        for (int i = 0; i < frames; ++i) {
            const int far = static_cast<int>(std::int64_t{bar->maximum()} * (i * 37 % frames) / frames);
            QElapsedTimer timer;
            timer.start();
            bar->setValue(i % 2 == 0 ? far : bar->value() + 3);
            m_tree->viewport()->repaint();
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            QApplication::processEvents();
        }
        std::sort(times.begin(), times.end());
        check(list + ": frame while scrolling (99 %)", times[times.size() * 99 / 100], frameBound);
        std::printf("  %-34s %8.1f ms, median %.1f\n", (list + ": slowest frame").c_str(), times.back(),
                    times[times.size() / 2]);
        bar->setValue(0);
    }

    void type(const std::string& list, const QString& text) {
        double slowest = 0;
        const auto press = [&](int key, const QString& with) {
            slowest = std::max(slowest, answered([&] {
                                   QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, with);
                                   QApplication::sendEvent(m_line, &event);
                               }));
        };
        for (const QChar c : text)
            press(c.unicode(), c);
        const QString typed = m_line->text();
        slowest = std::max(slowest, answered([&] { m_line->clear(); }));
        check(list + ": filter " + typed.toStdString(), slowest, filterBound);
    }

    void sort(const std::string& list, int column) {
        const QString title = m_tree->model()->headerData(column, Qt::Horizontal).toString();
        double slowest = 0;
        for (const Qt::SortOrder direction : {Qt::AscendingOrder, Qt::DescendingOrder})
            slowest =
                std::max(slowest, answered([&] { m_tree->header()->setSortIndicator(column, direction); }));
        check(list + ": sort by " + title.toStdString(), slowest, sortBound);
    }

    /// Changes the grouping of the bars to each choice.
    void chart() {
        auto* panel = m_window.findChild<SavingsPanel*>();
        auto* group = m_window.findChild<ChoiceButton*>(QStringLiteral("chartGroup"));
        bool shown = false;
        QObject::connect(panel, &SavingsPanel::chartShown, panel, [&shown] { shown = true; });
        double slowest = 0;
        for (const ChartGroup by :
             {ChartGroup::Host, ChartGroup::MediaType, ChartGroup::Path, ChartGroup::Resource}) {
            shown = false;
            QElapsedTimer timer;
            timer.start();
            group->setValue(static_cast<int>(by));
            emit group->chosen(static_cast<int>(by));
            QTimer::singleShot(patience, panel, [] {}); // ends a wait without an event
            while (!shown && timer.elapsed() < patience)
                QApplication::processEvents(QEventLoop::WaitForMoreEvents);
            panel->repaint();
            slowest = std::max(slowest, static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        check("chart", slowest, chartBound);
    }

    /// Searches the whole session and steps through the first hits.
    void find(const QString& text) {
        auto* line = m_window.findChild<QLineEdit*>(QStringLiteral("findText"));
        const auto* count = m_window.findChild<QLabel*>(QStringLiteral("findCount"));
        m_window.findChild<QAction*>(QStringLiteral("find"))->trigger();
        m_application.startWatching();
        QElapsedTimer timer;
        timer.start();
        line->setText(text);
        QTimer step;
        step.start(10);
        bool begun = false;
        while (!begun || count->text().startsWith(QStringLiteral("Searching"))) {
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
            begun |= count->text().startsWith(QStringLiteral("Searching"));
        }
        const double searched = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        for (int i = 0; i < 20; ++i) {
            m_window.findChild<QAction*>(QStringLiteral("findNext"))->trigger();
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        const double pause = m_application.stopWatching();
        std::printf("  %-34s %8.1f ms, %s\n", ("find " + text.toStdString()).c_str(), searched,
                    qPrintable(count->text()));
        check("longest pause during find", pause, pauseBound);
        for (const QString& event : m_application.longestEvents(pause > pauseBound ? 6 : 0))
            std::printf("      %s\n", qPrintable(event));
        line->clear();
    }

    /// Milliseconds from `what` to the rows that show its effect, and to their paint; 0 if it changes none.
    double answered(const std::function<void()>& what) {
        m_shown = false;
        QElapsedTimer timer;
        timer.start();
        what();
        QTimer::singleShot(patience, m_panel, [] {}); // ends a wait without an event
        while (!m_shown && timer.elapsed() < patience)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents); // leaves the cores to the work
        if (!m_shown)
            return 0;
        m_tree->viewport()->repaint();
        return static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }

    bench::WatchedApplication& m_application;
    QString m_recording;
    Settings m_settings;
    MainWindow m_window;
    ResourcePanel* m_panel;
    QTreeView* m_tree = nullptr; ///< built with the first rows
    QLineEdit* m_line = nullptr;
    bool m_shown = false;
    bool m_kept = true;
};

} // namespace

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    bench::WatchedApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const std::uint32_t entries = arguments.size() > 1 ? arguments[1].toUInt() : 300000;
    const QTemporaryDir folder;
    const QString recording = folder.filePath(QStringLiteral("large.har"));
    if (bench::writeSyntheticHar(recording.toStdString(), entries) == 0)
        return 1;
    return WindowBench(application, recording).run() ? 0 : 1;
}
