/* Preloaded into the program: the host that NAMED_HOST names has the addresses of NAMED_ADDRESSES, with commas between them. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <netdb.h>
#include <stdlib.h>
#include <string.h>

typedef int (*lookup)(const char *, const char *, const struct addrinfo *, struct addrinfo **);

int getaddrinfo(const char *name, const char *service, const struct addrinfo *hints, struct addrinfo **found)
{
    const lookup system_lookup = (lookup)dlsym(RTLD_NEXT, "getaddrinfo");
    const char *host = getenv("NAMED_HOST");
    if (!name || !host || strcmp(name, host) != 0)
        return system_lookup(name, service, hints, found);
    char *addresses = strdup(getenv("NAMED_ADDRESSES"));
    struct addrinfo **last = found;
    *found = NULL;
    for (char *rest = addresses, *address; (address = strsep(&rest, ",")) != NULL;) {
        struct addrinfo numeric = *hints;
        numeric.ai_flags = AI_NUMERICHOST;
        if (system_lookup(address, service, &numeric, last) != 0)
            abort();
        while (*last)
            last = &(*last)->ai_next;
    }
    free(addresses);
    return 0;
}
