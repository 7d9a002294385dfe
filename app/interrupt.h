#pragma once

#include <functional>

class QEventLoop;

namespace hci {

/// From here on Ctrl-C sets a flag that long work checks; a second Ctrl-C ends the program at once.
void catchInterrupt();
/// The same for SIGTERM and SIGHUP, for a command that must clean up.
void catchTermination();
[[nodiscard]] bool interrupted() noexcept;

/// Runs `loop` to its end; after Ctrl-C calls `stop` repeatedly.
void runUntilInterrupted(QEventLoop& loop, const std::function<void()>& stop);

} // namespace hci
