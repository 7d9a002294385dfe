#include "model/cache/message_head.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

/// Keeps the first line's value; returns whether there was one already.
bool keepFirst(TextId& kept, TextId value) noexcept {
    if (kept != TextId::None)
        return true;
    kept = value;
    return false;
}

} // namespace

MethodClass methodClass(std::string_view method) noexcept {
    // Methods are case-sensitive (RFC 9110 9.1). The last three are registered as safe by WebDAV.
    constexpr std::array<std::string_view, 5> otherSafe = {"OPTIONS", "TRACE", "PROPFIND", "REPORT",
                                                           "SEARCH"};
    if (method == "GET")
        return MethodClass::Get;
    if (method == "HEAD")
        return MethodClass::Head;
    if (method == "QUERY")
        return MethodClass::Query;
    if (method == "POST")
        return MethodClass::Post;
    const bool safe = std::find(otherSafe.begin(), otherSafe.end(), method) != otherSafe.end();
    return safe ? MethodClass::OtherSafe : MethodClass::Unsafe;
}

RequestHead requestHead(FieldSpan fields, std::string_view method) {
    RequestHead head;
    head.fields = fields;
    head.method = methodClass(method);
    for (const Field& field : fields) {
        switch (fields.pool().folded(field.name)) {
        case FieldName::CacheControl:
            head.severalCacheControl |= keepFirst(head.cacheControl, field.value);
            break;
        case FieldName::IfNoneMatch:
            head.severalIfNoneMatch |= keepFirst(head.ifNoneMatch, field.value);
            break;
        case FieldName::Pragma: keepFirst(head.pragma, field.value); break;
        case FieldName::Range: keepFirst(head.range, field.value); break;
        case FieldName::IfRange: keepFirst(head.ifRange, field.value); break;
        case FieldName::IfModifiedSince: keepFirst(head.ifModifiedSince, field.value); break;
        case FieldName::IfMatch:
        case FieldName::IfUnmodifiedSince: head.originCondition = true; break;
        case FieldName::Authorization: head.authorization = true; break;
        default: break;
        }
    }
    return head;
}

RequestHead requestHead(const Exchange& exchange) {
    return requestHead(exchange.request(), exchange.method());
}

ResponseHead responseHead(FieldSpan fields, int status) {
    ResponseHead head;
    head.fields = fields;
    head.status = status;
    for (const Field& field : fields) {
        switch (fields.pool().folded(field.name)) {
        case FieldName::CacheControl:
            head.severalCacheControl |= keepFirst(head.cacheControl, field.value);
            break;
        case FieldName::Vary: head.severalVary |= keepFirst(head.vary, field.value); break;
        case FieldName::Expires: keepFirst(head.expires, field.value); break;
        case FieldName::Age: keepFirst(head.age, field.value); break;
        case FieldName::Date: keepFirst(head.date, field.value); break;
        case FieldName::Etag: keepFirst(head.etag, field.value); break;
        case FieldName::LastModified: keepFirst(head.lastModified, field.value); break;
        case FieldName::ContentLength: keepFirst(head.contentLength, field.value); break;
        case FieldName::ContentRange: keepFirst(head.contentRange, field.value); break;
        case FieldName::ContentLocation: keepFirst(head.contentLocation, field.value); break;
        case FieldName::Location: keepFirst(head.location, field.value); break;
        case FieldName::SetCookie: head.setCookie = true; break;
        case FieldName::NoVarySearch: keepFirst(head.noVarySearch, field.value); break;
        case FieldName::CacheGroups: keepFirst(head.cacheGroups, field.value); break;
        case FieldName::CacheGroupInvalidation: keepFirst(head.groupInvalidation, field.value); break;
        case FieldName::ClearSiteData: keepFirst(head.clearSiteData, field.value); break;
        case FieldName::CdnCacheControl:
        case FieldName::CfCacheStatus:
        case FieldName::CfRay:
        case FieldName::CloudflareCdnCacheControl:
        case FieldName::NetlifyCdnCacheControl:
        case FieldName::SurrogateControl:
        case FieldName::VercelCdnCacheControl:
        case FieldName::XNfRequestId:
        case FieldName::XServedBy:
        case FieldName::XVercelId:
            head.targeted.note(fields.pool().folded(field.name), field.value, fields.pool());
            break;
        default: break;
        }
    }
    return head;
}

ResponseHead responseHead(const Exchange& exchange) {
    return responseHead(exchange.response(), exchange.status());
}

} // namespace hci
