#include "model/capture/devtools_fields.h"

#include "model/base/bounds.h"
#include "model/http/field_syntax.h"

#include <algorithm>
#include <utility>

namespace hci::devtools {

using namespace members;

ExchangeDraft::Fields namedFields(const Value& value) {
    BoundedFields fields;
    simdjson::dom::object object;
    if (value.get(object) != simdjson::SUCCESS)
        return {};
    for (const auto& [name, element] : object) {
        std::string_view lines;
        if (element.get(lines) != simdjson::SUCCESS || name.starts_with(':')) // ":path" of HTTP/2 is no field
            continue;
        for (std::size_t end = 0; end != std::string_view::npos;) {
            end = lines.find('\n');
            fields.add(name, lines.substr(0, end));
            if (end != std::string_view::npos)
                lines.remove_prefix(end + 1);
        }
    }
    return fields.take();
}

std::optional<ExchangeDraft::Fields> fieldsOfText(std::string_view section) {
    if (!section.starts_with("HTTP/"))
        return std::nullopt;
    BoundedFields fields;
    bool statusLine = true;
    while (!section.empty()) {
        const std::size_t end = std::min(section.find('\n'), section.size());
        std::string_view line = section.substr(0, end);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        section.remove_prefix(std::min(end + 1, section.size()));
        if (std::exchange(statusLine, false))
            continue;
        if (const std::size_t colon = line.find(':'); colon != std::string_view::npos)
            fields.add(line.substr(0, colon), line.substr(colon + 1));
    }
    return fields.take();
}

AnswerHead answerOf(const Value& response) {
    AnswerHead head = sharedHeadOf(response);
    head.serverAddress = textOf(response["remoteIPAddress"], 64);
    head.fields = namedFields(response["headers"]);
    head.encodedBytes = bytesOf(response["encodedDataLength"]);
    head.fromPrefetch = isTrue(response["fromPrefetchCache"]);
    if (isTrue(response["fromServiceWorker"]))
        head.source = ExchangeSource::ServiceWorker;
    else if (isTrue(response["fromDiskCache"]))
        head.source = ExchangeSource::DiskCache;
    const Value timing = response["timing"];
    const double requested = numberOf(timing["requestTime"]).value_or(-1);
    const double sent = numberOf(timing["sendStart"]).value_or(-1);
    const double received = numberOf(timing["receiveHeadersEnd"]).value_or(-1);
    if (requested >= 0 && sent >= 0)
        head.sentAt = requested + sent / 1000;
    if (requested >= 0 && received >= 0)
        head.headersAt = requested + received / 1000;
    return head;
}

} // namespace hci::devtools
