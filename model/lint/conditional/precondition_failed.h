#pragma once

#include "model/lint/finding_sink.h"

namespace hci::precondition_failed {

/// A false If-None-Match on GET or HEAD is answered 412.
[[nodiscard]] Remark toRead(std::uint32_t exchange, FindingArgument method, FindingArgument tags);

} // namespace hci::precondition_failed
