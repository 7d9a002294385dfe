#pragma once

#include "model/lint/finding_sink.h"

#include <optional>

namespace hci::content_never_repeats {

/// Where two of `answers` differ that all have content and a tag of their own; nothing where the one is not
/// the other with another token in it.
[[nodiscard]] std::optional<Remark> neverRepeating(const Exchange& one, const Exchange& other,
                                                   std::size_t answers, const FindingSink& sink);

} // namespace hci::content_never_repeats
