#include "model/compare/markdown.h"

#include "model/report/visible_text.h"

#include <algorithm>
#include <utility>

namespace hci {

namespace {

/// Escapes Markdown's metacharacters (CommonMark 2.4).
QString escaped(const QString& text) {
    constexpr QLatin1StringView special("\\`*_{}[]<>#|~&@");
    QString result;
    for (const QChar c : visible(text)) {
        if (c.unicode() < 0x80 && special.contains(c))
            result += QLatin1Char('\\');
        result += c;
    }
    return result;
}

/// A code span around `text` (CommonMark 6.1): its fence is longer than any run of backticks inside. In a
/// table a bar would end the cell even there (GFM 4.10).
QString codeSpan(const QString& text, bool inTable) {
    QString code = visible(text);
    if (code.trimmed().isEmpty())
        return {};
    qsizetype run = 0;
    qsizetype longest = 0;
    for (const QChar c : std::as_const(code)) {
        run = c == QLatin1Char('`') ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    if (code.startsWith(QLatin1Char('`')) || code.endsWith(QLatin1Char('`')))
        code = QLatin1Char(' ') + code + QLatin1Char(' ');
    if (inTable)
        code.replace(QLatin1Char('|'), QStringLiteral("\\|"));
    const QString fence(longest + 1, QLatin1Char('`'));
    return fence + code + fence;
}

QString inMarkdown(const DocumentTexts& texts, bool inTable = false) {
    QStringList parts;
    for (const DocumentText& text : texts)
        parts << (text.seen ? codeSpan(text.text, inTable) : escaped(text.text).trimmed());
    return parts.join(QLatin1Char(' '));
}

void addTable(QString& to, const std::vector<DocumentTexts>& rows) {
    bool first = true;
    for (const DocumentTexts& row : rows) {
        to += QLatin1Char('|');
        for (const DocumentText& cell : row)
            to += QLatin1Char(' ') + inMarkdown({cell}, true) + QStringLiteral(" |");
        to += QLatin1Char('\n');
        if (std::exchange(first, false))
            to += QLatin1Char('|') + QStringLiteral(" --- |").repeated(static_cast<qsizetype>(row.size())) +
                  QLatin1Char('\n');
    }
}

bool isList(DocumentBlock::Kind kind) noexcept {
    return kind == DocumentBlock::Kind::Item || kind == DocumentBlock::Kind::Detail;
}

} // namespace

QString markdownOf(const std::vector<DocumentBlock>& blocks) {
    QString text;
    bool inList = false;
    for (const DocumentBlock& block : blocks) {
        // An empty line separates blocks, but not the items of one list.
        if (!text.isEmpty() && !(inList && isList(block.kind)))
            text += QLatin1Char('\n');
        inList = isList(block.kind);
        switch (block.kind) {
        case DocumentBlock::Kind::Title: text += QStringLiteral("# ") + inMarkdown(block.texts); break;
        case DocumentBlock::Kind::Heading: text += QStringLiteral("## ") + inMarkdown(block.texts); break;
        case DocumentBlock::Kind::Paragraph: text += inMarkdown(block.texts); break;
        case DocumentBlock::Kind::Item: text += QStringLiteral("- ") + inMarkdown(block.texts); break;
        case DocumentBlock::Kind::Detail: text += QStringLiteral("  - ") + inMarkdown(block.texts); break;
        case DocumentBlock::Kind::Table: addTable(text, block.rows); continue;
        case DocumentBlock::Kind::Facts:
            for (const DocumentTexts& row : block.rows)
                text += QStringLiteral("- **") + inMarkdown({row.front()}) + QStringLiteral("**: ") +
                        inMarkdown({row.begin() + 1, row.end()}) + QLatin1Char('\n');
            continue;
        }
        text += QLatin1Char('\n');
    }
    return text;
}

} // namespace hci
