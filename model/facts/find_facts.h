#pragma once

#include "model/facts/facts.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>

namespace hci {

/// Finds the facts of `session`. Returns nothing if `stopAfterStep`, called after each of three steps,
/// returns true. Within a step a stopped `budget` leaves a part of the facts, so stopAfterStep() must return
/// true as well then.
[[nodiscard]] std::optional<Facts> findFacts(const Session& session, const CacheChoice& cache,
                                             const std::function<bool()>& stopAfterStep,
                                             std::shared_ptr<WorkBudget> budget = {});

/// Removes the savings of these revalidations, whose 304s were wrong, as other answers show.
void withdrawSavings(const Session& session, Facts& facts, std::span<const std::uint32_t> revalidations);

} // namespace hci
