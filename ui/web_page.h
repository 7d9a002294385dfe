#pragma once

class QUrl;

namespace hci {

/// What may be handed to the desktop's browser: http and https alone. The desktop has programs for other
/// schemes, and what the window shows is from strangers.
[[nodiscard]] bool isWebPage(const QUrl& url);

/// Opens it there. False where it may not be opened, or the desktop has no browser.
bool openWebPage(const QUrl& url);

} // namespace hci
