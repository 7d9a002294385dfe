#include "ui/menus.h"

#include "ui/base/actions.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QActionGroup>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>

namespace hci {

namespace {

struct MenuWords {
    Q_DECLARE_TR_FUNCTIONS(hci::Menus)
};

/// Adds groups of actions with a separator between them.
QMenu* addMenu(QMainWindow& window, const QString& title, const QList<QList<QAction*>>& groups) {
    QMenu* menu = window.menuBar()->addMenu(title);
    menu->setToolTipsVisible(true); // they say why an action is disabled
    for (const QList<QAction*>& group : groups) {
        if (!menu->isEmpty())
            menu->addSeparator();
        menu->addActions(group);
    }
    return menu;
}

} // namespace

QMenu* buildMenus(QMainWindow& window, const Actions& actions, const QList<QAction*>& panels) {
    QMenu* file = addMenu(window, MenuWords::tr("&File"),
                          {{actions.newWindow, actions.open, actions.pasteRecording},
                           {actions.saveSession, actions.exportReport, actions.exportChosen, actions.print},
                           {actions.saveContent, actions.saveTransferred},
                           {actions.closeSession, actions.quit}});
    auto* recent = new QMenu(MenuWords::tr("Open &Recent"), file);
    recent->setObjectName(QStringLiteral("recentFiles"));
    file->insertMenu(actions.pasteRecording, recent);
    addMenu(
        window, MenuWords::tr("&Edit"),
        {{actions.undo, actions.redo, actions.removeRows, actions.compareRows},
         {actions.find, actions.findNext, actions.findPrevious, actions.findResource, actions.savedFilters},
         {actions.copyUrls, actions.copyFields, actions.copyAsCurl, actions.copyAsMarkdown}});
    QMenu* view = addMenu(
        window, MenuWords::tr("&View"),
        {{actions.localTime, actions.wrapLines}, {actions.panelsMovable, actions.resetLayout}, panels});
    auto* theme = new QMenu(MenuWords::tr("&Theme"), view);
    theme->addActions(actions.theme->actions());
    auto* grouping = new QMenu(MenuWords::tr("&Group By"), view);
    grouping->addActions(actions.listing->actions());
    auto* tabs = new QMenu(MenuWords::tr("T&ab"), view);
    tabs->addActions(actions.tabs->actions());
    view->insertMenu(actions.localTime, tabs);
    view->insertActions(actions.localTime, {actions.previousRevalidation, actions.nextRevalidation});
    view->insertSeparator(actions.localTime);
    view->insertMenu(actions.localTime, theme);
    auto* language = new QMenu(MenuWords::tr("La&nguage"), view);
    language->addActions(actions.language->actions());
    view->insertMenu(actions.localTime, language);
    view->insertMenu(actions.localTime, grouping);
    view->insertSeparator(actions.localTime);
    view->insertActions(actions.localTime, {actions.largerText, actions.smallerText, actions.normalText});
    view->insertSeparator(actions.localTime);
    addMenu(window, MenuWords::tr("&Request"),
            {{actions.focusUrl},
             {actions.send, actions.reload, actions.hardReload, actions.revalidate},
             {actions.editAndResend, actions.openInBrowser},
             {actions.probeBasic, actions.probeAll, actions.probeUnsafe},
             {actions.repeat, actions.replay},
             {actions.stop}});
    addMenu(window, MenuWords::tr("&Watch"),
            {{actions.watch},
             {actions.watchVisit, actions.watchVisitAgain, actions.watchReload, actions.watchHardReload},
             {actions.watchClearCache, actions.watchCacheOff},
             {actions.watchMark, actions.watchPause, actions.watchStop}});
    addMenu(window, MenuWords::tr("&Analysis"),
            {actions.cacheModel->actions(), {actions.showOverview, actions.showFindings}});
    addMenu(window, MenuWords::tr("&Help"),
            {{actions.shortcuts, actions.whatsThis, actions.openSection}, {actions.demo}, {actions.about}});
    return recent;
}

} // namespace hci
