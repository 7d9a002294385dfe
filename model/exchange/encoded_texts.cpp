#include "model/exchange/encoded_texts.h"

#include "model/base/ascii.h"
#include "model/base/bounds.h"
#include "model/base/text_view.h"
#include "model/exchange/base64_text.h"
#include "model/exchange/stop_check.h"
#include "model/http/field_syntax.h"

#include <QtCore/QByteArray>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <utility>

namespace hci {

namespace {

constexpr std::size_t shortestEncoded = 12;
constexpr std::size_t maxEncodedBytes = 1024;
constexpr std::size_t shortestTwice = 20; // base64 of the shortest form
constexpr int maxDecoded = 2;             // how often more a text is decoded

/// The characters of base64 that the text alone decides if `before` bytes precede it in their group of three.
std::string innerBase64(std::string_view text, std::size_t before) {
    const QByteArray bytes = QByteArray(static_cast<qsizetype>(before), '\0')
                                 .append(text.data(), static_cast<qsizetype>(text.size()));
    const std::size_t first = (before * 8 + 5) / 6;
    const std::size_t end = (before + text.size()) * 8 / 6;
    return bytes.toBase64().toStdString().substr(first, end - first);
}

void addBase64(std::string_view text, std::vector<std::string>& forms) {
    for (std::size_t before = 0; before < 3; ++before) {
        std::string form = innerBase64(text, before);
        if (form.find_first_of("+/") != std::string::npos) {
            std::string forUrls = form;
            std::replace(forUrls.begin(), forUrls.end(), '+', '-');
            std::replace(forUrls.begin(), forUrls.end(), '/', '_');
            forms.push_back(std::move(forUrls));
        }
        forms.push_back(std::move(form));
    }
}

bool isHex(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return hexDigit(c) >= 0 || c == '-'; });
}

/// A hexadecimal number, or a UUID, in each other case.
void addHex(std::string_view text, std::vector<std::string>& forms) {
    if (!isHex(text))
        return;
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), asciiLower);
    std::string upper = lower;
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](char c) { return isLower(c) ? static_cast<char>(c - 'a' + 'A') : c; });
    if (lower != text)
        forms.push_back(std::move(lower));
    if (upper != text)
        forms.push_back(std::move(upper));
}

/// The character at `at` belongs to an octet in percent-encoding: "%22".
bool isPercentEncoded(std::string_view text, std::size_t at) {
    return (at >= 1 && text[at - 1] == '%') || (at >= 2 && text[at - 2] == '%');
}

/// Calls found(begin, end) for each run of bytes of base64, which include those of hexadecimal numbers and
/// UUIDs, that may hold a form, until it returns false. It looks at the last
/// byte of a shortest run first, so it steps over most bytes of shorter ones.
template <class Found>
void eachRun(std::string_view text, const std::function<bool()>& stopped, Found&& found) {
    StopCheck stop(stopped);
    for (std::size_t begin = 0; begin + shortestEncoded <= text.size() && !stop.at(begin);) {
        std::size_t at = begin + shortestEncoded;
        while (at > begin && isBase64Byte(text[at - 1]))
            --at;
        if (at > begin) {
            begin = at;
            continue;
        }
        std::size_t end = begin + shortestEncoded;
        while (end < text.size() && isBase64Byte(text[end]))
            ++end;
        if (!found(begin, end))
            return;
        begin = end;
    }
}

/// A byte of a line break, and how JSON and XML escape it.
struct BreakByte {
    char plain;
    std::array<std::string_view, 2> behindBackslash;
    std::array<std::string_view, 2> references;
};
constexpr BreakByte carriageReturn{'\r', {"r", "u000d"}, {"&#13;", "&#xd;"}};
constexpr BreakByte lineFeed{'\n', {"n", "u000a"}, {"&#10;", "&#xa;"}};

/// Behind that byte, if `at` is its place; else `at`.
std::size_t behindByte(const BreakByte& byte, std::string_view text, std::size_t at) {
    if (at < text.size() && text[at] == byte.plain)
        return at + 1;
    const std::size_t escaped = std::min(text.find_first_not_of('\\', at), text.size());
    for (const std::string_view spelled : escaped > at ? byte.behindBackslash : byte.references)
        if (equalsIgnoringCase(text.substr(escaped, spelled.size()), spelled))
            return escaped + spelled.size();
    return at;
}

