#pragma once

#include "model/exchange/session.h"

#include <optional>

namespace hci {

/// What a browser handed to the page in place of the answer that came; see BrowserAnswer.
struct BrowserView {
    int status = 0;
    FieldSpan fields;
};

/// That of an exchange of `session`; nothing where the page got the answer as it came, or nobody watched.
[[nodiscard]] std::optional<BrowserView> browserAnswer(const Session& session, std::uint32_t exchange);

} // namespace hci
