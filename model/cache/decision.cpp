#include "model/cache/decision.h"

#include <array>

namespace hci {

namespace {

constexpr std::array models = {QLatin1StringView("private"), QLatin1StringView("shared"),
                               QLatin1StringView("cdn")};

} // namespace

QLatin1StringView name(CacheModel model) noexcept {
    return models[static_cast<std::size_t>(model)];
}

std::optional<CacheModel> cacheModelFromName(QStringView name) noexcept {
    for (std::size_t i = 0; i < models.size(); ++i)
        if (name == models[i])
            return static_cast<CacheModel>(i);
    return std::nullopt;
}

QLatin1StringView name(DecisionKind kind) noexcept {
    constexpr std::array names = {QLatin1StringView("fresh-hit"),  QLatin1StringView("stale-hit"),
                                  QLatin1StringView("revalidate"), QLatin1StringView("miss"),
                                  QLatin1StringView("bypass"),     QLatin1StringView("gateway-timeout")};
    return names[static_cast<std::size_t>(kind)];
}

QLatin1StringView name(LifetimeBasis basis) noexcept {
    constexpr std::array names = {QLatin1StringView("s-maxage"),          QLatin1StringView("max-age"),
                                  QLatin1StringView("cdn-cache-control"), QLatin1StringView("expires"),
                                  QLatin1StringView("heuristic"),         QLatin1StringView("none")};
    return names[static_cast<std::size_t>(basis)];
}

} // namespace hci
