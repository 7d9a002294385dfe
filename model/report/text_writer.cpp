#include "model/report/text_writer.h"

#include "model/base/plain_words.h"
#include "model/report/visible_text.h"

#include <QtCore/QBuffer>

#include <algorithm>
#include <numeric>

namespace hci {

namespace {

constexpr qsizetype leastOfCell = 24; // for a table's last column: a narrower one moves below the others

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

/// The end of the piece of a paragraph that begins at `begin`: a line may end there. Several blanks in a row
/// are part of a value: all are kept.
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

/// The same for a plain text in UTF-8.
std::size_t endOfWord(std::string_view text, std::size_t begin) {
    for (std::size_t at = begin; (at = text.find(' ', at)) != text.npos;) {
        const std::size_t end = std::min(text.find_first_not_of(' ', at), text.size());
        if (end - at == 1)
            return at;
        at = end;
    }
    return text.size();
}

constexpr std::string_view noBreakSpace = "\u00a0";

/// The number of characters of a plain text: each is one unit in UTF-16.
qsizetype plainLength(std::string_view utf8) {
    qsizetype length = 0;
    while (!utf8.empty()) {
        const std::size_t ascii = plainWordsOf(utf8);
        length += static_cast<qsizetype>(ascii);
        utf8.remove_prefix(ascii);
        for (const char c : utf8.substr(0, sizeof(std::uint64_t)))
            length += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
        utf8.remove_prefix(std::min(utf8.size(), sizeof(std::uint64_t)));
    }
    return length;
}

/// The number of bytes of the first characters of a plain text; all bytes if it has fewer.
std::size_t bytesOfCharacters(std::string_view utf8, qsizetype characters) {
    if (characters <= 0)
        return 0;
    const auto most = static_cast<std::size_t>(characters);
    if (utf8.size() <= most)
        return utf8.size();
    std::size_t done = plainWordsOf(utf8.substr(0, most));
    for (std::size_t count = done; done < utf8.size(); ++done) {
        const bool begins = (static_cast<unsigned char>(utf8[done]) & 0xC0) != 0x80;
        if (begins && count++ == most)
            break;
    }
    return done;
}

/// The end of a line of a plain text: the last break that fits into `room` characters, else the first.
std::size_t endOfLine(std::string_view utf8, qsizetype room) {
    const std::size_t limit = bytesOfCharacters(utf8, room);
    if (limit == utf8.size())
        return limit;
    for (std::size_t at = limit; (at = utf8.rfind(' ', at)) != utf8.npos && at > 0; --at)
        if (utf8[at - 1] != ' ' && utf8[at + 1] != ' ')
            return at;
    return endOfWord(utf8, 0);
}

/// The text needs no trimming at its ends, and no change inside.
bool isPlainParagraph(std::string_view utf8) {
    return !utf8.empty() && utf8.front() != ' ' && utf8.back() != ' ' && !utf8.starts_with(noBreakSpace) &&
           !utf8.ends_with(noBreakSpace) && isPlainUtf8(utf8, Blanks::NoBreakToo);
}

bool isSpace(QChar c) {
    return c.isSpace();
}

} // namespace

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

void TextWriter::line(std::string_view utf8, Tint tint) {
    if (!isPlainUtf8(utf8))
        return line(toText(utf8), tint);
    const bool tinted = m_colour && tint != Tint::None && !utf8.empty();
    if (tinted)
        m_bytes.append(sequenceOf(tint));
    putPlain(utf8);
    if (tinted)
        m_bytes.append("\x1b[0m");
    end();
}

/// Writes a plain text; a no-break space becomes a blank.
void TextWriter::putPlain(std::string_view utf8) {
    const std::size_t first = m_blank ? utf8.find_first_not_of(' ') : 0;
    if (first < utf8.size() && m_blank) {
        if (utf8[first] == ':')
            return put(toText(utf8).replace(QChar::Nbsp, u' '));
        m_blank = false;
    }
    for (std::size_t at = 0; (at = utf8.find(noBreakSpace)) != utf8.npos;) {
        m_bytes.appendBytes(utf8.substr(0, at));
        m_bytes.append(' ');
        utf8.remove_prefix(at + noBreakSpace.size());
    }
    m_bytes.appendBytes(utf8);
}

void TextWriter::heading(const QString& text) {
    line();
    line(text, Tint::Strong);
}

/// A line of a paragraph, after its margin.
void TextWriter::putRow(QStringView row) {
    if (row.contains(QChar(QChar::Nbsp)))
        put(row.toString().replace(QChar::Nbsp, u' '));
    else
        put(row);
    end();
}

/// Breaks `text` into indented lines; `firstMargin` writes the margin of the first and returns its width.
template <class Margin> void TextWriter::broken(int indent, const QString& text, const Margin& firstMargin) {
    const QStringView rest = QStringView(text).trimmed();
    if (rest.isEmpty())
        return;
    qsizetype margin = firstMargin();
    qsizetype begin = 0; // of the current line
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

void TextWriter::paragraph(int indent, std::string_view utf8) {
    if (isPlainParagraph(utf8))
        brokenPlain(indent, indent, utf8);
    else
        paragraph(indent, toText(utf8));
}

void TextWriter::hanging(int indent, std::string_view utf8) {
    if (isPlainParagraph(utf8))
        brokenPlain(indent, indent + 2, utf8);
    else
        hanging(indent, toText(utf8));
}

/// broken() for a plain paragraph.
void TextWriter::brokenPlain(int firstIndent, int indent, std::string_view utf8) {
    putBlanks(firstIndent);
    qsizetype room = m_width - firstIndent;
    for (std::size_t end = 0; (end = endOfLine(utf8, room)) < utf8.size();) {
        std::string_view row = utf8.substr(0, end);
        while (row.ends_with(noBreakSpace))
            row.remove_suffix(noBreakSpace.size());
        putPlain(row);
        this->end();
        utf8.remove_prefix(end + 1);
        room = m_width - indent;
        putBlanks(indent);
    }
    putPlain(utf8);
    end();
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
                             (void)out.finish(); // memory cannot refuse it
                         });
}

