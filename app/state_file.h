#pragma once

#include "app/arguments.h"
#include "model/state/state.h"

namespace hci {

/// What the file of --state remembers; nothing where there is no such file yet. Errors name the file.
[[nodiscard]] Result<State> loadState(const QString& path);

/// Writes it, whole or not at all; for its owner alone where URLs are in it `withSecrets`. Complains where
/// that fails, and says with what status to exit.
[[nodiscard]] ExitStatus saveState(const State& state, const QString& path, bool withSecrets);

} // namespace hci
