#pragma once

#include "model/cache/decision.h"
#include "model/exchange/resource.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace hci {

/// Which validators an answer carries, in the order in which a list sorts them: the best last.
enum class ValidatorKind : std::uint8_t {
    Unknown,
    None,
    BadTag, ///< an invalid ETag (RFC 9110 8.8.3), which validates nothing
    DateOnly,
    BadTagAndDate,
    WeakTag,
    WeakTagAndDate,
    StrongTag,
    StrongTagAndDate
};
[[nodiscard]] ValidatorKind validatorKind(const Exchange& exchange);

/// The value of the validator that counts where both are sent: of ETag, else of Last-Modified (RFC
/// 9110 13.1.3); nothing where the answer has neither.
[[nodiscard]] std::optional<std::string_view> leadingValidator(const Exchange& exchange) noexcept;

/// How an answer sets its freshness, for the simulated cache.
enum class FreshnessKind : std::uint8_t {
    NoStore,
    NoCache, ///< for all of its fields
    Unknown, ///< it gives no lifetime, and none can be guessed
    Heuristic,
    Explicit
};
/// As the model of the simulation reads it: a CDN obeys CDN-Cache-Control in place of Cache-Control (RFC
/// 9213 2.2).
[[nodiscard]] FreshnessKind freshnessKind(const Exchange& exchange, const Simulation& simulation);
/// The same of the fields that are stored after the exchange: a 304 may leave directives as they were.
[[nodiscard]] FreshnessKind freshnessKind(const Exchange& exchange, FieldSpan stored,
                                          const Simulation& simulation);

/// The exchange whose fields stand for a resource in a list: the last answer that is not a 304 and has
/// fields, else the last one.
[[nodiscard]] std::uint32_t shownExchange(const Session& session, const Resources& resources,
                                          std::uint32_t resource);

/// The recorder's media type, else that of Content-Type, without parameters; empty if unknown.
[[nodiscard]] std::string_view mediaTypeOf(const Exchange& exchange) noexcept;

} // namespace hci
