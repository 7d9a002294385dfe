#pragma once

#include "model/lint/answer.h"

#include <cstdint>
#include <optional>

namespace hci {

// Functions shared by the rules about lifetimes.

/// Whether the lifetime is explicit, not heuristic.
[[nodiscard]] inline bool isExplicit(const FreshnessLifetime& lifetime) noexcept {
    return lifetime.basis != LifetimeBasis::Heuristic && lifetime.basis != LifetimeBasis::None;
}

/// Whether rules about lifetimes apply: a final answer to GET, and no 304 or part.
[[nodiscard]] inline bool isOwnContent(const Answer& answer) noexcept {
    return answer.isGet && (answer.status == 200 || answer.status == 203);
}

/// The field that gives a lifetime of this basis.
[[nodiscard]] inline FieldName fieldOf(LifetimeBasis basis) noexcept {
    return basis == LifetimeBasis::Expires || basis == LifetimeBasis::None ? FieldName::Expires
                                                                           : FieldName::CacheControl;
}

/// The longest use that a cache in between was allowed, by the fields that it forwarded; −1 if not given.
[[nodiscard]] std::int64_t longestAllowed(const Answer& answer);

/// How much longer stale use is allowed (RFC 5861), unless must-revalidate forbids it (RFC 9111 4.2.4).
[[nodiscard]] std::int64_t staleAllowance(const Answer& answer) noexcept;

/// Whether only a field for CDNs allows to store, against Cache-Control (RFC 9213 2.2).
[[nodiscard]] bool isStoredByTarget(const Answer& answer);

/// The field that CDNs read in place of Cache-Control (RFC 9213 2.2): the first valid one, or None.
[[nodiscard]] FieldName fieldForCdns(const Answer& answer);

/// The lifetime that this field gives CDNs, if they may store the response and use it without validation;
/// else 0.
[[nodiscard]] std::int64_t lifetimeInCdns(const Answer& answer);

/// The longest time that any cache may use it without validation: a browser, a shared one, or a CDN by its
/// own field; 0 if none may.
[[nodiscard]] std::int64_t longestUse(const Answer& answer);

/// The directive that forbids shared caches to store a response: no-store, or unqualified private.
[[nodiscard]] std::optional<Directive> forbidsSharing(const CacheControl& control);

/// The directive that forbids a cache to store a response, in Cache-Control or in a targeted field.
struct Prohibition {
    Directive directive = Directive::NoStore;
    FieldName field = FieldName::CacheControl;
};
/// The directive that forbids a shared cache to store this answer, which by Age or a cache's own field came
/// from one. A CDN with a targeted field is judged by that field only (RFC 9213 2.2).
[[nodiscard]] std::optional<Prohibition> storedAgainst(const Answer& answer);

} // namespace hci
