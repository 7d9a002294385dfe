#include "model/lint/checks.h"
#include "model/lint/rule_id.h"

namespace hci {

// A cache puts the stored field in front of what the 304 leaves out, so a browser that validates by itself is
// well served. The CORS check of Fetch fails in two cases: a script that sets If-None-Match itself gets the
// 304 as it is, and a stored value may name the origin that asked before.
void checkCorsLost(const RevalidatedPair& pair, FindingSink& sink) {
    const FieldName field = FieldName::AccessControlAllowOrigin;
    if (!pair.is304() || !pair.hasStored || pair.stored.status != 200 || pair.answer.response.has(field) ||
        !pair.stored.response.has(field) || !pair.answer.request.has(FieldName::Origin))
        return;
    const std::string_view allowed = pair.stored.response.text(field);
    const bool allowsThis = allowed == "*" || allowed == pair.answer.request.text(FieldName::Origin);
    const bool refused = pair.answer.exchange->record().failure != Failure::None;
    Remark remark{.rule = RuleId::CorsLostOn304,
                  .exchange = pair.answer.index,
                  .revalidation = pair.row,
                  .variant = static_cast<std::uint8_t>(!allowsThis ? 2
                                                       : refused   ? 1
                                                                   : 0),
                  .field = field,
                  .values = {textValue(pair.stored.value(field)),
                             textValue(pair.answer.request.id(FieldName::Origin))}};
    if (remark.variant == 0)
        remark.severity = Severity::Info;
    sink.add(remark);
}

} // namespace hci
