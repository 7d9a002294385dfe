#pragma once

#include "model/har/parsed_batch.h"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace hci::har {

/// A short line of batches between the thread that finds entries and the one that stores them. In between
/// they are parsed, by whoever would have to wait otherwise: a thread that sleeps and is woken for every
/// batch costs more than the batch.
class BatchQueue {
public:
    /// Parses the slices of a batch. Each thread has its own.
    using Parse = std::function<void(ParsedBatch&)>;

    BatchQueue() { m_spare.reserve(bound); } // so that no batch is ever copied

    /// An empty batch, whose memory may have been used before.
    [[nodiscard]] ParsedBatch take();
    /// A used batch, whose memory is used again.
    void giveBack(ParsedBatch batch);

    /// Adds a batch with its source alone; parses while there is no room. False when nobody wants more.
    bool push(ParsedBatch found, const Parse& parse);
    /// The next batch, parsed; nothing after the last one.
    [[nodiscard]] std::optional<ParsedBatch> pop(const Parse& parse);
    /// Parses until the last batch has been added.
    void help(const Parse& parse);

    /// No batch will be added.
    void finish();
    /// None will be taken: whoever waits is let go.
    void close();

private:
    static constexpr std::size_t bound = 6;
    enum class State : std::uint8_t { Found, Parsing, Parsed };
    struct Place {
        ParsedBatch batch;
        State state = State::Found;
    };

    [[nodiscard]] bool parseOne(std::unique_lock<std::mutex>& lock, const Parse& parse);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Place> m_queue; // a place stays where it is while a thread parses it
    std::vector<ParsedBatch> m_spare;
    bool m_finished = false;
    bool m_closed = false;
};

} // namespace hci::har
