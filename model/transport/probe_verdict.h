#pragma once

#include "model/exchange/session.h"
#include "model/transport/probe_plan.h"

namespace hci {

/// What came of one probe: rows in the probes' session.
struct ProbeAnswer {
    ProbeId id{};
    std::size_t variant = 0; ///< index into the target's variants
    ProbePlan plan;
    std::vector<std::uint32_t> rows; ///< none where it was not sent
    std::shared_ptr<const WireRecording> recording;
};

/// What the full answers for one variant say together.
struct Stability {
    ProbeCause cause = ProbeCause::None; ///< TagDiffers, DateDiffers, TagReused or ValidatorChanged
    std::string detail;
    std::uint32_t row = noIndex; ///< the first answer that differs from the first of all
};
/// `gets` are rows of answers to GET for one variant, the plain GET first; those that are no 200 are passed
/// over.
[[nodiscard]] Stability stabilityOf(const Session& session, std::span<const std::uint32_t> gets);

/// The verdict on one probe, given the plain GET of its variant and what all plain GETs say together. Pure.
[[nodiscard]] ProbeResult judge(const Session& session, const ProbeVariant& variant,
                                const ProbeAnswer& answer, const Stability& stability);

/// The answer came from a cache on the way (Age, X-Cache, Cache-Status …): an origin's duties are not its own
/// (RFC 9110 3.7).
[[nodiscard]] bool answeredByCache(const Exchange& answer);

} // namespace hci
