#include "model/exchange/query_content.h"

#include "model/http/field_syntax.h"

namespace hci {

std::optional<std::string> queryContentKey(const Exchange& exchange) {
    const FieldSpan request = exchange.request();
    std::string key = lowered(trimmed(request.combined(FieldName::ContentType)));
    key.append("\n").append(lowered(trimmed(request.combined(FieldName::ContentEncoding)))).append("\n");
    if (const BodyRef* body = exchange.requestBody()) {
        if (body->cut || !body->rawHash.known())
            return std::nullopt;
        key.append(std::to_string(static_cast<int>(body->form))).append(" ").append(toHex(body->rawHash));
        return key;
    }
    const auto length = parseDecimal(trimmed(request.value(FieldName::ContentLength)));
    const bool none = length ? *length == 0 : !request.has(FieldName::TransferEncoding);
    return none ? std::optional(std::move(key)) : std::nullopt;
}

} // namespace hci
