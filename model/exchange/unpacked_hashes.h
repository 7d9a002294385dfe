#pragma once

#include "model/exchange/session.h"

#include <vector>

namespace hci {

class WorkBudget;

/// The hashes of the decoded contents that have to be unpacked, by exchange index: each is unpacked once, in
/// the order of the exchanges, until `budget` allows no more. Not known() for all other exchanges.
[[nodiscard]] std::vector<ContentHash> unpackedHashes(const Session& session, WorkBudget& budget);

} // namespace hci
