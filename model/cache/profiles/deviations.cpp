#include "model/cache/profiles/deviations.h"

#include "model/cache/profiles/apache_rows.h"
#include "model/cache/profiles/haproxy_rows.h"
#include "model/cache/profiles/nginx_rows.h"
#include "model/cache/profiles/node_rows.h"
#include "model/cache/profiles/squid_rows.h"
#include "model/cache/profiles/traffic_server_rows.h"
#include "model/cache/profiles/varnish_rows.h"

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
    }
    return {};
}

} // namespace hci
