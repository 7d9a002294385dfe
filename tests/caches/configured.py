"""Configurations of caches other than their defaults, each as the product reads it and as the program does."""

import dataclasses


@dataclasses.dataclass(frozen=True)
class Configuration:
    """The same in two languages."""

    rules: str = ""  # lines of the product's configuration
    settings: str = ""  # a file of --cache-config


DEFAULTS = Configuration()

NGINX = {
    "revalidating": Configuration("proxy_cache_revalidate on;", "[nginx]\nproxy_cache_revalidate = true\n"),
    "lasting": Configuration("proxy_cache_valid 4s; proxy_cache_valid any 60s;",
                             "[nginx]\nproxy_cache_valid = 4\nproxy_cache_valid_any = 60\n"),
}

CONFIGURATIONS = {"nginx": NGINX}
