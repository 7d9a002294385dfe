#pragma once

#include "model/compare/comparison.h"

#include <QtCore/QString>

#include <array>

namespace hci {

// The wording of a comparison, for all of its formats.

/// "1.20 MB → 300 kB: 900 kB less (75 %), measured"; "unknown".
[[nodiscard]] QString changeInWords(const ByteDifference& bytes);
/// "+1.20 MB", "−300 kB", "0 B"; "?" if unknown.
[[nodiscard]] QString signedBytes(const ByteCount& difference);
/// The basis of the numbers: "measured", or "said by the recorder; computed" if the sides differ.
[[nodiscard]] QString basesInWords(const ByteDifference& bytes);
/// "200, nothing changed"; several if variants differ.
[[nodiscard]] QString verdictsInWords(const ComparedResource& resource);
/// "2 not modified, 1 missed not modified"; empty if nothing was revalidated.
[[nodiscard]] QString outcomesInWords(const ComparedResource& resource);
/// "1 h (max-age)", "none".
[[nodiscard]] QString lifetimeInWords(const ComparedLifetime& lifetime);
/// "3 findings: 1 error, 2 warnings"; "none".
[[nodiscard]] QString countInWords(const std::array<std::uint32_t, 4>& bySeverity);

} // namespace hci
