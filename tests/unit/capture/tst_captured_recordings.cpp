#include "model/capture/bidi_reader.h"
#include "model/capture/captured_traffic.h"
#include "model/capture/devtools_reader.h"
#include "model/exchange/browser_answer.h"

#include "tests/unit/har/reopened.h"
#include "tests/unit/test_main.h"

#include <QtCore/QFile>

#include <map>

using namespace hci;
using namespace hci::test;

namespace {

/// Reads a recorded stream to its end, one message per line. False if a message cannot be read.
template <class Reader> bool takeAll(QFile& file, Reader& reader, CapturedTraffic& traffic) {
    while (!file.atEnd()) {
        const auto message = reader.read(file.readLine().trimmed().toStdString());
        if (!message)
            return false;
        if (const auto* told = std::get_if<BrowserEvents>(&*message))
            for (const BrowserEvent& event : told->events)
                traffic.take(event, 0);
    }
    return true;
}

std::string_view value(FieldSpan fields, std::string_view name) {
    for (const Field& field : fields)
        if (fields.pool().spelling(field.name) == name)
            return fields.pool().text(field.value);
    return {};
}

/// The last exchange of the session whose path ends with this text.
std::uint32_t indexOf(const Session& session, std::string_view path) {
    for (std::uint32_t i = session.size(); i-- > 0;)
        if (session[i].url().ends_with(path))
            return i;
    return noIndex;
}

} // namespace

/// Recorded messages of browsers about a page, and the exchanges made of them.
class TstCapturedRecordings : public QObject {
    Q_OBJECT

private slots:
    /// Messages of Chromium 156: a reload of a page with every use of its cache.
    void recordedReload() {
        QFile file(QStringLiteral(HCI_TEST_DATA "/capture/chromium_reload.jsonl"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        LiveSession live;
        CapturedTraffic traffic(live);
        DevToolsReader reader;
        QVERIFY(takeAll(file, reader, traffic));
        traffic.end();
        const SessionPtr session = live.session();
        QCOMPARE(session->size(), 16U);
        struct Row {
            const char* path;
            int status;
            ExchangeSource source;
            int browser;
        };
        using enum ExchangeSource;
        const Row rows[] = {{":8000/", 304, Network, 200},       {"/fresh.css", 200, MemoryCache, 0},
                            {"/validated.png", 304, Network, 0}, {"/fresh.png", 200, MemoryCache, 0},
                            {"/missing.js", 404, Network, 0},    {"/moved.js", 302, Network, 0},
                            {"/next.html", 200, Network, 0},     {"/frame.html", 200, DiskCache, 0},
                            {"/data.json", 304, Network, 200},   {"/by-mode.json", 200, DiskCache, 0},
                            {"/cut.json", 200, Network, 0},      {"/post", 200, Network, 0}};
        for (const Row& row : rows) {
            const std::uint32_t index = indexOf(*session, row.path);
            QVERIFY2(index != noIndex, row.path);
            QVERIFY2((*session)[index].status() == row.status, row.path);
            QVERIFY2((*session)[index].source() == row.source, row.path);
            const auto browser = browserAnswer(*session, index);
            QVERIFY2((browser ? browser->status : 0) == row.browser, row.path);
        }
        int hits = 0;
        int validations = 0;
        for (std::uint32_t i = 0; i < session->size(); ++i) { // stale-while-revalidate: two exchanges
            if (!(*session)[i].url().ends_with("/swr.json"))
                continue;
            hits += (*session)[i].source() == DiskCache ? 1 : 0;
            validations += (*session)[i].status() == 304 ? 1 : 0;
        }
        QCOMPARE(hits, 1);
        QCOMPARE(validations, 1);
        QCOMPARE((*session)[indexOf(*session, "/cut.json")].record().failure, Failure::Truncated);
        QCOMPARE(session->parts()[0].pages, 1U);
        QCOMPARE(session->parts()[0].segment->pages[0].mark, PageMark::Reload);
        // Saved and opened again, both sides of a 304 are kept.
        const SessionPtr again = reopened(*session);
        for (std::uint32_t i = 0; i < session->size(); ++i) {
            const auto before = browserAnswer(*session, i);
            const auto after = browserAnswer(*again, i);
            QCOMPARE(after.has_value(), before.has_value());
            if (before) {
                QCOMPARE(after->status, before->status);
                QCOMPARE(after->fields.size(), before->fields.size());
            }
        }
        QCOMPARE(again->parts()[0].segment->pages[0].mark, PageMark::Reload);
        QCOMPARE(firstDifference(whatItSays(session), whatItSays(again)), QByteArray());
    }

    /// Messages of Firefox 153: the second visit of that page. A 304 has one side, and the hops of a chain
    /// have ends of their own.
    void recordedFirefox() {
        QFile file(QStringLiteral(HCI_TEST_DATA "/capture/firefox_return.jsonl"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        LiveSession live;
        CapturedTraffic traffic(live);
        BidiReader reader;
        traffic.nextVisit();
        QVERIFY(takeAll(file, reader, traffic));
        QVERIFY(traffic.pageLoaded("4a9d0c32-4d27-409f-9a62-37f4d2c62844"));
        traffic.end();
        const SessionPtr session = live.session();
        std::map<std::string, int> told; // by path, status and source
        for (std::uint32_t i = 0; i < session->size(); ++i) {
            const Exchange exchange = (*session)[i];
            const std::string path(exchange.url().substr(std::string_view("http://127.0.0.1:8000").size()));
            ++told[path + ' ' + std::to_string(exchange.status()) +
                   (exchange.fromRecordersCache() ? " hit" : "")];
            QVERIFY(!browserAnswer(*session, i));
            if (exchange.status() == 304) {
                QCOMPARE(value(exchange.request(), "If-None-Match"), std::string_view("\"v1\""));
                QVERIFY(exchange.size(Size::Transfer).value() < 300);
            }
            QCOMPARE(exchange.text(exchange.record().page), std::string_view("page_1"));
        }
        const std::map<std::string, int> expected{{"/ 304", 1},
                                                  {"/fresh.css 200 hit", 2},
                                                  {"/missing.js 404", 2},
                                                  {"/fresh.png 200 hit", 2},
                                                  {"/next.html 200", 1},
                                                  {"/validated.js 304", 2},
                                                  {"/validated.png 304", 1},
                                                  {"/moved.js 302", 1},
                                                  {"/validated.png 200 hit", 1},
                                                  {"/frame.html 200 hit", 1},
                                                  {"/data.json 304", 2},
                                                  {"/swr.json 200 hit", 1},
                                                  {"/by-mode.json 200", 1},
                                                  {"/cut.json 200", 1},
                                                  {"/moved-twice.json 302", 1},
                                                  {"/moved-once.json 302 hit", 1}};
        for (const auto& [what, count] : expected)
            QVERIFY2(told[what] == count, what.c_str());
        QCOMPARE(session->parts()[0].pages, 1U);
        QCOMPARE(int(session->parts()[0].segment->pages[0].visit), 1);
    }
};

HCI_TEST(TstCapturedRecordings)
#include "tst_captured_recordings.moc"
