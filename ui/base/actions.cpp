#include "ui/base/actions.h"

#include "model/cache/decision.h"
#include "ui/base/row_listing.h"
#include "ui/base/texts.h"
#include "ui/base/theme.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QAction>
#include <QtGui/QActionGroup>
#include <QtGui/QKeySequence>

namespace hci {

namespace {

struct ActionWords {
    Q_DECLARE_TR_FUNCTIONS(hci::Actions)
};

QAction* make(QObject* parent, const char* name, const QString& text, const QKeySequence& key,
              const QString& tip) {
    auto* action = new QAction(text, parent);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcut(key);
    action->setStatusTip(tip);
    return action;
}

QAction* makeSwitch(QObject* parent, const char* name, const QString& text, const QString& tip) {
    QAction* action = make(parent, name, text, {}, tip);
    action->setCheckable(true);
    return action;
}

QAction* addChoice(QActionGroup* group, const char* name, const QString& text, int value,
                   const QString& tip) {
    auto* action = new QAction(text, group);
    action->setObjectName(QLatin1StringView(name));
    action->setCheckable(true);
    action->setData(value);
    action->setStatusTip(tip);
    return action;
}

/// How rows are grouped; the second text is the one on the list's button.
void addListings(QActionGroup* group) {
    const auto add = [group](const char* name, const QString& text, const QString& shown, RowListing listing,
                             const QString& tip) {
        addChoice(group, name, text, static_cast<int>(listing), tip)->setIconText(shown);
    };
    add("groupByResource", ActionWords::tr("&Resource"), ActionWords::tr("By resource"),
        RowListing::Resources, ActionWords::tr("Each resource with its exchanges below it"));
    add("groupByCacheKey", ActionWords::tr("Cache &Key"), ActionWords::tr("By cache key"),
        RowListing::CacheKeys,
        ActionWords::tr("Addresses that carry one content below the key that would join them"));
    add("groupByHost", ActionWords::tr("&Host"), ActionWords::tr("By host"), RowListing::Hosts,
        ActionWords::tr("The resources of each host below its name"));
    add("flatList", ActionWords::tr("&Nothing: Exchanges in Time Order"), ActionWords::tr("In time order"),
        RowListing::TimeOrder, ActionWords::tr("Exchanges one below the other instead of a tree"));
}

/// Adds Alt+1 and so on. The detail panel knows which tab has which number.
void addTabs(QActionGroup* group) {
    group->setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
    for (int place = 1; place <= 8; ++place) {
        QAction* tab = make(group, qPrintable(QStringLiteral("tab%1").arg(place)), {},
                            QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + place)), {});
        tab->setEnabled(false);
    }
}

} // namespace

