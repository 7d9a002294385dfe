#include "model/transport/request_fields.h"

#include "model/transport/request.h"

#include <utility>

namespace hci {

ExchangeDraft::Fields withFields(ExchangeDraft::Fields fields, const ExchangeDraft::Fields& added) {
    for (const auto& [name, value] : added)
        setField(fields, name, value);
    return fields;
}

ExchangeDraft::Fields withReload(ExchangeDraft::Fields fields, ReloadKind kind) {
    if (kind == ReloadKind::Plain)
        return fields;
    removeField(fields, "Pragma");
    if (kind == ReloadKind::Reload)
        return withFields(std::move(fields), {{"Cache-Control", "max-age=0"}});
    return withFields(std::move(fields), {{"Cache-Control", "no-cache"}, {"Pragma", "no-cache"}});
}

ExchangeDraft::Fields edgeQuestions() {
    return {{"Fastly-Debug", "1"},
            {"Pragma", "akamai-x-cache-on, akamai-x-cache-remote-on, akamai-x-check-cacheable, "
                       "akamai-x-get-cache-key, akamai-x-get-true-cache-key"}};
}

} // namespace hci
