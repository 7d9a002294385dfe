#include "model/diff/line_diff.h"

#include "model/base/seeded_hash.h"

#include <dtl/dtl.hpp>

#include <algorithm>
#include <unordered_map>

namespace hci {

namespace {

constexpr std::size_t maxAlignedLines = 4000; // lines: the time grows with the square of the differences

using Lines = std::vector<std::string_view>;

/// A line ends with CR LF, LF, or the text.
Lines linesOf(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        lines.push_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

/// Lines as numbers, equal for equal lines and cheap to compare.
class Numbering {
public:
    [[nodiscard]] std::vector<std::uint32_t> of(const Lines& lines, std::size_t from, std::size_t end) {
        std::vector<std::uint32_t> numbers;
        for (std::size_t i = from; i < end; ++i)
            numbers.push_back(
                m_numbers.try_emplace(lines[i], static_cast<std::uint32_t>(m_numbers.size())).first->second);
        return numbers;
    }

private:
    std::unordered_map<std::string_view, std::uint32_t, SeededTextHash> m_numbers;
};

class Differ {
public:
    Differ(std::string_view left, std::string_view right) : m_left(linesOf(left)), m_right(linesOf(right)) {}

    LineDiff diff() {
        const std::size_t shorter = std::min(m_left.size(), m_right.size());
        std::size_t front = 0;
        while (front < shorter && m_left[front] == m_right[front])
            ++front;
        std::size_t back = 0;
        while (back < shorter - front &&
               m_left[m_left.size() - 1 - back] == m_right[m_right.size() - 1 - back])
            ++back;
        same(front);
        middle(m_left.size() - back, m_right.size() - back);
        same(back);
        return std::move(m_diff);
    }

private:
    void same(std::size_t count) {
        for (; count > 0; --count) {
            m_diff.lines.push_back({LineChange::Same, m_left[m_atLeft], number(m_atLeft), number(m_atRight)});
            ++m_atLeft;
            ++m_atRight;
        }
    }
    void removed() {
        m_diff.lines.push_back({LineChange::Removed, m_left[m_atLeft], number(m_atLeft), 0});
        ++m_atLeft;
        ++m_diff.removed;
    }
    void added() {
        m_diff.lines.push_back({LineChange::Added, m_right[m_atRight], 0, number(m_atRight)});
        ++m_atRight;
        ++m_diff.added;
    }

    void middle(std::size_t leftEnd, std::size_t rightEnd) {
        m_diff.bounded = leftEnd - m_atLeft > maxAlignedLines || rightEnd - m_atRight > maxAlignedLines;
        const bool trivial = leftEnd == m_atLeft || rightEnd == m_atRight;
        if (!m_diff.bounded && !trivial)
            align(leftEnd, rightEnd);
        while (m_atLeft < leftEnd)
            removed();
        while (m_atRight < rightEnd)
            added();
    }

    void align(std::size_t leftEnd, std::size_t rightEnd) {
        Numbering numbering;
        const auto left = numbering.of(m_left, m_atLeft, leftEnd);
        const auto right = numbering.of(m_right, m_atRight, rightEnd);
        dtl::Diff<std::uint32_t, std::vector<std::uint32_t>> diff(left, right);
        diff.compose();
        for (const auto& step : diff.getSes().getSequence())
            switch (step.second.type) {
            case dtl::SES_DELETE: removed(); break;
            case dtl::SES_ADD: added(); break;
            default: same(1); break;
            }
    }

    static std::uint32_t number(std::size_t place) noexcept { return static_cast<std::uint32_t>(place + 1); }

    Lines m_left;
    Lines m_right;
    std::size_t m_atLeft = 0;
    std::size_t m_atRight = 0;
    LineDiff m_diff;
};

} // namespace

LineDiff diffLines(std::string_view left, std::string_view right) {
    return Differ(left, right).diff();
}

} // namespace hci
