#pragma once

#include "model/cache/store.h"

namespace hci {

/// How a cache may use a stored response that matches a request.
enum class ReuseState : std::uint8_t {
    Fresh,                ///< may be sent without validation
    MaxStale,             ///< stale, and the client accepts that (RFC 9111 5.2.1.2)
    StaleWhileRevalidate, ///< stale, sent while it is validated in the background (RFC 5861 3)
    Validate,             ///< only after validation
};

struct Reuse {
    ReuseState state = ReuseState::Validate;
    Milliseconds age = -1;       ///< current_age; −1: a time is not known
    bool staleOnError = false;   ///< may be sent in place of an error (RFC 5861 4)
    bool prohibitsStale = false; ///< stale, and must-revalidate or its kin forbids its use (9111 4.2.4)
};

/// Evaluates RFC 9111 4, 4.2, 4.2.4 and 5.2.1, RFC 5861 and RFC 8246 for a stored response that matches in
/// URL, method and Vary. `invalid`: invalidated (4.4).
///
/// Appends the reasons in the order in which they decided.
[[nodiscard]] Reuse evaluateReuse(const StoredResponse& stored, bool invalid, const RequestHead& request,
                                  const CacheControl& requestDirectives, CacheModel model, Milliseconds now,
                                  std::vector<Reason>& reasons);

/// The reason if a directive of the response forbids stale use (RFC 9111 4.2.4), or None.
[[nodiscard]] ReasonCode staleProhibition(const StoredResponse& stored, CacheModel model) noexcept;

/// Appends the freshness at an age as reasons: lifetime and its source, age, remaining time.
void addFreshnessReasons(const StoredResponse& stored, Milliseconds age, std::vector<Reason>& reasons);

/// Whether a partial stored response contains the whole requested range (RFC 9111 3.3). `Range` is the value
/// of the field; false for units other than bytes.
[[nodiscard]] bool rangeWithin(std::string_view range, const ByteRange& stored) noexcept;

} // namespace hci
