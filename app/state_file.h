#pragma once

#include "app/arguments.h"
#include "model/state/state.h"

namespace hci {

/// The content of the file of --state; empty if the file does not exist yet. Errors name the file.
[[nodiscard]] Result<State> loadState(const QString& path);

/// Writes it, whole or not at all; readable by its owner only if its URLs are `withSecrets`. Complains on
/// failure, and returns the exit status.
[[nodiscard]] ExitStatus saveState(const State& state, const QString& path, bool withSecrets);

} // namespace hci
