#pragma once

#include "model/http/text_pool.h"
#include "model/lint/finding.h"

#include <QtCore/QString>

#include <string_view>

namespace hci {

/// The words behind a number that a finding carries ({0:words}), by the finding's rule. `text` is the
/// argument's, or what may be shown of it.
[[nodiscard]] QString wordsFor(const Finding& finding, const FindingArgument& argument, std::string_view text,
                               const TextPool& pool);

} // namespace hci
