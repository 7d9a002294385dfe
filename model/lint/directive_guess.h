#pragma once

#include "model/http/cache_control.h"

#include <optional>
#include <string_view>

namespace hci {

/// The directive that an unknown name was probably meant to be ("maxage", "no_cache", "must-revaldiate");
/// nullopt where it is close to none, or is an extension that is known elsewhere.
[[nodiscard]] std::optional<Directive> closestDirective(std::string_view name);

} // namespace hci
