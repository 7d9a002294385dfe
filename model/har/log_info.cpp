#include "model/har/log_info.h"

#include "model/har/own_members.h"

#include <simdjson.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace hci::har {

namespace {

std::string textOf(simdjson::simdjson_result<simdjson::dom::element> value) {
    if (std::string_view text; value.get(text) == simdjson::SUCCESS)
        return std::string(text.substr(0, 200));
    double number = 0;
    return value.get(number) == simdjson::SUCCESS ? simdjson::minify(value.value_unsafe()) : std::string();
}

std::string wholeText(simdjson::simdjson_result<simdjson::dom::element> value) {
    std::string_view text;
    return value.get(text) == simdjson::SUCCESS ? std::string(text) : std::string();
}

/// Milliseconds; −1 if absent or out of range.
std::int32_t millisecondsOf(simdjson::simdjson_result<simdjson::dom::element> value) {
    double number = -1;
    const bool told = value.get(number) == simdjson::SUCCESS && number >= 0 &&
                      number <= std::numeric_limits<std::int32_t>::max();
    return told ? static_cast<std::int32_t>(number) : -1;
}

/// A whole number from 0 to `most`; 0 for anything else.
std::uint16_t numberUpTo(std::uint16_t most, simdjson::simdjson_result<simdjson::dom::element> value) {
    std::uint64_t number = 0;
    const bool possible = value.get(number) == simdjson::SUCCESS && number <= most;
    return possible ? static_cast<std::uint16_t>(number) : std::uint16_t{0};
}

/// Parses the object `json`, however deep its members are nested.
bool parseDeep(simdjson::dom::parser& parser, std::string_view json, simdjson::dom::object& object) {
    return !json.empty() && parser.allocate(json.size(), json.size()) == simdjson::SUCCESS &&
           parser.parse(json.data(), json.size()).get(object) == simdjson::SUCCESS;
}

} // namespace

void readNameAndVersion(std::string_view json, bool browser, LogInfo& info) {
    simdjson::dom::parser parser;
    simdjson::dom::object object;
    if (!parseDeep(parser, json, object))
        return;
    (browser ? info.browserName : info.creatorName) = textOf(object["name"]);
    (browser ? info.browserVersion : info.creatorVersion) = textOf(object["version"]);
    // In our own files the comment names the original source: "0.1.0 (Firebug 1.12)".
    if (const std::string origin = textOf(object["comment"]); info.creatorName == ownName && !origin.empty())
        info.creatorVersion += " (" + origin + ')';
}

std::optional<PageInfo> readPage(std::string_view json) {
    simdjson::dom::parser parser;
    simdjson::dom::object page;
    if (!parseDeep(parser, json, page))
        return std::nullopt;
    PageInfo info;
    info.id = wholeText(page["id"]);
    info.title = wholeText(page["title"]);
    info.startedDateTime = wholeText(page["startedDateTime"]);
    info.contentLoadMs = millisecondsOf(page["pageTimings"]["onContentLoad"]);
    info.loadMs = millisecondsOf(page["pageTimings"]["onLoad"]);
    info.mark =
        static_cast<PageMark>(numberUpTo(static_cast<std::uint16_t>(PageMark::Back), page["_hci"]["mark"]));
    info.visit = numberUpTo(std::numeric_limits<std::uint16_t>::max(), page["_hci"]["visit"]);
    return info.id.empty() ? std::nullopt : std::optional(std::move(info));
}

bool isLiteral(std::string_view text) noexcept {
    if (text == "true" || text == "false" || text == "null")
        return true;
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool finite =
        !text.empty() && (text.front() == '-' || (text.front() >= '0' && text.front() <= '9'));
    return finite && error != std::errc::invalid_argument && end == text.data() + text.size();
}

bool isJsonLiteral(std::string_view text) noexcept {
    double number = 0;
    if (!isLiteral(text) || text.front() > '9') // a word
        return isLiteral(text);
    if (std::from_chars(text.data(), text.data() + text.size(), number).ec != std::errc() ||
        !std::isfinite(number))
        return false;
    if (text.front() == '-')
        text.remove_prefix(1);
    const auto digits = [&text] {
        const std::size_t count = std::min(text.find_first_not_of("0123456789"), text.size());
        text.remove_prefix(count);
        return count;
    };
    const bool zero = text.starts_with('0');
    const std::size_t whole = digits();
    if (whole == 0 || (zero && whole > 1))
        return false;
    if (!text.starts_with('.'))
        return true; // from_chars has read the exponent
    text.remove_prefix(1);
    return digits() > 0;
}

bool looksLikeEntry(std::string_view json) {
    int depth = 0;
    for (std::size_t at = 0; at < json.size(); ++at) {
        const char c = json[at];
        if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            if (--depth == 0)
                return false;
        } else if (c == '"') {
            const std::size_t from = ++at;
            while (at < json.size() && json[at] != '"')
                at += json[at] == '\\' ? 2 : 1;
            const std::size_t colon = json.find_first_not_of(" \t\r\n", at + 1);
            if (depth != 1 || colon == std::string_view::npos || json[colon] != ':')
                continue;
            const std::string_view key = json.substr(from, at - from);
            if (key == "log" || key == "entries")
                return false;
            if (key == "request" || key == "startedDateTime")
                return true;
        }
    }
    return false;
}

} // namespace hci::har
