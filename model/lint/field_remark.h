#pragma once

#include "model/lint/answer.h"
#include "model/lint/finding_sink.h"

namespace hci {

/// A remark on an answer or on one of its fields, without values.
[[nodiscard]] inline Remark remarkOn(const Answer& answer, RuleId rule, FieldName field = FieldName::None,
                                     std::uint8_t variant = 0) {
    return {.rule = rule, .exchange = answer.index, .variant = variant, .field = field};
}

/// A remark on one field of an answer, whose first value is that field's first line.
[[nodiscard]] inline Remark fieldRemark(const Answer& answer, RuleId rule, FieldName field,
                                        std::uint8_t variant = 0) {
    return {.rule = rule,
            .exchange = answer.index,
            .variant = variant,
            .field = field,
            .values = {textValue(answer.value(field))}};
}

/// The first line's value, or several lines joined.
[[nodiscard]] inline std::string combined(const Answer& answer, FieldName field) {
    return answer.response.lines(field) == 1 ? std::string(answer.response.text(field))
                                             : answer.response.span().combined(field);
}

} // namespace hci
