#include "model/cache/profiles/cloudflare_rows.h"
#include "model/cache/profiles/conforming.h"
#include "model/cache/profiles/met_deviation.h"
#include "model/cache/profiles/networks.h"
#include "model/exchange/url_parts.h"
#include "model/http/field_syntax.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

enum CloudflareParameter : std::size_t { CloudflareEverything, CloudflareEdgeTtl };

constexpr CacheParameter cloudflareParameters[] = {
    {"cache_everything", 0, 1, "whether files of any extension are cached"},
    {"edge_cache_ttl", 0, 1'000'000'000, "seconds for all cached responses; 0: their own lifetime"},
};

/// The file extensions that it caches by default.
constexpr auto cachedExtensions = std::to_array<std::string_view>(
    {"7z",   "apk",  "avi",  "avif",  "bin", "bmp",  "bz2",  "class", "css", "csv", "dmg",  "doc",
     "docx", "ejs",  "eot",  "eps",   "exe", "flac", "gif",  "gz",    "ico", "iso", "jar",  "jpeg",
     "jpg",  "js",   "mid",  "midi",  "mkv", "mp3",  "mp4",  "ogg",   "otf", "pdf", "pict", "pls",
     "png",  "ppt",  "pptx", "ps",    "rar", "svg",  "svgz", "swf",   "tar", "tif", "tiff", "ttf",
     "webm", "webp", "woff", "woff2", "xls", "xlsx", "zip",  "zst"});

} // namespace

bool cloudflareTakesExtension(std::string_view url) {
    std::string_view path = pathOf(url);
    path = path.substr(0, path.find_first_of("?#"));
    if (path == "/robots.txt")
        return true;
    const std::size_t dot = path.rfind('.');
    if (dot == std::string_view::npos || path.find('/', dot) != std::string_view::npos)
        return false;
    const std::string_view extension = path.substr(dot + 1);
    return std::any_of(cachedExtensions.begin(), cachedExtensions.end(),
                       [extension](std::string_view each) { return equalsIgnoringCase(each, extension); });
}

namespace {

/// Seconds for an answer that names no lifetime; −1: it is not cached.
std::int64_t defaultTtl(int status) {
    switch (status) {
    case 200:
    case 206:
    case 301: return 120 * 60;
    case 302:
    case 303: return 20 * 60;
    case 404:
    case 410: return 3 * 60;
    default: return -1;
    }
}

Reason byCloudflare(cloudflare::Row row) {
    return deviates(ProfileId::Cloudflare, row);
}

Judgement judgeByCloudflare(const Answered& answered) {
    const NetworkPolicy own(answered, {FieldName::CloudflareCdnCacheControl, FieldName::CdnCacheControl});
    const ResponseHead& response = answered.response;
    Judgement result = judgeAsConforming(own.answered(), CacheModel::Cdn);
    if (!result.storable)
        return result;
    const bool passedOver =
        answered.parameters[CloudflareEverything] == 0 && !cloudflareTakesExtension(answered.url);
    const bool unlimited = !own.namesLifetime() && !result.validateAlways;
    const std::int64_t seconds = defaultTtl(response.status);
    if (const auto refusal =
            firstMet(ProfileId::Cloudflare, {{passedOver, cloudflare::Extension},
                                             {response.setCookie, cloudflare::SetCookie},
                                             {unlimited && seconds < 0, cloudflare::Status}}))
        return refused(*refusal);
    if (unlimited) {
        result.lifetime = {seconds, LifetimeBasis::None, FreshnessLifetime::Problem::None};
        result.reason = byCloudflare(cloudflare::DefaultTtl);
    }
    if (answered.parameters[CloudflareEdgeTtl] > 0) {
        result.lifetime = {answered.parameters[CloudflareEdgeTtl], LifetimeBasis::None,
                           FreshnessLifetime::Problem::None};
        result.reason = byCloudflare(cloudflare::EdgeTtl);
    } else if (variesByMoreThanCoding(response)) {
        result.reason = byCloudflare(cloudflare::VaryIgnored);
    }
    return result;
}

constexpr OwnAnswer cloudflareHits[] = {
    {"cf-cache-status", "HIT"}, {"cf-cache-status", "STALE"}, {"cf-cache-status", "UPDATING"}};

} // namespace

constexpr CacheProfile cloudflareProfile = {
    .id = ProfileId::Cloudflare,
    .name = "cloudflare",
    .label = "Cloudflare",
    .product = "Cloudflare, standard cache level",
    .known = cloudflare::seen,
    .model = CacheModel::Cdn,
    .deviations = cloudflare::rows,
    .parameters = cloudflareParameters,
    .ownAnswers = cloudflareHits,
    .admit = admitAnything,
    .judge = judgeByCloudflare,
    .invalidates = invalidatesNothing,
    .vary = VaryValues::Ignored,
    .invalidatesOtherwise = cloudflare::OtherMethods,
    .deafToRequest = cloudflare::RequestDirectives,
    .ignoresSearches = cloudflare::NoVarySearch,
};

} // namespace hci
