#include "model/report/text_pieces.h"

#include "model/base/ascii.h"
#include "model/words/finding_cache_words.h"

#include <algorithm>

namespace hci {

namespace {

constexpr qsizetype leastOfUrl = 12; // even in narrow lines

} // namespace

QString fitted(const TextWriter& out, const QString& text, qsizetype others) {
    return shortened(text, std::max(out.width() - others, leastOfUrl));
}

void appendFitted(std::string& to, const TextWriter& out, std::string_view utf8, qsizetype others) {
    appendShortened(to, utf8, std::max(out.width() - others, leastOfUrl));
}

QString fittedTarget(const TextWriter& out, const MaskedSession& mask, TextId method, TextId url,
                     qsizetype others) {
    const QString word = fitted(out, toText(mask.text(method)), others + leastOfUrl);
    return word + QLatin1Char(' ') + fitted(out, toText(mask.url(url)), others + word.size() + 1);
}

void appendTarget(std::string& to, const TextWriter& out, const MaskedSession& mask, TextId method,
                  TextId url, qsizetype others) {
    const auto fit = [&](std::string_view wire, qsizetype taken) {
        if (isAscii(wire))
            return appendFitted(to, out, wire, taken);
        std::string text;
        appendText(text, wire);
        appendFitted(to, out, text, taken);
    };
    const std::size_t before = to.size();
    fit(mask.text(method), others + leastOfUrl);
    to += ' ';
    fit(mask.url(url), others + charactersOf(std::string_view(to).substr(before)));
}

void writeFindingCaches(TextWriter& out, const FindingCaches* caches, std::uint32_t finding,
                        const Session& session, const MaskedSession& mask) {
    if (!caches)
        return;
    const FindingCacheWords words = findingCacheWords(*caches, finding, session, mask);
    if (!words.holdsFor.isEmpty())
        out.hanging(6, QStringLiteral("holds for ") + words.holdsFor);
    for (const QString& line : words.notFor)
        out.hanging(6, QStringLiteral("but ") + line);
}

} // namespace hci
