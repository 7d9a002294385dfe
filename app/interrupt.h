#pragma once

namespace hci {

/// From here on Ctrl-C sets a flag that long work asks for; a second one ends the program at once.
void catchInterrupt();
[[nodiscard]] bool interrupted() noexcept;

} // namespace hci
