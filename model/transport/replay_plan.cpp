#include "model/transport/replay_plan.h"

#include "model/exchange/secret_names.h"
#include "model/exchange/secrets.h"

#include <algorithm>

namespace hci {

namespace {

/// Counts one exchange; `agreed` are the options as if the user had consented to everything, `known` the
/// secrets of the recording.
void add(ReplayPlan& plan, const Exchange& exchange, const ReplayOptions& agreed, const KnownTexts& known) {
    if (!exchange.isGetOrHead()) {
        ++plan.otherMethods;
        return;
    }
    const auto request = replayRequest(exchange, agreed, &known);
    const auto origin = request ? originOf(request->url) : Result<Origin>(failure(ErrorCode::NotFound));
    if (!origin) {
        ++plan.otherwise;
        return;
    }
    const std::string target = origin->scheme + "://" + authorityOf(*origin);
    ++plan.requests;
    ++plan.origins[target];
    const auto carries = [&](auto&& wanted) {
        return std::any_of(request->fields.begin(), request->fields.end(),
                           [&](const auto& field) { return wanted(field.first, field.second); });
    };
    if (carries([](std::string_view name, std::string_view) { return isCookieField(name); }))
        ++plan.cookieOrigins[target];
    if (carries([&known](std::string_view name, std::string_view value) {
            return !isCookieField(name) && isCredential(name, value, &known);
        }))
        ++plan.credentialOrigins[target];
}

} // namespace

ReplayPlan planReplay(const Session& recording, const ReplayOptions& options, Progress& progress) {
    ReplayOptions agreed = options;
    agreed.sendCookies = true;
    agreed.sendCredentials = true;
    const SecretMask secrets =
        MaskedSession::secretsOf(recording, [&progress] { return progress.cancelled(); });
    ReplayPlan plan;
    for (std::uint32_t index = 0; index < recording.size() && !progress.cancelled(); ++index) {
        const Exchange exchange = recording[index];
        if (!options.select || options.select(exchange))
            add(plan, exchange, agreed, secrets.known());
    }
    return plan;
}

} // namespace hci
