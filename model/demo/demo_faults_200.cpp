#include "model/demo/demo_handlers.h"

#include "model/http/http_date.h"

namespace hci::demo {

DemoResponse noValidator(const DemoRequest& request, const DemoResource& resource, const DemoVisit& visit) {
    DemoRepresentation representation = tagged(resource);
    representation.etag.clear();
    representation.cacheControl = "max-age=60";
    return properAnswer(request, representation, visit.now);
}

DemoResponse tagChanges(const DemoRequest& request, const DemoResource& resource, const DemoVisit& visit) {
    DemoRepresentation representation = tagged(resource);
    representation.etag = '"' + std::to_string(visit.now) + '-' + std::to_string(visit.number) + '"';
    return properAnswer(request, representation, visit.now);
}

DemoResponse twoBackends(const DemoRequest& request, const DemoResource& resource, const DemoVisit& visit) {
    DemoRepresentation representation = tagged(resource);
    representation.etag =
        visit.number % 2 == 0 ? "\"1a2b3c-6590-60dd710212000\"" : "\"7f0e12-6590-60dd710212000\"";
    return properAnswer(request, representation, visit.now);
}

DemoResponse tagReused(const DemoRequest& request, const DemoResource& resource, const DemoVisit& visit) {
    DemoRepresentation representation = tagged(resource);
    representation.content.insert(0, "Version " + std::to_string(visit.number) + "\n");
    return properAnswer(request, representation, visit.now);
}

DemoResponse tagUnquoted(const DemoRequest& request, const DemoResource& resource, const DemoVisit& visit) {
    DemoRepresentation representation = tagged(resource);
    representation.etag = "v1";
    return request.field("If-None-Match") == representation.etag
               ? notModified(representation)
               : properAnswer(request, representation, visit.now);
}

DemoResponse sharedTag(const DemoRequest& request, const DemoResource& resource, const DemoVisit& visit) {
    DemoRepresentation representation = tagged(resource);
    representation.vary = "Accept-Encoding";
    if (acceptsGzip(request))
        encodeGzip(representation);
    return properAnswer(request, representation, visit.now);
}

DemoResponse dateFuture(const DemoRequest& request, const DemoResource& resource, const DemoVisit& visit) {
    constexpr std::int64_t day = 86400;
    DemoRepresentation representation = tagged(resource);
    representation.lastModified = formatHttpDate((visit.now / day + 2) * day);
    return properAnswer(request, representation, visit.now);
}

DemoResponse dateNow(const DemoRequest& request, const DemoResource& resource, const DemoVisit& visit) {
    DemoRepresentation representation = tagged(resource);
    representation.lastModified = formatHttpDate(visit.now);
    DemoResponse response = properAnswer(request, representation, visit.now);
    response.set("Last-Modified", representation.lastModified);
    return response;
}

DemoResponse dateSyntax(const DemoRequest& request, const DemoResource& resource, const DemoVisit& visit) {
    DemoRepresentation representation = tagged(resource);
    representation.lastModified = "2024-01-01T00:00:00Z";
    return properAnswer(request, representation, visit.now);
}

DemoResponse noDate(const DemoRequest& request, const DemoResource& resource, const DemoVisit& visit) {
    DemoResponse response = properAnswer(request, tagged(resource), visit.now);
    response.date = false;
    return response;
}

DemoResponse heuristic(const DemoRequest& request, const DemoResource& resource, const DemoVisit& visit) {
    DemoRepresentation representation = taggedAndDated(resource);
    representation.cacheControl.clear();
    return properAnswer(request, representation, visit.now);
}

DemoResponse conflict(const DemoRequest& request, const DemoResource& resource, const DemoVisit& visit) {
    DemoRepresentation representation = tagged(resource);
    representation.etag.clear();
    representation.cacheControl = "no-store, max-age=3600";
    return properAnswer(request, representation, visit.now);
}

DemoResponse misspelt(const DemoRequest& request, const DemoResource& resource, const DemoVisit& visit) {
    DemoRepresentation representation = tagged(resource);
    representation.cacheControl = "max-age=60, must-revalidte";
    return properAnswer(request, representation, visit.now);
}

DemoResponse varyMissing(const DemoRequest& request, const DemoResource& resource, const DemoVisit& visit) {
    DemoRepresentation representation = tagged(resource);
    if (acceptsGzip(request)) {
        encodeGzip(representation);
        representation.etag = "\"v1-gz-" + std::to_string(resource.bytes) + '"';
    }
    return properAnswer(request, representation, visit.now);
}

DemoResponse varyReplaced(const DemoRequest& request, const DemoResource& resource, const DemoVisit& visit) {
    DemoRepresentation representation = tagged(resource);
    representation.vary = "Accept-Encoding, Origin";
    if (acceptsGzip(request)) {
        encodeGzip(representation);
        representation.etag.insert(representation.etag.size() - 1, "-packed");
        representation.vary = "Accept-Encoding";
    }
    return properAnswer(request, representation, visit.now);
}

DemoResponse varyStar(const DemoRequest& request, const DemoResource& resource, const DemoVisit& visit) {
    DemoRepresentation representation = tagged(resource);
    representation.vary = "*";
    return properAnswer(request, representation, visit.now);
}

DemoResponse cookieShared(const DemoRequest& request, const DemoResource& resource, const DemoVisit& visit) {
    DemoRepresentation representation = tagged(resource);
    representation.cacheControl = "max-age=600";
    representation.fields.emplace_back("Set-Cookie",
                                       "visit=" + std::to_string(visit.number) + "; Path=/; HttpOnly");
    return properAnswer(request, representation, visit.now);
}

DemoResponse errorFresh(const DemoRequest&, const DemoResource& resource, const DemoVisit&) {
    DemoResponse response;
    response.status = 404;
    response.content = demoText(resource);
    response.set("Content-Type", "text/plain; charset=utf-8");
    response.set("Cache-Control", "max-age=86400");
    return response;
}

} // namespace hci::demo
