#include "model/cache/profiles/profiles.h"

#include "model/cache/profiles/apache.h"
#include "model/cache/profiles/browsers.h"
#include "model/cache/profiles/haproxy.h"
#include "model/cache/profiles/networks.h"
#include "model/cache/profiles/nginx.h"
#include "model/cache/profiles/node.h"
#include "model/cache/profiles/squid.h"
#include "model/cache/profiles/traffic_server.h"
#include "model/cache/profiles/varnish.h"

#include <algorithm>

namespace hci {

std::span<const CacheProfile* const> cacheProfiles() noexcept {
    static constexpr std::array profiles{
        &nginxProfile,      &varnishProfile,       &squidProfile,      &apacheProfile,  &haproxyProfile,
        &nodeProfile,       &trafficServerProfile, &chromeProfile,     &firefoxProfile, &safariProfile,
        &cloudflareProfile, &fastlyProfile,        &cloudFrontProfile, &vercelProfile,  &netlifyProfile};
    static_assert(profiles.size() == profileCount);
    return profiles;
}

const CacheProfile* cacheProfileFromName(std::string_view name) noexcept {
    const auto profiles = cacheProfiles();
    const auto found = std::find_if(profiles.begin(), profiles.end(),
                                    [name](const CacheProfile* p) { return p->name == name; });
    return found == profiles.end() ? nullptr : *found;
}

RealCache withDefaults(const CacheProfile& profile) noexcept {
    RealCache cache{&profile, {}};
    std::transform(profile.parameters.begin(), profile.parameters.end(), cache.parameters.begin(),
                   [](const CacheParameter& parameter) { return parameter.value; });
    return cache;
}

} // namespace hci
