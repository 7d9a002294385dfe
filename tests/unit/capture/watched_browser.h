#pragma once

#include "model/capture/browser_watch.h"

#include "tests/unit/capture/fake_browser.h"

#include <QtTest/QtTest>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hci::test {

inline constexpr const char* shop = "http://shop.example/";

/// A watch of a fake browser, and everything that it reported.
struct Watched {
    FakeBrowser browser;
    WatchOptions options;
    std::unique_ptr<BrowserWatch> watch;
    QString name;
    int readyTimes = 0;
    int told = 0;
    SessionPtr session = std::make_shared<const Session>();
    WatchCounts counts;
    std::vector<std::string> notes;
    std::vector<WatchEnd> ends;

    Watched() {
        options.url = shop;
        options.setup.channel = browser.maker();
    }

    void start() {
        watch = std::make_unique<BrowserWatch>(options);
        QObject::connect(watch.get(), &BrowserWatch::ready, watch.get(),
                         [this](const QString& product, bool) {
                             name = product;
                             ++readyTimes;
                         });
        QObject::connect(watch.get(), &BrowserWatch::came, watch.get(), [this](const Session::Part& part) {
            ++told;
            session = std::make_shared<const Session>(options.pool, std::vector{part});
        });
        QObject::connect(watch.get(), &BrowserWatch::counted, watch.get(),
                         [this](const WatchCounts& now) { counts = now; });
        QObject::connect(watch.get(), &BrowserWatch::noted, watch.get(),
                         [this](const std::string& sentence) { notes.push_back(sentence); });
        QObject::connect(watch.get(), &BrowserWatch::ended, watch.get(),
                         [this](const WatchEnd& end) { ends.push_back(end); });
        watch->start();
    }
    [[nodiscard]] bool hasExchanges(std::uint32_t number) {
        return QTest::qWaitFor([&] { return session->size() >= number; }, 30000);
    }
    [[nodiscard]] bool hasCommand(const char* command, int times = 1) {
        return QTest::qWaitFor([&] { return browser.count(command) >= times; }, 30000);
    }
    [[nodiscard]] bool isOver() {
        return QTest::qWaitFor([&] { return !ends.empty(); }, 30000);
    }
    [[nodiscard]] const Segment& segment() const { return *session->parts()[0].segment; }
    [[nodiscard]] std::string pageOf(std::uint32_t exchange) const {
        return std::string((*session)[exchange].text((*session)[exchange].record().page));
    }
    [[nodiscard]] int countUrl(std::string_view end) const {
        int found = 0;
        for (std::uint32_t i = 0; i < session->size(); ++i)
            found += (*session)[i].url().ends_with(end) ? 1 : 0;
        return found;
    }
};

} // namespace hci::test
