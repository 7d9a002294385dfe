#include "ui/print/paper_report.h"

#include "model/base/sentence.h"
#include "ui/print/drawn_bars.h"
#include "ui/print/paper_style.h"

#include <QtCore/QIODevice>
#include <QtCore/QXmlStreamReader>
#include <QtGui/QAbstractTextDocumentLayout>
#include <QtGui/QPagedPaintDevice>
#include <QtGui/QTextBlock>
#include <QtGui/QTextCursor>
#include <QtGui/QTextTable>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

namespace hci {

namespace {

constexpr qreal dotsOfDocument = 96;     // QTextDocument's lengths are 1/96 inch
constexpr qreal tilePoints = 13;         // the size of the number in a tile
constexpr qreal keptTogetherPoints = 70; // a heading and the text after it

struct ColumnHead {
    QString text;
    bool numbers = false;
};

/// An open table: row and column of the cell that was begun last.
struct OpenTable {
    QTextTable* table = nullptr;
    std::vector<ColumnHead> heads;
    int row = -1;
    int column = -1;
    QString rowClasses;
    bool tiles = false;
};

/// An open element, and the format of the text around it.
struct OpenElement {
    QString name;
    QString classes;
    QTextCharFormat around;
};

class PaperReader {
public:
    PaperReader(QIODevice& html, QPagedPaintDevice& device, qreal pageHeight)
        : m_xml(&html), m_textWidth(device.width() * dotsOfDocument / device.logicalDpiX()),
          m_pageHeight(pageHeight), m_keptTogether(keptTogetherPoints * device.logicalDpiY() / 72.0),
          m_document(std::make_unique<QTextDocument>()), m_cursor(m_document.get()), m_text(paperText()) {
        m_document->setUndoRedoEnabled(false);
        m_document->setDocumentMargin(0);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        m_document->setDefaultTextOption(option);
        m_document->documentLayout()->setPaintDevice(&device);
        m_document->setPageSize(QSizeF(device.width(), pageHeight));
        m_document->documentLayout()->registerHandler(DrawnBars::objectType,
                                                      new DrawnBars(m_document->documentLayout()));
    }

    Result<PaperReport> read() {
        m_cursor.beginEditBlock();
        while (!m_xml.atEnd()) {
            m_xml.readNext();
            if (m_xml.isStartElement())
                begin();
            else if (m_xml.isEndElement())
                end();
            else if (m_xml.isCharacters())
                write(m_xml.text().toString());
        }
        m_cursor.endEditBlock();
        if (m_xml.hasError())
            return failure(ErrorCode::Syntax,
                           filled("the report is not whole: %1", {m_xml.errorString().toStdString()}));
        return PaperReport{std::move(m_document), m_title};
    }

private:
    // --- elements ---

    void begin() {
        const QString name = m_xml.name().toString();
        const QString classes = m_xml.attributes().value(QLatin1StringView("class")).toString();
        if (isIgnored(name, classes))
            return;
        m_open.push_back({name, classes, m_text});
        if (name == QLatin1StringView("table"))
            m_tables.emplace_back();
        else if (name == QLatin1StringView("tbody"))
            beginRows();
        else if (name == QLatin1StringView("tr"))
            beginRow(classes);
        else if (name == QLatin1StringView("td") || name == QLatin1StringView("th"))
            beginCell(classes.split(QLatin1Char(' ')).contains(QLatin1StringView("number")));
        else if (name == QLatin1StringView("dl"))
            beginPairs(classes);
        else if (!m_tables.empty() && parent().name == QLatin1StringView("dl"))
            beginPart(name, classes);
        else
            beginText(name, classes);
    }

    /// Skips elements that are not for paper, and handles those that are read to their end at once.
    bool isIgnored(const QString& name, const QString& classes) {
        if (name == QLatin1StringView("title")) {
            m_title = m_xml.readElementText();
        } else if (name == QLatin1StringView("svg")) {
            const QTextCharFormat bars = DrawnBars::read(m_xml);
            beginBlock({});
            m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), bars);
            m_fresh = false;
        } else if (name == QLatin1StringView("thead")) {
            m_heads = readHeads();
        } else if (name == QLatin1StringView("style") || name == QLatin1StringView("nav") ||
                   name == QLatin1StringView("meta") || classes == QLatin1StringView("unseen")) {
            m_xml.skipCurrentElement();
        } else if (classes.startsWith(QLatin1StringView("swatch "))) {
            m_xml.skipCurrentElement();
            QTextCharFormat square = m_text;
            square.setForeground(paperColour(QStringView(classes).sliced(7)));
            m_cursor.insertText(QStringLiteral("\u25A0 "), square);
            m_fresh = false;
        } else {
            return false;
        }
        return true;
    }

