#include "model/demo/demo_handlers.h"

#include "model/http/http_date.h"

namespace hci::demo {

namespace {

/// Whether the whole value is exactly that tag.
bool sameBytes(const DemoRequest& request, const DemoRepresentation& representation) {
    return request.field("If-None-Match") == representation.etag;
}

/// The request without the field `name`.
DemoRequest without(DemoRequest request, std::string_view name) {
    DemoResponse fields; // its remove() compares names case-insensitively
    fields.fields = std::move(request.fields);
    fields.remove(name);
    request.fields = std::move(fields.fields);
    return request;
}

/// A server whose compressing filter inserts `mark` into the tag. The condition is evaluated before the
/// filter: it knows only the plain tag.
DemoResponse compressedWithMark(const DemoRequest& request, const DemoResource& resource,
                                const DemoVisit& visit, std::string_view mark, bool inFront) {
    DemoRepresentation representation = tagged(resource);
    representation.vary = "Accept-Encoding";
    DemoResponse response = properAnswer(request, representation, visit.now);
    if (response.status != 200 || !acceptsGzip(request))
        return response;
    encodeGzip(representation);
    representation.etag.insert(inFront ? 0 : representation.etag.size() - 1, mark);
    return fullAnswer(representation);
}

} // namespace

DemoResponse ignoresIfNoneMatch(const DemoRequest& request, const DemoResource& resource,
                                const DemoVisit& visit) {
    return properAnswer(without(request, "If-None-Match"), tagged(resource), visit.now);
}

DemoResponse ignoresIfModifiedSince(const DemoRequest& request, const DemoResource& resource,
                                    const DemoVisit& visit) {
    return properAnswer(without(request, "If-Modified-Since"), dated(resource), visit.now);
}

DemoResponse bare304(const DemoRequest& request, const DemoResource& resource, const DemoVisit& visit) {
    DemoRepresentation representation = tagged(resource);
    representation.vary = "Accept-Encoding";
    DemoResponse response = properAnswer(request, representation, visit.now);
    if (response.status == 304) {
        response.remove("Vary");
        response.remove("Cache-Control");
    }
    return response;
}

DemoResponse gzipSuffix(const DemoRequest& request, const DemoResource& resource, const DemoVisit& visit) {
    return compressedWithMark(request, resource, visit, "-gzip", false);
}

DemoResponse strongOn304(const DemoRequest& request, const DemoResource& resource, const DemoVisit& visit) {
    return compressedWithMark(request, resource, visit, "W/", true);
}

DemoResponse contentAfter304(const DemoRequest& request, const DemoResource& resource,
                             const DemoVisit& visit) {
    DemoResponse response = properAnswer(request, tagged(resource), visit.now);
    if (response.status == 304)
        response.afterMessage = "<p>Not modified</p>\n";
    return response;
}

DemoResponse extraOn304(const DemoRequest& request, const DemoResource& resource, const DemoVisit& visit) {
    DemoRepresentation representation = tagged(resource);
    representation.mediaType = "application/json";
    DemoResponse response = properAnswer(request, representation, visit.now);
    if (response.status == 304)
        response.set("Content-Type", "text/html; charset=utf-8");
    return response;
}

DemoResponse otherTagOn304(const DemoRequest& request, const DemoResource& resource, const DemoVisit& visit) {
    DemoResponse response = properAnswer(request, tagged(resource), visit.now);
    if (response.status == 304)
        response.set("ETag", "\"somebody-elses\"");
    return response;
}

DemoResponse lengthOn304(const DemoRequest& request, const DemoResource& resource, const DemoVisit& visit) {
    DemoResponse response = properAnswer(request, tagged(resource), visit.now);
    if (response.status == 304)
        response.set("Content-Length", "123");
    return response;
}

DemoResponse unasked304(const DemoRequest&, const DemoResource& resource, const DemoVisit&) {
    return notModified(tagged(resource));
}

DemoResponse always304(const DemoRequest& request, const DemoResource& resource, const DemoVisit& visit) {
    const DemoRepresentation representation = tagged(resource);
    return request.has("If-None-Match") ? notModified(representation)
                                        : properAnswer(request, representation, visit.now);
}

DemoResponse failed412(const DemoRequest& request, const DemoResource& resource, const DemoVisit& visit) {
    DemoResponse response = properAnswer(request, tagged(resource), visit.now);
    if (response.status == 304)
        response.status = 412;
    return response;
}

DemoResponse datePrecedence(const DemoRequest& request, const DemoResource& resource,
                            const DemoVisit& visit) {
    const DemoRepresentation representation = taggedAndDated(resource);
    const bool dateSaysChanged =
        request.has("If-Modified-Since") &&
        evaluatePreconditions(without(request, "If-None-Match"), representation, visit.now) != 304;
    return dateSaysChanged ? fullAnswer(representation) : properAnswer(request, representation, visit.now);
}

DemoResponse dateOverridesMismatch(const DemoRequest& request, const DemoResource& resource,
                                   const DemoVisit& visit) {
    const DemoRepresentation representation = taggedAndDated(resource);
    if (properAnswer(without(request, "If-None-Match"), representation, visit.now).status == 304)
        return notModified(representation);
    return properAnswer(request, representation, visit.now);
}

DemoResponse noCacheRequest(const DemoRequest& request, const DemoResource& resource,
                            const DemoVisit& visit) {
    const DemoRepresentation representation = tagged(resource);
    const bool reload = request.field("Cache-Control").find("no-cache") != std::string::npos;
    return reload ? fullAnswer(representation) : properAnswer(request, representation, visit.now);
}

DemoResponse strongComparison(const DemoRequest& request, const DemoResource& resource,
                              const DemoVisit& visit) {
    const DemoRepresentation representation = tagged(resource);
    return sameBytes(request, representation)
               ? notModified(representation)
               : properAnswer(without(request, "If-None-Match"), representation, visit.now);
}

DemoResponse exactDate(const DemoRequest& request, const DemoResource& resource, const DemoVisit& visit) {
    const DemoRepresentation representation = dated(resource);
    const auto since = parseHttpDate(request.field("If-Modified-Since"), visit.now);
    const bool other = since && since->seconds != modifiedSeconds;
    return properAnswer(other ? without(request, "If-Modified-Since") : request, representation, visit.now);
}

DemoResponse tagWithComma(const DemoRequest& request, const DemoResource& resource, const DemoVisit& visit) {
    DemoRepresentation representation = tagged(resource);
    representation.etag = "\"v1,en\"";
    // A parser that splits the field at commas never sees this whole tag.
    return request.field("If-None-Match") == "*"
               ? notModified(representation)
               : properAnswer(without(request, "If-None-Match"), representation, visit.now);
}

DemoResponse failingCondition(const DemoRequest& request, const DemoResource& resource,
                              const DemoVisit& visit) {
    DemoResponse response = properAnswer(request, tagged(resource), visit.now);
    if (response.status != 304)
        return response;
    DemoResponse failed;
    failed.status = 500;
    failed.content = "The content was announced and not written.\n";
    failed.set("Content-Type", "text/plain; charset=utf-8");
    failed.set("Cache-Control", "no-store");
    return failed;
}

DemoResponse dateFraction(const DemoRequest& request, const DemoResource& resource, const DemoVisit& visit) {
    const auto since = parseHttpDate(request.field("If-Modified-Since"), visit.now);
    const bool sameSecond =
        since && since->seconds == modifiedSeconds; // the file's time has half a second more
    return properAnswer(sameSecond ? without(request, "If-Modified-Since") : request, dated(resource),
                        visit.now);
}

} // namespace hci::demo
