#pragma once

#include "model/capture/browser_channel.h"

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

#include <functional>
#include <memory>

namespace hci::test {

/// A Chromium that is none: it answers the DevTools protocol as one does, and each page that it is told to
/// load has three exchanges, the document with a 200, a script with a 304 and an image from the disk cache.
/// For tests, on whichever thread; its channel lives on that of the watch.
class FakeBrowser {
public:
    FakeBrowser();

    /// The channel to it; there can be one at a time.
    [[nodiscard]] std::unique_ptr<BrowserChannel> channel() const;
    [[nodiscard]] std::function<std::unique_ptr<BrowserChannel>()> maker() const;

    /// The commands that it was given so far, in their order, each with what it is about: "Page.navigate
    /// http://…", "Page.reload T1 true", "Network.setCacheDisabled true".
    [[nodiscard]] QStringList commands() const;
    /// How many of them begin so.
    [[nodiscard]] int count(const char* command) const;
    /// Answers that command with this error from now on.
    void refuse(const char* method, const char* why) const;
    /// Leaves that command without an answer.
    void ignore(const char* method) const;
    /// It says that this tab is seen: "T1" is the first, "T2" the next that was opened.
    void show(const char* tab) const;
    /// Has it tell something unasked: a text, in which ' stands for ".
    void tell(QByteArray json) const;
    /// A document and what it loads, in that tab, as if the user had followed a link.
    void follow(const char* tab, const char* url) const;
    /// One request of a tab; without its end where `ends` is false.
    void request(const char* tab, const char* id, const char* url, bool ends = true) const;
    /// A request that request() has left open comes to its end.
    void endRequest(const char* tab, const char* id) const;
    /// The user opens, or closes, a tab.
    void openTab(const char* tab) const;
    void closeTab(const char* tab) const;
    /// The browser ends.
    void close() const;

    struct Shared;

private:
    std::shared_ptr<Shared> m_shared;
};

} // namespace hci::test
