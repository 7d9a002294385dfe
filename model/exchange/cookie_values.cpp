#include "model/exchange/cookie_values.h"

#include "model/http/field_syntax.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

using namespace std::string_view_literals;

bool isAttribute(std::string_view name) {
    static constexpr std::array names = {"expires"sv,  "max-age"sv, "domain"sv,     "path"sv, "samesite"sv,
                                         "priority"sv, "version"sv, "comment"sv,    "port"sv, "secure"sv,
                                         "httponly"sv, "discard"sv, "partitioned"sv};
    return std::any_of(names.begin(), names.end(),
                       [name](std::string_view one) { return equalsIgnoringCase(one, name); });
}

/// Whether a new cookie begins after this comma: some recorders join lines of Set-Cookie by commas, but
/// dates contain one too.
bool beginsPair(std::string_view text) {
    text = trimmed(text);
    const std::size_t equals = text.find_first_of("=;, ");
    return equals != std::string_view::npos && text[equals] == '=' && isToken(text.substr(0, equals));
}

/// Behind the quotes around the value of a pair, in which ";" ends nothing (RFC 2109 4.1); `from` without
/// them, or where other text follows.
std::size_t endOfQuotes(std::string_view value, std::size_t from) {
    const std::size_t equals = value.find_first_of("=;\n", from);
    if (equals == std::string_view::npos || value.substr(equals, 2) != "=\"")
        return from;
    const std::size_t close = value.find('"', equals + 2);
    const std::size_t behind =
        close == std::string_view::npos ? close : value.find_first_not_of(' ', close + 1);
    if (close == std::string_view::npos ||
        (behind < value.size() && value[behind] != ';' && value[behind] != ','))
        return from;
    return close + 1;
}

std::size_t endOfPair(std::string_view value, std::size_t from) {
    for (std::size_t i = from; i < value.size(); ++i) {
        if (value[i] == ';' || value[i] == '\n')
            return i;
        if (value[i] == ',' && beginsPair(value.substr(i + 1, 128)))
            return i;
    }
    return value.size();
}

} // namespace

void findCookies(std::string_view value, bool attributes, SecretSpans& spans) {
    bool first = true; // of a Set-Cookie
    for (std::size_t at = 0; at < value.size();) {
        // Of a Cookie each part is masked anyway, and browsers end its values at ";".
        const std::size_t end = endOfPair(value, attributes ? endOfQuotes(value, at) : at);
        const std::string_view pair = trimmed(value.substr(at, end - at));
        const auto begin = static_cast<std::size_t>(pair.data() - value.data());
        const std::size_t equals = pair.find('=');
        const bool named = equals != std::string_view::npos;
        const std::string_view name = named ? trimmed(pair.substr(0, equals)) : pair;
        const std::size_t from = named ? equals + 1 : 0; // RFC 6265 5.2: a text without "=" is a value
        if (from < pair.size() && !(attributes && !first && (!named || isAttribute(name))))
            spans.push_back({begin + from, begin + pair.size(), false, true});
        first = end < value.size() && value[end] != ';';
        at = end + 1;
    }
}

} // namespace hci
