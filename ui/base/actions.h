#pragma once

class QAction;
class QActionGroup;
class QObject;

namespace hci {

/// Every action of the window, made in one place: text, key, status tip. Menus, buttons and controllers use
/// these.
struct Actions {
    explicit Actions(QObject* parent);

    QAction* open;
    QAction* demo;
    QAction* pasteRecording;
    QAction* saveSession;
    QAction* exportReport;
    QAction* exportChosen;
    QAction* saveContent;
    QAction* saveTransferred;
    QAction* print;
    QAction* closeSession;
    QAction* quit;

    QAction* undo; ///< its text names what it restores
    QAction* redo; ///< its text names what it removes again
    QAction* removeRows;
    QAction* compareRows;
    QAction* find;
    QAction* findNext;
    QAction* findPrevious;
    QAction* findResource;
    QAction* savedFilters;
    QAction* showFindings;
    QAction* showOverview;
    QActionGroup* tabs; ///< one each of the detail's tabs, which gives them their texts
    QAction* previousRevalidation;
    QAction* nextRevalidation;
    QAction* copyUrls;
    QAction* copyFields;
    QAction* copyAsCurl;
    QAction* copyAsMarkdown;

    QAction* newWindow;
    QAction* largerText;
    QAction* smallerText;
    QAction* normalText;
    QAction* resetLayout;
    QActionGroup* theme;    ///< data: ThemeChoice
    QActionGroup* language; ///< data: WindowLanguage
    QActionGroup* listing;  ///< data: RowListing
    QAction* localTime;
    QAction* wrapLines;
    QAction* panelsMovable;

    QAction* focusUrl;
    QAction* send;
    QAction* reload;
    QAction* hardReload;
    QAction* revalidate;
    QAction* probeBasic;
    QAction* probeAll;
    QAction* probeUnsafe;
    QAction* repeat;
    QAction* replay;
    QAction* editAndResend;
    QAction* openInBrowser;
    QAction* stop;

    QAction* watch; ///< opens the bar with the actions below
    QAction* watchVisit;
    QAction* watchVisitAgain;
    QAction* watchReload;
    QAction* watchHardReload;
    QAction* watchClearCache;
    QAction* watchCacheOff; ///< a switch
    QAction* watchMark;
    QAction* watchPause; ///< its text names its next effect
    QAction* watchStop;

    QActionGroup* cacheModel; ///< data: CacheModel

    QAction* shortcuts;
    QAction* whatsThis;
    QAction* openSection;
    QAction* about;
};

} // namespace hci
