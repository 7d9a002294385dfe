// Reads and analyses a small recording again and again, each time with another allocation that fails:
//
//     memory_faults [FIRST [LAST]]
//
// Whatever fails, the work ends with an error or with its result: nothing aborts, and nothing waits for a
// thread that has given up. Both what the model and what Qt asks for is counted, in all threads.

#include "model/analysis/analysis.h"
#include "model/base/exception_error.h"
#include "model/base/workers.h"
#include "model/har/import.h"

#include <QtCore/QByteArray>

#include <atomic>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <unistd.h>

namespace {

std::atomic<long> countdown{0}; // allocations until the failing one; 0 and less: none fails
std::atomic<bool> forGood{false};
std::atomic<long> allocations{0};

/// Whether this allocation fails.
bool fails() noexcept {
    allocations.fetch_add(1, std::memory_order_relaxed);
    if (countdown.load(std::memory_order_relaxed) <= 0)
        return false;
    const long left = countdown.fetch_sub(1, std::memory_order_relaxed) - 1;
    if (left == 0 && forGood.load(std::memory_order_relaxed))
        countdown.store(1, std::memory_order_relaxed); // and the next one
    return left == 0;
}

} // namespace

// glibc's own names of the functions that these replace, for this program and all libraries in it.
extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* old, std::size_t size);

void* malloc(std::size_t size) {
    if (!fails())
        return __libc_malloc(size);
    errno = ENOMEM;
    return nullptr;
}
void* calloc(std::size_t count, std::size_t size) {
    if (!fails())
        return __libc_calloc(count, size);
    errno = ENOMEM;
    return nullptr;
}
void* realloc(void* old, std::size_t size) {
    if (!fails())
        return __libc_realloc(old, size);
    errno = ENOMEM;
    return nullptr;
}
}

using namespace hci;

namespace {

QByteArray recording() {
    QByteArray entries;
    for (int i = 0; i < 12; ++i) {
        const QByteArray number = QByteArray::number(i / 2);
        entries += i == 0 ? "" : ",";
        entries +=
            R"({"startedDateTime": "2026-01-05T12:00:)" + QByteArray::number(10 + i) +
            R"(Z", "time": 5, "request": {"method": "GET", "url": "https://a.example/)" + number +
            R"(?token=abc", "httpVersion": "h2", "headers": [{"name": "Cookie", "value": "a=b"}, {"name": "If-None-Match", "value": "\"x\""}]},
  "response": {"status": )" +
            (i % 2 == 0 ? "200" : "304") +
            R"(, "httpVersion": "h2", "headersSize": 100, "bodySize": 50, "headers": [{"name": "ETag", "value": "\"x\""},
  {"name": "Cache-Control", "value": "max-age=5, private"}, {"name": "Vary", "value": "Accept-Encoding, Cookie"},
  {"name": "Date", "value": "Mon, 05 Jan 2026 12:00:00 GMT"}, {"name": "Set-Cookie", "value": "a=b; Path=/"}],
  "content": {"size": 50, "mimeType": "text/plain", "text": "some \u00e9 text that is kept"}}})";
    }
    return R"({"log": {"version": "1.2", "creator": {"name": "WebInspector", "version": "537.36"}, "entries": [)" +
           entries + "]}}";
}

/// The work common to all commands. Leaves out reports: Qt's small lists do not check whether they got their
/// memory.
Result<void> analyseIt(const QByteArray& har) {
    Progress progress;
    const auto pool = std::make_shared<TextPool>();
    Result<Session::Part> part = importHar(har, QStringLiteral("x.har"), pool, {}, progress);
    if (!part)
        return tl::unexpected(part.error());
    std::vector<Session::Part> parts;
    parts.push_back(std::move(*part));
    const auto session = std::make_shared<const Session>(pool, std::move(parts));
    (void)analyse(session, {}, progress);
    return {};
}

/// True if the work ended well although an allocation failed: its memory was optional.
bool endsWell(const QByteArray& har, long failing, bool memoryStaysOut) {
    forGood = memoryStaysOut;
    countdown = failing;
    const Result<void> done = caught([&] { return analyseIt(har); });
    countdown = 0;
    if (!done && done.error().code != ErrorCode::Io) {
        std::fprintf(stderr, "allocation %ld: error %d\n", failing, static_cast<int>(done.error().code));
        std::exit(1);
    }
    return done.has_value();
}

long current = 0;

[[noreturn]] void tell() {
    countdown = 0;
    std::fprintf(stderr, "allocation %ld: terminate called\n", current);
    std::_Exit(1);
}

} // namespace

int main(int argc, char** argv) {
    std::set_terminate(tell);
    const long first = argc > 1 ? std::atol(argv[1]) : 1;
    const QByteArray har = recording();
    static_cast<void>(workers()); // started before there is work, as the program does
    long failed = 0;
    long runs = 0;
    const long before = allocations;
    if (!endsWell(har, 0, false))
        return 1;
    const long last = argc > 2 ? std::atol(argv[2]) : allocations - before;
    for (long n = first; n <= last; ++runs, ++n) {
        current = n;
        for (const bool stays : {false, true})
            failed += endsWell(har, n, stays) ? 0 : 1;
    }
    std::printf("%ld allocations failed, and %ld analyses with them\n", runs * 2, failed);
    return failed > runs / 2 ? 0 : 1;
}
