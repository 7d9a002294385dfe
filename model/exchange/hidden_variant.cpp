#include "model/exchange/hidden_variant.h"

#include "model/http/vary.h"

#include <algorithm>

namespace hci {

bool hidesVariant(const Exchange& exchange) {
    if (!exchange.is(ExchangeFlag::Sanitised) || !exchange.response().has(FieldName::Vary))
        return false;
    const Vary vary = varyOf(exchange.response());
    const auto hides = [&](FieldName field, std::string_view name) {
        return !exchange.request().has(field) &&
               std::binary_search(vary.names.begin(), vary.names.end(), name);
    };
    return hides(FieldName::Cookie, "cookie") || hides(FieldName::Authorization, "authorization");
}

} // namespace hci