Actions::Actions(QObject* parent)
    : open(make(parent, "open", ActionWords::tr("&Open …"), QKeySequence::Open,
                ActionWords::tr("Read HAR files into this window"))),
      demo(make(
          parent, "demo", ActionWords::tr("Visit the &Demo"), QKeySequence(Qt::CTRL | Qt::Key_D),
          ActionWords::tr("Ask a server on this machine that shows the usual faults, one per resource"))),
      pasteRecording(make(parent, "pasteRecording", ActionWords::tr("&Paste Recording"),
                          QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V),
                          ActionWords::tr("Read a HAR from the clipboard (\"Copy all as HAR\")"))),
      saveSession(
          make(parent, "saveSession", ActionWords::tr("&Save Session …"), QKeySequence::Save,
               ActionWords::tr("Write all exchanges to a HAR file that only you can read, secrets and all"))),
      exportReport(make(
          parent, "exportReport", ActionWords::tr("&Export …"), QKeySequence(Qt::CTRL | Qt::Key_E),
          ActionWords::tr(
              "Write a report or the exchanges to a file; secrets are masked unless you say otherwise"))),
      exportChosen(make(parent, "exportChosen", ActionWords::tr("E&xport Selection …"), {},
                        ActionWords::tr("Write a report on the chosen rows, or their exchanges, to a file"))),
      saveContent(make(parent, "saveContent", ActionWords::tr("Save Con&tent …"), {},
                       ActionWords::tr("The content of the selected answer, its codings taken off"))),
      saveTransferred(make(parent, "saveTransferred", ActionWords::tr("Save Content as Trans&ferred …"), {},
                           ActionWords::tr("The content of the selected answer with its codings on"))),
      print(make(parent, "print", ActionWords::tr("Pr&int Report …"), {},
                 ActionWords::tr("Print the report; secrets are masked"))),
      closeSession(make(parent, "closeSession", ActionWords::tr("&Close Session"),
                        QKeySequence(Qt::CTRL | Qt::Key_W),
                        ActionWords::tr("Start an empty session; asks first if something is not saved"))),
      quit(make(parent, "quit", ActionWords::tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), {})),
      undo(make(parent, "undo", ActionWords::tr("&Undo"), QKeySequence::Undo,
                ActionWords::tr("Bring back what was removed, or the session that was closed"))),
      redo(make(parent, "redo", ActionWords::tr("Red&o"), QKeySequence::Redo,
                ActionWords::tr("Remove again what Undo has brought back"))),
      removeRows(make(parent, "removeRows", ActionWords::tr("&Remove"), QKeySequence::Delete,
                      ActionWords::tr("Take the selected rows out of the session; files stay as they are"))),
      compareRows(make(parent, "compareRows", ActionWords::tr("Co&mpare"),
                       QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D),
                       ActionWords::tr("Hold two selected rows against each other: fields and contents"))),
      find(make(parent, "find", ActionWords::tr("F&ind …"), QKeySequence(Qt::CTRL | Qt::Key_F),
                ActionWords::tr("Find a text in the URLs, fields and contents of all exchanges"))),
      findNext(make(parent, "findNext", ActionWords::tr("Find &Next"), QKeySequence(Qt::Key_F3),
                    ActionWords::tr("Go to the next place that was found"))),
      findPrevious(make(parent, "findPrevious", ActionWords::tr("Find Pre&vious"),
                        QKeySequence(Qt::SHIFT | Qt::Key_F3),
                        ActionWords::tr("Go to the place that was found before"))),
      findResource(make(parent, "findResource", ActionWords::tr("&Filter Resources"),
                        QKeySequence(Qt::CTRL | Qt::Key_K), ActionWords::tr("Go to the filter line"))),
      savedFilters(make(parent, "savedFilters", ActionWords::tr("Save&d Filters …"),
                        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K),
                        ActionWords::tr("Choose, save or remove a filter"))),
      showFindings(make(parent, "showFindings", ActionWords::tr("All &Findings"),
                        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F),
                        ActionWords::tr("What the rules say of the whole session"))),
      showOverview(make(parent, "showOverview", ActionWords::tr("Session &Overview"),
                        QKeySequence(Qt::Key_Escape),
                        ActionWords::tr("Clear the selection and show the overview of the session"))),
      tabs(new QActionGroup(parent)),
      previousRevalidation(make(parent, "previousRevalidation", ActionWords::tr("&Previous Revalidation"),
                                QKeySequence(Qt::ALT | Qt::Key_Left),
                                ActionWords::tr("Go to the previous revalidation of the selected resource"))),
      nextRevalidation(make(parent, "nextRevalidation", ActionWords::tr("&Next Revalidation"),
                            QKeySequence(Qt::ALT | Qt::Key_Right),
                            ActionWords::tr("Go to the next revalidation of the selected resource"))),
      copyUrls(make(parent, "copyUrls", ActionWords::tr("Copy UR&Ls"), {},
                    ActionWords::tr("The URLs of the chosen rows, one per line, secrets masked"))),
      copyFields(make(parent, "copyFields", ActionWords::tr("Copy Fi&elds"), {},
                      ActionWords::tr("Request and response fields of the chosen rows, secrets masked"))),
      copyAsCurl(make(parent, "copyAsCurl", ActionWords::tr("Copy as c&URL"),
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
                      ActionWords::tr("A curl command that sends the selected request again"))),
      copyAsMarkdown(
          make(parent, "copyAsMarkdown", ActionWords::tr("Copy as Mar&kdown"),
               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M),
               ActionWords::tr("The chosen exchanges for a ticket: fields and findings, secrets masked"))),
      newWindow(make(parent, "newWindow", ActionWords::tr("&New Window"), QKeySequence(Qt::CTRL | Qt::Key_N),
                     ActionWords::tr("A window with a session of its own"))),
      largerText(make(parent, "largerText", ActionWords::tr("La&rger Text"), {},
                      ActionWords::tr("All text of the window"))),
      smallerText(make(parent, "smallerText", ActionWords::tr("&Smaller Text"),
                       QKeySequence(Qt::CTRL | Qt::Key_Minus), ActionWords::tr("All text of the window"))),
      normalText(make(parent, "normalText", ActionWords::tr("N&ormal Text"),
                      QKeySequence(Qt::CTRL | Qt::Key_0), ActionWords::tr("As large as the desktop has it"))),
      resetLayout(make(parent, "resetLayout", ActionWords::tr("Reset La&yout"), {},
                       ActionWords::tr("Panels, columns and dividing lines as at the first start"))),
      theme(new QActionGroup(parent)), language(new QActionGroup(parent)), listing(new QActionGroup(parent)),
      localTime(makeSwitch(parent, "localTime", ActionWords::tr("&Local Time"),
                           ActionWords::tr("Times of day in this computer's zone instead of UTC"))),
      wrapLines(makeSwitch(parent, "wrapLines", ActionWords::tr("&Wrap Long Lines"),
                           ActionWords::tr("In messages, contents and the bytes of the wire"))),
      panelsMovable(makeSwitch(parent, "panelsMovable", ActionWords::tr("Panels Can Be &Moved"),
                               ActionWords::tr("Shows title bars to move and float panels by"))),
      focusUrl(
          make(parent, "focusUrl", ActionWords::tr("Go to &URL"), QKeySequence(Qt::CTRL | Qt::Key_L), {})),
      send(make(parent, "send", ActionWords::tr("&Send"), QKeySequence(Qt::CTRL | Qt::Key_Return),
                ActionWords::tr("Send the request as it stands"))),
      reload(make(parent, "reload", ActionWords::tr("Send as &Reload"),
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return),
                  ActionWords::tr("With Cache-Control: max-age=0, as a browser's reload"))),
      hardReload(make(parent, "hardReload", ActionWords::tr("Send as &Hard Reload"), {},
                      ActionWords::tr("With Cache-Control: no-cache"))),
      revalidate(make(parent, "revalidate", ActionWords::tr("Re&validate"),
                      QKeySequence(Qt::CTRL | Qt::Key_R),
                      ActionWords::tr("Ask whether the selected stored response has changed"))),
      probeBasic(make(parent, "probeBasic", ActionWords::tr("&Basic Probes"), {},
                      ActionWords::tr("Six requests that show whether conditional requests work"))),
      probeAll(make(parent, "probeAll", ActionWords::tr("&All Probes"), QKeySequence(Qt::CTRL | Qt::Key_P),
                    ActionWords::tr("The whole matrix; only GET and HEAD are sent"))),
      probeUnsafe(make(parent, "probeUnsafe", ActionWords::tr("U&nsafe Probes …"), {},
                       ActionWords::tr("PUT, DELETE or POST with preconditions that must fail; asks first"))),
      repeat(make(
          parent, "repeat", ActionWords::tr("Re&peat"), QKeySequence(Qt::CTRL | Qt::Key_T),
          ActionWords::tr("Send the request several times and compare tag, Age and edge of each answer"))),
      replay(make(parent, "replay", ActionWords::tr("Repla&y …"),
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R),
                  ActionWords::tr("Send the session's GET and HEAD requests again and compare the answers"))),
      editAndResend(make(parent, "editAndResend", ActionWords::tr("&Edit and Resend …"),
                         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
                         ActionWords::tr("Method, URL, fields and content as they were sent, to be changed; "
                                         "nothing is sent until you choose Send"))),
      openInBrowser(make(parent, "openInBrowser", ActionWords::tr("Open in Bro&wser"),
                         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B),
                         ActionWords::tr("Open the URL of the chosen row in the desktop's browser"))),
      stop(make(parent, "stop", ActionWords::tr("S&top"), QKeySequence(Qt::Key_Escape),
                ActionWords::tr("Give up what is under way"))),
      watch(make(parent, "watch", ActionWords::tr("&Watch a Browser …"), QKeySequence(Qt::CTRL | Qt::Key_B),
                 ActionWords::tr("Start Chromium, Chrome or Firefox, and see live what comes and what its "
                                 "caches answer by themselves"))),
      watchVisit(make(parent, "watchVisit", ActionWords::tr("&Visit"), {},
                      ActionWords::tr("Load the address in the watched browser, which is started where none "
                                      "runs"))),
      watchVisitAgain(make(parent, "watchVisitAgain", ActionWords::tr("Visit &Again"), {},
                           ActionWords::tr("Load the address in a new tab of the same profile, as a visitor "
                                           "who returns"))),
      watchReload(make(parent, "watchReload", ActionWords::tr("&Reload"), QKeySequence(Qt::Key_F5),
                       ActionWords::tr("Load the page again that the watched browser shows"))),
      watchHardReload(make(parent, "watchHardReload", ActionWords::tr("&Hard Reload"),
                           QKeySequence(Qt::CTRL | Qt::Key_F5),
                           ActionWords::tr("Load that page again without the browser's cache"))),
      watchClearCache(make(parent, "watchClearCache", ActionWords::tr("&Clear Cache"), {},
                           ActionWords::tr("Empty the HTTP cache of the watched browser's profile"))),
      watchCacheOff(makeSwitch(parent, "watchCacheOff", ActionWords::tr("Cache &Off"),
                               ActionWords::tr("As long as it is on, the watched browser asks for everything "
                                               "anew"))),
      watchMark(make(parent, "watchMark", ActionWords::tr("&Mark …"), QKeySequence(Qt::CTRL | Qt::Key_M),
                     ActionWords::tr("Give what comes from here on a name that its pages bear"))),
      watchPause(makeSwitch(parent, "watchPause", ActionWords::tr("&Pause"),
                            ActionWords::tr("What the browser begins meanwhile is not kept"))),
      watchStop(make(parent, "watchStop", ActionWords::tr("&Stop Watching"), {},
                     ActionWords::tr("End the watched browser; the rows stay"))),
      cacheModel(new QActionGroup(parent)),
      shortcuts(make(parent, "shortcuts", ActionWords::tr("&Keyboard Shortcuts"), QKeySequence(Qt::Key_F1),
                     ActionWords::tr("All commands that have a key, on one page"))),
      whatsThis(
          make(parent, "contextHelp", ActionWords::tr("&What's This?"), QKeySequence(Qt::SHIFT | Qt::Key_F1),
               ActionWords::tr(
                   "What the focused or clicked part of the window is for, with the section of the RFC"))),
      openSection(make(parent, "openSection", ActionWords::tr("Open RFC &Section"),
                       QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O),
                       ActionWords::tr("Read in the browser what the selected row of the table refers to"))),
      about(make(parent, "about", ActionWords::tr("&About HTTP Cache Inspector"), {}, {})) {
    // Desktops differ in the key for Redo; both are common everywhere.
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    // With and without Shift, where "+" stands above "=".
    largerText->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    removeRows->setShortcutContext(Qt::WidgetWithChildrenShortcut);   // elsewhere Delete means something else
    showOverview->setShortcutContext(Qt::WidgetWithChildrenShortcut); // a dialog's Escape is the dialog's
    stop->setIconText(ActionWords::tr("■ Stop"));
    watch->setIconText(ActionWords::tr("Watch …"));
    watchMark->setIconText(ActionWords::tr("⚑ Mark …"));
    watchStop->setIconText(ActionWords::tr("■ Stop"));
    send->setIconText(ActionWords::tr("Send"));
    revalidate->setIconText(ActionWords::tr("Revalidate"));
    probeBasic->setIconText(ActionWords::tr("Run Basic"));
    probeAll->setIconText(ActionWords::tr("Run All"));
    probeUnsafe->setIconText(ActionWords::tr("Unsafe …"));
    for (QAction* action :
         {revalidate, probeBasic, probeAll, probeUnsafe, replay, copyAsCurl, copyAsMarkdown, saveSession,
          exportReport, print, undo, redo, removeRows, compareRows, previousRevalidation, nextRevalidation})
        action->setEnabled(false);
    stop->setEnabled(false);
    QObject::connect(stop, &QAction::enabledChanged, showOverview, [overview = showOverview](bool stops) {
        overview->setShortcut(stops ? QKeySequence() : QKeySequence(Qt::Key_Escape)); // one key, one meaning
    });
    addChoice(theme, "themeSystem", ActionWords::tr("As the &System"), static_cast<int>(ThemeChoice::System),
              {});
    addChoice(theme, "themeLight", ActionWords::tr("&Light"), static_cast<int>(ThemeChoice::Light), {});
    addChoice(theme, "themeDark", ActionWords::tr("&Dark"), static_cast<int>(ThemeChoice::Dark), {});
    addChoice(language, "languageSystem", ActionWords::tr("As the S&ystem"),
              static_cast<int>(WindowLanguage::System), {});
    // Each language in its own words, so that a user who cannot read the current one finds it.
    addChoice(language, "languageEnglish", QStringLiteral("&English"),
              static_cast<int>(WindowLanguage::English), {});
    addChoice(language, "languageGerman", QStringLiteral("&Deutsch"),
              static_cast<int>(WindowLanguage::German), {});
    addListings(listing);
    addTabs(tabs);
    addChoice(cacheModel, "cacheModelPrivate", ActionWords::tr("&Private Cache"),
              static_cast<int>(CacheModel::Private), ActionWords::tr("One cache for one user: a browser"));
    addChoice(cacheModel, "cacheModelShared", ActionWords::tr("&Shared Cache"),
              static_cast<int>(CacheModel::Shared), ActionWords::tr("A proxy for many users"));
    addChoice(cacheModel, "cacheModelCdn", ActionWords::tr("&CDN"), static_cast<int>(CacheModel::Cdn),
              ActionWords::tr("A shared cache that obeys CDN-Cache-Control"));
}

} // namespace hci
