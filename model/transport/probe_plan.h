#pragma once

#include "model/probes/probe.h"
#include "model/transport/request.h"

#include <span>

namespace hci {

/// One selected representation before its probes start.
struct ProbeBaseline {
    ProbeVariant variant;
    int status = 0;
    std::int64_t contentLength = 0; ///< encoded
    std::int64_t now = 0;           ///< the server's Date, else ours; seconds
};

/// The request of one probe for one variant, or why it is not sent.
struct ProbePlan {
    ProbeCause skip = ProbeCause::None; ///< other than None: do not send
    std::string method = "GET";
    ExchangeDraft::Fields fields; ///< the fields that make the probe
    std::uint16_t demanded = 0;   ///< as in ProbeResult
};

/// Plans `id` for `baseline`; `others` are the variants of the same target. Only unsafe probes use `method`.
[[nodiscard]] ProbePlan plan(ProbeId id, const ProbeBaseline& baseline, std::span<const ProbeVariant> others,
                             std::string_view method = "PUT");

/// `request` without its preconditions, with a plan's fields in place of its own.
[[nodiscard]] HttpRequest planned(HttpRequest request, const ProbePlan& plan, std::string_view coding);

} // namespace hci
