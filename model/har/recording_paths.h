#pragma once

#include "model/base/job.h"
#include "model/base/result.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hci {

/// Finds the files that command line arguments mean: a file, a folder with all recordings below it, a pattern
/// that the shell did not expand (`*`, `?`, `[…]`, and `**` for any folders), `@list` for a file with one
/// path per line, `-` for such a list on standard input. Passes each file on as it is found.
///
/// Files of a folder come in the byte order of their names, so that the order is always the same. Skips
/// hidden files below a folder, as a shell does; reads a folder once even if links lead to it twice.
class RecordingPaths final {
public:
    static constexpr int deepestFolder = 64; ///< below the argument; refuses deeper folders
    static constexpr std::size_t maxPathLength = std::size_t{64} << 10; ///< in a list
    static constexpr std::size_t maxNames = 1'000'000;                  ///< examined for one argument

    /// Takes the next file, in the file system's own bytes; false ends the search.
    using Visit = std::function<bool(const std::string& path)>;
    /// Receives arguments without files, and why.
    using Refuse = std::function<void(const std::string& path, const Error& error)>;

    /// `progress` outlives this.
    RecordingPaths(Visit visit, Refuse refuse, const Progress& progress)
        : m_visit(std::move(visit)), m_refuse(std::move(refuse)), m_progress(progress) {}

    /// False if `visit` or the user ended the search.
    [[nodiscard]] bool add(const std::string& argument);

private:
    using FolderId = std::pair<std::uint64_t, std::uint64_t>; // device, inode

    bool visit(const std::string& path);
    bool addList(int descriptor, const std::string& name);
    bool addListFile(const std::string& name);
    bool addPath(const std::string& path);
    bool addPattern(const std::string& pattern);
    bool match(const std::string& folder, std::span<const std::string> parts, int depth);
    bool matchBelow(const std::string& folder, std::span<const std::string> parts, int depth);
    bool walk(const std::string& folder, int depth, std::set<FolderId>& seen);
    std::vector<std::string> namesIn(const std::string& folder);

    Visit m_visit;
    Refuse m_refuse;
    const Progress& m_progress;
    std::size_t m_names = 0; // examined for this argument
    std::size_t m_found = 0; // files found for this argument
};

/// Whether a folder's file with this name is a recording: *.har, also packed (.har.gz, .har.zlib), and *.zip.
[[nodiscard]] bool isRecordingName(std::string_view name) noexcept;

} // namespace hci
