#include "model/exchange/known_texts.h"

#include "model/base/ascii.h"
#include "model/exchange/secret_forms.h"
#include "model/http/field_syntax.h"

#include <algorithm>
#include <utility>

namespace hci {

KnownTexts::KnownTexts(std::vector<std::string_view> texts, const std::function<bool()>& stopped,
                       std::vector<std::string_view> inLowerCase) {
    auto encoded = std::make_shared<const EncodedTexts>(texts, stopped);
    m_plain = TextSearch(std::move(texts), stopped);
    m_lowered = TextSearch(std::move(inLowerCase), stopped);
    if (!encoded->empty() && !m_plain.empty())
        m_encoded = std::move(encoded);
}

bool KnownTexts::isFoundInAnyCase(std::string_view text) {
    constexpr std::size_t shortest = 8;
    const bool digits = std::any_of(text.begin(), text.end(), isDigit);
    const bool letters = std::all_of(text.begin(), text.end(), isLetter);
    return isToken(text) && ((digits && text.size() >= shortest) || (letters && looksRandom(text)));
}

void KnownTexts::find(std::string_view text, SecretSpans& spans, const std::function<bool()>& stopped) const {
    m_plain.find(text, spans, stopped);
    if (m_encoded)
        m_encoded->find(text, spans, stopped);
}

void KnownTexts::findInAnyCase(std::string_view text, SecretSpans& spans) const {
    const std::string lower = lowered(text);
    SecretSpans found;
    m_plain.find(lower, found);
    std::erase_if(found, [&](const SecretSpan& span) { return !isFoundInAnyCase(secretIn(lower, span)); });
    spans.insert(spans.end(), found.begin(), found.end());
    m_lowered.find(lower, spans);
}

bool KnownTexts::occursIn(std::string_view text) const {
    return m_plain.occursIn(text) || (m_encoded && m_encoded->occursIn(text));
}

} // namespace hci
