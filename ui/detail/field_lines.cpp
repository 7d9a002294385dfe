#include "ui/detail/field_lines.h"

#include "model/base/text_view.h"

namespace hci {

std::string joinedLines(std::span<const TextId> lines, const TextPool& pool) {
    constexpr std::size_t longest = 4096;
    std::string text;
    for (const TextId line : lines) {
        if (!text.empty())
            text += ", ";
        text += pool.text(line);
        if (text.size() > longest) {
            text.resize(longest);
            break;
        }
    }
    return text;
}

QList<QPoint> toCharacters(const std::vector<DiffSpan>& spans, const std::string& bytes) {
    QList<QPoint> result;
    const std::string_view text(bytes);
    for (const DiffSpan& span : spans) {
        const auto begin = toText(text.substr(0, span.begin)).size();
        const auto length = toText(text.substr(span.begin, span.length)).size();
        result << QPoint(static_cast<int>(begin), static_cast<int>(length));
    }
    return result;
}

} // namespace hci
