#include "model/base/same_file.h"

#include <filesystem>

namespace hci {

namespace {

constexpr int maxLinks = 40; // one behind the other, as Linux follows them

/// The place that a link without a target, or a name without a file, stands for.
std::filesystem::path placeOf(std::filesystem::path path) {
    std::error_code error;
    for (int i = 0; i < maxLinks && std::filesystem::is_symlink(path, error); ++i)
        path = path.parent_path() / std::filesystem::read_symlink(path, error);
    return std::filesystem::weakly_canonical(std::filesystem::absolute(path, error), error);
}

} // namespace

std::optional<struct stat> statusOfFile(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0)
        return std::nullopt;
    return status;
}

bool isDescriptor(std::string_view path) {
    return path.starts_with("/dev/fd/") || path.starts_with("/dev/std") || path.starts_with("/proc/");
}

bool isSameFile(const std::string& one, const std::string& other) {
    if (one.empty() || other.empty() || (isDescriptor(one) && isDescriptor(other)))
        return false;
    const auto first = statusOfFile(one);
    const auto second = statusOfFile(other);
    if (first && second)
        return S_ISREG(first->st_mode) && first->st_dev == second->st_dev && first->st_ino == second->st_ino;
    return !first && !second && placeOf(one) == placeOf(other);
}

} // namespace hci
