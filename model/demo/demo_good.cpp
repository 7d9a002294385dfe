#include "model/demo/demo_handlers.h"

namespace hci::demo {

DemoRepresentation tagged(const DemoResource& resource) {
    DemoRepresentation representation;
    representation.content = demoText(resource);
    representation.etag = "\"v1-" + std::to_string(resource.bytes) + '"';
    return representation;
}

DemoRepresentation taggedAndDated(const DemoResource& resource) {
    DemoRepresentation representation = tagged(resource);
    representation.lastModified = modified;
    return representation;
}

DemoRepresentation dated(const DemoResource& resource) {
    DemoRepresentation representation = taggedAndDated(resource);
    representation.etag.clear();
    return representation;
}

DemoResponse goodEtag(const DemoRequest& request, const DemoResource& resource, const DemoVisit& visit) {
    return properAnswer(request, tagged(resource), visit.now);
}

DemoResponse goodLastModified(const DemoRequest& request, const DemoResource& resource,
                              const DemoVisit& visit) {
    return properAnswer(request, dated(resource), visit.now);
}

DemoResponse goodBoth(const DemoRequest& request, const DemoResource& resource, const DemoVisit& visit) {
    return properAnswer(request, taggedAndDated(resource), visit.now);
}

DemoResponse goodGzip(const DemoRequest& request, const DemoResource& resource, const DemoVisit& visit) {
    DemoRepresentation representation = tagged(resource);
    representation.vary = "Accept-Encoding";
    if (acceptsGzip(request)) {
        encodeGzip(representation);
        representation.etag = "\"v1-gz-" + std::to_string(resource.bytes) + '"';
    }
    return properAnswer(request, representation, visit.now);
}

DemoResponse goodWeak(const DemoRequest& request, const DemoResource& resource, const DemoVisit& visit) {
    DemoRepresentation representation = tagged(resource);
    representation.etag.insert(0, "W/");
    return properAnswer(request, representation, visit.now);
}

DemoResponse alwaysGzip(const DemoRequest& request, const DemoResource& resource, const DemoVisit& visit) {
    DemoRepresentation representation = tagged(resource);
    representation.vary = "Accept-Encoding";
    encodeGzip(representation);
    return properAnswer(request, representation, visit.now);
}

DemoResponse goodAsset(const DemoRequest& request, const DemoResource& resource, const DemoVisit& visit) {
    DemoRepresentation representation = tagged(resource);
    representation.mediaType = "text/javascript; charset=utf-8";
    representation.content.insert(0, "/*\n").append("*/\n");
    representation.cacheControl = "max-age=31536000";
    return properAnswer(request, representation, visit.now);
}

DemoResponse goodChanges(const DemoRequest& request, const DemoResource& resource, const DemoVisit& visit) {
    DemoRepresentation representation = tagged(resource);
    const std::string version = std::to_string(visit.number);
    representation.content.insert(0, "Version " + version + "\n");
    representation.etag = "\"version-" + version + '"';
    return properAnswer(request, representation, visit.now);
}

DemoResponse goodRedirect(const DemoRequest&, const DemoResource& resource, const DemoVisit&) {
    DemoResponse response;
    response.status = 302;
    response.content = demoText(resource);
    response.set("Location", "/good/etag");
    response.set("Content-Type", "text/plain; charset=utf-8");
    response.set("Cache-Control", "no-cache");
    return response;
}

} // namespace hci::demo
