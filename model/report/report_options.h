#pragma once

namespace hci {

/// What an export is to contain.
struct ReportOptions {
    bool includeSecrets = false; ///< else credentials, cookies and tokens are masked
};

} // namespace hci
