#pragma once

#include "model/lint/answer.h"

namespace hci {

/// RFC 9110 13.1.
[[nodiscard]] inline bool hasAnyPrecondition(const FieldTable& request) noexcept {
    return request.has(FieldName::IfNoneMatch) || request.has(FieldName::IfModifiedSince) ||
           request.has(FieldName::IfMatch) || request.has(FieldName::IfUnmodifiedSince) ||
           request.has(FieldName::IfRange);
}

/// Whether the recorder counted a much larger field section than it shows.
[[nodiscard]] inline bool showsTooLittle(const Exchange& exchange) {
    const ByteCount counted = exchange.size(Size::RequestHeader);
    if (counted.basis() != Basis::Reported)
        return false;
    std::int64_t shown = static_cast<std::int64_t>(exchange.method().size() + exchange.url().size()) + 16;
    const FieldSpan request = exchange.request();
    for (const Field& field : request)
        shown += static_cast<std::int64_t>(request.pool().spelling(field.name).size() +
                                           request.pool().text(field.value).size()) +
                 4;
    return counted.value() > 2 * shown;
}

/// Whether the recording shows all fields of the request, so that an absent one was not sent.
[[nodiscard]] inline bool requestIsKnown(const Answer& answer) {
    return !answer.request.empty() && !answer.is(ExchangeFlag::RequestFieldsIncomplete) &&
           !showsTooLittle(*answer.exchange);
}

} // namespace hci