void TextWriter::table(int indent, const std::vector<std::vector<QString>>& rows) {
    std::vector<std::vector<QString>> cells = rows;
    std::vector<qsizetype> widths;
    for (std::vector<QString>& row : cells) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i) {
            row[i] = visible(row[i]);
            if (i + 1 < row.size()) // the last cell needs no padding
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

void TextWriter::table(int indent, std::size_t columns, std::span<const std::string_view> cells) {
    const std::size_t rows = cells.size() / columns;
    std::vector<qsizetype> widths(columns);
    bool fits = std::all_of(cells.begin(), cells.end(), [](std::string_view c) { return isPlainUtf8(c); });
    for (std::size_t i = 0; fits && i < cells.size(); ++i)
        if (i % columns + 1 < columns)
            widths[i % columns] = std::max(widths[i % columns], plainLength(cells[i]));
    const qsizetype others = std::accumulate(widths.begin(), widths.end(), qsizetype{indent}) +
                             2 * static_cast<qsizetype>(columns - 1);
    for (std::size_t row = 0; fits && row < rows; ++row)
        fits = others + plainLength(cells[(row + 1) * columns - 1]) <= m_width;
    if (!fits) {
        std::vector<std::vector<QString>> wide(rows);
        for (std::size_t i = 0; i < rows * columns; ++i)
            wide[i / columns].push_back(toText(cells[i]));
        return table(indent, wide);
    }
    std::string text;
    for (std::size_t row = 0; row < rows; ++row) {
        text.assign(static_cast<std::size_t>(indent), ' ');
        for (std::size_t i = 0; i + 1 < columns; ++i) {
            const std::string_view cell = cells[row * columns + i];
            text += cell;
            text.append(static_cast<std::size_t>(widths[i] - plainLength(cell) + 2), ' ');
        }
        text += cells[(row + 1) * columns - 1];
        line(text);
    }
}

} // namespace hci
