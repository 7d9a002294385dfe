#include "model/report/markdown_text.h"

#include "model/report/visible_text.h"

#include <QtCore/QStringList>

#include <algorithm>

namespace hci {

namespace {

constexpr QChar backtick = u'`';

/// Letters and digits of any script, and characters without a meaning in Markdown inside a word.
bool isHarmless(QChar c) {
    constexpr QStringView marks = u",.;:'\"()%/-=?+\u00A0\u2013\u2014\u2018\u2019\u201C\u201D\u2026\u2264";
    return c.isLetterOrNumber() || marks.contains(c);
}

/// Addresses become links, "1." and "-" a list and "===" a heading, unlike any word of our sentences.
bool needsNoCode(const QString& word) {
    const bool harmless = std::all_of(word.begin(), word.end(), isHarmless);
    const QChar first = word.front();
    const bool begins = !QStringView(u"-=+").contains(first);
    const bool numbers = first.isDigit() && (word.endsWith(u'.') || word.endsWith(u')')) &&
                         std::all_of(word.begin(), word.end() - 1, [](QChar c) { return c.isDigit(); });
    return harmless && begins && !numbers && !word.contains(QStringLiteral("://")) &&
           !word.contains(QStringLiteral("www."), Qt::CaseInsensitive);
}

QString plainSegment(const QString& text) {
    QStringList words = text.split(u' ');
    for (QString& word : words)
        if (!word.isEmpty() && !needsNoCode(word))
            word = markdownCode(word);
    return words.join(u' ');
}

qsizetype longestRun(QStringView text) {
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == backtick ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

} // namespace

QString markdownBlock(const QStringList& lines) {
    QString inside;
    for (const QString& line : lines)
        inside += visible(line) + u'\n';
    const QString fence(std::max<qsizetype>(3, longestRun(inside) + 1), backtick);
    return fence + QStringLiteral("http\n") + inside + fence;
}

QString markdownCode(const QString& text) {
    QString shown = visible(text);
    shown.replace(u'|', QStringLiteral("\\x7c")); // else it ends the cell of a table, code or not
    const QString fence(longestRun(shown) + 1, backtick);
    if (shown.isEmpty())
        return QStringLiteral("` `");
    const bool pad = shown.startsWith(backtick) || shown.endsWith(backtick) ||
                     (shown.startsWith(u' ') && shown.endsWith(u' '));
    const QString margin = pad ? QStringLiteral(" ") : QString();
    return fence + margin + shown + margin + fence;
}

QString markdownSentence(const QString& sentence) {
    const QStringList segments = visible(sentence).split(backtick);
    QString text;
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const bool quoted = i % 2 == 1 && i + 1 < segments.size() && !segments[i].isEmpty();
        const QString piece = quoted ? markdownCode(segments[i]) : plainSegment(segments[i]);
        if (text.endsWith(backtick) && piece.startsWith(backtick))
            text += u' '; // otherwise the two fences would join
        text += piece;
    }
    return text;
}

} // namespace hci
