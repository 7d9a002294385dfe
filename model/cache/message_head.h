#pragma once

#include "model/cache/targeted_fields.h"
#include "model/exchange/session.h"

#include <cstdint>

namespace hci {

/// Methods as a cache sees them (RFC 9110 9.2, 9.3).
enum class MethodClass : std::uint8_t {
    Get,
    Head,
    Post,      ///< unsafe, but its response may be stored (9110 9.3.3)
    Unsafe,    ///< PUT, DELETE, … and methods of unknown safety (9111 4.4)
    Query,     ///< safe, its response is stored under the request's content (RFC 10008 2.7)
    OtherSafe, ///< OPTIONS, TRACE, PROPFIND …: safe, and no cache stores its response here
};
[[nodiscard]] MethodClass methodClass(std::string_view method) noexcept;
/// Not known to be safe: a successful answer invalidates (RFC 9111 4.4).
[[nodiscard]] constexpr bool isUnsafe(MethodClass method) noexcept {
    return method == MethodClass::Post || method == MethodClass::Unsafe;
}

/// The request fields that a cache reads, found in one pass. Ids of the first lines; `fields` has the rest.
struct RequestHead {
    FieldSpan fields;
    MethodClass method = MethodClass::Get;
    TextId cacheControl = TextId::None;
    TextId pragma = TextId::None;
    TextId range = TextId::None;
    TextId ifRange = TextId::None;
    TextId ifNoneMatch = TextId::None;
    TextId ifModifiedSince = TextId::None;
    bool severalCacheControl = false; ///< on more than one line
    bool severalIfNoneMatch = false;
    bool originCondition = false; ///< If-Match or If-Unmodified-Since: for the origin alone (RFC 9111 4.3.2)
    bool authorization = false;

    [[nodiscard]] bool conditional() const noexcept {
        return ifNoneMatch != TextId::None || ifModifiedSince != TextId::None;
    }
};
[[nodiscard]] RequestHead requestHead(FieldSpan fields, std::string_view method);
[[nodiscard]] RequestHead requestHead(const Exchange& exchange);

/// The response fields that a cache reads, found in one pass. Ids of the first lines; `fields` has the rest.
struct ResponseHead {
    FieldSpan fields;
    int status = 0;
    TextId cacheControl = TextId::None;
    TextId expires = TextId::None;
    TextId age = TextId::None;
    TextId date = TextId::None;
    TextId etag = TextId::None;
    TextId lastModified = TextId::None;
    TextId vary = TextId::None;
    TextId contentLength = TextId::None;
    TextId contentRange = TextId::None;
    TextId contentLocation = TextId::None;
    TextId location = TextId::None;
    TextId noVarySearch = TextId::None;
    TextId cacheGroups = TextId::None;
    TextId groupInvalidation = TextId::None; ///< Cache-Group-Invalidation
    TextId clearSiteData = TextId::None;
    TargetedFields targeted;
    bool severalCacheControl = false; ///< on more than one line
    bool severalVary = false;
    bool setCookie = false;
};
[[nodiscard]] ResponseHead responseHead(FieldSpan fields, int status);
[[nodiscard]] ResponseHead responseHead(const Exchange& exchange);

} // namespace hci
