#pragma once

#include "model/exchange/validators.h"
#include "model/lint/answer.h"
#include "model/lint/finding_sink.h"

#include <optional>

namespace hci {

/// Whether rules about validators apply: a 200 to GET that some cache may store. Empty content is not worth
/// validating.
[[nodiscard]] inline bool isStorableContent(const Answer& answer) noexcept {
    const ByteCount size = answer.exchange->size(Size::ResponseBody);
    return answer.isGet && answer.status == 200 && answer.storable() &&
           !(size.known() && size.value() == 0) && !isStream(*answer.exchange) &&
           !isCounter(*answer.exchange);
}

/// Whether its ETag came after the content (RFC 9110 6.5.1).
[[nodiscard]] inline bool tagInTrailer(const Answer& answer) noexcept {
    return answer.exchange->trailers().has(FieldName::Etag);
}

/// The cost of a tag that no request can match: the bytes of repeated content.
[[nodiscard]] inline std::optional<ByteCount> missedBy(const Answer& answer, const FindingSink& sink) {
    const ByteCount missed = sink.facts().exchangeBytes[answer.index].missed;
    return missed.value() > 0 ? std::optional(missed) : std::nullopt;
}

} // namespace hci
