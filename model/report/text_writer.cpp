#include "model/report/text_writer.h"

#include "model/report/visible_text.h"

#include <QtCore/QBuffer>

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

/// The end of the piece of a paragraph that begins at `begin`: a line may end there. Where several blanks
/// stand together, they are part of a value: none of them is lost.
qsizetype endOfWord(QStringView text, qsizetype begin) {
    const auto* const last = text.end();
    for (const auto* at = text.begin() + begin; (at = std::find(at, last, u' ')) != last;) {
        const auto* const end = std::find_if(at, last, [](QChar c) { return c != u' '; });
        if (end - at == 1)
            return at - text.begin();
        at = end;
    }
    return text.size();
}

bool isSpace(QChar c) {
    return c.isSpace();
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

void TextWriter::put(QStringView text, Tint tint) {
    const bool tinted = m_colour && tint != Tint::None && !text.isEmpty();
    if (tinted)
        m_bytes.append(sequenceOf(tint));
    if (isPlain(text))
        putVisible(text);
    else
        putVisible(visible(text.toString()));
    if (tinted)
        m_bytes.append("\x1b[0m");
}

void TextWriter::putVisible(QStringView text) {
    const auto* const first = m_blank ? std::find_if_not(text.begin(), text.end(), isSpace) : text.begin();
    if (m_blank && first != text.end()) {
        m_blank = false;
        if (*first == u':')
            return m_bytes.appendUtf8(lineStart(text));
    }
    m_bytes.appendUtf8(text);
}

void TextWriter::line(const QString& text, Tint tint) {
    put(text, tint);
    end();
}

void TextWriter::heading(const QString& text) {
    line();
    line(text, Tint::Strong);
}

/// A line of a paragraph whose margin is written.
void TextWriter::putRow(QStringView row) {
    if (row.contains(QChar(QChar::Nbsp)))
        put(row.toString().replace(QChar::Nbsp, u' '));
    else
        put(row);
    end();
}

/// Breaks `text` into lines that are indented, the first by `firstMargin`, which returns how far.
template <class Margin> void TextWriter::broken(int indent, const QString& text, const Margin& firstMargin) {
    const QStringView rest = QStringView(text).trimmed();
    if (rest.isEmpty())
        return;
    qsizetype margin = firstMargin();
    qsizetype begin = 0; // of the line that is filled
    qsizetype end = endOfWord(rest, 0);
    while (end < rest.size()) {
        const qsizetype word = end + 1;
        const qsizetype wordEnd = endOfWord(rest, word);
        if (margin + wordEnd - begin > m_width) {
            QStringView row = rest.sliced(begin, end - begin);
            while (row.endsWith(QChar(QChar::Nbsp)))
                row.chop(1);
            putRow(row);
            begin = word;
            margin = indent;
            putBlanks(indent);
        }
        end = wordEnd;
    }
    putRow(rest.sliced(begin));
}

void TextWriter::paragraph(int indent, const QString& text, const QString& mark, Tint tint) {
    broken(indent, text, [&]() -> qsizetype {
        putBlanks(std::max<qsizetype>(indent - mark.size(), 0));
        put(mark, tint);
        return std::max<qsizetype>(indent, mark.size());
    });
}

void TextWriter::hanging(int indent, const QString& text) {
    broken(indent + 2, text, [&]() -> qsizetype {
        putBlanks(indent);
        return indent;
    });
}

bool TextWriter::rows(std::uint32_t count, ExportProgress& progress,
                      const std::function<void(TextWriter&, std::uint32_t)>& write) {
    return writeInBlocks(m_bytes, count, progress,
                         [&](QByteArray& block, std::uint32_t first, std::uint32_t end) {
                             QBuffer buffer(&block);
                             buffer.open(QIODevice::WriteOnly);
                             TextWriter out(buffer, {m_width, m_colour});
                             for (std::uint32_t row = first; row < end; ++row)
                                 write(out, row);
                             (void)out.finish(); // memory takes it
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
