#pragma once

#include "model/base/result.h"
#include "model/exchange/session.h"

#include <QtCore/QString>

namespace hci {

class MaskedSession;

/// An error as a person reads it, without a full stop: "there is no such file", "syntax error at byte 12".
/// Without secrets that its detail may repeat.
[[nodiscard]] QString errorText(const Error& error);

/// What went wrong, in this thread's language and without a full stop: the detail; where there is none, what
/// the code says.
[[nodiscard]] QString errorSentence(const Error& error);

/// Why an exchange has no usable answer, by kind and in the transport's own words: "connection refused",
/// "timed out (no whole answer within 500 ms)".
[[nodiscard]] QString failureText(Failure failure, std::string_view detail);

/// The same of an exchange; of an answer that came and was not handed on, who refused it.
[[nodiscard]] QString failureWords(const Exchange& exchange);

/// The same with its URL, for standard error: "http://127.0.0.1:1/: connection refused". Without the secrets
/// of its session.
[[nodiscard]] QString failureText(const Exchange& exchange, const MaskedSession& mask);

} // namespace hci
