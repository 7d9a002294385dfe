#pragma once

#include "model/exchange/validators.h"
#include "model/lint/answer.h"
#include "model/lint/finding_sink.h"

#include <optional>

namespace hci {

/// A 200 to GET that some cache may keep: what the rules about validators speak of. An empty content is not
/// worth validating.
[[nodiscard]] inline bool isStorableContent(const Answer& answer) noexcept {
    const ByteCount size = answer.exchange->size(Size::ResponseBody);
    return answer.isGet && answer.status == 200 && answer.storable() &&
           !(size.known() && size.value() == 0) && !isStream(*answer.exchange) &&
           !isCounter(*answer.exchange);
}

/// Its ETag came behind the content (RFC 9110 6.5.1).
[[nodiscard]] inline bool tagInTrailer(const Answer& answer) noexcept {
    return answer.exchange->trailers().has(FieldName::Etag);
}

/// What a tag that nobody can match has cost: content that was sent again.
[[nodiscard]] inline std::optional<ByteCount> missedBy(const Answer& answer, const FindingSink& sink) {
    const ByteCount missed = sink.facts().exchangeBytes[answer.index].missed;
    return missed.value() > 0 ? std::optional(missed) : std::nullopt;
}

} // namespace hci
