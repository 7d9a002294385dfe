#include "ui/wire/wire_rows.h"

#include "model/http/field_line.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace hci {

namespace {

constexpr std::uint64_t hexWidth = 16;
constexpr std::uint64_t textWidth = 160;
constexpr std::uint64_t wrappedWidth = 64;                       // as long as a row in hex
constexpr std::uint64_t contentBound = std::uint64_t{64} * 1024; // bytes of content shown, all spans together
constexpr std::uint64_t spanBound = std::uint64_t{16} * 1024;    // bytes of one span shown
constexpr std::size_t firstSpans = 4000;
constexpr std::size_t lastSpans = 500;

struct WireWords {
    Q_DECLARE_TR_FUNCTIONS(hci::Wire)
};

bool isBulk(WirePart part) noexcept {
    return part == WirePart::Content || part == WirePart::After || part == WirePart::Unreadable;
}

/// Makes the rows of one span after the other.
class RowBuilder {
public:
    RowBuilder(std::string_view bytes, WireForm form, bool wrapped)
        : m_bytes(bytes), m_form(form), m_textWidth(wrapped ? wrappedWidth : textWidth) {}

    void add(const WireSpan& span) {
        const std::uint64_t end = std::max<std::uint64_t>(
            span.offset, std::min<std::uint64_t>(span.offset + span.length, m_bytes.size()));
        std::uint64_t shown = std::min(end - span.offset, spanBound);
        if (span.part == WirePart::Content) {
            shown = std::min(shown, m_contentLeft);
            m_contentLeft -= shown;
        }
        const std::uint64_t stop = span.offset + shown;
        for (std::uint64_t at = span.offset; at < stop;) {
            const std::uint64_t length = rowLength(at, stop, isBulk(span.part));
            rows.push_back(
                {span.part, span.interim, at == span.offset, at, static_cast<std::uint32_t>(length), 0, -1});
            at += length;
        }
        if (stop < end || span.dropped > 0)
            leaveOut(span, stop, end - stop + span.dropped);
    }
    void leaveOut(const WireSpan& span, std::uint64_t from, std::uint64_t bytes) {
        rows.push_back({span.part, span.interim, from == span.offset, from, 0, bytes, -1});
    }

    std::vector<WireRow> rows;

private:
    [[nodiscard]] std::uint64_t rowLength(std::uint64_t at, std::uint64_t stop, bool breaksAtLines) const {
        const std::uint64_t most = std::min(stop - at, m_form == WireForm::Hex ? hexWidth : m_textWidth);
        if (m_form == WireForm::Hex || !breaksAtLines)
            return most;
        const std::size_t lineEnd = m_bytes.substr(at, most).find('\n');
        return lineEnd == std::string_view::npos ? most : lineEnd + 1;
    }

    std::string_view m_bytes;
    WireForm m_form;
    std::uint64_t m_textWidth;
    std::uint64_t m_contentLeft = contentBound;
};

/// Puts each fault into the row of its byte, else into the last one before it.
void placeFaults(std::vector<WireRow>& rows, const std::vector<WireFaultAt>& faults) {
    for (std::size_t i = 0; i < faults.size() && !rows.empty(); ++i) {
        auto row =
            std::upper_bound(rows.begin(), rows.end(), faults[i].offset,
                             [](std::uint64_t offset, const WireRow& one) { return offset < one.offset; });
        if (row != rows.begin())
            --row;
        if (row->fault < 0)
            row->fault = static_cast<int>(i);
    }
}

QString escaped(char c) {
    if (c == '\r')
        return QStringLiteral("\\r");
    if (c == '\n')
        return QStringLiteral("\\n");
    if (c == '\\')
        return QStringLiteral("\\\\");
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte < 0x7F)
        return QString(QLatin1Char(c));
    return QStringLiteral("\\x%1").arg(byte, 2, 16, QLatin1Char('0'));
}

/// The meaning of the byte at `index` of a span's part; `colon` is the place of the first colon.
WireMark markOf(std::string_view bytes, std::size_t index, WirePart part, bool first, std::size_t colon) {
    if (part == WirePart::After || part == WirePart::Unreadable)
        return WireMark::Wrong;
    const char c = bytes[index];
    if (part != WirePart::Content && (c == '\r' || c == '\n'))
        return WireMark::LineEnd;
    switch (part) {
    case WirePart::StatusLine: return WireMark::StartLine;
    case WirePart::ChunkSize: return WireMark::ChunkHead;
    case WirePart::FieldLine:
    case WirePart::TrailerLine:
        if (!first || colon == std::string_view::npos || index > colon)
            return WireMark::Plain;
        return index == colon ? WireMark::Separator : WireMark::Name;
    default: return WireMark::Plain;
    }
}

