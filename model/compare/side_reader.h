#pragma once

#include "model/base/job.h"
#include "model/base/result.h"
#include "model/compare/compared_side.h"

#include <QtCore/QString>

#include <array>
#include <functional>
#include <memory>
#include <optional>

namespace hci {

/// Both sides of a comparison, with their texts in one pool.
struct ComparedSides {
    std::shared_ptr<TextPool> pool = std::make_shared<TextPool>();
    std::array<ComparedSide, 2> sides; ///< BEFORE and AFTER
};

/// The callbacks for reading the sides.
struct SideDoors {
    /// Reads a side that is no report into a session with its texts in `pool`.
    std::function<Result<SessionPtr>(const QString& file, const std::shared_ptr<TextPool>& pool)> recording;
    /// Announces the next step `what`, and returns its progress with the user's wish to stop.
    std::function<Progress(const QString& what)> progress;
};

/// Reads two sides, each a recording or a JSON report. Reads reports first, because a recording is judged as
/// the reports' cache; without reports as `cache`, or a private one.
///
/// Refused, with a sentence: the two cannot be compared; other errors are those of reading.
[[nodiscard]] Result<ComparedSides> readSides(const std::array<QString, 2>& files,
                                              std::optional<CacheChoice> cache, const SideDoors& doors);

} // namespace hci
