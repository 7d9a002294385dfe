#pragma once

#include "model/lint/answer.h"

#include <cstdint>
#include <optional>

namespace hci {

// What the rules about lifetimes share.

/// Somebody said how long; no cache guessed.
[[nodiscard]] inline bool isExplicit(const FreshnessLifetime& lifetime) noexcept {
    return lifetime.basis != LifetimeBasis::Heuristic && lifetime.basis != LifetimeBasis::None;
}

/// What rules about lifetimes speak of: a final answer to GET that stands for itself.
[[nodiscard]] inline bool isOwnContent(const Answer& answer) noexcept {
    return answer.isGet && (answer.status == 200 || answer.status == 203);
}

/// The field that a lifetime of this basis is read from.
[[nodiscard]] inline FieldName fieldOf(LifetimeBasis basis) noexcept {
    return basis == LifetimeBasis::Expires || basis == LifetimeBasis::None ? FieldName::Expires
                                                                           : FieldName::CacheControl;
}

/// The longest use that a cache between was allowed, by what it sent on; −1 where nothing says.
[[nodiscard]] std::int64_t longestAllowed(const Answer& answer);

/// How much longer stale use is allowed (RFC 5861); must-revalidate forbids it all the same (RFC 9111
/// 4.2.4).
[[nodiscard]] std::int64_t staleAllowance(const Answer& answer) noexcept;

/// A field for CDNs alone lets them store what Cache-Control forbids (RFC 9213 2.2).
[[nodiscard]] bool isStoredByTarget(const Answer& answer);

/// The field that CDNs read in place of Cache-Control (RFC 9213 2.2): the first valid one; None where there
/// is none.
[[nodiscard]] FieldName fieldForCdns(const Answer& answer);

/// The lifetime that this field gives them, where they may store the response and need not validate it; else
/// 0.
[[nodiscard]] std::int64_t lifetimeInCdns(const Answer& answer);

/// The longest that a cache may use it without asking: a browser, a shared one, or a CDN by the field of its
/// own; 0 where none may.
[[nodiscard]] std::int64_t longestUse(const Answer& answer);

/// The directive that keeps shared caches from holding a response: no-store, or private for all of it.
[[nodiscard]] std::optional<Directive> forbidsSharing(const CacheControl& control);

/// What forbids a cache to hold a response: a directive, in Cache-Control or in a targeted field.
struct Prohibition {
    Directive directive = Directive::NoStore;
    FieldName field = FieldName::CacheControl;
};
/// What forbids a shared cache to hold this answer, which shows by Age or in its own words that it came out
/// of one. A CDN that reads a targeted field is held against that one alone (RFC 9213 2.2).
[[nodiscard]] std::optional<Prohibition> heldInSpiteOf(const Answer& answer);

} // namespace hci
