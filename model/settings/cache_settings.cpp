#include "model/settings/cache_settings.h"

#include "model/cache/profiles/profiles.h"

#include <toml++/toml.h>

#include <algorithm>

namespace hci {

namespace {

Error at(const toml::source_region& place, const std::string& what) {
    return {ErrorCode::Syntax, 0,
            "line " + std::to_string(place.begin.line) + ", column " + std::to_string(place.begin.column) +
                ": " + what};
}

/// A switch or a number of 0 to the parameter's most.
Result<std::int64_t> valueOf(const CacheParameter& parameter, const toml::node& value) {
    if (const toml::value<bool>* flag = value.as_boolean(); flag && parameter.most == 1)
        return flag->get() ? 1 : 0;
    const toml::value<std::int64_t>* number = value.as_integer();
    if (number && number->get() >= 0 && number->get() <= parameter.most)
        return number->get();
    return tl::unexpected(at(value.source(), std::string(parameter.key) + " wants " +
                                                 (parameter.most == 1 ? "true or false"
                                                                      : "a whole number from 0 to " +
                                                                            std::to_string(parameter.most))));
}

Result<RealCache> readTable(const CacheProfile& profile, const toml::table& table) {
    RealCache cache = withDefaults(profile);
    for (const auto& [key, value] : table) {
        const auto found = std::find_if(profile.parameters.begin(), profile.parameters.end(),
                                        [&key](const CacheParameter& each) { return each.key == key.str(); });
        if (found == profile.parameters.end())
            return tl::unexpected(at(key.source(), std::string(profile.name) + " has no parameter '" +
                                                       std::string(key.str()) + '\''));
        const Result<std::int64_t> number = valueOf(*found, value);
        if (!number)
            return tl::unexpected(number.error());
        cache.parameters[static_cast<std::size_t>(found - profile.parameters.begin())] = *number;
    }
    return cache;
}

Result<CacheChoice> configured(CacheChoice choice, const toml::table& file) {
    for (const auto& [key, value] : file) {
        const CacheProfile* profile = cacheProfileFromName(key.str());
        if (!profile)
            return tl::unexpected(
                at(key.source(), "there is no real cache '" + std::string(key.str()) + '\''));
        const toml::table* table = value.as_table();
        if (!table)
            return tl::unexpected(at(value.source(), "wants a table: [" + std::string(key.str()) + ']'));
        const Result<RealCache> cache = readTable(*profile, *table);
        if (!cache)
            return tl::unexpected(cache.error());
        if (choice.real && choice.real->profile == profile)
            choice.real = std::make_shared<const RealCache>(*cache);
    }
    return choice;
}

} // namespace

Result<CacheChoice> withCacheSettings(const CacheChoice& choice, std::string_view text) {
    try {
        return configured(choice, toml::parse(text));
    } catch (const toml::parse_error& error) {
        return tl::unexpected(at(error.source(), std::string(error.description())));
    }
}

} // namespace hci