/// Behind the line break at `at` and the blanks that follow it, if base64 goes on there; else `npos`.
std::size_t nextLine(std::string_view text, std::size_t at) {
    const std::size_t behindReturn = behindByte(carriageReturn, text, at);
    const std::size_t behind = behindByte(lineFeed, text, behindReturn);
    const std::size_t next =
        behind == behindReturn ? std::string_view::npos : text.find_first_not_of(" \t", behind);
    return next < text.size() && isBase64Byte(text[next]) ? next : std::string_view::npos;
}

/// A run of base64 that goes on over line breaks, without these.
struct JoinedLines {
    struct Line {
        std::size_t at;       ///< in `text`
        std::size_t original; ///< in the broken text
    };

    std::string text;
    std::vector<Line> lines;
    std::size_t end = 0; ///< in the broken text

    void add(std::string_view broken, std::size_t begin, std::size_t lineEnd) {
        lines.push_back({text.size(), begin});
        text += broken.substr(begin, lineEnd - begin);
        end = lineEnd;
    }
    [[nodiscard]] std::size_t original(std::size_t at) const {
        const Line& line = lineOf(at);
        return line.original + (at - line.at);
    }
    /// Whether more of a span than a neighbour that holds bits of it stands on another line.
    [[nodiscard]] bool isBroken(const SecretSpan& span) const {
        const bool neighbour = isLetterOrDigit(text[span.begin]);
        return &lineOf(span.begin + (neighbour ? 1 : 0)) != &lineOf(std::max(span.end, span.begin + 2) - 2);
    }

private:
    [[nodiscard]] const Line& lineOf(std::size_t at) const {
        const auto behind =
            std::upper_bound(lines.begin(), lines.end(), at,
                             [](std::size_t place, const Line& line) { return place < line.at; });
        return *std::prev(behind);
    }
};

/// The run [begin, end) and the lines that continue it, with the padding; empty if none does.
JoinedLines withNextLines(std::string_view text, std::size_t begin, std::size_t end) {
    JoinedLines joined;
    for (std::size_t next = nextLine(text, end); next != std::string_view::npos;) {
        if (joined.lines.empty())
            joined.add(text, begin, end);
        end = next;
        while (end < text.size() && isBase64Byte(text[end]))
            ++end;
        const bool last = end - next < shortestEncoded;
        const std::size_t begun = std::exchange(next, last ? std::string_view::npos : nextLine(text, end));
        for (int i = 0; i < 2 && next == std::string_view::npos && end < text.size() && text[end] == '='; ++i)
            ++end;
        joined.add(text, begun, end);
    }
    return joined;
}

bool isTextByte(std::uint32_t byte) noexcept {
    return (byte >= 0x20 && byte < 0x7F) || byte == '\r' || byte == '\n' || byte == '\t';
}

/// The bytes that up to four characters of base64 stand for, in the upper three bytes of the result.
std::uint32_t bitsOf(std::string_view group) noexcept {
    std::uint32_t bits = 0;
    for (const char c : group)
        bits = bits << 6 | base64Value(c);
    return bits << (8 + 6 * (4 - group.size()));
}

/// Whether the up to four characters at `at` stand for text.
bool isTextGroup(std::string_view run, std::size_t at) noexcept {
    const std::string_view group = run.substr(at, 4);
    std::uint32_t bits = bitsOf(group);
    for (std::size_t i = 1; i < group.size(); ++i, bits <<= 8)
        if (!isTextByte(bits >> 24))
            return false;
    return true;
}

/// Calls found(at, plain) for each text that is encoded in a run, where `at` is its place there, until a call
/// returns false. It looks at the last group of a shortest text first: nearly all runs stand for no text.
template <class Found>
void eachDecoded(std::string_view run, const std::function<bool()>& stopped, Found&& found) {
    constexpr std::size_t lastGroup = shortestTwice - 4;
    for (std::size_t from = 0; from < 4; ++from) {
        StopCheck stop(stopped);
        for (std::size_t begin = from; begin + lastGroup < run.size() && !stop.at(begin);) {
            std::size_t end = begin + shortestTwice;
            while (end > begin && isTextGroup(run, end - 4))
                end -= 4;
            if (end > begin) {
                begin = end;
                continue;
            }
            end = begin + shortestTwice;
            while (end < run.size() && isTextGroup(run, end))
                end += 4;
            const QByteArray plain = fromEitherBase64(run.substr(begin, end - begin));
            if (!found(begin, toView(plain)))
                return;
            begin = end + 4;
        }
    }
}

} // namespace

