#include "model/capture/browser_program.h"

#include "model/base/sentence.h"

#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>

#include <algorithm>
#include <unistd.h>

namespace hci {

namespace {

struct KnownProgram {
    const char* file;
    const char* name;
    const char* family;
    BrowserKind kind = BrowserKind::Chromium;
    bool headlessOnly = false;
};
constexpr KnownProgram knownPrograms[] = {
    {"google-chrome", "Google Chrome", "chrome"},
    {"google-chrome-stable", "Google Chrome", "chrome"},
    {"chromium", "Chromium", "chromium"},
    {"chromium-browser", "Chromium", "chromium"},
    {"microsoft-edge", "Microsoft Edge", "edge"},
    {"brave-browser", "Brave", "brave"},
    {"chromium-headless-shell", "Chromium Headless Shell", "chromium", BrowserKind::Chromium, true},
    {"firefox", "Firefox", "firefox", BrowserKind::Firefox},
    {"firefox-esr", "Firefox ESR", "firefox", BrowserKind::Firefox},
};

BrowserProgram programAt(const QString& path, const KnownProgram& known) {
    return {path, known.kind, known.headlessOnly, QLatin1StringView(known.name),
            QLatin1StringView(known.family)};
}

/// The program at that path: its file name shows which one it is.
BrowserProgram programOfPath(const QFileInfo& file) {
    const QString path = file.absoluteFilePath();
    for (const KnownProgram& known : knownPrograms)
        if (file.fileName() == QLatin1StringView(known.file))
            return programAt(path, known);
    if (file.fileName().contains(QLatin1StringView("firefox"), Qt::CaseInsensitive))
        return {path, BrowserKind::Firefox, false, file.fileName(), QStringLiteral("firefox")};
    return {path, BrowserKind::Chromium, false, file.fileName(), QStringLiteral("chromium")};
}

} // namespace

bool hasDisplay() {
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

bool needsNoSandbox() {
    return ::geteuid() == 0;
}

std::vector<BrowserProgram> installedBrowsers(bool headless) {
    std::vector<BrowserProgram> found;
    for (const KnownProgram& known : knownPrograms) {
        if (known.headlessOnly && !headless)
            continue;
        const QString path = QStandardPaths::findExecutable(QLatin1StringView(known.file));
        const auto isSame = [file = QFileInfo(path).canonicalFilePath()](const BrowserProgram& other) {
            return QFileInfo(other.path).canonicalFilePath() == file;
        };
        if (!path.isEmpty() && std::none_of(found.begin(), found.end(), isSame))
            found.push_back(programAt(path, known));
    }
    return found;
}

Result<BrowserProgram> findBrowser(const QString& wanted, bool headless) {
    if (wanted.contains(QLatin1Char('/'))) {
        const QFileInfo file(wanted);
        if (!file.isFile() || !file.isExecutable())
            return failure(ErrorCode::NotFound, filled("there is no program %1", {wanted.toStdString()}));
        return programOfPath(file);
    }
    const BrowserKind kind =
        wanted == QLatin1StringView("firefox") ? BrowserKind::Firefox : BrowserKind::Chromium;
    const std::vector<BrowserProgram> all = installedBrowsers(headless);
    const auto first = std::find_if(all.begin(), all.end(),
                                    [kind](const BrowserProgram& program) { return program.kind == kind; });
    if (first != all.end())
        return *first;
    return failure(ErrorCode::NotFound, kind == BrowserKind::Firefox
                                            ? "no Firefox is installed"
                                            : "neither Chromium nor Chrome, Edge or Brave is installed");
}

} // namespace hci
