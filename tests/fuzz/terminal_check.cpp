#include "tests/fuzz/terminal_check.h"

#include "model/base/text_view.h"
#include "model/report/text_writer.h"
#include "model/report/visible_text.h"

#include <QtCore/QBuffer>
#include <QtCore/QRegularExpression>
#include <QtCore/QStringDecoder>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

namespace hci::fuzz {

namespace {

/// Visible format characters: signs that enclose the characters after them.
bool isSeenFormat(char32_t c) {
    constexpr std::array signs = {U'\u0600', U'\u0601',     U'\u0602',    U'\u0603', U'\u0604',
                                  U'\u0605', U'\u06DD',     U'\u070F',    U'\u0890', U'\u0891',
                                  U'\u08E2', U'\U000110BD', U'\U000110CD'};
    return std::find(signs.begin(), signs.end(), c) != signs.end() || (c >= 0x13430 && c <= 0x1343F);
}

bool isHarmless(char32_t c) {
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return false;
    case QChar::Other_Format: return isSeenFormat(c);
    default: return !QChar::isNonCharacter(c);
    }
}

[[noreturn]] void complainAbout(std::string_view what, QByteArrayView output) {
    std::fprintf(stderr, "%.*s: %s\n", static_cast<int>(what.size()), what.data(),
                 output.toByteArray().toHex().constData());
    std::abort();
}

/// Text that a build runner would take for a command: "##name[" anywhere, "::" after whitespace at the
/// beginning of lines.
bool holdsCommand(const QString& text, bool lines) {
    static const QRegularExpression anywhere(QStringLiteral("##[A-Za-z0-9_-]*\\["));
    const QStringList all = lines ? text.split(QLatin1Char('\n')) : QStringList();
    return anywhere.match(text).hasMatch() || std::any_of(all.begin(), all.end(), [](const QString& line) {
               return line.trimmed().startsWith(QStringLiteral("::"));
           });
}

/// Whether a terminal gets only UTF-8 of visible characters, and the writer's line breaks.
void checkOutput(std::string_view what, QByteArrayView output, bool lines) {
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(output);
    if (decoder.hasError() || holdsCommand(text, lines))
        complainAbout(what, output);
    for (const char32_t c : text.toUcs4())
        if (!isHarmless(c) && !(lines && c == U'\n'))
            complainAbout(what, output);
}

bool isHarmless(const QString& text) {
    const QList<uint> characters = text.toUcs4();
    return std::all_of(characters.begin(), characters.end(), [](uint c) { return isHarmless(char32_t{c}); });
}

} // namespace

std::size_t checkTerminal(std::string_view input) {
    const std::string bytes = visible(input);
    checkOutput("bytes", toBytes(bytes), false);
    if (visible(bytes) != bytes)
        complainAbout("changed again", toBytes(bytes));

    const QString text = toText(input);
    const QByteArray shown = visible(text).toUtf8();
    checkOutput("text", shown, false);
    const QString units = QString::fromUtf16(reinterpret_cast<const char16_t*>(input.data()),
                                             static_cast<qsizetype>(input.size() / 2));
    checkOutput("code units", visible(units).toUtf8(), false);
    if (visible(text) == text && (!isHarmless(text) || holdsCommand(text, false)))
        complainAbout("passed", shown);

    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    TextWriter writer(buffer);
    writer.line(text);
    writer.paragraph(4, text, QStringLiteral("- "));
    writer.table(2, {{text, units}, {units, text, text}});
    if (!writer.finish())
        complainAbout("not written", {});
    checkOutput("report", buffer.data(), true);
    return static_cast<std::size_t>(buffer.size());
}

} // namespace hci::fuzz
