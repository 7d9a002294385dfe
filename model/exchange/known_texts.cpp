#include "model/exchange/known_texts.h"

#include <utility>

namespace hci {

KnownTexts::KnownTexts(std::vector<std::string_view> texts, const std::function<bool()>& stopped) {
    auto encoded = std::make_shared<const EncodedTexts>(texts);
    m_plain = TextSearch(std::move(texts), stopped);
    if (!encoded->empty() && !m_plain.empty())
        m_encoded = std::move(encoded);
}

void KnownTexts::find(std::string_view text, SecretSpans& spans) const {
    m_plain.find(text, spans);
    if (m_encoded)
        m_encoded->find(text, spans);
}

bool KnownTexts::occursIn(std::string_view text) const {
    return m_plain.occursIn(text) || (m_encoded && m_encoded->occursIn(text));
}

} // namespace hci
