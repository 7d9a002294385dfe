#pragma once

#include "model/base/in_words.h"
#include "model/exchange/byte_count.h"

#include <QtCore/QString>

namespace hci {

class MaskedSession;

// Bytes, lengths of time, shares and counts for people; model/base/in_words.h has those of lower wings.

/// A number of bytes for people: "330 B", "48.2 kB", "1.50 MB". Powers of 1000, three digits.
[[nodiscard]] QString formatBytes(std::int64_t bytes);
/// The same with regard to its basis: "?" if unknown, "≤ 48.2 kB" for an upper bound.
[[nodiscard]] QString formatBytes(const ByteCount& count);
/// The exact number with its basis: "48,213 bytes, said by the recorder", "at most 48,213 bytes", "unknown".
[[nodiscard]] QString formatWithBasis(const ByteCount& count);

/// Seconds in the largest exact unit: "60 s", "5 min", "1 h", "9 d", "1 year"; "90 s" stays seconds.
[[nodiscard]] QString formatSeconds(std::int64_t seconds);
/// A count and what it counts: "1 exchange" of "%1 exchange", "4,210 exchanges" of "%1 exchanges".
[[nodiscard]] QString formatCounted(std::int64_t count, const char* one, const char* several);
/// A part of a whole: "99.4 %", "71 %"; "–" if the whole is 0.
[[nodiscard]] QString formatShare(std::int64_t part, std::int64_t whole);
/// "3 secrets masked", "secrets included" if masking is off.
[[nodiscard]] QString secretsInWords(const MaskedSession& mask);

} // namespace hci
