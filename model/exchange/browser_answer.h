#pragma once

#include "model/exchange/session.h"

#include <optional>

namespace hci {

/// The response that a browser gave to the page in place of the received one; see BrowserAnswer.
struct BrowserView {
    int status = 0;
    FieldSpan fields;
};

/// The browser answer of an exchange of `session`; nullopt if the page got the received answer, or without a
/// watched browser.
[[nodiscard]] std::optional<BrowserView> browserAnswer(const Session& session, std::uint32_t exchange);

} // namespace hci
