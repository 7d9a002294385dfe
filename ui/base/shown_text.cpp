#include "ui/base/shown_text.h"

#include "model/report/visible_text.h"

#include <algorithm>

namespace hci {

namespace {

constexpr qsizetype maxToolTipLength = 4000; // characters; more would fill the screen

bool partsText(QChar c) {
    return c == QLatin1Char('\n') || c == QLatin1Char('\t');
}

} // namespace

QString shownText(const QString& text) {
    QString shown;
    auto from = text.begin();
    while (true) {
        const auto* const end = std::find_if(from, text.end(), partsText);
        shown += visible(text.mid(from - text.begin(), end - from));
        if (end == text.end())
            return shown;
        shown += *end;
        from = end + 1;
    }
}

QString shownLine(const QString& text) {
    return visible(text);
}

QString shownCaption(const QString& text) {
    return shownLine(text).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

QString withoutMnemonic(const QString& caption) {
    QString text;
    for (qsizetype i = 0; i < caption.size(); ++i) {
        if (caption[i] == QLatin1Char('&') && ++i == caption.size())
            break;
        text += caption[i];
    }
    return text;
}

QString shownToolTip(const QString& text) {
    if (text.isEmpty())
        return {};
    const bool cut = text.size() > maxToolTipLength;
    const QString shown = shownText(cut ? text.left(maxToolTipLength) + QStringLiteral("…") : text);
    return QStringLiteral("<p style=\"white-space:pre-wrap; margin:0\">%1</p>").arg(shown.toHtmlEscaped());
}

} // namespace hci