    void end() {
        if (m_open.empty())
            return;
        const OpenElement closed = std::move(m_open.back());
        m_open.pop_back();
        m_text = closed.around;
        if (isHeading(closed))
            keepWithText();
        const bool pairs = closed.name == QLatin1StringView("dl");
        if (pairs || closed.name == QLatin1StringView("table"))
            endTable();
        if (m_open.empty())
            return;
        const QString around = m_open.back().classes;
        if (around == QLatin1StringView("legend"))
            write(QStringLiteral("     "));
        else if (around == QLatin1StringView("axis") && closed.name == QLatin1StringView("span"))
            write(QStringLiteral("\t"));
        else if (m_open.back().name == QLatin1StringView("header") && around.isEmpty())
            write(QStringLiteral("   "));
    }

    // --- headings ---

    bool isHeading(const OpenElement& element) const {
        if (!m_tables.empty() || m_cursor.blockFormat().headingLevel() == 0)
            return false;
        const auto block = paperBlock(element.name, element.classes);
        return block && block->block.headingLevel() > 0;
    }

    /// Moves the heading that has just been read to the next page if the text after it has no room on this
    /// one. So each part is laid out once: a move later would shift all that follows.
    void keepWithText() {
        m_cursor.endEditBlock(); // lays out what is new
        const QRectF place = m_document->documentLayout()->blockBoundingRect(m_cursor.block());
        m_cursor.beginEditBlock();
        if (std::fmod(place.bottom(), m_pageHeight) + m_keptTogether <= m_pageHeight)
            return;
        QTextBlockFormat format = m_cursor.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        m_cursor.setBlockFormat(format);
    }

    // --- text ---

    void beginText(const QString& name, const QString& classes) {
        if (name == QLatin1StringView("header") && classes == QLatin1StringView("masthead"))
            return;
        if (name == QLatin1StringView("article"))
            m_severity = classes.section(QLatin1Char(' '), 1, 1);
        if (!m_tables.empty() && m_tables.back().tiles)
            return beginInTile(name);
        if (isBlock(name, classes))
            write(QString(QChar::LineSeparator));
        if (classes == QLatin1StringView("figures") && !m_fresh)
            write(QStringLiteral("   "));
        if (const auto block = paperBlock(name, classes)) {
            beginBlock(blockOf(name, classes, *block));
            m_text = block->text;
            if (name == QLatin1StringView("li") && hasBullet())
                write(QStringLiteral("\u2022\u00A0"));
            return;
        }
        m_text = paperInline(name, classes, m_text);
        if (classes == QLatin1StringView("severity"))
            m_text.setForeground(paperColour(m_severity));
    }

    /// Begins a part of a tile: title, number, basis or meaning.
    void beginInTile(const QString& name) {
        if (name == QLatin1StringView("dt") || name == QLatin1StringView("dd")) {
            beginBlock({});
            if (name == QLatin1StringView("dt"))
                m_text.setForeground(paper::muted);
        } else if (name == QLatin1StringView("strong")) {
            m_text.setFontWeight(QFont::Bold);
            m_text.setFontPointSize(tilePoints);
        } else {
            write(QString(QChar::LineSeparator));
            m_text = paperInline(u"small", {}, paperText());
        }
    }

    /// Whether the text has its own line: a number's basis goes below it, and values go below each other.
    bool isBlock(const QString& name, const QString& classes) const {
        const bool under = (name == QLatin1StringView("small") && parent().name == QLatin1StringView("td")) ||
                           classes == QLatin1StringView("value");
        const bool line = name == QLatin1StringView("code") && parent().name == QLatin1StringView("pre");
        return (under || line) && !m_fresh;
    }

