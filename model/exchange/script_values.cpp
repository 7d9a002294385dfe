#include "model/exchange/script_values.h"

#include "model/exchange/secret_forms.h"

#include <algorithm>

namespace hci {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t maxChain = 200; // of "a?.b?.c"

/// Where the operator behind a name begins that chooses the text at `value`; `value` is 0 if there is none.
struct Choice {
    bool ternary = false;
    std::size_t value = 0;
};

Choice choiceBehind(const ScannedText& text, std::size_t begin) noexcept {
    std::size_t name = text.nameEnd(begin);
    while (text.byteAt(name) == '?' && text.byteAt(name + 1) == '.' && name - begin < maxChain)
        name = text.nameEnd(name + 1);
    const std::size_t at = name == begin ? begin : text.valueBegin(name);
    const char c = text.byteAt(at);
    if (name == begin || (c != '?' && c != '|'))
        return {};
    const bool doubled = text.byteAt(at + 1) == c;
    const std::size_t value = text.valueBegin(at + (doubled ? 2 : 1));
    return (doubled || c == '?') && text.opensText(text.byteAt(value)) ? Choice{!doubled, value} : Choice{};
}

/// Appends the text in quotes at `quote`, and returns where it ends.
std::size_t addText(const ScannedText& text, std::size_t quote, bool whatever, SecretSpans& spans) {
    const TextRange value = text.valueFrom(quote);
    const std::string_view bytes = text.textOf(value);
    const bool token = looksRandom(bytes) && bytes.find(' ') == std::string_view::npos;
    if (!value.empty() && (whatever || token) && !text.isMasked(value))
        spans.push_back({value.begin, value.end, false, false});
    return value.end;
}

} // namespace

bool choosesText(const ScannedText& text, std::size_t begin) noexcept {
    return choiceBehind(text, begin).value != 0;
}

void findChosenTexts(const ScannedText& text, std::size_t begin, SecretSpans& spans) {
    const Choice choice = choiceBehind(text, begin);
    if (choice.value == 0)
        return;
    const std::size_t end = addText(text, choice.value, false, spans);
    const std::size_t colon = text.valueBegin(end + 1);
    const std::size_t other = text.valueBegin(colon + 1);
    if (choice.ternary && text.byteAt(colon) == ':' && text.opensText(text.byteAt(other)))
        addText(text, other, false, spans);
}

std::size_t findJoinedTexts(const ScannedText& text, std::size_t end, SecretSpans& spans) {
    for (std::size_t plus = text.valueBegin(end + 1); text.byteAt(plus) == '+';
         plus = text.valueBegin(end + 1)) {
        const std::size_t quote = text.valueBegin(plus + 1);
        if (!text.opensText(text.byteAt(quote)))
            break;
        end = addText(text, quote, true, spans);
    }
    return end;
}

TextRange shownToken(const ScannedText& text, const NameBeside& name, std::size_t begin) noexcept {
    constexpr std::size_t maxTagLength = 100;
    if (name.quoted || (name.before != '>' && name.before != ' '))
        return {};
    if (text.byteAt(begin) == '<') {
        const std::size_t close = text.text().substr(0, begin + maxTagLength).find('>', begin);
        begin = close == std::string_view::npos ? text.size() : close + 1;
    }
    const TextRange token = text.tokenFrom(begin);
    const bool ends = text.byteAt(token.end) == '<' || text.text().substr(token.end).starts_with(" -->"sv);
    return ends && looksLikeLongToken(text.textOf(token)) ? token : TextRange{};
}

} // namespace hci
