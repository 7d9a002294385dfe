#pragma once

#include "model/base/result.h"

#include <CLI/CLI.hpp>

namespace hci {

/// The type of an option that names a file: parse() refuses an empty name.
inline constexpr const char* fileTypeName = "FILE";

/// Refuses arguments by which the run would replace one of its inputs, or write two results to one file, also
/// by way of a link. A baseline may be replaced by the new one; a device or a FIFO may have several uses.
///
/// Does not read lists from a pipe, because the command could not read them again.
[[nodiscard]] Result<void> checkWrittenFiles(const CLI::App& app);

/// Whether both names lead to the same regular file; for a file that does not exist yet, to the same place.
[[nodiscard]] bool isSameFile(const std::string& one, const std::string& other);

} // namespace hci
