#include "model/cache/profiles/deviations.h"

#include "model/cache/profiles/apache_rows.h"
#include "model/cache/profiles/chrome_rows.h"
#include "model/cache/profiles/cloudflare_rows.h"
#include "model/cache/profiles/cloudfront_rows.h"
#include "model/cache/profiles/fastly_rows.h"
#include "model/cache/profiles/firefox_rows.h"
#include "model/cache/profiles/haproxy_rows.h"
#include "model/cache/profiles/netlify_rows.h"
#include "model/cache/profiles/nginx_rows.h"
#include "model/cache/profiles/node_rows.h"
#include "model/cache/profiles/safari_rows.h"
#include "model/cache/profiles/squid_rows.h"
#include "model/cache/profiles/traffic_server_rows.h"
#include "model/cache/profiles/varnish_rows.h"
#include "model/cache/profiles/vercel_rows.h"

namespace hci {

std::span<const Deviation> deviationsOf(ProfileId profile) noexcept {
    switch (profile) {
    case ProfileId::Nginx: return nginx::rows;
    case ProfileId::Varnish: return varnish::rows;
    case ProfileId::Squid: return squid::rows;
    case ProfileId::Apache: return apache::rows;
    case ProfileId::HaProxy: return haproxy::rows;
    case ProfileId::Node: return node::rows;
    case ProfileId::TrafficServer: return traffic_server::rows;
    case ProfileId::Chrome: return chrome::rows;
    case ProfileId::Firefox: return firefox::rows;
    case ProfileId::Safari: return safari::rows;
    case ProfileId::Cloudflare: return cloudflare::rows;
    case ProfileId::Fastly: return fastly::rows;
    case ProfileId::CloudFront: return cloudfront::rows;
    case ProfileId::Vercel: return vercel::rows;
    case ProfileId::Netlify: return netlify::rows;
    }
    return {};
}

} // namespace hci
