#pragma once

#include "model/lint/finding_sink.h"
#include "model/lint/revalidated_pair.h"

namespace hci {

/// A remark on the 304 or on one of its fields, without values.
[[nodiscard]] inline Remark pairRemark(const RevalidatedPair& pair, RuleId rule,
                                       FieldName field = FieldName::None) {
    return {.rule = rule, .exchange = pair.answer.index, .revalidation = pair.row, .field = field};
}

/// The 304 and the stored response may be held against each other field by field.
[[nodiscard]] inline bool comparable(const RevalidatedPair& pair) noexcept {
    return pair.is304() && pair.answer.safe() && pair.hasStored && pair.stored.status == 200;
}

/// The 304 was last modified after the stored response that it says is current (RFC 9110 8.8.2). Where a
/// date was sent that is nobody's Last-Modified, the latest answer before is what the client had.
[[nodiscard]] inline bool hasNewerDate(const RevalidatedPair& pair) noexcept {
    const bool has = pair.hasStored || (pair.hasEarlier && !pair.sent(Precondition::IfNoneMatch));
    return pair.is304() && pair.answer.safe() && has && pair.stored.status == 200 &&
           !pair.answer.mergesStored && pair.stored.lastModified && pair.answer.lastModified &&
           pair.answer.lastModified->seconds > pair.stored.lastModified->seconds;
}

} // namespace hci
