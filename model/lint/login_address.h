#pragma once

#include "model/lint/answer.h"

namespace hci {

/// 301 or 308.
[[nodiscard]] bool isPermanentRedirect(int status) noexcept;

/// Whether the redirect leads to a login, by its address. A login page that has moved permanently is no
/// fault.
[[nodiscard]] bool movesToLogin(const Answer& answer);

/// Whether it is a permanent redirect to a login without a lifetime: login-redirect-stored reports it, and
/// redirect-sticky does not.
[[nodiscard]] bool isPermanentLogin(const Answer& answer);

} // namespace hci
