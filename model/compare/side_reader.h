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

/// What reading the sides needs of the program around it.
struct SideDoors {
    /// Reads what a side names, where it is no report, into a session with its texts in `pool`.
    std::function<Result<SessionPtr>(const QString& file, const std::shared_ptr<TextPool>& pool)> recording;
    /// Tells that it goes on to `what`, and carries the user's wish to stop.
    std::function<Progress(const QString& what)> progress;
};

/// Reads two sides, each a recording or a JSON report. Reports come first: a recording is judged as the cache
/// that they were judged as; without one as `cache`, or a private one. Refused, with a sentence, where the
/// two cannot be compared; else the errors of what could not be read.
[[nodiscard]] Result<ComparedSides> readSides(const std::array<QString, 2>& files,
                                              std::optional<CacheChoice> cache, const SideDoors& doors);

} // namespace hci
