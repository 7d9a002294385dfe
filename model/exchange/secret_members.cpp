#include "model/exchange/secret_members.h"

#include "model/base/ascii.h"
#include "model/exchange/secret_forms.h"
#include "model/exchange/stop_check.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

using namespace std::string_view_literals;

bool looksLikeSecret(std::string_view text, NestedTexts which) noexcept {
    return which == NestedTexts::All || looksScrambled(text) || looksLikeLongToken(text);
}

} // namespace

bool isPrivateKeyMember(std::string_view name) noexcept {
    static constexpr std::array members = {"d"sv, "k"sv, "p"sv, "q"sv, "dp"sv, "dq"sv, "qi"sv};
    return name.size() <= 2 && std::find(members.begin(), members.end(), name) != members.end();
}

std::size_t addNumber(const ScannedText& text, std::size_t begin, SecretSpans& spans) {
    std::size_t end = begin;
    while (end < text.size() &&
           (isLetterOrDigit(text[end]) || "+-."sv.find(text[end]) != std::string_view::npos))
        ++end;
    if (end > begin && (text[begin] == '-' || isDigit(text[begin])))
        spans.push_back({begin, end, true, false});
    return end;
}

std::size_t addNested(const ScannedText& text, std::size_t begin, NestedTexts which, StopCheck& stop,
                      SecretSpans& spans) {
    std::size_t depth = 0;
    std::size_t at = begin;
    while (at < text.size() && !stop.at(at)) {
        const char c = text[at];
        if (c == '"') {
            const TextRange value{at + 1, text.closingQuote(at)};
            at = value.end + 1;
            const bool name = text.byteAt(text.valueBegin(at, true)) == ':';
            if (!name && !value.empty() && !text.isMasked(value) &&
                looksLikeSecret(text.textOf(value), which))
                spans.push_back({value.begin, value.end, false, false});
        } else if (which == NestedTexts::All && (c == '-' || isDigit(c))) {
            at = addNumber(text, at, spans);
        } else {
            ++at;
            depth += c == '[' || c == '{' ? 1 : 0;
            if ((c == ']' || c == '}') && --depth == 0)
                break;
        }
    }
    return at;
}

} // namespace hci