    QTextBlockFormat blockOf(const QString& name, const QString& classes, const PaperBlock& style) const {
        QTextBlockFormat block = style.block;
        if (name == QLatin1StringView("header")) {
            block.setBackground(paperGround(m_severity));
        } else if (name == QLatin1StringView("li") && hasBullet()) {
            block.setLeftMargin(10);
            block.setTextIndent(-8);
        } else if (name == QLatin1StringView("li") && parent().classes == QLatin1StringView("findings")) {
            block.setTopMargin(5);
        } else if (classes == QLatin1StringView("axis")) {
            block.setTabPositions({QTextOption::Tab(m_textWidth, QTextOption::RightTab)});
        }
        return block;
    }

    /// Begins a block, or changes the format of the current empty one.
    void beginBlock(const QTextBlockFormat& format) {
        QTextBlockFormat aligned = format;
        if (m_alignRight)
            aligned.setAlignment(Qt::AlignRight);
        if (m_fresh) {
            m_cursor.setBlockFormat(aligned);
        } else {
            m_cursor.insertBlock(aligned);
            m_cellBegins = false;
        }
        if (!m_cellBegins) // otherwise it would replace the cell's format
            m_cursor.setBlockCharFormat(m_text);
        m_fresh = true;
    }

    void write(const QString& text) {
        if (text.isEmpty())
            return;
        m_cursor.insertText(text, m_text);
        m_fresh = false;
    }

    /// The parent of the element that has just begun.
    [[nodiscard]] const OpenElement& parent() const {
        return m_open[m_open.size() - std::min<std::size_t>(2, m_open.size())];
    }
    /// Whether a list has bullets: lists of sentences do, those of bars, findings and counts do not.
    [[nodiscard]] bool hasBullet() const {
        const OpenElement& list = parent();
        return list.name == QLatin1StringView("ul") &&
               (list.classes.isEmpty() || list.classes == QLatin1StringView("reasons"));
    }

    // --- tables ---

    std::vector<ColumnHead> readHeads() {
        std::vector<ColumnHead> heads;
        while (m_xml.readNextStartElement()) { // the row
            while (m_xml.readNextStartElement()) {
                const bool numbers =
                    m_xml.attributes().value(QLatin1StringView("class")) == QLatin1StringView("number");
                heads.push_back({m_xml.readElementText(), numbers});
            }
        }
        return heads;
    }

    void beginRows() {
        if (m_tables.empty())
            return;
        OpenTable& open = m_tables.back();
        open.heads = std::exchange(m_heads, {});
        std::vector<qreal> weights;
        for (const ColumnHead& head : open.heads)
            weights.push_back(paperWeight(head.text, head.numbers));
        if (weights.empty())
            weights = {2, 3};
        open.table = insertTable(weights, !open.heads.empty());
        for (std::size_t i = 0; i < open.heads.size(); ++i)
            writeHead(open, static_cast<int>(i));
        open.row = open.heads.empty() ? -1 : 0;
    }

    QTextTable* insertTable(const std::vector<qreal>& weights, bool ruled) {
        QTextTableFormat format;
        format.setBorder(0);
        format.setCellSpacing(0);
        format.setBorderCollapse(true); // otherwise cells have no borders of their own
        format.setCellPadding(ruled ? 3 : 1);
        format.setTopMargin(ruled ? 6 : 0);
        format.setBottomMargin(ruled ? 10 : 4);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        const qreal all = std::accumulate(weights.begin(), weights.end(), 0.0);
        QList<QTextLength> widths;
        for (const qreal weight : weights)
            widths << QTextLength(QTextLength::PercentageLength, 100 * weight / all);
        format.setColumnWidthConstraints(widths);
        format.setHeaderRowCount(ruled ? 1 : 0);
        beginBlock(thin());
        return m_cursor.insertTable(1, static_cast<int>(weights.size()), format);
    }

    /// The minimal block that Qt needs before and after a table.
    QTextBlockFormat thin() const {
        QTextBlockFormat format;
        format.setLineHeight(1, QTextBlockFormat::FixedHeight);
        return format;
    }

    void writeHead(OpenTable& open, int column) {
        QTextTableCell cell = open.table->cellAt(0, column);
        drawRuleUnder(cell, paper::muted, QColor());
        m_cursor = cell.firstCursorPosition();
        m_fresh = true;
        m_cellBegins = true;
        m_alignRight = open.heads[static_cast<std::size_t>(column)].numbers;
        m_text = paperInline(u"small", {}, paperText());
        m_text.setFontWeight(QFont::DemiBold);
        beginBlock({});
        write(open.heads[static_cast<std::size_t>(column)].text);
        m_text = paperText();
        m_alignRight = false;
    }

