#include "model/transport/conditional_request.h"

#include "model/http/cache_control.h"
#include "model/http/field_syntax.h"

namespace hci {

namespace {

/// Directives that turn a request into a reload; with them this request would be no revalidation.
bool isReload(std::string_view name, std::string_view value) {
    if (equalsIgnoringCase(name, "pragma"))
        return true;
    if (!equalsIgnoringCase(name, "cache-control"))
        return false;
    const CacheControl control = parseCacheControl(value);
    return control.has(Directive::NoCache) || control.has(Directive::NoStore) ||
           control.has(Directive::MaxAge);
}

tl::unexpected<Error> noValidator() {
    return failure(ErrorCode::NotFound, "the stored response has no validator");
}

} // namespace

Result<HttpRequest> conditionalRequest(const HttpRequest& original, const ExchangeDraft::Fields& stored) {
    const std::string_view etag = fieldValue(stored, "etag");
    const std::string_view lastModified = fieldValue(stored, "last-modified");
    if (etag.empty() && lastModified.empty())
        return noValidator();
    HttpRequest request;
    request.method = original.method;
    request.url = original.url;
    for (const auto& [name, value] : original.fields)
        if (!isPreconditionField(name) && !isReload(name, value) &&
            !equalsIgnoringCase(name, "content-length"))
            request.fields.emplace_back(name, value);
    if (!etag.empty())
        request.fields.emplace_back("If-None-Match", etag);
    if (!lastModified.empty())
        request.fields.emplace_back("If-Modified-Since", lastModified);
    if (const auto valid = validate(request); !valid)
        return tl::unexpected(valid.error());
    return request;
}

Result<HttpRequest> conditionalRequest(const Exchange& stored) {
    if (stored.status() != 200)
        return failure(ErrorCode::Unsupported, "only a 200 can be revalidated");
    const FieldSpan response = stored.response();
    const std::string_view etag = response.value(FieldName::Etag);
    const std::string_view lastModified = response.value(FieldName::LastModified);
    if (etag.empty() && lastModified.empty()) // before building the request: this runs for every row
        return noValidator();
    return conditionalRequest(requestOf(stored),
                              {{"ETag", std::string(etag)}, {"Last-Modified", std::string(lastModified)}});
}

bool canBeRevalidated(const Exchange& stored) {
    return stored.isGetOrHead() && conditionalRequest(stored).has_value();
}

HttpRequest requestOf(const Exchange& exchange) {
    HttpRequest request;
    request.method = exchange.method();
    request.url = withoutFragment(exchange.url());
    const FieldSpan fields = exchange.request();
    const std::string connection = fields.combined(FieldName::Connection);
    const auto origin = originOf(request.url);
    const std::string authority = origin ? authorityOf(*origin) : std::string();
    for (const Field& field : fields) {
        const std::string_view name = fields.pool().spelling(field.name);
        const std::string_view value = fields.pool().text(field.value);
        const bool implied = equalsIgnoringCase(name, "content-length") ||
                             (equalsIgnoringCase(name, "host") && equalsIgnoringCase(value, authority));
        if (isToken(name) && isSafeFieldValue(value) && !isConnectionField(name, connection) && !implied)
            request.fields.emplace_back(name, value);
    }
    return request;
}

} // namespace hci
