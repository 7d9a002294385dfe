#include "app/written_files.h"

#include "model/base/job.h"
#include "model/base/regular_file.h"
#include "model/base/same_file.h"
#include "model/har/recording_paths.h"
#include "model/settings/baseline.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace hci {

namespace {

constexpr const char* standardInput = "/dev/stdin";

bool isWritten(std::string_view option) {
    constexpr std::array written{"--output", "--write-baseline", "--state"};
    return std::find(written.begin(), written.end(), option) != written.end();
}

bool mayBeOneFile(const NamedFile& written, const NamedFile& other) {
    return written.option == "--write-baseline" && other.option == "--baseline";
}

/// The files of options, those that are written first.
std::vector<NamedFile> filesOfOptions(const CLI::App& app) {
    std::vector<NamedFile> files;
    for (const CLI::Option* option : app.get_options())
        if (option->get_type_name() == fileTypeName && option->count() != 0)
            files.push_back({option->get_name(), option->results().back()});
    std::stable_partition(files.begin(), files.end(),
                          [](const NamedFile& file) { return isWritten(file.option); });
    return files;
}

Result<void> checkAgainst(const NamedFile& written, const NamedFile& other) {
    if (mayBeOneFile(written, other) || !isSameFile(written.path, other.path))
        return {};
    if (other.option.empty())
        return failure(ErrorCode::Refused, written.option + ": " + written.path + " is the same file as " +
                                               other.path + ", an input of this run");
    return failure(ErrorCode::Refused,
                   written.option + ": " + written.path + " is the same file as that of " + other.option);
}

/// How a command reads its arguments without an option: `summarise` takes names alone, `compare` a report by
/// its name and recordings by a list.
struct ArgumentKind {
    bool names = false; ///< also "@x" is the name of a file
    bool lists = false; ///< "@x" is a list of recordings, and so is standard input
};

ArgumentKind kindOf(const CLI::Option& option) {
    const std::string name = option.get_name();
    return {name != "PATH", name != "FILE"};
}

/// Checks the files that an argument means: one, those of a folder or a pattern, those of a list and the list
/// itself.
Result<void> checkArgument(const NamedFile& written, const std::string& argument, ArgumentKind kind) {
    const bool isList = kind.lists && argument.size() > 1 && argument.front() == '@';
    if (isList && kind.names)
        if (const Result<void> checked = checkAgainst(written, {{}, argument}); !checked)
            return checked;
    const std::string named = argument == "-" ? standardInput : isList ? argument.substr(1) : argument;
    if (const Result<void> checked = checkAgainst(written, {{}, named}); !checked)
        return checked;
    const auto status = statusOfFile(named);
    if (!kind.lists || argument == "-" || (isList && (!status || !S_ISREG(status->st_mode))))
        return {};
    Result<void> result;
    const Progress progress;
    RecordingPaths paths(
        [&](const std::string& path) {
            result = checkAgainst(written, {{}, path});
            return result.has_value();
        },
        [](const std::string&, const Error&) {}, progress); // the command itself complains
    static_cast<void>(paths.add(argument));
    return result;
}

} // namespace

Result<void> checkWrittenFiles(const CLI::App& app) {
    const std::vector<NamedFile> files = filesOfOptions(app);
    for (auto written = files.begin(); written != files.end() && isWritten(written->option); ++written) {
        for (auto other = written + 1; other != files.end(); ++other)
            if (const Result<void> checked = checkAgainst(*written, *other); !checked)
                return checked;
        if (!statusOfFile(written->path)) // so it is no input
            continue;
        for (const CLI::Option* option : app.get_options())
            if (option->get_positional())
                for (const std::string& argument : option->results())
                    if (const Result<void> checked = checkArgument(*written, argument, kindOf(*option));
                        !checked)
                        return checked;
    }
    return {};
}

Result<void> checkInput(std::span<const NamedFile> written, const std::string& path) {
    for (const NamedFile& file : written)
        if (statusOfFile(file.path)) // else it is no input
            if (const Result<void> checked = checkAgainst(file, {{}, path}); !checked)
                return checked;
    return {};
}

Result<void> checkNewBaseline(const std::string& path) {
    const auto status = path.empty() || isDescriptor(path) ? std::nullopt : statusOfFile(path);
    if (!status || !S_ISREG(status->st_mode) || status->st_size == 0)
        return {};
    const Result<QByteArray> bytes = readRegularFile(path, Baseline::maxFileBytes);
    if (bytes && Baseline::read(*bytes))
        return {};
    return failure(ErrorCode::Refused,
                   "--write-baseline: " + path + " is no baseline, the only file that it replaces");
}

} // namespace hci
