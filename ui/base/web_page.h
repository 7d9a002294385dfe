#pragma once

class QUrl;

namespace hci {

/// Whether the desktop's browser may open it: http and https only. The desktop has programs for other
/// schemes, and the window shows strangers' URLs.
[[nodiscard]] bool isWebPage(const QUrl& url);

/// Opens it in the desktop's browser. False if that is not allowed, or there is no browser.
bool openWebPage(const QUrl& url);

} // namespace hci
