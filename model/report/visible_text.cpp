#include "model/report/visible_text.h"

#include "model/json/invisible.h"

#include <algorithm>

namespace hci {

namespace {

/// `\x1b`, `\u202e` or `\u{e0041}`.
std::string escapeOf(char32_t c) {
    constexpr std::string_view digits = "0123456789abcdef";
    const int count = c < 0x100 ? 2 : c < 0x10000 ? 4 : c < 0x100000 ? 5 : 6;
    std::string escape(c < 0x100 ? "\\x" : c < 0x10000 ? "\\u" : "\\u{");
    for (int digit = count - 1; digit >= 0; --digit)
        escape += digits[(c >> (4 * digit)) & 15];
    if (c >= 0x10000)
        escape += '}';
    return escape;
}

bool isPlain(QChar c) noexcept {
    return !c.isSurrogate() && !isInvisible(c.unicode());
}

bool isPrintableAscii(char c) noexcept {
    return c >= 0x20 && c < 0x7F;
}

} // namespace

QString visible(const QString& text) {
    const auto first = std::find_if_not(text.begin(), text.end(), isPlain);
    if (first == text.end())
        return text;
    const auto done = static_cast<qsizetype>(first - text.begin());
    QString result = text.first(done);
    for (QStringView rest = QStringView(text).sliced(done); !rest.isEmpty();) {
        const bool pair = rest.size() > 1 && rest[0].isHighSurrogate() && rest[1].isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(rest[0], rest[1]) : rest[0].unicode();
        const qsizetype units = pair ? 2 : 1;
        if (QChar::isSurrogate(c) || isInvisible(c))
            result += QLatin1StringView(escapeOf(c));
        else
            result += rest.first(units);
        rest = rest.sliced(units);
    }
    return result;
}

std::string visible(std::string_view bytes) {
    std::string result;
    while (!bytes.empty()) {
        const auto* const end = std::find_if_not(bytes.begin(), bytes.end(), isPrintableAscii);
        const auto plain = static_cast<std::size_t>(end - bytes.begin());
        result += bytes.substr(0, plain);
        bytes.remove_prefix(plain);
        if (bytes.empty())
            break;
        const Utf8Head head = utf8Head(bytes);
        if (!head.valid)
            for (const char byte : bytes.substr(0, head.length))
                result += escapeOf(static_cast<unsigned char>(byte));
        else if (isInvisible(head.character))
            result += escapeOf(head.character);
        else
            result += bytes.substr(0, head.length);
        bytes.remove_prefix(head.length);
    }
    return result;
}

} // namespace hci
