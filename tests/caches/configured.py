"""Configurations of caches other than their defaults, each in the product's format and in the program's."""

import dataclasses


@dataclasses.dataclass(frozen=True)
class Configuration:
    """The same configuration in both formats."""

    rules: str = ""  # lines of the product's configuration
    settings: str = ""  # a file of --cache-config


DEFAULTS = Configuration()

NGINX = {
    "revalidating": Configuration("proxy_cache_revalidate on;", "[nginx]\nproxy_cache_revalidate = true\n"),
    "lasting": Configuration("proxy_cache_valid 4s; proxy_cache_valid any 60s;",
                             "[nginx]\nproxy_cache_valid = 4\nproxy_cache_valid_any = 60\n"),
    "stale": Configuration("proxy_cache_use_stale error http_500 http_503 http_404;",
                           "[nginx]\nproxy_cache_use_stale = 'error http_500 http_503 http_404'\n"),
    "background": Configuration("proxy_cache_background_update on;",
                                "[nginx]\nproxy_cache_background_update = true\n"),
    "updating": Configuration("proxy_cache_use_stale updating; proxy_cache_background_update on;",
                              "[nginx]\nproxy_cache_use_stale = 'updating'\nproxy_cache_background_update = true\n"),
    "ignoring": Configuration("proxy_ignore_headers Cache-Control Set-Cookie Vary; proxy_cache_valid 60s;",
                              "[nginx]\nproxy_ignore_headers = 'Cache-Control Set-Cookie Vary'\nproxy_cache_valid = 60\n"),
    "ignoring-expires": Configuration("proxy_ignore_headers Expires X-Accel-Expires; proxy_cache_valid any 4s;",
                                      "[nginx]\nproxy_ignore_headers = 'Expires X-Accel-Expires'\n"
                                      "proxy_cache_valid_any = 4\n"),
    "keyed": Configuration("proxy_cache_key $scheme$proxy_host$uri$http_accept_language;",
                           "[nginx]\nproxy_cache_key = '$scheme$proxy_host$uri$http_accept_language'\n"),
    "by-method": Configuration("proxy_cache_key $request_method$request_uri;",
                               "[nginx]\nproxy_cache_key = '$request_method$request_uri'\n"),
}

CONFIGURATIONS = {"nginx": NGINX}
