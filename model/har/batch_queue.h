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

/// A short queue of batches between the thread that finds entries and the one that stores them. A thread that
/// would have to wait parses a batch instead: waking a thread for every batch costs more than the batch.
class BatchQueue {
public:
    /// Parses the slices of a batch. Each thread has its own.
    using Parse = std::function<void(ParsedBatch&)>;

    BatchQueue() { m_spare.reserve(bound); } // so that no batch is ever copied

    /// An empty batch, possibly with reused memory.
    [[nodiscard]] ParsedBatch take();
    /// Takes a used batch back for reuse.
    void giveBack(ParsedBatch batch);

    /// Adds an unparsed batch; parses others while the queue is full. False if the consumer wants no more.
    bool push(ParsedBatch found, const Parse& parse);
    /// The next batch, parsed; nullopt after the last one.
    [[nodiscard]] std::optional<ParsedBatch> pop(const Parse& parse);
    /// Parses until the last batch has been added.
    void help(const Parse& parse);

    /// No batch will follow.
    void finish();
    /// No batch will be taken: releases waiting threads.
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
    std::deque<Place> m_queue; // a place does not move while a thread parses it
    std::vector<ParsedBatch> m_spare;
    bool m_finished = false;
    bool m_closed = false;
};

} // namespace hci::har
