#pragma once

#include "model/base/result.h"

#include <CLI/CLI.hpp>

#include <span>
#include <string>

namespace hci {

/// The type of an option that names a file: parse() refuses an empty name.
inline constexpr const char* fileTypeName = "FILE";

/// A file that the command line names.
struct NamedFile {
    std::string option; ///< "--output"; empty for an input without an option
    std::string path;   ///< in the file system's own bytes
};

/// Refuses arguments by which the run would replace one of its inputs, or write two results to one file, also
/// by way of a link. A baseline may be replaced by the new one; a device or a FIFO may have several uses.
///
/// Does not read lists from standard input or a pipe, because the command could not read them again: it
/// checks each of their paths by checkInput().
[[nodiscard]] Result<void> checkWrittenFiles(const CLI::App& app);

/// Refuses the recording `path` if the run would replace it by one of the files that it writes.
[[nodiscard]] Result<void> checkInput(std::span<const NamedFile> written, const std::string& path);

/// Refuses a file that --write-baseline would replace although it is no baseline. An empty file may become
/// one.
[[nodiscard]] Result<void> checkNewBaseline(const std::string& path);

} // namespace hci
