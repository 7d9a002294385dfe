#pragma once

#include "model/base/result.h"

#include <QtCore/QString>

#include <vector>

namespace hci {

enum class BrowserKind : std::uint8_t { Chromium, Firefox };

/// A program to watch.
struct BrowserProgram {
    QString path;
    BrowserKind kind = BrowserKind::Chromium;
    bool headlessOnly = false; ///< it cannot show a window
    QString name;              ///< "Google Chrome"; of an unknown program its file's name
    QString family; ///< "chrome", "chromium", "edge", "brave", "firefox": programs that can share a profile
};

/// The program that `wanted` names: "chrome" (Chromium, Chrome, Edge or Brave, whichever is installed),
/// "firefox", or a path. NotFound if there is none.
[[nodiscard]] Result<BrowserProgram> findBrowser(const QString& wanted, bool headless);

/// All known programs that are installed, in findBrowser()'s order of preference. A program with two names is
/// listed once.
[[nodiscard]] std::vector<BrowserProgram> installedBrowsers(bool headless);

/// Without a display a browser has to be headless.
[[nodiscard]] bool hasDisplay();
/// Whether the browser must run without its sandbox, which refuses root.
[[nodiscard]] bool needsNoSandbox();

} // namespace hci