void append(WireText& line, const QString& text, WireMark mark) {
    const auto begin = static_cast<int>(line.text.size());
    line.text += text;
    if (mark == WireMark::Plain)
        return;
    const auto length = static_cast<int>(text.size());
    if (!line.runs.isEmpty() && line.runs.last().mark == mark &&
        line.runs.last().begin + line.runs.last().length == begin)
        line.runs.last().length += length;
    else
        line.runs << WireRun{begin, length, mark};
}

} // namespace

std::vector<WireRow> wireRows(std::string_view bytes, const std::vector<WireSpan>& spans,
                              const std::vector<WireFaultAt>& faults, WireForm form, bool wrapped) {
    RowBuilder builder(bytes, form, wrapped);
    const std::size_t gap = spans.size() > firstSpans + lastSpans ? spans.size() - lastSpans : 0;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        if (i == firstSpans && gap != 0) {
            std::uint64_t hidden = spans[gap].offset - spans[i].offset;
            for (std::size_t left = i; left < gap; ++left)
                hidden += spans[left].dropped;
            builder.leaveOut(spans[i], spans[i].offset, hidden);
            i = gap;
        }
        builder.add(spans[i]);
    }
    placeFaults(builder.rows, faults);
    return std::move(builder.rows);
}

std::vector<WireSpan> spansOfRequest(std::string_view sent) {
    std::vector<WireSpan> spans;
    std::size_t at = 0;
    bool content = false;
    while (at < sent.size()) {
        const std::size_t lineEnd = content ? std::string_view::npos : sent.find('\n', at);
        const std::size_t end = lineEnd == std::string_view::npos ? sent.size() : lineEnd + 1;
        const bool empty =
            end - at <= 2 && sent.substr(at, end - at).find_first_not_of("\r\n") == std::string_view::npos;
        const WirePart part = content         ? WirePart::Content
                              : spans.empty() ? WirePart::StatusLine
                              : empty         ? WirePart::SectionEnd
                                              : WirePart::FieldLine;
        spans.push_back({part, false, at, end - at, 0});
        content = content || part == WirePart::SectionEnd;
        at = end;
    }
    return spans;
}

WireText wireText(std::string_view bytes, const WireRow& row, WireForm form) {
    const std::string_view shown = bytes.substr(row.offset, row.length);
    const std::size_t colon = endOfName(shown);
    WireText line;
    if (form == WireForm::Text) {
        for (std::size_t i = 0; i < shown.size(); ++i)
            append(line, escaped(shown[i]), markOf(shown, i, row.part, row.first, colon));
        return line;
    }
    for (std::size_t i = 0; i < shown.size(); ++i)
        append(line, QStringLiteral("%1 ").arg(static_cast<unsigned char>(shown[i]), 2, 16, QLatin1Char('0')),
               markOf(shown, i, row.part, row.first, colon));
    line.text += QString(static_cast<qsizetype>((hexWidth - shown.size()) * 3 + 1), QLatin1Char(' '));
    for (const char c : shown)
        line.text += c >= 0x20 && c < 0x7F ? QLatin1Char(c) : QLatin1Char('.');
    return line;
}

QString partInWords(WirePart part, bool interim, bool ofRequest) {
    switch (part) {
    case WirePart::StatusLine:
        return ofRequest ? WireWords::tr("Request line")
               : interim ? WireWords::tr("Interim status line")
                         : WireWords::tr("Status line");
    case WirePart::FieldLine: return interim ? WireWords::tr("Interim field") : WireWords::tr("Field");
    case WirePart::SectionEnd: return WireWords::tr("Empty line");
    case WirePart::ChunkSize: return WireWords::tr("Chunk size");
    case WirePart::ChunkEnd: return WireWords::tr("Chunk end");
    case WirePart::TrailerLine: return WireWords::tr("Trailer field");
    case WirePart::Content: return WireWords::tr("Content");
    case WirePart::After: return WireWords::tr("After the message");
    case WirePart::Unreadable: return WireWords::tr("Unreadable");
    }
    return {};
}

} // namespace hci
