#include "model/exchange/user_info.h"

#include "model/exchange/credential_forms.h"

#include <algorithm>

namespace hci {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t maxUserInfo = 128; // of a database

} // namespace

std::size_t addUserInfo(const ScannedText& text, std::size_t begin, SecretSpans& spans) {
    const std::string_view ends = text.kind() == TextKind::Url ? "/?#"sv : "/?#\\\"'<>`{} \t\r\n"sv;
    const std::size_t end = std::min(text.text().find_first_of(ends, begin), text.size());
    const std::string_view authority = text.textOf({begin, end});
    const std::size_t at = authority.rfind('@');
    if (at == std::string_view::npos || at == 0)
        return begin;
    const auto add = [&](std::size_t from, std::size_t to) {
        if (const TextRange value{begin + from, begin + to}; !value.empty() && !text.isMasked(value))
            spans.push_back({value.begin, value.end, false, true});
    };
    const std::size_t colon = authority.substr(0, at).find(':');
    if (colon == std::string_view::npos) {
        add(0, at);
        return begin + at;
    }
    if (standsForNoPassword(authority.substr(colon + 1, at - colon - 1)))
        add(0, colon); // the user's name is the token
    add(colon + 1, at);
    return begin + at;
}

TextRange passwordBefore(const ScannedText& text, std::size_t open) noexcept {
    const std::string_view before = text.text().substr(0, open);
    const std::size_t at = before.ends_with("@tcp") ? open - 4 : before.ends_with("@unix") ? open - 5 : 0;
    if (at == 0)
        return {};
    const std::size_t farthest = at > maxUserInfo ? at - maxUserInfo : 0;
    std::size_t begin = at;
    while (begin > farthest && " \t\r\n\"'`<>="sv.find(text[begin - 1]) == std::string_view::npos)
        --begin;
    const std::size_t colon = before.substr(0, at).find(':', begin);
    return colon == std::string_view::npos ? TextRange{} : TextRange{colon + 1, at};
}

} // namespace hci
