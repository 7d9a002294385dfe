#include "model/demo/demo_http.h"

#include "model/http/field_syntax.h"
#include "model/http/http_date.h"
#include "model/http/method.h"

#include <zlib.h>

#include <algorithm>

namespace hci {

namespace {

constexpr std::size_t maxFieldSection = std::size_t{64} * 1024;
constexpr std::int64_t maxContent = std::int64_t{1024} * 1024;

/// Splits the field lines of a request; false if one is malformed (RFC 9112 5).
bool readFields(std::string_view lines, ExchangeDraft::Fields& fields) {
    while (!lines.empty()) {
        const std::size_t end = lines.find("\r\n");
        const std::string_view line = lines.substr(0, end);
        lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 2);
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos || !isToken(line.substr(0, colon)))
            return false;
        fields.emplace_back(line.substr(0, colon), trimmed(line.substr(colon + 1)));
    }
    return true;
}

/// Reads "GET /path?query HTTP/1.1"; false if malformed. Removes the origin of an absolute-form target.
bool readRequestLine(std::string_view line, DemoRequest& request) {
    const std::size_t first = line.find(' ');
    const std::size_t last = line.rfind(' ');
    if (first == std::string_view::npos || last == first || !isToken(line.substr(0, first)))
        return false;
    const std::string_view version = line.substr(last + 1);
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return false;
    request.method = line.substr(0, first);
    request.keepAlive = version == "HTTP/1.1";
    std::string_view target = line.substr(first + 1, last - first - 1);
    if (const std::size_t scheme = target.find("://"); target.starts_with("http") && scheme <= 5) {
        const std::size_t path = target.find('/', scheme + 3);
        target = path == std::string_view::npos ? std::string_view("/") : target.substr(path);
    }
    const std::size_t query = target.find('?');
    request.path = target.substr(0, query);
    request.query = query == std::string_view::npos ? std::string_view() : target.substr(query + 1);
    return target.starts_with('/') || target == "*";
}

} // namespace

bool DemoRequest::has(std::string_view name) const noexcept {
    return std::any_of(fields.begin(), fields.end(),
                       [&](const auto& field) { return equalsIgnoringCase(field.first, name); });
}

std::string DemoRequest::field(std::string_view name) const {
    std::string joined;
    bool first = true;
    for (const auto& [key, value] : fields) {
        if (!equalsIgnoringCase(key, name))
            continue;
        if (!first)
            joined += ", ";
        joined += value;
        first = false;
    }
    return joined;
}

void DemoResponse::set(std::string_view name, std::string_view value) {
    for (auto& [key, old] : fields) {
        if (equalsIgnoringCase(key, name)) {
            old = value;
            return;
        }
    }
    fields.emplace_back(name, value);
}

void DemoResponse::remove(std::string_view name) {
    std::erase_if(fields, [&](const auto& field) { return equalsIgnoringCase(field.first, name); });
}

std::string_view DemoResponse::field(std::string_view name) const noexcept {
    for (const auto& [key, value] : fields)
        if (equalsIgnoringCase(key, name))
            return value;
    return {};
}

std::optional<DemoRequest> DemoRequestParser::next() {
    if (m_failed != 0)
        return std::nullopt;
    while (m_buffer.starts_with("\r\n")) // RFC 9112 2.2: skip empty lines before a request
        m_buffer.erase(0, 2);
    const std::size_t end = m_buffer.find("\r\n\r\n");
    if (end == std::string::npos) {
        m_failed = m_buffer.size() > maxFieldSection ? 431 : 0;
        return std::nullopt;
    }
    if (end > maxFieldSection) {
        m_failed = 431;
        return std::nullopt;
    }
    const std::string_view head = std::string_view(m_buffer).substr(0, end);
    const std::size_t lineEnd = std::min(head.find("\r\n"), head.size());
    DemoRequest request;
    if (!readRequestLine(head.substr(0, lineEnd), request) ||
        !readFields(head.substr(std::min(lineEnd + 2, head.size())), request.fields)) {
        m_failed = 400;
        return std::nullopt;
    }
    if (request.has("Transfer-Encoding")) {
        m_failed = 501;
        return std::nullopt;
    }
    std::int64_t length = 0;
    if (request.has("Content-Length")) {
        length = parseDecimal(request.field("Content-Length")).value_or(-1);
        if (length < 0 || length > maxContent) {
            m_failed = length < 0 ? 400 : 413;
            return std::nullopt;
        }
    }
    const std::size_t whole = end + 4 + static_cast<std::size_t>(length);
    if (m_buffer.size() < whole)
        return std::nullopt;
    request.body = m_buffer.substr(end + 4, static_cast<std::size_t>(length));
    const std::string connection = lowered(request.field("Connection"));
    if (connection.find("close") != std::string::npos)
        request.keepAlive = false;
    m_buffer.erase(0, whole);
    return request;
}

std::string serialise(const DemoResponse& response, const DemoRequest& request, std::int64_t now) {
    std::string out = "HTTP/1.1 " + std::to_string(response.status) + ' ';
    out += reasonPhrase(response.status);
    out += "\r\n";
    const auto line = [&out](std::string_view name, std::string_view value) {
        out.append(name).append(": ").append(value).append("\r\n");
    };
    if (response.date && response.field("Date").empty())
        line("Date", formatHttpDate(now));
    for (const auto& [name, value] : response.fields)
        line(name, value);
    const bool lengthApplies = response.status != 304 && response.status != 204 && response.status >= 200;
    if (response.contentLength && lengthApplies && response.field("Content-Length").empty())
        line("Content-Length", std::to_string(response.content.size()));
    if (!request.keepAlive)
        line("Connection", "close");
    out += "\r\n";
    if (mayHaveContent(response.status, request.method))
        out += response.content;
    out += response.afterMessage;
    return out;
}

std::string_view reasonPhrase(int status) noexcept {
    switch (status) {
    case 200: return "OK";
    case 204: return "No Content";
    case 301: return "Moved Permanently";
    case 302: return "Found";
    case 304: return "Not Modified";
    case 400: return "Bad Request";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 412: return "Precondition Failed";
    case 413: return "Content Too Large";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    default: return "";
    }
}

std::optional<std::string> gzipped(std::string_view content) {
    z_stream stream{};
    constexpr int gzipWrapper = 15 + 16;
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, gzipWrapper, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return std::nullopt;
    std::string input(content); // zlib's input pointer is not const
    std::string out(deflateBound(&stream, static_cast<uLong>(input.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const bool done = deflate(&stream, Z_FINISH) == Z_STREAM_END; // the room is for the worst case
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return done ? std::optional(std::move(out)) : std::nullopt;
}

} // namespace hci
