#include "model/report/json_row_blocks.h"

#include "model/text_view.h"
#include "model/workers.h"

#include <QtCore/QBuffer>
#include <QtCore/QFuture>

#include <algorithm>
#include <deque>

namespace hci {

namespace {

constexpr std::uint32_t rowsInBlock = 256; // about half a megabyte; fewer rows cost more threads' wake-ups

/// The rows from `first` on, as one array.
QByteArray blockOf(const WriteRow& row, std::uint32_t first, std::uint32_t end) {
    QByteArray text;
    text.reserve(qsizetype{2048} * (end - first));
    QBuffer buffer(&text);
    buffer.open(QIODevice::WriteOnly);
    JsonWriter json(buffer);
    json.beginArray();
    for (std::uint32_t i = first; i < end; ++i) {
        json.lineBreak();
        row(json, i);
    }
    json.endArray();
    (void)json.finish(); // memory takes it
    return text;
}

/// Blocks that are being made, in their order. Waits for all of them at its end: they use what others own.
class BlocksAhead {
public:
    BlocksAhead() = default;
    BlocksAhead(const BlocksAhead&) = delete;
    BlocksAhead& operator=(const BlocksAhead&) = delete;
    ~BlocksAhead() {
        for (QFuture<QByteArray>& block : m_blocks) {
            block.cancel(); // where it has not begun
            block.waitForFinished();
        }
    }

    [[nodiscard]] std::size_t size() const noexcept { return m_blocks.size(); }
    void add(QFuture<QByteArray> block) { m_blocks.push_back(std::move(block)); }
    QByteArray take() {
        QByteArray text = m_blocks.front().takeResult();
        m_blocks.pop_front();
        return text;
    }

private:
    std::deque<QFuture<QByteArray>> m_blocks;
};

} // namespace

bool writeInBlocks(JsonWriter& json, std::uint32_t count, Progress& progress, const WriteRow& row) {
    const auto bound = static_cast<std::size_t>(2 * std::max(1, workers().maxThreadCount()));
    BlocksAhead ahead;
    for (std::uint32_t next = 0; next < count || ahead.size() > 0;) {
        for (; next < count && ahead.size() < bound; next += std::min(rowsInBlock, count - next))
            ahead.add(QtConcurrent::run(&workers(), blockOf, std::cref(row), next,
                                        std::min(next + rowsInBlock, count)));
        if (progress.cancelled() || json.failed())
            return false;
        const QByteArray block = ahead.take();
        json.elements(toView(block).substr(1, static_cast<std::size_t>(block.size()) - 2));
    }
    return true;
}

} // namespace hci
