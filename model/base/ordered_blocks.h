#pragma once

#include "model/base/job.h"

#include <QtCore/QByteArray>

#include <cstdint>
#include <functional>
#include <vector>

namespace hci {

/// Progress of an export, in rows of all its parts together.
class ExportProgress {
public:
    ExportProgress(Progress& progress, std::size_t rows)
        : m_progress(progress), m_rows(static_cast<std::int64_t>(rows)) {}

    [[nodiscard]] bool cancelled() const { return m_progress.cancelled(); }
    /// Adds written rows; for one thread at a time.
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
/// Takes a block of the rows `first` … `end`, on one thread at a time. Returns false if it cannot be
/// written.
using TakeRows = std::function<bool(QByteArray& block, std::uint32_t first, std::uint32_t end)>;

/// How rows are divided into blocks.
struct RowBlocks {
    std::vector<std::uint32_t> ends; ///< by block: one past its last row
    std::uint32_t ahead = 16;        ///< blocks in memory per thread, at most

    /// Blocks of a few rows, for rows of about a kilobyte.
    [[nodiscard]] static RowBlocks ofEqualSize(std::uint32_t rows);
};

/// Makes blocks of rows on all cores and passes them on in order, a few in memory at a time, so that the
/// result does not depend on the machine. Returns false if stopped or if writing fails.
[[nodiscard]] bool writeInBlocks(const RowBlocks& blocks, ExportProgress& progress, const MakeRows& make,
                                 const TakeRows& take);
[[nodiscard]] bool writeInBlocks(std::uint32_t rows, ExportProgress& progress, const MakeRows& make,
                                 const TakeRows& take);

} // namespace hci
