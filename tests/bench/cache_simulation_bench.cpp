// The growth of the cache simulation, in nanoseconds and allocations per exchange:
//
//     cache_simulation_bench [EXCHANGES …]      default: 10000 100000 1000000
//
//     ns             processor time of simulate() per exchange
//     growth         that time to the one of the line before: 1.00 if linear, a little more by memory caches
//     allocations    calls of operator new within simulate(); falls as values repeat, because parsed values
//                    and fields after a 304 are shared
//
// Build with the preset `headless`.

#include "model/cache/simulation.h"
#include "model/http/http_date.h"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <new>
#include <string>
#include <vector>

namespace {

std::atomic<std::uint64_t> allocations{0};

} // namespace

void* operator new(std::size_t size) {
    ++allocations;
    if (void* memory = std::malloc(size == 0 ? 1 : size))
        return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}

namespace hci {

namespace {

constexpr Milliseconds start = 1767614400000; // 2026-01-05T12:00:00Z

/// Requests of a browser: fields that stay the same, and a condition on every third.
ExchangeDraft::Fields requestFields(std::uint32_t i, std::uint32_t url) {
    ExchangeDraft::Fields fields = {
        {"Host", "a.example"},
        {"User-Agent", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126"},
        {"Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"},
        {"Accept-Encoding", i % 7 == 0 ? "gzip" : "gzip, deflate, br"},
        {"Accept-Language", "en-US,en;q=0.5"},
        {"Referer", "https://a.example/"},
        {"Cookie", "session=" + std::to_string(i % 1000)},
    };
    if (i % 3 == 0)
        fields.emplace_back("If-None-Match", "\"v" + std::to_string(url) + '"');
    if (i % 11 == 0)
        fields.emplace_back("Cache-Control", "max-age=0");
    return fields;
}

ExchangeDraft::Fields responseFields(std::uint32_t i, std::uint32_t url, std::int64_t now) {
    constexpr const char* policies[] = {"max-age=600",
                                        "public, max-age=31536000, immutable",
                                        "no-cache",
                                        "no-store",
                                        "max-age=5, stale-while-revalidate=30",
                                        "private, max-age=60",
                                        "s-maxage=300, max-age=10",
                                        "max-age=1, must-revalidate"};
    return {
        {"Date", formatHttpDate(now)},
        {"Server", "nginx"},
        {"Content-Type", "text/javascript; charset=utf-8"},
        {"Connection", "keep-alive"},
        {"Cache-Control", policies[url % std::size(policies)]},
        {"ETag", "\"v" + std::to_string(url) + '"'},
        {"Last-Modified", formatHttpDate(1700000000 + url)},
        {"Vary", "Accept-Encoding"},
        {"X-Request-Id", std::to_string(i)},
        {"Strict-Transport-Security", "max-age=31536000"},
        {"X-Content-Type-Options", "nosniff"},
        {"Content-Length", std::to_string(1000 + url % 5000)},
    };
}

SessionPtr synthetic(std::uint32_t count) {
    auto segment = std::make_shared<Segment>(std::make_shared<TextPool>());
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t url = static_cast<std::uint32_t>((std::uint64_t{i} * 2654435761U) % (count / 8));
        ExchangeDraft draft;
        draft.startedAt = start + Milliseconds{i} * 50;
        draft.responseDelayMs = 40;
        draft.url = "https://a.example/assets/file-" + std::to_string(url) + ".js";
        draft.method = i % 97 == 0 ? "POST" : "GET";
        draft.status = i % 3 == 0 ? 304 : 200;
        draft.requestFields = requestFields(i, url);
        draft.responseFields = responseFields(i, url, draft.startedAt / 1000);
        append(*segment, draft, i);
    }
    return std::make_shared<const Session>(segment->pool(), std::vector{partOf(segment, {})});
}

struct Measured {
    double nanoseconds = 0;
    double allocations = 0;
    std::size_t reasons = 0;
};

Measured measure(const Session& session, const Resources& resources, CacheModel model) {
    const std::uint64_t before = allocations;
    const std::clock_t begin = std::clock();
    const Simulation result = simulate(session, resources, model);
    const std::clock_t end = std::clock();
    const auto count = static_cast<double>(session.size());
    return {static_cast<double>(end - begin) * 1e9 / CLOCKS_PER_SEC / count,
            static_cast<double>(allocations - before) / count, result.reasons.size()};
}

int run(const std::vector<std::uint32_t>& counts) {
    std::printf("%10s %8s %12s %8s %14s %10s\n", "exchanges", "model", "ns/exchange", "growth",
                "allocations/ex", "reasons/ex");
    double last[3] = {};
    for (const std::uint32_t count : counts) {
        const SessionPtr session = synthetic(count);
        const Resources resources = findResources(*session);
        for (const CacheModel model : {CacheModel::Private, CacheModel::Shared, CacheModel::Cdn}) {
            Measured best = measure(*session, resources, model);
            for (int again = 0; again < (count < 1'000'000U ? 4 : 1); ++again) {
                const Measured next = measure(*session, resources, model);
                best = next.nanoseconds < best.nanoseconds ? next : best;
            }
            double& before = last[static_cast<int>(model)];
            std::printf("%10u %8s %12.0f %8.2f %14.2f %10.2f\n", count, name(model).data(), best.nanoseconds,
                        before > 0 ? best.nanoseconds / before : 1.0, best.allocations,
                        static_cast<double>(best.reasons) / count);
            before = best.nanoseconds;
        }
    }
    return 0;
}

} // namespace

} // namespace hci

int main(int argc, char** argv) {
    std::vector<std::uint32_t> counts;
    for (int i = 1; i < argc; ++i)
        counts.push_back(static_cast<std::uint32_t>(std::max(std::atoi(argv[i]), 8)));
    if (counts.empty())
        counts = {10'000, 100'000, 1'000'000};
    return hci::run(counts);
}
