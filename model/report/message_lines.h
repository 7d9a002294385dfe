#pragma once

#include "model/exchange/masked_session.h"

#include <QtCore/QStringList>

namespace hci {

/// "200 OK", or that there is no answer.
[[nodiscard]] QString statusLine(const Exchange& exchange, const MaskedSession& mask);

/// Request and response of an exchange as HTTP/1.1 writes their heads, with an empty line between them and
/// the trailers behind them: without secrets, long values cut. What is in a line may be anything.
[[nodiscard]] QStringList messageLines(const Exchange& exchange, const MaskedSession& mask);

} // namespace hci
