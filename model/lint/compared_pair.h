#pragma once

#include "model/lint/finding_sink.h"
#include "model/lint/revalidated_pair.h"

namespace hci {

/// A remark on the 304 or on one of its fields, without values.
[[nodiscard]] inline Remark pairRemark(const RevalidatedPair& pair, RuleId rule,
                                       FieldName field = FieldName::None) {
    return {.rule = rule, .exchange = pair.answer.index, .revalidation = pair.row, .field = field};
}

/// Whether the 304 and the stored response can be compared field by field.
[[nodiscard]] inline bool comparable(const RevalidatedPair& pair) noexcept {
    return pair.is304() && pair.answer.safe() && pair.hasStored && pair.stored.status == 200;
}

/// Whether the 304 has a later Last-Modified than the stored response that it confirms (RFC 9110 8.8.2). If
/// the sent date matches no Last-Modified, the latest earlier answer counts as stored.
[[nodiscard]] inline bool hasNewerDate(const RevalidatedPair& pair) noexcept {
    const bool has = pair.hasStored || (pair.hasEarlier && !pair.sent(Precondition::IfNoneMatch));
    return pair.is304() && pair.answer.safe() && has && pair.stored.status == 200 &&
           !pair.answer.mergesStored && pair.stored.lastModified && pair.answer.lastModified &&
           pair.answer.lastModified->seconds > pair.stored.lastModified->seconds;
}

} // namespace hci
