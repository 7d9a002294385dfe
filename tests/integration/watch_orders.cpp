#include "model/base/text_view.h"
#include "model/capture/watch_thread.h"
#include "model/exchange/browser_answer.h"
#include "model/report/names.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSocketNotifier>

#include <unistd.h>

#include <cstdio>
#include <map>

// watch_orders BROWSER URL [PROFILES] watches a browser without a window of its own, as the window does with
// one: it reads one order per line from standard input and writes the results to standard output, one JSON
// object per line. Stops at the end of the input.

using namespace hci;

namespace {

void say(const char* event, QJsonObject members) {
    members.insert(QStringLiteral("event"), QLatin1StringView(event));
    const QByteArray line = QJsonDocument(members).toJson(QJsonDocument::Compact);
    std::printf("%s\n", line.constData());
    std::fflush(stdout);
}

QJsonArray listed(FieldSpan fields) {
    QJsonArray list;
    for (const Field& field : fields)
        list.append(
            QJsonArray{toText(fields.pool().spelling(field.name)), toText(fields.pool().text(field.value))});
    return list;
}

QString nameOf(WatchEnd::Kind kind) {
    switch (kind) {
    case WatchEnd::Kind::Stopped: return QStringLiteral("stopped");
    case WatchEnd::Kind::Closed: return QStringLiteral("closed");
    case WatchEnd::Kind::Crashed: return QStringLiteral("crashed");
    case WatchEnd::Kind::Failed: return QStringLiteral("failed");
    case WatchEnd::Kind::NotFound: break;
    }
    return QStringLiteral("not-found");
}

/// Prints each exchange and each page of the watch once.
class Teller {
public:
    explicit Teller(std::shared_ptr<TextPool> pool) : m_pool(std::move(pool)) {}

    void tell(const Session::Part& part) {
        const Session session(m_pool, {part});
        for (; m_pages < part.pages; ++m_pages)
            tellPage(part.segment->pages[m_pages]);
        for (; m_exchanges < session.size(); ++m_exchanges)
            tellExchange(session, m_exchanges);
    }

private:
    void tellPage(const Page& page) const {
        say("page", {{QStringLiteral("id"), toText(m_pool->text(page.id))},
                     {QStringLiteral("url"), toText(m_pool->text(page.title))},
                     {QStringLiteral("mark"), name(page.mark)},
                     {QStringLiteral("visit"), page.visit},
                     {QStringLiteral("loadMilliseconds"), page.loadMs}});
    }
    void tellExchange(const Session& session, std::uint32_t index) const {
        const Exchange exchange = session[index];
        const auto browser = browserAnswer(session, index);
        say("exchange", {{QStringLiteral("method"), toText(exchange.method())},
                         {QStringLiteral("url"), toText(exchange.url())},
                         {QStringLiteral("status"), exchange.status()},
                         {QStringLiteral("shown"), browser ? browser->status : exchange.status()},
                         {QStringLiteral("source"), name(exchange.source())},
                         {QStringLiteral("page"), toText(exchange.text(exchange.record().page))},
                         {QStringLiteral("sent"), listed(exchange.request())}});
    }

    std::shared_ptr<TextPool> m_pool;
    std::uint32_t m_pages = 0;
    std::uint32_t m_exchanges = 0;
};

/// Runs an order: its first word, with the rest as its argument. Null for an unknown order.
std::function<void(BrowserWatch&)> orderOf(const QString& line) {
    const QString word = line.section(QLatin1Char(' '), 0, 0);
    const std::string rest = line.section(QLatin1Char(' '), 1).toStdString();
    static const std::map<QString, void (*)(BrowserWatch&)> plain{
        {QStringLiteral("visit-again"), [](BrowserWatch& watch) { watch.visitAgain(); }},
        {QStringLiteral("reload"), [](BrowserWatch& watch) { watch.reload(false); }},
        {QStringLiteral("hard-reload"), [](BrowserWatch& watch) { watch.reload(true); }},
        {QStringLiteral("clear-cache"), [](BrowserWatch& watch) { watch.clearCache(); }},
        {QStringLiteral("cache-off"), [](BrowserWatch& watch) { watch.setCacheOff(true); }},
        {QStringLiteral("cache-on"), [](BrowserWatch& watch) { watch.setCacheOff(false); }},
        {QStringLiteral("pause"), [](BrowserWatch& watch) { watch.setPaused(true); }},
        {QStringLiteral("resume"), [](BrowserWatch& watch) { watch.setPaused(false); }},
        {QStringLiteral("stop"), [](BrowserWatch& watch) { watch.stop(); }}};
    if (const auto known = plain.find(word); known != plain.end())
        return known->second;
    if (word == QLatin1StringView("visit"))
        return [rest](BrowserWatch& watch) { watch.visit(rest); };
    if (word == QLatin1StringView("mark"))
        return [rest](BrowserWatch& watch) { watch.mark(rest); };
    return {};
}

/// Passes on the lines of standard input, and "stop" at its end.
class Orders {
public:
    explicit Orders(WatchThread& thread) : m_thread(thread) {
        QObject::connect(&m_readable, &QSocketNotifier::activated, [this] { read(); });
    }

private:
    void read() {
        char bytes[4096];
        const ssize_t length = ::read(STDIN_FILENO, bytes, sizeof bytes);
        if (length <= 0) {
            m_readable.setEnabled(false);
            return take(QStringLiteral("stop"));
        }
        m_input.append(bytes, length);
        for (qsizetype end = m_input.indexOf('\n'); end >= 0; end = m_input.indexOf('\n')) {
            take(QString::fromUtf8(m_input.left(end)));
            m_input.remove(0, end + 1);
        }
    }
    void take(const QString& line) {
        if (auto order = orderOf(line))
            m_thread.order(std::move(order));
        else
            say("unknown", {{QStringLiteral("order"), line}});
    }

    WatchThread& m_thread;
    QSocketNotifier m_readable{STDIN_FILENO, QSocketNotifier::Read};
    QByteArray m_input;
};

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    if (argc < 3)
        return 2;
    WatchOptions options;
    options.setup.browser = QString::fromLocal8Bit(argv[1]);
    options.setup.headless = true;
    options.setup.startTimeout = std::chrono::minutes(3); // for a machine that is busy building
    options.url = argv[2];
    if (argc > 3)
        options.setup.profiles = QString::fromLocal8Bit(argv[3]);
    Teller teller(options.pool);
    WatchThread thread(options);
    const BrowserWatch& watch = thread.watch();
    QObject here;
    QObject::connect(&watch, &BrowserWatch::ready, &here, [](const QString& browser, bool canClearCache) {
        say("ready",
            {{QStringLiteral("browser"), browser}, {QStringLiteral("canClearCache"), canClearCache}});
    });
    QObject::connect(&watch, &BrowserWatch::came, &here,
                     [&teller](const Session::Part& part) { teller.tell(part); });
    QObject::connect(&watch, &BrowserWatch::noted, &here, [](const std::string& sentence) {
        say("note", {{QStringLiteral("sentence"), toText(sentence)}});
    });
    const auto end = [](const WatchEnd& how) {
        say("ended", {{QStringLiteral("how"), nameOf(how.kind)}, {QStringLiteral("why"), toText(how.why)}});
        QCoreApplication::quit();
    };
    QObject::connect(&watch, &BrowserWatch::ended, &here, end);
    QObject::connect(&thread, &WatchThread::broke, &here, end);
    const Orders orders(thread);
    thread.start();
    return QCoreApplication::exec();
}
