#pragma once

#include "model/lint/answer.h"

namespace hci::login_redirect {

/// Whether it is a permanent redirect to a login without a lifetime: this rule reports it, so
/// redirect-sticky does not.
[[nodiscard]] bool isPermanentLogin(const Answer& answer);

} // namespace hci::login_redirect
