#include "model/report/compared_caches.h"

#include "model/cache/profiles/profiles.h"

#include <algorithm>

namespace hci {

std::vector<CacheChoice> allCaches() {
    std::vector<CacheChoice> caches;
    for (const std::string& each : cacheChoiceNames())
        caches.push_back(*cacheChoiceFromName(each));
    return caches;
}

CacheComparisonPtr compareCaches(const Session& session, const Analysis& analysis,
                                 std::vector<CacheChoice> caches, Progress& progress) {
    for (CacheChoice& each : caches)
        if (each.real && analysis.real && each.real->profile == analysis.real->profile)
            each.real = analysis.real;
    return compareCaches(session, analysis.resources, {.caches = std::move(caches)}, progress);
}

} // namespace hci
