#include "model/report/visible_text.h"

#include "model/json/invisible.h"
#include "model/json/log_command.h"

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

bool isPlain(char c) noexcept {
    return c >= 0x20 && c < 0x7F && c != '#';
}

/// Plain even without a look at its neighbours.
bool isPlain(QChar c) noexcept {
    return c.unicode() < 0x7F ? isPlain(static_cast<char>(c.unicode()))
                              : !c.isSurrogate() && !isInvisible(c.unicode(), U'a');
}

} // namespace

bool isPlain(QStringView text) noexcept {
    bool special = false; // one loop without branches, which the compiler can vectorise
    bool beyondAscii = false;
    for (const QChar c : text) {
        const auto unit = c.unicode();
        special |= unit < 0x20 || unit == u'#';
        beyondAscii |= unit >= 0x7F;
    }
    if (special || !beyondAscii)
        return !special;
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x7F || isPlain(c); });
}

QString visible(const QString& text) {
    if (isPlain(text))
        return text;
    const auto plain = [](QChar c) { return isPlain(c); };
    const auto runOf = [&plain](QStringView rest) {
        return std::find_if_not(rest.begin(), rest.end(), plain) - rest.begin();
    };
    qsizetype run = runOf(text);
    QString result;
    char32_t before = 0;
    for (QStringView rest = text;; run = runOf(rest)) {
        result += rest.first(run);
        before = run > 0 ? rest[run - 1].unicode() : before;
        rest = rest.sliced(run);
        if (rest.isEmpty())
            return result;
        const bool pair = rest.size() > 1 && rest[0].isHighSurrogate() && rest[1].isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(rest[0], rest[1]) : rest[0].unicode();
        const bool escaped = QChar::isSurrogate(c) || isInvisible(c, before) || beginsLogCommand(rest);
        if (escaped)
            result += QLatin1StringView(escapeOf(c));
        else
            result += rest.first(pair ? 2 : 1);
        before = escaped ? 0 : c;
        rest = rest.sliced(pair ? 2 : 1);
    }
}

std::string visible(std::string_view bytes) {
    const auto plain = [](char c) { return isPlain(c); };
    std::string result;
    char32_t before = 0;
    while (true) {
        const auto* const end = std::find_if_not(bytes.begin(), bytes.end(), plain);
        const auto run = static_cast<std::size_t>(end - bytes.begin());
        result += bytes.substr(0, run);
        before = run > 0 ? static_cast<unsigned char>(bytes[run - 1]) : before;
        bytes.remove_prefix(run);
        if (bytes.empty())
            return result;
        const Utf8Head head = utf8Head(bytes);
        const bool escaped = head.valid && (isInvisible(head.character, before) || beginsLogCommand(bytes));
        if (!head.valid)
            for (const char byte : bytes.substr(0, head.length))
                result += escapeOf(static_cast<unsigned char>(byte));
        else if (escaped)
            result += escapeOf(head.character);
        else
            result += bytes.substr(0, head.length);
        before = head.valid && !escaped ? head.character : 0;
        bytes.remove_prefix(head.length);
    }
}

QString lineStart(QStringView visible) {
    const auto* const first =
        std::find_if_not(visible.begin(), visible.end(), [](QChar c) { return c.isSpace(); });
    const qsizetype blanks = first - visible.begin();
    if (!visible.sliced(blanks).startsWith(u"::"))
        return visible.toString();
    return visible.first(blanks + 1) + QLatin1StringView(escapeOf(U':')) + visible.sliced(blanks + 2);
}

} // namespace hci
