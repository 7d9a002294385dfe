#include "ui/actions.h"

#include "model/cache/decision.h"
#include "ui/theme.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QAction>
#include <QtGui/QActionGroup>
#include <QtGui/QKeySequence>

namespace hci {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("hci::Actions", text);
}

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

void addChoice(QActionGroup* group, const char* name, const QString& text, int value, const QString& tip) {
    auto* action = new QAction(text, group);
    action->setObjectName(QLatin1StringView(name));
    action->setCheckable(true);
    action->setData(value);
    action->setStatusTip(tip);
}

} // namespace

Actions::Actions(QObject* parent)
    : open(make(parent, "open", tr("&Open …"), QKeySequence::Open, tr("Read HAR files into this window"))),
      pasteRecording(make(parent, "pasteRecording", tr("&Paste Recording"),
                          QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V),
                          tr("Read a HAR from the clipboard (\"Copy all as HAR\")"))),
      saveSession(make(parent, "saveSession", tr("&Save Session …"), QKeySequence::Save,
                       tr("Write all exchanges to a HAR file that only you can read, secrets and all"))),
      exportReport(
          make(parent, "exportReport", tr("&Export …"), QKeySequence(Qt::CTRL | Qt::Key_E),
               tr("Write a report or the exchanges to a file; secrets are masked unless you say otherwise"))),
      closeSession(make(parent, "closeSession", tr("&Close Session"), QKeySequence::Close,
                        tr("Forget all exchanges"))),
      quit(make(parent, "quit", tr("&Quit"), QKeySequence::Quit, {})),
      findResource(make(parent, "findResource", tr("&Filter Resources"), QKeySequence::Find,
                        tr("Go to the filter line"))),
      showFindings(make(parent, "showFindings", tr("All &Findings"),
                        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F),
                        tr("What the rules say of the whole session"))),
      copyAsCurl(make(parent, "copyAsCurl", tr("Copy as c&URL"),
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
                      tr("A curl command that sends the selected request again"))),
      theme(new QActionGroup(parent)),
      flatList(makeSwitch(parent, "flatList", tr("&Flat List in Time Order"),
                          tr("Exchanges one below the other instead of a tree"))),
      localTime(makeSwitch(parent, "localTime", tr("&Local Time"),
                           tr("Times of day in this computer's zone instead of UTC"))),
      panelsMovable(makeSwitch(parent, "panelsMovable", tr("Panels Can Be &Moved"),
                               tr("Shows title bars to move and float panels by"))),
      focusUrl(make(parent, "focusUrl", tr("Go to &URL"), QKeySequence(Qt::CTRL | Qt::Key_L), {})),
      send(make(parent, "send", tr("&Send"), QKeySequence(Qt::CTRL | Qt::Key_Return),
                tr("Send the request as it stands"))),
      reload(make(parent, "reload", tr("Send as &Reload"),
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return),
                  tr("With Cache-Control: max-age=0, as a browser's reload"))),
      hardReload(
          make(parent, "hardReload", tr("Send as &Hard Reload"), {}, tr("With Cache-Control: no-cache"))),
      revalidate(make(parent, "revalidate", tr("Re&validate"), QKeySequence(Qt::CTRL | Qt::Key_R),
                      tr("Ask whether the selected stored response has changed"))),
      probeBasic(make(parent, "probeBasic", tr("&Basic Probes"), {},
                      tr("Six requests that tell whether conditional requests work"))),
      probeAll(make(parent, "probeAll", tr("&All Probes"), QKeySequence(Qt::CTRL | Qt::Key_P),
                    tr("The whole matrix; only GET and HEAD are sent"))),
      probeUnsafe(make(parent, "probeUnsafe", tr("U&nsafe Probes …"), {},
                       tr("PUT, DELETE or POST with preconditions that must fail; asks first"))),
      recordWire(make(parent, "recordWire", tr("Record on the &Wire"),
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W),
                      tr("Send the selected request over a socket and keep every byte of the answer"))),
      repeat(make(parent, "repeat", tr("Re&peat …"), QKeySequence(Qt::CTRL | Qt::Key_T),
                  tr("Send the request several times and compare tag, Age and edge of each answer"))),
      replay(make(parent, "replay", tr("Repla&y …"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R),
                  tr("Send the session's GET and HEAD requests again and compare the answers"))),
      stop(make(parent, "stop", tr("S&top"), QKeySequence(Qt::Key_Escape), tr("Give up what is under way"))),
      cacheModel(new QActionGroup(parent)),
      about(make(parent, "about", tr("&About HTTP Cache Inspector"), {}, {})) {
    stop->setIconText(tr("■ Stop"));
    send->setIconText(tr("Send"));
    revalidate->setIconText(tr("Revalidate"));
    probeBasic->setIconText(tr("Run Basic"));
    probeAll->setIconText(tr("Run All"));
    probeUnsafe->setIconText(tr("Unsafe …"));
    recordWire->setIconText(tr("Record on the Wire"));
    for (QAction* action : {revalidate, probeBasic, probeAll, probeUnsafe, recordWire, replay, copyAsCurl,
                            saveSession, exportReport})
        action->setEnabled(false);
    stop->setEnabled(false);
    addChoice(theme, "themeSystem", tr("As the &System"), static_cast<int>(ThemeChoice::System), {});
    addChoice(theme, "themeLight", tr("&Light"), static_cast<int>(ThemeChoice::Light), {});
    addChoice(theme, "themeDark", tr("&Dark"), static_cast<int>(ThemeChoice::Dark), {});
    addChoice(cacheModel, "cacheModelPrivate", tr("&Private Cache"), static_cast<int>(CacheModel::Private),
              tr("One cache for one user: a browser"));
    addChoice(cacheModel, "cacheModelShared", tr("&Shared Cache"), static_cast<int>(CacheModel::Shared),
              tr("A proxy for many users"));
    addChoice(cacheModel, "cacheModelCdn", tr("&CDN"), static_cast<int>(CacheModel::Cdn),
              tr("A shared cache that obeys CDN-Cache-Control"));
}

} // namespace hci
