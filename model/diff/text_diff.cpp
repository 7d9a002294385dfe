#include "model/diff/text_diff.h"

#include <algorithm>
#include <cstdint>

namespace hci {

namespace {

constexpr std::size_t maxBytes = 4096;
constexpr std::size_t maxTokens = 512; // the table below has at most this squared

constexpr bool isWordChar(char c) noexcept {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// Words and other single characters, as spans of the text.
std::vector<DiffSpan> tokensOf(std::string_view text) {
    std::vector<DiffSpan> tokens;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i + 1;
        while (isWordChar(text[i]) && end < text.size() && isWordChar(text[end]))
            ++end;
        tokens.push_back({i, end - i});
        i = end;
    }
    return tokens;
}

void mark(std::vector<DiffSpan>& spans, const DiffSpan& token) {
    if (!spans.empty() && spans.back().begin + spans.back().length == token.begin)
        spans.back().length += token.length;
    else
        spans.push_back(token);
}

/// All between the common prefix and the common suffix.
ValueDiff diffMiddle(std::string_view left, std::string_view right) {
    const std::size_t shorter = std::min(left.size(), right.size());
    std::size_t prefix = 0;
    while (prefix < shorter && left[prefix] == right[prefix])
        ++prefix;
    std::size_t suffix = 0;
    while (suffix < shorter - prefix && left[left.size() - 1 - suffix] == right[right.size() - 1 - suffix])
        ++suffix;
    ValueDiff diff;
    if (left.size() > prefix + suffix)
        diff.left.push_back({prefix, left.size() - prefix - suffix});
    if (right.size() > prefix + suffix)
        diff.right.push_back({prefix, right.size() - prefix - suffix});
    return diff;
}

/// Lengths of the longest common subsequences of the tokens from (i, j) on.
class CommonTokens {
public:
    CommonTokens(std::string_view left, std::string_view right)
        : m_left(left), m_right(right), m_a(tokensOf(left)), m_b(tokensOf(right)), m_width(m_b.size() + 1) {}
    [[nodiscard]] bool tooMany() const noexcept { return m_a.size() > maxTokens || m_b.size() > maxTokens; }

    [[nodiscard]] ValueDiff diff() {
        fill();
        ValueDiff result;
        std::size_t i = 0;
        std::size_t j = 0;
        while (i < m_a.size() || j < m_b.size()) {
            if (i < m_a.size() && j < m_b.size() && equal(i, j)) {
                ++i;
                ++j;
            } else if (j == m_b.size() || (i < m_a.size() && at(i + 1, j) >= at(i, j + 1))) {
                mark(result.left, m_a[i++]);
            } else {
                mark(result.right, m_b[j++]);
            }
        }
        return result;
    }

private:
    [[nodiscard]] bool equal(std::size_t i, std::size_t j) const {
        return m_left.substr(m_a[i].begin, m_a[i].length) == m_right.substr(m_b[j].begin, m_b[j].length);
    }
    [[nodiscard]] std::uint16_t& at(std::size_t i, std::size_t j) { return m_table[i * m_width + j]; }
    void fill() {
        m_table.assign((m_a.size() + 1) * m_width, 0);
        for (std::size_t i = m_a.size(); i-- > 0;)
            for (std::size_t j = m_b.size(); j-- > 0;)
                at(i, j) = equal(i, j) ? static_cast<std::uint16_t>(at(i + 1, j + 1) + 1)
                                       : std::max(at(i + 1, j), at(i, j + 1));
    }

    std::string_view m_left;
    std::string_view m_right;
    std::vector<DiffSpan> m_a;
    std::vector<DiffSpan> m_b;
    std::size_t m_width;
    std::vector<std::uint16_t> m_table;
};

} // namespace

ValueDiff diffValues(std::string_view left, std::string_view right) {
    if (left.size() > maxBytes || right.size() > maxBytes)
        return diffMiddle(left, right);
    CommonTokens tokens(left, right);
    return tokens.tooMany() ? diffMiddle(left, right) : tokens.diff();
}

} // namespace hci
