#pragma once

#include "model/exchange/session.h"
#include "model/result.h"

#include <QtCore/QString>

namespace hci {

/// An error as a person reads it, without a full stop: "there is no such file", "syntax error at byte 12".
[[nodiscard]] QString errorText(const Error& error);

/// Why an exchange has no usable answer: "http://127.0.0.1:1/: connection refused". The URL is shown without
/// secrets.
[[nodiscard]] QString failureText(const Exchange& exchange);

} // namespace hci
