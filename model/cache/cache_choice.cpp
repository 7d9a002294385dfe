#include "model/cache/cache_choice.h"

#include "model/cache/profiles/profiles.h"

#include <array>

namespace hci {

namespace {

constexpr std::array conformingModels{CacheModel::Private, CacheModel::Shared, CacheModel::Cdn};

} // namespace

bool operator==(const CacheChoice& a, const CacheChoice& b) noexcept {
    if (a.model != b.model || (a.real == nullptr) != (b.real == nullptr))
        return false;
    return !a.real || (a.real->profile == b.real->profile && a.real->parameters == b.real->parameters);
}

std::string_view name(const CacheChoice& choice) noexcept {
    if (choice.real)
        return choice.real->profile->name;
    const QLatin1StringView text = name(choice.model);
    return {text.data(), static_cast<std::size_t>(text.size())};
}

std::optional<CacheChoice> cacheChoiceFromName(std::string_view text) {
    for (const CacheModel model : conformingModels)
        if (text == name(CacheChoice{model}))
            return CacheChoice{model};
    const CacheProfile* profile = cacheProfileFromName(text);
    if (!profile)
        return std::nullopt;
    return CacheChoice{profile->model, std::make_shared<const RealCache>(withDefaults(*profile))};
}

std::vector<std::string> cacheChoiceNames() {
    std::vector<std::string> names;
    for (const CacheModel model : conformingModels)
        names.emplace_back(name(CacheChoice{model}));
    for (const CacheProfile* profile : cacheProfiles())
        names.emplace_back(profile->name);
    return names;
}

} // namespace hci
