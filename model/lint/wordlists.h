#pragma once

#include "model/http/text_pool.h"
#include "model/lint/finding.h"

#include <QtCore/QString>

namespace hci {

/// The words behind a number that a finding carries ({0:words}), by the finding's rule.
[[nodiscard]] QString wordsFor(const Finding& finding, const FindingArgument& argument, const TextPool& pool);

} // namespace hci
