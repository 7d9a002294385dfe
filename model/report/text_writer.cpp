#include "model/report/text_writer.h"

#include "model/report/visible_text.h"

#include <QtCore/QStringList>

#include <algorithm>

namespace hci {

namespace {

constexpr qsizetype width = 100; // of a paragraph

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

void TextWriter::line(const QString& text) {
    m_bytes.append(visible(text).toUtf8());
    m_bytes.append("\n");
}

void TextWriter::heading(const QString& text) {
    line();
    line(text);
}

void TextWriter::paragraph(int indent, const QString& text, const QString& mark) {
    QString row;
    QString margin = mark.rightJustified(indent);
    const auto endRow = [&] {
        line(margin + row.replace(QChar::Nbsp, QLatin1Char(' ')));
        row.clear();
        margin.fill(QLatin1Char(' '), indent);
    };
    for (const QString& word : wordsOf(text.trimmed())) {
        if (!row.isEmpty() && indent + row.size() + 1 + word.size() > width)
            endRow();
        row += row.isEmpty() ? word : QLatin1Char(' ') + word;
    }
    if (!row.isEmpty())
        endRow();
}

void TextWriter::table(int indent, const std::vector<std::vector<QString>>& rows) {
    std::vector<std::vector<QString>> cells = rows;
    std::vector<qsizetype> widths;
    for (std::vector<QString>& row : cells) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i) {
            row[i] = visible(row[i]);
            widths[i] = std::max(widths[i], row[i].size());
        }
    }
    for (const std::vector<QString>& row : cells) {
        QString text(indent, QLatin1Char(' '));
        for (std::size_t i = 0; i + 1 < row.size(); ++i)
            text += row[i].leftJustified(widths[i]) + QStringLiteral("  ");
        line(row.empty() ? QString() : QString(text + row.back()));
    }
}

} // namespace hci
