#pragma once

#include <functional>

class QEventLoop;

namespace hci {

/// From here on Ctrl-C sets a flag that long work asks for; a second one ends the program at once.
void catchInterrupt();
/// The same of SIGTERM and SIGHUP, for a command that has to clean up behind itself.
void catchTermination();
[[nodiscard]] bool interrupted() noexcept;

/// Runs `loop` to its end; calls `stop` again and again once Ctrl-C was pressed.
void runUntilInterrupted(QEventLoop& loop, const std::function<void()>& stop);

} // namespace hci
