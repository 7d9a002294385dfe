#pragma once

#include "model/exchange/masked_session.h"

#include <QtCore/QStringList>

namespace hci {

/// "200 OK", or a text that there is no answer.
[[nodiscard]] QString statusLine(const Exchange& exchange, const MaskedSession& mask);

/// Request and response of an exchange as in HTTP/1.1, with an empty line between them and trailers at the
/// end: masked, long values cut. A line may contain any characters.
[[nodiscard]] QStringList messageLines(const Exchange& exchange, const MaskedSession& mask);

} // namespace hci
