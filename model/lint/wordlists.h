#pragma once

#include "model/exchange/text_pool.h"
#include "model/lint/finding.h"

#include <QtCore/QString>

#include <cstdint>
#include <string_view>

namespace hci {

/// What an entity tag looks as if it were made of, where it changes without the content.
enum class TagForm : std::uint8_t { Inode, HashAndCounter, Time, PerBackend, Random, Unclear };

/// The likely cause of `before` becoming `after` (opaque tags with their quotes). `seenBefore`: `after` or
/// another tag came back later, so that two or more are in use at once.
[[nodiscard]] TagForm formOfChange(std::string_view before, std::string_view after, bool seenBefore) noexcept;

/// The words behind a number that a finding carries ({0:words}), by the finding's rule.
[[nodiscard]] QString wordsFor(const Finding& finding, const FindingArgument& argument, const TextPool& pool);

} // namespace hci
