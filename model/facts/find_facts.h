#pragma once

#include "model/facts/facts.h"

#include <functional>
#include <optional>
#include <span>

namespace hci {

/// Finds the facts of `session`; `stopAfterStep` is asked after each of its three steps. Nothing where it
/// said to stop.
[[nodiscard]] std::optional<Facts> findFacts(const Session& session, const CacheChoice& cache,
                                             const std::function<bool()>& stopAfterStep);

/// Takes the savings of these revalidations back: their 304s were not true, as other answers show.
void withdrawSavings(const Session& session, Facts& facts, std::span<const std::uint32_t> revalidations);

} // namespace hci
