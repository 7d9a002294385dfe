#pragma once

#include "model/cache/decision.h"

#include <QtCore/QString>

namespace hci {

/// What a Reason says. The name in reports is reasonId().
enum class ReasonCode : std::uint16_t {
    None,
};

[[nodiscard]] QLatin1StringView reasonId(const Reason& reason) noexcept; ///< "max-age", "no-store" …
[[nodiscard]] Spec specOf(const Reason& reason) noexcept;
/// The sentence, in plain English, with the values that decided.
[[nodiscard]] QString describe(const Reason& reason, const Session& session);

} // namespace hci
