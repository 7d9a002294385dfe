#pragma once

#include "model/lint/finding_sink.h"

#include <optional>

namespace hci::content_never_repeats {

/// Where two of `answers`, which all have different contents and tags, differ; nothing if they differ by
/// more than a token.
[[nodiscard]] std::optional<Remark> neverRepeating(const Exchange& one, const Exchange& other,
                                                   std::size_t answers, const FindingSink& sink);

} // namespace hci::content_never_repeats
