#pragma once

#include "model/capture/browser_channel.h"

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

#include <functional>
#include <memory>

namespace hci::test {

/// Imitates Chromium: answers DevTools commands, and each page that it loads has three exchanges, the
/// document with a 200, a script with a 304 and an image from the disk cache. For any thread; its channel
/// lives on the watch's thread.
class FakeBrowser {
public:
    FakeBrowser();

    /// The channel to it; one at a time.
    [[nodiscard]] std::unique_ptr<BrowserChannel> channel() const;
    [[nodiscard]] std::function<std::unique_ptr<BrowserChannel>()> maker() const;

    /// The commands received so far, in order, each with its main parameter: "Page.navigate http://…",
    /// "Page.reload T1 true", "Network.setCacheDisabled true".
    [[nodiscard]] QStringList commands() const;
    /// How many of the commands begin with this text.
    [[nodiscard]] int count(const char* command) const;
    /// Answers that command with this error from now on.
    void refuse(const char* method, const char* why) const;
    /// Leaves that command without an answer.
    void ignore(const char* method) const;
    /// Reports this tab as visible: "T1" is the first, "T2" the next that was opened.
    void show(const char* tab) const;
    /// Sends an event: JSON with ' for ".
    void tell(QByteArray json) const;
    /// Loads a document and its subresources in that tab, as if the user had followed a link.
    void follow(const char* tab, const char* url) const;
    /// One request of a tab; left open if `ends` is false.
    void request(const char* tab, const char* id, const char* url, bool ends = true) const;
    /// Ends a request that request() left open.
    void endRequest(const char* tab, const char* id) const;
    /// The user opens, or closes, a tab.
    void openTab(const char* tab) const;
    void closeTab(const char* tab) const;
    /// Closes the browser.
    void close() const;

    struct Shared;

private:
    std::shared_ptr<Shared> m_shared;
};

} // namespace hci::test
