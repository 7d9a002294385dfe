#include "model/report/text_writer.h"

#include "model/report/visible_text.h"

#include <QtCore/QStringList>

#include <algorithm>

namespace hci {

namespace {

constexpr qsizetype leastOfCell = 24; // of a table's last column: a narrower one stands below the others

/// Select Graphic Rendition (ECMA-48 8.3.117): bold, red, yellow, cyan, green.
constexpr const char* sequenceOf(Tint tint) noexcept {
    switch (tint) {
    case Tint::Strong: return "\x1b[1m";
    case Tint::Error: return "\x1b[31m";
    case Tint::Warning: return "\x1b[33m";
    case Tint::Info: return "\x1b[36m";
    case Tint::Good: return "\x1b[32m";
    case Tint::None: break;
    }
    return "";
}

/// The pieces of a paragraph that a line may end behind. Where several blanks stand together, they are part
/// of a value: none of them is lost.
QStringList wordsOf(const QString& text) {
    QStringList words;
    qsizetype first = 0;
    for (qsizetype at = text.indexOf(QLatin1Char(' ')); at >= 0; at = text.indexOf(QLatin1Char(' '), at)) {
        qsizetype end = at;
        while (end < text.size() && text[end] == QLatin1Char(' '))
            ++end;
        if (end - at == 1) {
            words << text.sliced(first, at - first);
            first = end;
        }
        at = end;
    }
    words << text.sliced(first);
    return words;
}

} // namespace

QString textOf(std::string_view bytes) {
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

QString shortened(const QString& text, qsizetype most) {
    if (text.size() <= most)
        return text;
    const qsizetype tail = (most - 1) * 2 / 5;
    return text.first(most - 1 - tail) + QChar(0x2026) + text.last(tail);
}

void TextWriter::put(const QString& text, Tint tint) {
    const bool tinted = m_colour && tint != Tint::None && !text.isEmpty();
    if (tinted)
        m_bytes.append(sequenceOf(tint));
    const QString shown = m_blank ? lineStart(visible(text)) : visible(text);
    m_blank = m_blank && shown.trimmed().isEmpty();
    m_bytes.append(shown.toUtf8());
    if (tinted)
        m_bytes.append("\x1b[0m");
}

void TextWriter::line(const QString& text, Tint tint) {
    put(text, tint);
    end();
}

void TextWriter::heading(const QString& text) {
    line();
    line(text, Tint::Strong);
}

/// Breaks `text` into lines that are indented, the first by `firstMargin`, which returns how far.
template <class Margin> void TextWriter::broken(int indent, const QString& text, const Margin& firstMargin) {
    const QStringList words = wordsOf(text.trimmed());
    if (words.size() == 1 && words.front().isEmpty())
        return;
    qsizetype margin = firstMargin();
    QString row;
    for (const QString& word : words) {
        if (!row.isEmpty() && margin + row.size() + 1 + word.size() > m_width) {
            while (row.endsWith(QChar::Nbsp))
                row.chop(1);
            line(row.replace(QChar::Nbsp, QLatin1Char(' ')));
            row.clear();
            margin = indent;
            put(QString(indent, QLatin1Char(' ')), Tint::None);
        }
        row += row.isEmpty() ? word : QLatin1Char(' ') + word;
    }
    line(row.replace(QChar::Nbsp, QLatin1Char(' ')));
}

void TextWriter::paragraph(int indent, const QString& text, const QString& mark, Tint tint) {
    broken(indent, text, [&]() -> qsizetype {
        put(QString(std::max<qsizetype>(indent - mark.size(), 0), QLatin1Char(' ')), Tint::None);
        put(mark, tint);
        return std::max<qsizetype>(indent, mark.size());
    });
}

void TextWriter::hanging(int indent, const QString& text) {
    broken(indent + 2, text, [&]() -> qsizetype {
        put(QString(indent, QLatin1Char(' ')), Tint::None);
        return indent;
    });
}

void TextWriter::table(int indent, const std::vector<std::vector<QString>>& rows) {
    std::vector<std::vector<QString>> cells = rows;
    std::vector<qsizetype> widths;
    for (std::vector<QString>& row : cells) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i) {
            row[i] = visible(row[i]);
            if (i + 1 < row.size()) // the last is as long as it is
                widths[i] = std::max(widths[i], row[i].size());
        }
    }
    for (const std::vector<QString>& row : cells) {
        QString text(indent, QLatin1Char(' '));
        for (std::size_t i = 0; i + 1 < row.size(); ++i)
            text += row[i].leftJustified(widths[i]) + QStringLiteral("  ");
        if (row.empty() || text.size() + row.back().size() <= m_width) {
            line(row.empty() ? QString() : QString(text + row.back()));
        } else if (text.size() + leastOfCell <= m_width) {
            paragraph(static_cast<int>(text.size()), row.back(), text);
        } else {
            line(text.trimmed().prepend(QString(indent, QLatin1Char(' '))));
            paragraph(indent + 4, row.back());
        }
    }
}

} // namespace hci
