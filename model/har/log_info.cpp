#include "model/har/log_info.h"

#include <simdjson.h>

#include <charconv>

namespace hci::har {

namespace {

std::string textOf(simdjson::simdjson_result<simdjson::dom::element> value) {
    if (std::string_view text; value.get(text) == simdjson::SUCCESS)
        return std::string(text.substr(0, 200));
    double number = 0;
    return value.get(number) == simdjson::SUCCESS ? simdjson::minify(value.value_unsafe()) : std::string();
}

} // namespace

void readNameAndVersion(std::string_view json, bool browser, LogInfo& info) {
    simdjson::dom::parser parser;
    simdjson::dom::element object;
    if (parser.parse(json.data(), json.size()).get(object) != simdjson::SUCCESS)
        return;
    (browser ? info.browserName : info.creatorName) = textOf(object["name"]);
    (browser ? info.browserVersion : info.creatorVersion) = textOf(object["version"]);
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
