#pragma once

#include "model/lint/answer.h"

namespace hci::login_redirect {

/// A permanent redirect to a login that gives no lifetime: it is told as that, and not as redirect-sticky.
[[nodiscard]] bool isPermanentLogin(const Answer& answer);

} // namespace hci::login_redirect