    static void drawRuleUnder(QTextTableCell& cell, const QColor& colour, const QColor& ground) {
        QTextTableCellFormat format = cell.format().toTableCellFormat();
        format.setBottomBorder(0.5);
        format.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBottomBorderBrush(colour);
        if (ground.isValid())
            format.setBackground(ground);
        cell.setFormat(format);
    }

    void beginRow(const QString& classes) {
        if (m_tables.empty() || !m_tables.back().table)
            return;
        OpenTable& open = m_tables.back();
        if (++open.row >= open.table->rows())
            open.table->appendRows(1);
        open.column = -1;
        open.rowClasses = classes;
    }

    void beginCell(bool numbers) {
        if (m_tables.empty() || !m_tables.back().table)
            return;
        OpenTable& open = m_tables.back();
        if (++open.column >= open.table->columns())
            open.table->appendColumns(1);
        QTextTableCell cell = open.table->cellAt(open.row, open.column);
        drawRuleUnder(cell, paper::line, paperGround(open.rowClasses));
        enter(cell, numbers);
        if (m_open.back().classes == QLatin1StringView("verdict")) {
            m_text.setFontWeight(QFont::DemiBold);
            m_text.setForeground(paperColour(open.rowClasses));
        }
    }

    void enter(const QTextTableCell& cell, bool numbers) {
        m_cursor = cell.firstCursorPosition();
        m_fresh = true;
        m_cellBegins = true;
        m_alignRight = numbers;
        m_text = paperText();
        beginBlock({});
    }

    void endTable() {
        if (m_tables.empty())
            return;
        QTextTable* table = m_tables.back().table;
        m_tables.pop_back();
        m_alignRight = false;
        if (!table)
            return;
        m_cursor = table->lastCursorPosition();
        m_cursor.movePosition(QTextCursor::NextBlock);
        m_fresh = true;
        m_cursor.setBlockFormat(thin());
    }

    // --- pairs of terms and what they mean ---

    /// Begins a definition list: tiles side by side, or a table of two columns for evidence.
    void beginPairs(const QString& classes) {
        OpenTable& open = m_tables.emplace_back();
        open.tiles = classes == QLatin1StringView("tiles");
        open.table = insertTable(open.tiles ? std::vector<qreal>(4, 1) : std::vector<qreal>{1, 6}, false);
    }

    void beginPart(const QString& name, const QString& classes) {
        OpenTable& open = m_tables.back();
        if (name == QLatin1StringView("div")) { // a tile
            open.row = 0;
            QTextTableCell cell = open.table->cellAt(0, std::min(++open.column, open.table->columns() - 1));
            QTextTableCellFormat format = cell.format().toTableCellFormat();
            format.setTopBorder(2);
            format.setTopBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setTopBorderBrush(paperColour(classes));
            format.setRightPadding(10);
            format.setTopPadding(4);
            cell.setFormat(format);
            enter(cell, false);
            return;
        }
        const bool term = name == QLatin1StringView("dt");
        if (term && ++open.row >= open.table->rows())
            open.table->appendRows(1);
        enter(open.table->cellAt(std::max(open.row, 0), term ? 0 : 1), false);
        if (term)
            m_text.setForeground(paper::muted);
    }

    QXmlStreamReader m_xml;
    qreal m_textWidth; ///< in QTextDocument's unit
    qreal m_pageHeight;
    qreal m_keptTogether;
    std::unique_ptr<QTextDocument> m_document;
    QTextCursor m_cursor;
    QTextCharFormat m_text;
    std::vector<OpenElement> m_open;
    std::vector<OpenTable> m_tables;
    std::vector<ColumnHead> m_heads; ///< of the table whose rows begin next
    QString m_title;
    QString m_severity;        ///< of the rule whose findings are written
    bool m_fresh = true;       ///< the block is still empty
    bool m_cellBegins = false; ///< the block is the cell's first
    bool m_alignRight = false;
};

} // namespace

Result<PaperReport> readPaperReport(QIODevice& html, QPagedPaintDevice& device, qreal pageHeight) {
    return PaperReader(html, device, pageHeight).read();
}

} // namespace hci
