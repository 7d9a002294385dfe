#pragma once

#include "model/base/spec.h"
#include "model/exchange/session.h"

#include <QtCore/QString>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace hci {

/// The kind of cache (RFC 9111 1; RFC 9213 2 for Cdn).
enum class CacheModel : std::uint8_t {
    Private, ///< one cache for one user
    Shared,  ///< a proxy; ignores CDN-Cache-Control
    Cdn,     ///< a shared cache whose target list is CDN-Cache-Control
};
[[nodiscard]] QLatin1StringView name(CacheModel model) noexcept;
[[nodiscard]] std::optional<CacheModel> cacheModelFromName(QStringView name) noexcept;

/// A cache's decision on a request.
enum class DecisionKind : std::uint8_t { FreshHit, StaleHit, Revalidate, Miss, Bypass, GatewayTimeout };
inline constexpr int decisionKindCount = 6;
[[nodiscard]] QLatin1StringView name(DecisionKind kind) noexcept; ///< "fresh-hit" …

/// Where a freshness lifetime comes from (RFC 9111 4.2.1, 4.2.2; RFC 9213).
enum class LifetimeBasis : std::uint8_t { SMaxAge, MaxAge, CdnCacheControl, Expires, Heuristic, None };
[[nodiscard]] QLatin1StringView name(LifetimeBasis basis) noexcept; ///< "s-maxage" …

/// One step of an explanation: a code and the values that decided. describe() in cache/reason.h makes the
/// sentence on demand.
struct Reason {
    std::uint16_t code = 0;     ///< ReasonCode of cache/reason.h
    std::uint16_t extra = 0;    ///< a small argument: a status, a LifetimeBasis
    TextId text = TextId::None; ///< a value seen: a directive, a field value
    std::int64_t a = 0;         ///< seconds, counts or an exchange index, as the code says
    std::int64_t b = 0;
};
static_assert(sizeof(Reason) <= 32);

/// The verdict on one exchange. Seconds are whole; −1 where there is none.
struct Decision {
    DecisionKind kind = DecisionKind::Miss;
    LifetimeBasis lifetimeBasis = LifetimeBasis::None;
    bool storable = false; ///< the received response may be stored (RFC 9111 3)
    bool staleWhileRevalidate =
        false; ///< a StaleHit that the recorded exchange revalidates in the background (RFC 5861 3)
    bool sharesAnswer = false;      ///< a FreshHit by an answer not yet received when the request was made
    std::uint32_t stored = noIndex; ///< exchange index of the stored response that was used or validated
    std::int64_t lifetime = -1;     ///< freshness lifetime of the response that the decision was about
    std::int64_t age = -1;          ///< its current age at that moment
    std::uint32_t firstReason = 0;  ///< into Simulation::reasons
    std::uint32_t reasonCount = 0;

    /// Whether a fresh response was stored when the request was made.
    [[nodiscard]] bool hadFresh() const noexcept { return kind == DecisionKind::FreshHit && !sharesAnswer; }
};

/// One decision per exchange, by exchange index.
struct Simulation {
    CacheModel model = CacheModel::Private;
    std::vector<Decision> decisions;
    std::vector<Reason> reasons;

    [[nodiscard]] std::span<const Reason> of(const Decision& d) const noexcept {
        return std::span(reasons).subspan(d.firstReason, d.reasonCount);
    }
};

} // namespace hci
