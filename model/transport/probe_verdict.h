#pragma once

#include "model/exchange/session.h"
#include "model/transport/probe_plan.h"

namespace hci {

/// The result of one probe: rows in the probes' session.
struct ProbeAnswer {
    ProbeId id{};
    std::size_t variant = 0; ///< index into the target's variants
    ProbePlan plan;
    std::vector<std::uint32_t> rows; ///< empty if it was not sent
    std::shared_ptr<const WireRecording> recording;
};

/// Whether the full answers for one variant agree.
struct Stability {
    ProbeCause cause = ProbeCause::None; ///< TagDiffers, DateDiffers, TagReused or ValidatorChanged
    std::string detail;
    std::uint32_t row = noIndex; ///< the first answer that differs from the first of all
};
/// `gets` are rows of answers to GET for one variant, the plain GET first; skips those that are no 200.
[[nodiscard]] Stability stabilityOf(const Session& session, std::span<const std::uint32_t> gets);

/// The verdict on one probe, given the plain GET of its variant and the stability of all plain GETs. Pure.
[[nodiscard]] ProbeResult judge(const Session& session, const ProbeVariant& variant,
                                const ProbeAnswer& answer, const Stability& stability);

/// The answer came from a cache on the way (Age, X-Cache, Cache-Status …), which does not have an origin's
/// duties (RFC 9110 3.7).
[[nodiscard]] bool answeredByCache(const Exchange& answer);

} // namespace hci
