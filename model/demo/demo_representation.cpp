#include "model/demo/demo_representation.h"

#include "model/http/entity_tag.h"
#include "model/http/field_syntax.h"
#include "model/http/http_date.h"
#include "model/http/method.h"

#include <algorithm>

namespace hci {

namespace {

bool matches(std::string_view list, std::string_view etag,
             bool (*equal)(const EntityTag&, const EntityTag&)) {
    const EntityTagList tags = parseEntityTagList(list);
    const auto current = parseEntityTag(etag);
    return tags.any || (current && std::any_of(tags.tags.begin(), tags.tags.end(),
                                               [&](const EntityTag& tag) { return equal(tag, *current); }));
}

/// Modified after the moment that `since` names; true also if either is no HTTP-date (13.1.3).
bool modifiedSince(std::string_view since, std::string_view lastModified, std::int64_t now) {
    const auto then = parseHttpDate(since, now);
    const auto modified = parseHttpDate(lastModified, now);
    return !then || !modified || modified->seconds > then->seconds;
}

} // namespace

int evaluatePreconditions(const DemoRequest& request, const DemoRepresentation& current, std::int64_t now) {
    const bool safe = isGetOrHead(request.method);
    if (request.has("If-Match")) {
        if (!matches(request.field("If-Match"), current.etag, stronglyEqual))
            return 412;
    } else if (request.has("If-Unmodified-Since")) {
        const std::string since = request.field("If-Unmodified-Since");
        if (parseHttpDate(since, now) && modifiedSince(since, current.lastModified, now))
            return 412;
    }
    if (request.has("If-None-Match")) {
        if (matches(request.field("If-None-Match"), current.etag, weaklyEqual))
            return safe ? 304 : 412;
        return 200; // If-Modified-Since is ignored (13.1.3)
    }
    if (safe && request.has("If-Modified-Since") &&
        !modifiedSince(request.field("If-Modified-Since"), current.lastModified, now))
        return 304;
    return 200;
}

DemoResponse fullAnswer(const DemoRepresentation& current) {
    DemoResponse response;
    response.content = current.content;
    const auto add = [&response](std::string_view name, std::string_view value) {
        if (!value.empty())
            response.fields.emplace_back(name, value);
    };
    add("Content-Type", current.mediaType);
    add("Cache-Control", current.cacheControl);
    add("ETag", current.etag);
    add("Last-Modified", current.lastModified);
    add("Vary", current.vary);
    for (const auto& [name, value] : current.fields)
        response.fields.emplace_back(name, value);
    return response;
}

DemoResponse notModified(const DemoRepresentation& current) {
    DemoResponse response = fullAnswer(current);
    response.status = 304;
    response.content.clear();
    std::erase_if(response.fields, [&](const auto& field) {
        static constexpr std::string_view asked[] = {"cache-control", "content-location", "date",
                                                     "etag",          "expires",          "vary"};
        const std::string name = lowered(field.first);
        // 15.4.5: Last-Modified is useful only without a tag
        return std::find(std::begin(asked), std::end(asked), name) == std::end(asked) &&
               !(name == "last-modified" && current.etag.empty());
    });
    return response;
}

DemoResponse properAnswer(const DemoRequest& request, const DemoRepresentation& current, std::int64_t now) {
    switch (evaluatePreconditions(request, current, now)) {
    case 304: return notModified(current);
    case 412: {
        DemoResponse refused;
        refused.status = 412;
        refused.content = "A precondition of the request is false.\n";
        refused.set("Content-Type", "text/plain; charset=utf-8");
        refused.set("Cache-Control", "no-store");
        return refused;
    }
    default: return fullAnswer(current);
    }
}

bool acceptsGzip(const DemoRequest& request) {
    const std::string accepted = lowered(request.field("Accept-Encoding"));
    std::string_view list = accepted;
    std::string_view member;
    while (nextListMember(list, member)) {
        const std::size_t semicolon = member.find(';');
        if (trimmed(member.substr(0, semicolon)) != "gzip")
            continue;
        const std::string_view weight =
            semicolon == std::string_view::npos ? std::string_view() : trimmed(member.substr(semicolon + 1));
        return weight.find_first_of("123456789") != std::string_view::npos || weight.empty();
    }
    return false;
}

void encodeGzip(DemoRepresentation& representation) {
    std::optional<std::string> coded = gzipped(representation.content);
    if (!coded)
        return; // plain content is right as well
    representation.content = *std::move(coded);
    representation.fields.emplace_back("Content-Encoding", "gzip");
}

} // namespace hci
