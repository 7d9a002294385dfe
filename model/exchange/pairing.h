#pragma once

#include "model/exchange/resource.h"

#include <QtCore/QString>

#include <cstdint>
#include <vector>

namespace hci {

class WorkBudget;

/// The outcome of a conditional request.
enum class Outcome : std::uint8_t {
    NotModified,        ///< 304 to a conditional request whose stored response is known
    Modified,           ///< 200 with other content
    MissedNotModified,  ///< 200, although the content or the strong tag is that of the stored response
    Undetermined,       ///< 200, and the content cannot be compared
    PreconditionFailed, ///< 412
    Unconditional304,   ///< a 304 to a request without a condition
    NoStoredResponse,   ///< a 304 whose 200 is not recorded
    OtherStatus,        ///< 206, 3xx, 404, 410
    Error,              ///< no answer, or another status of 400 and above
};
inline constexpr int outcomeCount = 9;

/// The name used in reports: "not-modified", "missed-not-modified" …
[[nodiscard]] QLatin1StringView name(Outcome outcome) noexcept;

/// The preconditions of a request, as a set (RFC 9110 13.1).
enum class Precondition : std::uint8_t {
    IfMatch = 1 << 0,
    IfNoneMatch = 1 << 1,
    IfModifiedSince = 1 << 2,
    IfUnmodifiedSince = 1 << 3,
    IfRange = 1 << 4,
};
using Preconditions = std::uint8_t;
[[nodiscard]] constexpr bool has(Preconditions set, Precondition one) noexcept {
    return (set & static_cast<std::uint8_t>(one)) != 0;
}
[[nodiscard]] Preconditions preconditionsOf(FieldSpan request) noexcept;

/// How two contents compare.
enum class ContentComparison : std::uint8_t { Same, Different, Unknown };

/// Compares the contents of two answers for one resource: equal raw hashes mean equal content, else both are
/// decoded (bounded) and compared. Unknown if a body is absent, cut or unreadable, or `budget` allows no
/// more.
[[nodiscard]] ContentComparison compareContent(const Exchange& a, const Exchange& b,
                                               WorkBudget* budget = nullptr);

/// A stored response and a later conditional exchange for the same resource.
struct Revalidation {
    std::uint32_t stored = noIndex;      ///< exchange index of the 200; noIndex: none
    std::uint32_t conditional = noIndex; ///< exchange index of the conditional exchange
    Preconditions preconditions = 0;
    Outcome outcome = Outcome::Error;
    /// The status that RFC 9110 13.2.2 requires, if the stored response describes the current
    /// representation: 304, 200, 412, 206; 0 if undetermined.
    std::uint16_t expectedStatus = 0;
    ByteCount saved; ///< only for NotModified and NoStoredResponse; in the widest scope of both sides
};

/// Pairs conditional exchanges with stored responses by resource, validator and time, across inputs. Sorted
/// by the times of the conditional exchanges. When `budget` is stopped, returns those found so far.
[[nodiscard]] std::vector<Revalidation> findRevalidations(const Session& session, const Resources& resources,
                                                          WorkBudget* budget = nullptr);

} // namespace hci
