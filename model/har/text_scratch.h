#pragma once

#include <cstddef>
#include <deque>
#include <string>

namespace hci::har {

/// Memory for texts that entries do not contain verbatim. Texts keep their addresses until clear(), also when
/// the scratch is moved.
class TextScratch {
public:
    /// An empty text.
    [[nodiscard]] std::string& add() {
        if (m_used == m_texts.size())
            m_texts.emplace_back();
        std::string& text = m_texts[m_used++];
        text.clear();
        return text;
    }

    /// Frees large or many texts; keeps the rest for reuse.
    void clear() {
        for (std::size_t i = 0; i < m_used; ++i)
            if (m_texts[i].capacity() > keptBytes)
                m_texts[i] = {};
        if (m_texts.size() > keptTexts)
            m_texts.clear();
        m_used = 0;
    }

private:
    static constexpr std::size_t keptBytes = 4096;
    static constexpr std::size_t keptTexts = 4096;

    std::deque<std::string> m_texts; // its elements never move
    std::size_t m_used = 0;
};

} // namespace hci::har
