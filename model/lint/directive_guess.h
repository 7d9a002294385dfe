#pragma once

#include "model/http/cache_control.h"

#include <optional>
#include <string_view>

namespace hci {

/// The directive that an unknown name probably means ("maxage", "no_cache", "must-revaldiate"); nullopt if
/// it is close to none, or is a known extension.
[[nodiscard]] std::optional<Directive> closestDirective(std::string_view name);

} // namespace hci
