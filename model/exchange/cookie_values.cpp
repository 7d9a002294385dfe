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
        const std::size_t end = endOfPair(value, at);
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
