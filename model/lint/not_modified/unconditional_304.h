#pragma once

#include "model/lint/finding_sink.h"

namespace hci::unconditional_304 {

/// A 304 to a method that is not GET or HEAD.
[[nodiscard]] Remark toUnsafeMethod(std::uint32_t exchange, FindingArgument method);

} // namespace hci::unconditional_304
