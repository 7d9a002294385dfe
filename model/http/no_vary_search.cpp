#include "model/http/no_vary_search.h"

#include "model/base/ascii.h"
#include "model/http/structured_field.h"

#include <algorithm>

namespace hci {

namespace {

constexpr std::size_t maxParameters = 1000; // a hostile query may have many

/// Length of the UTF-8 sequence at `at`; 0 if it is invalid.
std::size_t sequenceLength(std::string_view text, std::size_t at) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at);
    if (first < 0x80)
        return 1;
    const std::size_t length = first >= 0xC2 && first < 0xE0   ? 2
                               : first >= 0xE0 && first < 0xF0 ? 3
                               : first >= 0xF0 && first < 0xF5 ? 4
                                                               : 0;
    if (length == 0 || at + length > text.size())
        return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(at + i) & 0xC0) != 0x80)
            return 0;
    const unsigned char second = byte(at + 1);
    const bool outside = (first == 0xE0 && second < 0xA0) || (first == 0xED && second >= 0xA0) ||
                         (first == 0xF0 && second < 0x90) || (first == 0xF4 && second >= 0x90);
    return outside ? 0 : length;
}

/// Replaces bytes that are not UTF-8 by U+FFFD, as the URL standard's decoder does, so that all compare
/// equal.
std::string decodedUtf8(std::string_view bytes) {
    std::string result;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = sequenceLength(bytes, at);
        if (length == 0) {
            result += "\xEF\xBF\xBD";
            ++at;
        } else {
            result += bytes.substr(at, length);
            at += length;
        }
    }
    return result;
}

/// "+" is a blank, and percent-encoded bytes are decoded.
std::string decodedComponent(std::string_view text) {
    std::string bytes;
    bytes.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool coded =
            text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0;
        if (coded) {
            bytes += static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
            i += 2;
        } else {
            bytes += text[i] == '+' ? ' ' : text[i];
        }
    }
    return decodedUtf8(bytes);
}

/// The decoded names of an inner list; nullopt where it is none, or holds something else than strings.
std::optional<std::vector<std::string>> namesIn(const sf::Member& member) {
    const auto* list = std::get_if<sf::InnerList>(&member);
    if (!list)
        return std::nullopt;
    std::vector<std::string> names;
    for (const sf::Item& item : list->items) {
        const auto* text = std::get_if<std::string>(&item.value);
        if (!text)
            return std::nullopt;
        names.push_back(decodedComponent(*text));
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

/// The member's boolean; nullopt if it is none.
std::optional<bool> flagIn(const sf::Member& member) {
    const auto* item = std::get_if<sf::Item>(&member);
    const auto* flag = item ? std::get_if<bool>(&item->value) : nullptr;
    return flag ? std::optional(*flag) : std::nullopt;
}

void appendPart(std::string& key, std::string_view part) {
    key.append(std::to_string(part.size())).append(":").append(part);
}

} // namespace

std::optional<NoVarySearch> parseNoVarySearch(std::string_view combined) {
    return parseNoVarySearch(combined, SearchGrammar::Draft);
}

std::optional<NoVarySearch> parseNoVarySearch(std::string_view combined, SearchGrammar grammar) {
    const auto dictionary = sf::parseDictionary(combined);
    if (!dictionary)
        return std::nullopt;
    NoVarySearch config;
    if (const sf::Member* order = sf::find(*dictionary, "key-order")) {
        const std::optional<bool> flag = flagIn(*order);
        if (!flag)
            return std::nullopt;
        config.ignoresKeyOrder = *flag;
    }
    const sf::Member* params = sf::find(*dictionary, "params");
    const sf::Member* except = sf::find(*dictionary, "except");
    const std::optional<bool> all =
        params && grammar == SearchGrammar::Chrome ? flagIn(*params) : std::nullopt;
    if (all)
        params = nullptr;
    const bool exceptAlone = grammar == SearchGrammar::Chrome && except && !all.value_or(false);
    if ((params && except) || exceptAlone)
        return std::nullopt;
    if (all.value_or(false))
        config.kind = NoVarySearch::Names::Compared;
    if (const sf::Member* listed = params ? params : except) {
        auto names = namesIn(*listed);
        if (!names)
            return std::nullopt;
        config.names = std::move(*names);
        config.kind = params ? NoVarySearch::Names::Ignored : NoVarySearch::Names::Compared;
    }
    return config;
}

std::string_view withoutQuery(std::string_view url) noexcept {
    return url.substr(0, url.find('?'));
}

std::vector<QueryParameter> queryParameters(std::string_view url) {
    std::vector<QueryParameter> result;
    const std::size_t mark = url.find('?');
    std::string_view query = mark == std::string_view::npos ? std::string_view() : url.substr(mark + 1);
    while (!query.empty()) {
        const bool last = result.size() + 1 == maxParameters;
        const std::size_t end = last ? std::string_view::npos : query.find('&');
        const std::string_view pair = query.substr(0, end);
        query = end == std::string_view::npos ? std::string_view() : query.substr(end + 1);
        if (pair.empty())
            continue;
        const std::size_t equals = pair.find('=');
        const std::string_view value =
            equals == std::string_view::npos ? std::string_view() : pair.substr(equals + 1);
        result.push_back({decodedComponent(pair.substr(0, equals)), decodedComponent(value)});
    }
    return result;
}

std::string searchKey(std::string_view url, const NoVarySearch& config) {
    if (config.isDefault())
        return std::string(url);
    std::vector<QueryParameter> parameters = queryParameters(url);
    const bool keepsListed = config.kind == NoVarySearch::Names::Compared;
    std::erase_if(parameters, [&](const QueryParameter& parameter) {
        const bool listed = std::binary_search(config.names.begin(), config.names.end(), parameter.name);
        return listed != keepsListed;
    });
    if (config.ignoresKeyOrder)
        std::stable_sort(parameters.begin(), parameters.end(),
                         [](const auto& a, const auto& b) { return a.name < b.name; });
    std::string key(withoutQuery(url));
    key += '?';
    for (const QueryParameter& parameter : parameters) {
        appendPart(key, parameter.name);
        appendPart(key, parameter.value);
    }
    return key;
}

} // namespace hci
