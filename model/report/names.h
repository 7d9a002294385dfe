#pragma once

#include "model/base/result.h"
#include "model/exchange/pairing.h"
#include "model/exchange/session.h"
#include "model/http/tag_form.h"
#include "model/probes/probe.h"

#include <QtCore/QString>

#include <span>
#include <string_view>
#include <vector>

namespace hci {

// The names in reports for enumerators of other parts of the model.

[[nodiscard]] QLatin1StringView name(ExchangeSource source) noexcept; ///< "network", "memory-cache" …
[[nodiscard]] QLatin1StringView name(Failure failure) noexcept;       ///< "refused", "timed-out" … "none"
[[nodiscard]] QLatin1StringView name(PageMark mark) noexcept;         ///< "visit", "hard-reload" … "none"
[[nodiscard]] QLatin1StringView name(InputKind kind) noexcept;        ///< "har", "live"
[[nodiscard]] QLatin1StringView
name(ContentComparison comparison) noexcept;                         ///< "same", "different", "unknown"
[[nodiscard]] QLatin1StringView name(ProbeDemand demand) noexcept;   ///< "must", "should" … "nothing"
[[nodiscard]] QLatin1StringView name(TagInstability cause) noexcept; ///< "inode", "backends" … "none"

[[nodiscard]] QLatin1StringView name(ErrorCode code) noexcept; ///< "not-found", "too-large" …

/// The fields of a set of preconditions, in the order in which RFC 9110 13.2.2 evaluates them.
[[nodiscard]] std::vector<std::string_view> fieldNames(Preconditions preconditions);

} // namespace hci
