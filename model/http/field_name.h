#pragma once

#include <cstdint>

namespace hci {

// The names that the program itself uses, in lower case, as (enumerator, spelling).
// clang-format off
#define HCI_FIELD_NAMES(X) \
    X(Accept, "accept") X(AcceptCh, "accept-ch") X(AcceptEncoding, "accept-encoding") X(AcceptLanguage, "accept-language") \
    X(AcceptRanges, "accept-ranges") X(AccessControlAllowOrigin, "access-control-allow-origin") \
    X(Age, "age") X(Allow, "allow") X(AltSvc, "alt-svc") X(AltUsed, "alt-used") X(AuthenticationInfo, "authentication-info") \
    X(Authorization, "authorization") X(AvailableDictionary, "available-dictionary") \
    X(CacheControl, "cache-control") X(CacheGroups, "cache-groups") X(CacheGroupInvalidation, "cache-group-invalidation") \
    X(CacheStatus, "cache-status") X(CdnCacheControl, "cdn-cache-control") X(CfCacheStatus, "cf-cache-status") X(CfRay, "cf-ray") \
    X(ClearSiteData, "clear-site-data") X(CloudflareCdnCacheControl, "cloudflare-cdn-cache-control") \
    X(Connection, "connection") X(ContentDisposition, "content-disposition") \
    X(ContentEncoding, "content-encoding") X(ContentLanguage, "content-language") X(ContentLength, "content-length") \
    X(ContentLocation, "content-location") X(ContentRange, "content-range") \
    X(ContentSecurityPolicy, "content-security-policy") X(ContentType, "content-type") X(Cookie, "cookie") X(Date, "date") \
    X(DictionaryId, "dictionary-id") \
    X(Etag, "etag") X(Expires, "expires") X(Host, "host") X(IfMatch, "if-match") X(IfModifiedSince, "if-modified-since") \
    X(IfNoneMatch, "if-none-match") X(IfRange, "if-range") X(IfUnmodifiedSince, "if-unmodified-since") \
    X(KeepAlive, "keep-alive") X(LastModified, "last-modified") X(Location, "location") \
    X(NetlifyCdnCacheControl, "netlify-cdn-cache-control") X(NetlifyVary, "netlify-vary") X(NoVarySearch, "no-vary-search") X(Origin, "origin") X(Pragma, "pragma") \
    X(ProxyAuthenticate, "proxy-authenticate") X(ProxyAuthenticationInfo, "proxy-authentication-info") \
    X(ProxyAuthorization, "proxy-authorization") X(ProxyConnection, "proxy-connection") X(ProxyStatus, "proxy-status") X(Range, "range") \
    X(Referer, "referer") X(ReprDigest, "repr-digest") X(Server, "server") X(SetCookie, "set-cookie") X(Status, "status") \
    X(SurrogateControl, "surrogate-control") X(Te, "te") X(Trailer, "trailer") \
    X(TransferEncoding, "transfer-encoding") X(Upgrade, "upgrade") X(UseAsDictionary, "use-as-dictionary") X(UserAgent, "user-agent") X(Vary, "vary") \
    X(VercelCdnCacheControl, "vercel-cdn-cache-control") \
    X(Via, "via") X(Warning, "warning") X(WwwAuthenticate, "www-authenticate") X(XCache, "x-cache") \
    X(XCacheStatus, "x-cache-status") X(XCacheHits, "x-cache-hits") X(XNfRequestId, "x-nf-request-id") X(XServedBy, "x-served-by") \
    X(XVarnish, "x-varnish") X(XVercelId, "x-vercel-id") \
    X(XApiKey, "x-api-key") X(XAuthToken, "x-auth-token") X(XCsrfToken, "x-csrf-token")
// clang-format on

/// A field name as an id in the text pool. Names listed above have fixed ids, those of their lower-case
/// spelling, so `pool.folded(name) == FieldName::Etag` finds an ETag in any case.
enum class FieldName : std::uint32_t {
    None = 0,
    EmptyName = 1,
#define HCI_ENUMERATOR(name, text) name,
    HCI_FIELD_NAMES(HCI_ENUMERATOR)
#undef HCI_ENUMERATOR
        KnownEnd
};

} // namespace hci
