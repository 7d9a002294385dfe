#include "model/har/recording_paths.h"

#include "model/base/line_reader.h"
#include "model/base/sentence.h"
#include "model/http/field_syntax.h"

#include <fnmatch.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>
#include <optional>
#include <vector>

namespace hci {

namespace {

constexpr std::string_view anyFolders = "**";

bool hasWildcard(std::string_view text) {
    return text.find_first_of("*?[") != std::string_view::npos;
}

std::optional<struct stat> statusOf(const std::string& path) {
    struct stat status = {};
    return ::stat(path.c_str(), &status) == 0 ? std::optional(status) : std::nullopt;
}

bool isFolder(const std::string& path) {
    const auto status = statusOf(path);
    return status && S_ISDIR(status->st_mode);
}

/// `**` follows no links, as in a shell: links to parent folders would multiply the matches.
bool isLink(const std::string& path) {
    struct stat status = {};
    return ::lstat(path.c_str(), &status) == 0 && S_ISLNK(status.st_mode);
}

std::string below(const std::string& folder, const std::string& name) {
    return folder.empty() || folder.ends_with('/') ? folder + name : folder + '/' + name;
}

/// The parts between slashes; repeated `**` become one.
std::vector<std::string> partsOf(std::string_view pattern) {
    std::vector<std::string> parts;
    while (!pattern.empty()) {
        const std::string_view part = pattern.substr(0, pattern.find('/'));
        if (!part.empty() && (part != anyFolders || parts.empty() || parts.back() != anyFolders))
            parts.emplace_back(part);
        pattern.remove_prefix(std::min(part.size() + 1, pattern.size()));
    }
    return parts;
}

} // namespace

bool isRecordingName(std::string_view name) noexcept {
    constexpr std::array<std::string_view, 5> endings{".har", ".har.gz", ".har.zlib", ".har.zz", ".zip"};
    return std::any_of(endings.begin(), endings.end(), [name](std::string_view ending) {
        return name.size() > ending.size() &&
               equalsIgnoringCase(name.substr(name.size() - ending.size()), ending);
    });
}

bool RecordingPaths::add(const std::string& argument) {
    if (argument == "-")
        return addList(STDIN_FILENO, "standard input");
    if (argument.size() > 1 && argument.front() == '@')
        return addListFile(argument.substr(1));
    return addPath(argument);
}

bool RecordingPaths::addListFile(const std::string& name) {
    const Result<int> descriptor = openLines(name);
    if (!descriptor) {
        m_refuse(name, descriptor.error());
        return true;
    }
    const bool goesOn = addList(*descriptor, name);
    ::close(*descriptor);
    return goesOn;
}

bool RecordingPaths::addList(int descriptor, const std::string& name) {
    LineReader list(descriptor, maxPathLength, LineEnd::BreakOrNul, m_progress);
    while (true) {
        const Result<std::optional<std::string>> path = list.next();
        if (!path && path.error().code == ErrorCode::Cancelled)
            return false;
        if (!path)
            m_refuse(name, path.error());
        if (!path || !*path)
            return true;
        if (!addPath(**path))
            return false;
    }
}

/// Also visits a path that does not exist and is no pattern, so that opening it yields the error.
bool RecordingPaths::addPath(const std::string& path) {
    m_names = 0;
    m_found = 0;
    const auto status = statusOf(path);
    if (!status && hasWildcard(path))
        return addPattern(path);
    if (!status || !S_ISDIR(status->st_mode))
        return visit(path);
    std::set<FolderId> seen;
    if (!walk(path, 0, seen))
        return false;
    if (m_found == 0)
        m_refuse(path, Error{ErrorCode::NotFound, 0, "a folder without a recording"});
    return true;
}

bool RecordingPaths::addPattern(const std::string& pattern) {
    const std::vector<std::string> parts = partsOf(pattern);
    if (!match(pattern.starts_with('/') ? "/" : "", parts, 0))
        return false;
    if (m_found == 0)
        m_refuse(pattern, Error{ErrorCode::NotFound, 0, "no recording matches this pattern"});
    return true;
}

bool RecordingPaths::visit(const std::string& path) {
    ++m_found;
    return !m_progress.cancelled() && m_visit(path);
}

bool RecordingPaths::match(const std::string& folder, std::span<const std::string> parts, int depth) {
    if (m_progress.cancelled())
        return false;
    std::set<FolderId> seen;
    if (parts.empty())
        return isFolder(folder) ? walk(folder, 0, seen) : visit(folder);
    const std::string& part = parts.front();
    if (part == anyFolders)
        return parts.size() == 1 ? walk(folder, 0, seen) : matchBelow(folder, parts, depth);
    if (!hasWildcard(part)) {
        const std::string path = below(folder, part);
        return !statusOf(path) || match(path, parts.subspan(1), depth);
    }
    for (const std::string& name : namesIn(folder)) {
        const std::string path = below(folder, name);
        const bool matches = ::fnmatch(part.c_str(), name.c_str(), FNM_PERIOD) == 0;
        if (matches && (parts.size() == 1 || isFolder(path)) && !match(path, parts.subspan(1), depth))
            return false;
    }
    return true;
}

/// `parts` begins with `**`: matches the rest here and in each folder below.
bool RecordingPaths::matchBelow(const std::string& folder, std::span<const std::string> parts, int depth) {
    if (!match(folder, parts.subspan(1), depth))
        return false;
    for (const std::string& name : namesIn(folder)) {
        const std::string path = below(folder, name);
        if (name.starts_with('.') || isLink(path) || !isFolder(path))
            continue;
        if (depth == deepestFolder)
            m_refuse(path, Error{ErrorCode::TooLarge, 0, "too many folders in each other"});
        else if (!match(path, parts, depth + 1))
            return false;
    }
    return true;
}

bool RecordingPaths::walk(const std::string& folder, int depth, std::set<FolderId>& seen) {
    const auto status = statusOf(folder.empty() ? "." : folder);
    if (!status || !seen.emplace(status->st_dev, status->st_ino).second)
        return true;
    for (const std::string& name : namesIn(folder)) {
        if (m_progress.cancelled())
            return false;
        const std::string path = below(folder, name);
        if (name.starts_with('.'))
            continue;
        if (!isFolder(path)) {
            if (isRecordingName(name) && !visit(path))
                return false;
        } else if (depth == deepestFolder) {
            m_refuse(path, Error{ErrorCode::TooLarge, 0, "too many folders in each other"});
        } else if (!walk(path, depth + 1, seen)) {
            return false;
        }
    }
    return true;
}

/// Sorted by bytes. Beyond the bound, refuses the argument.
std::vector<std::string> RecordingPaths::namesIn(const std::string& folder) {
    std::vector<std::string> names;
    std::error_code error;
    std::filesystem::directory_iterator entries(folder.empty() ? "." : folder, error);
    for (; !error && entries != std::filesystem::directory_iterator(); entries.increment(error)) {
        if (++m_names == maxNames + 1) // refuse only once
            m_refuse(folder,
                     Error{ErrorCode::TooLarge, 0,
                           filled("more than %1 names; the rest is left out", {std::to_string(maxNames)})});
        if (m_names > maxNames)
            break;
        names.push_back(entries->path().filename().native());
    }
    if (error)
        m_refuse(folder, Error{ErrorCode::Io, 0, error.message()});
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace hci
