#pragma once

#include "model/base/result.h"
#include "model/exchange/session.h"

#include <QtCore/QString>

namespace hci {

class MaskedSession;

/// An error for people, without a full stop: "there is no such file", "syntax error at byte 12". Masks
/// secrets in its detail.
[[nodiscard]] QString errorText(const Error& error);

/// The error in this thread's language and without a full stop: its detail, or the sentence of its code if it
/// has none.
[[nodiscard]] QString errorSentence(const Error& error);

/// Why an exchange has no usable answer, by kind and in the transport's own words: "connection refused",
/// "timed out (no whole answer within 500 ms)".
[[nodiscard]] QString failureText(Failure failure, std::string_view detail);

/// The same for an exchange; if its answer came but was blocked, what blocked it.
[[nodiscard]] QString failureWords(const Exchange& exchange);

/// The same with its URL, for standard error: "http://127.0.0.1:1/: connection refused". Masked.
[[nodiscard]] QString failureText(const Exchange& exchange, const MaskedSession& mask);

} // namespace hci
