#pragma once

#include "model/base/job.h"

#include <QtCore/QByteArray>

#include <cstdint>
#include <functional>

class QIODevice;

namespace hci {

class ByteWriter;
class JsonWriter;

/// How far an export is, in rows of all its parts together.
class ExportProgress {
public:
    ExportProgress(Progress& progress, std::size_t rows)
        : m_progress(progress), m_rows(static_cast<std::int64_t>(rows)) {}

    [[nodiscard]] bool cancelled() const { return m_progress.cancelled(); }
    /// So many more are written. For one thread at a time.
    void add(std::size_t rows) {
        m_done += static_cast<std::int64_t>(rows);
        m_progress.report(m_done, m_rows);
    }

private:
    Progress& m_progress;
    std::int64_t m_rows;
    std::int64_t m_done = 0;
};

/// Appends the rows `first` … `end` to `block`. Called on several threads at once.
using MakeRows = std::function<void(QByteArray& block, std::uint32_t first, std::uint32_t end)>;
/// Takes a block that is made, for one thread at a time. False where it cannot be written.
using TakeRows = std::function<bool(QByteArray& block)>;

/// Makes `count` rows in blocks on all cores and hands them on in their order, so that the result is the same
/// whatever the machine. A few blocks at a time are in memory. False where it was stopped or cannot be
/// written.
[[nodiscard]] bool writeInBlocks(std::uint32_t count, ExportProgress& progress, const MakeRows& make,
                                 const TakeRows& take);
/// The same for rows that go to a device as they are.
[[nodiscard]] bool writeInBlocks(ByteWriter& out, std::uint32_t count, ExportProgress& progress,
                                 const MakeRows& make);

/// Writes the row with that number. Called on several threads at once, each with a writer of its own.
using WriteRow = std::function<void(JsonWriter& json, std::uint32_t row)>;

/// The same for rows that are elements of the array that is open in `json`, a row a line.
[[nodiscard]] bool writeInBlocks(JsonWriter& json, std::uint32_t count, ExportProgress& progress,
                                 const WriteRow& row);
/// The same for rows that are JSON texts of their own, a line each.
[[nodiscard]] bool writeLinesInBlocks(ByteWriter& out, std::uint32_t count, ExportProgress& progress,
                                      const WriteRow& row);

} // namespace hci
