// Reads broken answers, the same ones in each run:
//
//     wire_answers [COUNT [SEED]]           in memory: HTTP/1.1 and HTTP/2, COUNT of each
//     wire_answers --socket COUNT [SEED]    through the program's client, from a loopback server
//     wire_answers --reply COUNT [SEED]     one after the other, each by a WireReply; see reply_check.h
//     wire_answers --write-seeds FOLDER
//
// Nothing may crash, hang or pass its bounds; see wire_check.h.

#include "model/transport/fetch.h"
#include "model/transport/live_session.h"
#include "tests/fuzz/broken_answers.h"
#include "tests/fuzz/reply_check.h"
#include "tests/fuzz/wire_check.h"
#include "tests/unit/transport/hostile_server.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QEventLoop>
#include <QtCore/QFile>
#include <QtCore/QTimer>

#include <cstdio>
#include <cstdlib>
#include <map>

using namespace hci;
using namespace hci::fuzz;

namespace {

constexpr std::uint64_t usualSeed = 7;

int readInMemory(long count, std::uint64_t seed) {
    AnswerBreaker wire = wireBreaker(seed);
    AnswerBreaker http2 = http2Breaker(seed);
    for (long i = 0; i < count; ++i) {
        checkWire(wire.next(), static_cast<unsigned>(i));
        checkHttp2(http2.next(), static_cast<unsigned>(i));
    }
    std::printf("%ld broken answers in HTTP/1.1, %ld in HTTP/2\n", count, count);
    return 0;
}

/// Requests each answer once, several at a time; each request must end by itself.
int readFromSocket(long count, std::uint64_t seed) {
    AnswerBreaker breaker = wireBreaker(seed);
    QMap<QByteArray, test::HostileScript> scripts;
    for (long i = 0; i < count; ++i)
        scripts["/" + QByteArray::number(qlonglong(i))] = {
            {QByteArray::fromStdString(breaker.next()), 0, 1, true}};
    const test::HostileServer server(std::move(scripts));
    const LiveSession live;
    HttpClient client(live.spool());
    std::map<Failure, int> outcomes;
    long over = 0;
    QEventLoop loop;
    TransportOptions options;
    options.timeout = std::chrono::seconds(20);
    QTimer::singleShot(std::chrono::minutes(10), &loop, [&loop] { loop.exit(1); });
    for (long i = 0; i < count; ++i) {
        HttpRequest request;
        request.url = server.url(("/" + std::to_string(i)).c_str());
        Fetch::start(client, std::move(request), options, [&](const std::vector<FetchStep>& steps) {
            ++outcomes[steps.back().exchange.failure];
            if (++over == count)
                loop.exit(0);
        });
    }
    const int result = loop.exec();
    std::printf("%ld of %ld broken answers came to an end; by their failure:", over, count);
    for (const auto& [failure, times] : outcomes)
        std::printf(" %d: %d", static_cast<int>(failure), times);
    std::printf("\n");
    return result == 0 && outcomes[Failure::TimedOut] == 0 ? 0 : 1;
}

int readByReplies(long count, std::uint64_t seed) {
    AnswerBreaker breaker = wireBreaker(seed);
    ReplyCheck replies;
    for (long i = 0; i < count; ++i)
        replies.check(breaker.next(), static_cast<unsigned>(i));
    std::printf("%ld broken answers by replies\n", count);
    return 0;
}

int writeSeeds(const QDir& folder) {
    int number = 0;
    const auto write = [&](const std::vector<std::string>& seeds, char kind) {
        for (const std::string& seed : seeds) {
            QFile file(folder.filePath(QStringLiteral("seed-%1").arg(number++)));
            const QByteArray bytes =
                QByteArray(1, kind) + QByteArray(1, '\x05') + QByteArray::fromStdString(seed);
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                return false;
        }
        return true;
    };
    return write(wireSeeds(), '\0') && write(http2Seeds(), '\1') ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == QLatin1StringView("--write-seeds"))
        return writeSeeds(QDir(words.value(2)));
    const bool socket = words.value(1) == QLatin1StringView("--socket");
    const bool replies = words.value(1) == QLatin1StringView("--reply");
    const qsizetype first = socket || replies ? 2 : 1;
    const long count = words.size() > first ? words[first].toLong() : 10000;
    const std::uint64_t seed = words.size() > first + 1 ? words[first + 1].toULongLong() : usualSeed;
    if (replies)
        return readByReplies(count, seed);
    return socket ? readFromSocket(count, seed) : readInMemory(count, seed);
}
