#include "model/report/text_pieces.h"

#include <algorithm>

namespace hci {

namespace {

constexpr qsizetype leastOfUrl = 12; // however little room there is

} // namespace

QString fitted(const TextWriter& out, const QString& text, qsizetype others) {
    return shortened(text, std::max(out.width() - others, leastOfUrl));
}

QString fittedTarget(const TextWriter& out, const MaskedSession& mask, TextId method, TextId url,
                     qsizetype others) {
    const QString word = fitted(out, textOf(mask.text(method)), others + leastOfUrl);
    return word + QLatin1Char(' ') + fitted(out, textOf(mask.url(url)), others + word.size() + 1);
}

} // namespace hci
