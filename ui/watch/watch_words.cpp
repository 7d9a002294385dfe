#include "ui/watch/watch_words.h"

#include "model/base/in_words.h"
#include "model/base/sentence.h"
#include "model/base/text_view.h"
#include "ui/base/shown_text.h"

#include <QtCore/QCoreApplication>

namespace hci {

namespace {

struct WatchWords {
    Q_DECLARE_TR_FUNCTIONS(hci::Watch)
};

QString timeInWords(qint64 ms) {
    const qint64 seconds = ms / 1000;
    const auto two = [](qint64 number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    const QString minutes = QString::number(seconds / 60 % 60);
    if (seconds < 3600)
        return minutes + QLatin1Char(':') + two(seconds % 60);
    return QString::number(seconds / 3600) + QLatin1Char(':') + two(seconds / 60 % 60) + QLatin1Char(':') +
           two(seconds % 60);
}

/// How the browser process ended, with its own message.
QString endOfBrowser(const BrowserEnd& end) {
    QString how;
    switch (end.kind) {
    case BrowserEnd::Kind::Crashed: how = WatchWords::tr("The browser crashed"); break;
    case BrowserEnd::Kind::LostConnection:
        how = WatchWords::tr("The browser has closed its connection");
        break;
    case BrowserEnd::Kind::Ended:
        how = WatchWords::tr("The browser ended with status %1").arg(end.status);
        break;
    }
    const QString said = shownLine(toText(end.lastWords));
    return said.isEmpty() ? how + QLatin1Char('.') : WatchWords::tr("%1. It said: %2").arg(how, said);
}

/// Advice for a browser that does not even start.
QString advice(const WatchEnd& end) {
    const std::string said = end.browser ? end.browser->lastWords : std::string();
    if (said.find("sandbox") != std::string::npos || said.find("SUID") != std::string::npos)
        return WatchWords::tr(
            "This system lets it set up no sandbox: allow user namespaces, or watch Firefox.");
    if (said.find("display") != std::string::npos)
        return WatchWords::tr("It finds no display: look at DISPLAY and whether this user may draw there.");
    return WatchWords::tr("See whether it starts by itself, or choose another browser.");
}

} // namespace

QString countsInWords(const WatchCounts& counts) {
    const QStringList parts{
        timeInWords(counts.elapsedMs),
        WatchWords::tr("%Ln exchange(s)", nullptr, static_cast<int>(counts.exchanges)),
        WatchWords::tr("%1 × 304").arg(formatCount(counts.notModified)),
        WatchWords::tr("%Ln hit(s)", nullptr, static_cast<int>(counts.hits)),
    };
    return parts.join(QStringLiteral(" · "));
}

QString watchSentence(const std::string& sentence) {
    return shownLine(translatedSentence(sentence));
}

QString watchNote(const std::string& sentence) {
    QString note = watchSentence(sentence);
    if (!note.isEmpty())
        note[0] = note[0].toUpper();
    return note;
}

QString endInWords(const WatchEnd& end) {
    const QString kept = WatchWords::tr("The exchanges recorded so far are kept.");
    switch (end.kind) {
    case WatchEnd::Kind::Stopped: return {};
    case WatchEnd::Kind::Closed:
        return WatchWords::tr("The browser was closed. The exchanges recorded so far are kept.");
    case WatchEnd::Kind::NotFound:
        return WatchWords::tr(
                   "No browser can be watched: %1. Install Chromium, Chrome, Edge, Brave or Firefox, "
                   "or choose the program of one.")
            .arg(watchSentence(end.why));
    case WatchEnd::Kind::Crashed:
    case WatchEnd::Kind::Failed: break;
    }
    const QString how =
        end.browser ? endOfBrowser(*end.browser)
                    : WatchWords::tr("The browser cannot be watched: %1.").arg(watchSentence(end.why));
    const QString next = end.hadStarted ? kept : end.browser ? advice(end) : QString();
    return next.isEmpty() ? how : how + QLatin1Char(' ') + next;
}

} // namespace hci
