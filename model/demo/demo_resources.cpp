#include "model/demo/demo_resources.h"

#include "model/demo/demo_representation.h"

#include <algorithm>

namespace hci {

std::string demoText(const DemoResource& resource) {
    std::string text;
    text.reserve(resource.bytes + 128);
    text.append(resource.title).append("\n\n").append(resource.story).append("\n");
    if (!resource.rules.empty())
        text.append("Findings: ").append(resource.rules).append("\n");
    if (!resource.probeRules.empty())
        text.append("Findings with probes: ").append(resource.probeRules).append("\n");
    for (int line = 1; text.size() < resource.bytes; ++line)
        text.append("\nLine ")
            .append(std::to_string(line))
            .append(" of the content of ")
            .append(resource.path);
    text.resize(std::max<std::size_t>(resource.bytes, 1));
    text.back() = '\n';
    return text;
}

DemoResponse demoIndex(const DemoRequest& request, std::int64_t now) {
    DemoRepresentation page;
    page.mediaType = "text/html; charset=utf-8";
    page.etag = "\"index-1\"";
    page.content = "<!doctype html>\n<html lang=\"en\"><title>HTTP Cache Inspector: demo origin</title>\n"
                   "<h1>The demo origin</h1>\n<p>One resource a behaviour or a fault.</p>\n<dl>\n";
    for (const DemoResource& resource : demoResources()) {
        page.content.append("<dt><a href=\"").append(resource.path).append("\">").append(resource.path);
        page.content.append("</a> ").append(resource.title).append("</dt>\n<dd>").append(resource.story);
        if (!resource.rules.empty())
            page.content.append(" <code>").append(resource.rules).append("</code>");
        if (!resource.probeRules.empty())
            page.content.append(" With probes: <code>").append(resource.probeRules).append("</code>");
        page.content.append("</dd>\n");
    }
    page.content += "</dl>\n</html>\n";
    return properAnswer(request, page, now);
}

} // namespace hci
