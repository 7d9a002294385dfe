#include "app/settings_file.h"

#include "app/terminal.h"
#include "app/written_files.h"

#include "model/base/regular_file.h"
#include "model/base/same_file.h"
#include "model/exchange/secret_names.h"
#include "model/har/file_name.h"
#include "model/settings/cache_settings.h"
#include "model/settings/settings.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <unistd.h>

namespace hci {

namespace {

constexpr int maxFolders = 100; // above the working directory

Error inFile(const std::string& path, Error error) {
    error.detail = path + ": " + error.detail;
    return error;
}

/// Another user's file would decide what this user sees.
bool isTrusted(const QFileInfo& file) {
    return file.ownerId() == ::geteuid() || file.ownerId() == 0;
}

/// The nearest settings file from the working directory upwards; empty if there is none.
QString findSettings() {
    QDir folder = QDir::current();
    for (int i = 0; i < maxFolders; ++i) {
        const QFileInfo file(folder.filePath(QLatin1String(settingsFileName)));
        if (file.exists() && isTrusted(file))
            return file.filePath();
        if (file.exists())
            complain(file.filePath() + QStringLiteral(": belongs to another user, and is not read"));
        const bool last = folder == QDir::home() || folder.exists(QStringLiteral(".git"));
        if (last || !folder.cdUp())
            break;
    }
    return {};
}

Result<ProjectSettings> loadSettings(const QString& path) {
    const std::string name = fileNameBytes(path).toStdString();
    const Result<QByteArray> bytes = readRegularFile(name, ProjectSettings::maxFileBytes);
    if (!bytes)
        return tl::unexpected(bytes.error()); // names the file
    return readSettings({bytes->constData(), static_cast<std::size_t>(bytes->size())})
        .map_error([&name](const Error& error) { return inFile(name, error); });
}

Result<std::shared_ptr<const Baseline>> loadBaseline(const QString& path) {
    const std::string name = fileNameBytes(path).toStdString();
    const Result<QByteArray> bytes = readRegularFile(name, Baseline::maxFileBytes);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return Baseline::read(*bytes)
        .map([](Baseline baseline) { return std::make_shared<const Baseline>(std::move(baseline)); })
        .map_error([&name](const Error& error) { return inFile(name, error); });
}

/// A settings file and its place.
struct FoundSettings {
    QString path; ///< empty: none
    ProjectSettings settings;
};

/// The file that the command line chooses. Applies the names of secrets at once, so that no message about the
/// other arguments repeats one.
Result<FoundSettings> chosenSettings(const SettingsChoice& choice) {
    std::vector<std::string> names = choice.secretNames;
    setOwnSecretNames(names);
    FoundSettings found;
    if (!choice.none)
        found.path = choice.file.empty() ? findSettings() : fileNameText(choice.file);
    if (found.path.isEmpty())
        return found;
    Result<ProjectSettings> settings = loadSettings(found.path);
    if (!settings)
        return tl::unexpected(settings.error());
    names.insert(names.end(), settings->secretNames.begin(), settings->secretNames.end());
    setOwnSecretNames(names);
    found.settings = std::move(*settings);
    return found;
}

/// With rules on the command line, drops the file's silences that apply everywhere; those at some URLs stay.
std::vector<Silence> silencesBeside(const SettingsChoice& choice, std::vector<Silence> silences) {
    if (choice.hasRules)
        std::erase_if(silences, [](const Silence& silence) { return silence.urls.empty(); });
    return silences;
}

} // namespace

Result<CacheChoice> loadCacheSettings(const std::string& file, const CacheChoice& cache) {
    const Result<QByteArray> bytes = readRegularFile(file, ProjectSettings::maxFileBytes);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return withCacheSettings(cache, {bytes->constData(), static_cast<std::size_t>(bytes->size())})
        .map_error([&file](const Error& error) { return inFile(file, error); });
}

Result<QString> loadCacheSettings(const std::string& file) {
    const Result<QByteArray> bytes = readRegularFile(file, ProjectSettings::maxFileBytes);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return withCacheSettings({}, {bytes->constData(), static_cast<std::size_t>(bytes->size())})
        .map([&bytes](const CacheChoice&) { return QString::fromUtf8(*bytes); })
        .map_error([&file](const Error& error) { return inFile(file, error); });
}

Result<void> applySecretNames(const SettingsChoice& choice) {
    return chosenSettings(choice).map([](const FoundSettings&) {});
}

Result<void> applySettings(const SettingsChoice& choice, ReportArguments& report) {
    Result<FoundSettings> found = chosenSettings(choice);
    if (!found)
        return tl::unexpected(found.error());
    QString baseline = fileNameText(choice.baseline);
    if (!found->path.isEmpty() && !choice.secretNamesAlone) {
        ProjectSettings& settings = found->settings;
        if (settings.cache && !choice.hasCache)
            report.cache = *settings.cache;
        if (settings.failOn && !choice.hasFailOn)
            report.failOn = settings.failOn->severity;
        if (baseline.isEmpty() && !settings.baseline.empty())
            baseline = QFileInfo(found->path).dir().filePath(QString::fromStdString(settings.baseline));
        report.policy.silences = silencesBeside(choice, std::move(settings.silences));
        report.policy.builds = std::move(settings.builds);
        report.budgets = std::move(settings.budgets);
    }
    // Options are checked against each other, but not against a file that is found.
    for (const QString& read : {found->path, baseline})
        if (isSameFile(fileNameBytes(report.output).toStdString(), fileNameBytes(read).toStdString()))
            return failure(ErrorCode::Refused,
                           "--output: " + fileNameBytes(read).toStdString() + " is an input of this run");
    report.writeBaseline = fileNameText(choice.newBaseline);
    if (isSameFile(choice.newBaseline, fileNameBytes(found->path).toStdString()))
        return failure(ErrorCode::Refused, "--write-baseline: " + choice.newBaseline + " holds the settings");
    if (const Result<void> checked = checkNewBaseline(choice.newBaseline); !checked)
        return checked;
    // The file to write may not exist yet.
    const bool rewritten =
        QFileInfo(baseline).absoluteFilePath() == QFileInfo(report.writeBaseline).absoluteFilePath();
    if (baseline.isEmpty() || (!report.writeBaseline.isEmpty() && rewritten))
        return {};
    return loadBaseline(baseline).map(
        [&report](std::shared_ptr<const Baseline> loaded) { report.policy.baseline = std::move(loaded); });
}

} // namespace hci
