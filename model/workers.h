#pragma once

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QFuture>
#include <QtCore/QThreadPool>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace hci {

/// The threads of all long work.
///
/// They are not those of QThreadPool::globalInstance(): there Qt's raster engine fills large areas in parts,
/// and waits for them. A window's paint would stand behind an import.
[[nodiscard]] QThreadPool& workers();

/// Makes the calling thread, and those that it starts, give way to the window's where cores are few.
void giveWayToWindow() noexcept;

/// Calls work(first, end) on all cores, for ranges that cover 0 … count: one a core, or several where some
/// take much longer than others. Gives the results in the order of the ranges.
template <class Work>
[[nodiscard]] auto inRanges(std::uint32_t count, const Work& work, std::uint32_t rangesPerCore = 1)
    -> std::vector<decltype(work(std::uint32_t(), std::uint32_t()))> {
    using Part = decltype(work(std::uint32_t(), std::uint32_t()));
    constexpr std::uint32_t worthAThread = 2000;
    const auto cores = static_cast<std::uint32_t>(std::max(1, workers().maxThreadCount()));
    const std::uint32_t parts = std::clamp(count / worthAThread, 1U, cores * rangesPerCore);
    const auto edge = [count, parts](std::uint32_t part) {
        return static_cast<std::uint32_t>(std::uint64_t{count} * part / parts);
    };
    struct Others {
        std::vector<QFuture<Part>> parts;
        ~Others() { // whatever happens here: they use `work`
            for (QFuture<Part>& part : parts)
                if (part.isValid()) // its result was not taken
                    part.waitForFinished();
        }
    } others;
    for (std::uint32_t part = 1; part < parts; ++part)
        others.parts.push_back(QtConcurrent::run(
            &workers(), [&work, from = edge(part), end = edge(part + 1)] { return work(from, end); }));
    std::vector<Part> results;
    results.reserve(parts);
    results.push_back(work(0, edge(1)));
    for (QFuture<Part>& other : others.parts)
        results.push_back(other.takeResult());
    return results;
}

} // namespace hci
