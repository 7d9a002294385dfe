#include "model/exchange/secret_path.h"

#include "model/base/ascii.h"
#include "model/http/field_syntax.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace hci {

using namespace std::string_view_literals;

bool leadsToToken(std::string_view name) noexcept {
    static constexpr std::array leading = {
        "reset"sv,   "reset-password"sv, "password-reset"sv, "verify"sv,      "verify-email"sv,
        "confirm"sv, "activate"sv,       "activation"sv,     "invite"sv,      "invitation"sv,
        "magic"sv,   "magic-link"sv,     "token"sv,          "unsubscribe"sv, "session"sv};
    return std::any_of(leading.begin(), leading.end(),
                       [name](std::string_view one) { return equalsIgnoringCase(one, name); });
}

bool looksLikeLinkToken(std::string_view text) noexcept {
    return text.size() >= 10 && text.find('.') == std::string_view::npos &&
           std::any_of(text.begin(), text.end(), isLetter) && std::any_of(text.begin(), text.end(), isDigit);
}

void findPathSecrets(std::string_view url, SecretSpans& spans) {
    const std::size_t slashes = url.find("//");
    const std::size_t from = slashes == std::string_view::npos ? 0 : slashes + 2;
    const std::size_t end = std::min(url.find_first_of("?#;", from), url.size());
    std::array<std::string_view, 3> before; // nearest first
    for (std::size_t at = std::min(url.find('/', from), end); at < end;) {
        const std::size_t next = std::min(url.find('/', at + 1), end);
        const std::string_view segment = url.substr(at + 1, next - at - 1);
        const bool hook = before[1] == "webhooks" || (before[2] == "services" && before[1].starts_with('T') &&
                                                      before[0].starts_with('B'));
        if ((leadsToToken(before[0]) || hook) && looksLikeLinkToken(segment))
            spans.push_back({at + 1, next, false, true});
        before = {segment, before[0], before[1]};
        at = next;
    }
}

} // namespace hci
