#pragma once

#include <sys/stat.h>

#include <optional>
#include <string>
#include <string_view>

namespace hci {

// Names are in the file system's own bytes.

/// Follows links; empty if nothing has the name.
[[nodiscard]] std::optional<struct stat> statusOfFile(const std::string& path);

/// Names of open descriptors: what is written there follows what is there, or goes to a device.
[[nodiscard]] bool isDescriptor(std::string_view path);

/// Whether both names lead to the same regular file; for a file that does not exist yet, to the same place.
[[nodiscard]] bool isSameFile(const std::string& one, const std::string& other);

} // namespace hci
