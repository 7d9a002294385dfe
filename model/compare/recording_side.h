#pragma once

#include "model/compare/compared_side.h"

namespace hci {

/// The side of a recording; `name` is the file as given.
[[nodiscard]] ComparedSide sideOf(const SessionPtr& session, const AnalysisPtr& analysis, QString name);

} // namespace hci