EncodedTexts::EncodedTexts(const std::vector<std::string_view>& texts, const std::function<bool()>& stopped) {
    StopCheck stop(stopped);
    std::size_t bytes = 0;
    std::size_t count = 0;
    for (const std::string_view text : texts) {
        if (text.size() < shortestEncoded || text.size() > maxEncodedBytes)
            continue;
        if (++count > bounds::masking::encodedSecrets) {
            ++m_leftOut;
            continue;
        }
        bytes += text.size();
        if (stop.at(bytes))
            return;
        addBase64(text, m_forms);
        addHex(text, m_forms);
    }
    m_search = TextSearch({m_forms.begin(), m_forms.end()}, stopped);
}

void EncodedTexts::find(std::string_view text, SecretSpans& spans,
                        const std::function<bool()>& stopped) const {
    find(text, 0, spans, stopped);
}

/// `depth`: how often `text` was decoded.
void EncodedTexts::find(std::string_view text, int depth, SecretSpans& spans,
                        const std::function<bool()>& stopped) const {
    std::size_t joinedTo = 0;
    SecretSpans inner;
    eachRun(text, stopped, [&](std::size_t begin, std::size_t end) {
        findInRun(text, begin, end, spans, stopped);
        if (depth < maxDecoded)
            findDecoded(text, begin, end, depth, spans, stopped);
        if (begin < joinedTo)
            return true;
        const JoinedLines joined = withNextLines(text, begin, end);
        joinedTo = joined.end;
        inner.clear();
        find(joined.text, depth, inner, stopped);
        for (const SecretSpan& span : inner)
            if (joined.isBroken(span))
                spans.push_back({joined.original(span.begin), joined.original(span.end - 1) + 1});
        return true;
    });
}

/// In the texts that a run encodes.
void EncodedTexts::findDecoded(std::string_view text, std::size_t begin, std::size_t end, int depth,
                               SecretSpans& spans, const std::function<bool()>& stopped) const {
    SecretSpans inner;
    eachDecoded(text.substr(begin, end - begin), stopped, [&](std::size_t at, std::string_view plain) {
        inner.clear();
        find(plain, depth + 1, inner, stopped);
        for (const SecretSpan& span : inner)
            spans.push_back(placeInBase64(text, begin + at, span));
        return true;
    });
}

void EncodedTexts::findInRun(std::string_view text, std::size_t begin, std::size_t end, SecretSpans& spans,
                             const std::function<bool()>& stopped) const {
    SecretSpans inRun;
    m_search.find(text.substr(begin, end - begin), inRun, stopped);
    for (const SecretSpan& span : inRun) {
        SecretSpan whole{begin + span.begin, begin + span.end};
        // In base64 the neighbours hold bits of the first and the last byte.
        const bool hex = isHex(secretIn(text, whole));
        if (!hex && whole.begin > begin && isLetterOrDigit(text[whole.begin - 1]) &&
            !isPercentEncoded(text, whole.begin - 1))
            --whole.begin;
        if (!hex && whole.end < end && isLetterOrDigit(text[whole.end]))
            ++whole.end;
        for (int i = 0; i < 2 && whole.end >= end && whole.end < text.size() && text[whole.end] == '='; ++i)
            ++whole.end;
        spans.push_back(whole);
    }
}

bool EncodedTexts::occursIn(std::string_view text) const {
    return occursIn(text, 0);
}

bool EncodedTexts::occursIn(std::string_view text, int depth) const {
    bool occurs = false;
    std::size_t joinedTo = 0;
    eachRun(text, {}, [&](std::size_t begin, std::size_t end) {
        const std::string_view run = text.substr(begin, end - begin);
        occurs = m_search.occursIn(run);
        if (!occurs && depth < maxDecoded)
            eachDecoded(run, {}, [&](std::size_t, std::string_view plain) {
                occurs = occursIn(plain, depth + 1);
                return !occurs;
            });
        if (!occurs && begin >= joinedTo) {
            const JoinedLines joined = withNextLines(text, begin, end);
            joinedTo = joined.end;
            occurs = occursIn(joined.text, depth);
        }
        return !occurs;
    });
    return occurs;
}

} // namespace hci
