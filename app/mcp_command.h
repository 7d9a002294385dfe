#pragma once

#include "app/arguments.h"

namespace hci {

/// mcp: serves the Model Context Protocol on standard input and output until the input ends.
[[nodiscard]] ExitStatus serveAgents(const McpArguments& arguments);

} // namespace hci
