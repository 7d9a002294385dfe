#include "ui/tables/cell_delegate.h"

#include "ui/base/shown_text.h"
#include "ui/base/theme.h"
#include "ui/base/tone.h"

#include <QtCore/QPoint>
#include <QtGui/QPainter>
#include <QtGui/QTextLayout>
#include <QtWidgets/QApplication>
#include <QtWidgets/QTreeView>

#include <algorithm>
#include <cmath>

namespace hci {

namespace {

constexpr int padding = 8;       // left and right of a cell's text
constexpr int rowPadding = 7;    // above and below together
constexpr int maxBarLength = 50; // pixels of a bar below a number
constexpr int barHeight = 3;
constexpr qsizetype longest = 512; // characters of a value that a cell lays out

/// A cell's text as it is drawn: cut to the width, with its bold and marked parts.
struct Line {
    QString text;
    int boldFrom = -1; // −1: nothing is bold
    int boldTo = -1;   // −1: to the end
    QList<QPoint> spans;
};

/// Elides the part before the bold end first, then the bold end.
Line fittedToBold(const QString& text, int boldFrom, const QFontMetrics& plain, const QFontMetrics& bold,
                  int width) {
    if (boldFrom < 0 || boldFrom > text.size())
        return {plain.elidedText(text, Qt::ElideRight, width), -1, -1, {}};
    const QString head = text.left(boldFrom);
    const QString tail = text.mid(boldFrom);
    const int tailWidth = bold.horizontalAdvance(tail);
    if (plain.horizontalAdvance(head) + tailWidth <= width)
        return {text, boldFrom, -1, {}};
    // "GET /static/…": keep the method, shorten the path first, and the name only after that.
    const QString method = head.left(head.indexOf(QLatin1Char(' ')) + 1);
    const QString path = head.mid(method.size());
    const int methodWidth = plain.horizontalAdvance(method);
    const int least = std::min(width / 6, plain.horizontalAdvance(path));
    const int pathWidth = std::max(width - tailWidth - methodWidth, least);
    const QString shortHead = method + plain.elidedText(path, Qt::ElideMiddle, pathWidth);
    const int left = width - plain.horizontalAdvance(shortHead);
    return {
        shortHead + bold.elidedText(tail, Qt::ElideMiddle, left), static_cast<int>(shortHead.size()), -1, {}};
}

/// The same where text follows the bold part: the cell is cut at its end, and the bold part keeps at least a
/// third of the width.
Line fitted(const Line& cell, const QFontMetrics& plain, const QFontMetrics& bold, int width) {
    if (cell.boldTo < 0 || cell.boldTo >= cell.text.size())
        return fittedToBold(cell.text, cell.boldFrom, plain, bold, width);
    const QString rest = cell.text.mid(cell.boldTo);
    const int least = std::min(plain.horizontalAdvance(rest), width / 3);
    Line line = fittedToBold(cell.text.left(cell.boldTo), cell.boldFrom, plain, bold, width - least);
    line.boldTo = static_cast<int>(line.text.size());
    const int before = std::max(line.boldFrom, 0);
    const int used =
        plain.horizontalAdvance(line.text.left(before)) + bold.horizontalAdvance(line.text.mid(before));
    line.text += plain.elidedText(rest, Qt::ElideRight, width - used);
    return line;
}

QList<QTextLayout::FormatRange> rangesOf(const Line& line, const Colors& colors) {
    QList<QTextLayout::FormatRange> ranges;
    if (line.boldFrom >= 0) {
        const int end = line.boldTo < 0 ? static_cast<int>(line.text.size()) : line.boldTo;
        QTextLayout::FormatRange range{line.boldFrom, end - line.boldFrom, {}};
        range.format.setFontWeight(QFont::DemiBold);
        ranges << range;
    }
    for (const QPoint& span : line.spans) {
        const int end = std::min(span.x() + span.y(), static_cast<int>(line.text.size()));
        if (span.x() >= end)
            continue;
        QTextLayout::FormatRange range{span.x(), end - span.x(), {}};
        range.format.setBackground(colors.changedSpan);
        range.format.setFontWeight(QFont::DemiBold);
        ranges << range;
    }
    return ranges;
}

void drawLine(QPainter& painter, const QRect& area, const Line& line, const QFont& font, const QColor& color,
              const Colors& colors, bool right) {
    QTextLayout layout(line.text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.setFormats(rangesOf(line, colors));
    layout.beginLayout();
    QTextLine textLine = layout.createLine();
    layout.endLayout();
    const qreal x = right ? area.right() + 1 - textLine.naturalTextWidth() : area.left();
    const qreal y = area.top() + (area.height() - textLine.height()) / 2;
    painter.setPen(color);
    layout.draw(&painter, QPointF(x, y));
}

/// Draws the bar below a number, right-aligned with it.
void drawBar(QPainter& painter, const QRect& area, double share, const QColor& color) {
    const int length =
        std::max(1, static_cast<int>(std::lround(share * std::min(maxBarLength, area.width()))));
    painter.fillRect(QRect(area.right() + 1 - length, area.bottom() - barHeight, length, barHeight), color);
}

/// Breaks the text into two lines at most and elides the second.
QString inTwoLines(const QString& text, const QFont& font, int width) {
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(width);
    const int end = first.textLength();
    layout.endLayout();
    return text.left(end).trimmed() + QLatin1Char('\n') +
           QFontMetrics(font).elidedText(text.mid(end), Qt::ElideRight, width);
}

/// The width of the cell's column; 0 outside a tree.
int columnWidth(const QStyleOptionViewItem& option, const QModelIndex& index) {
    const auto* tree = qobject_cast<const QTreeView*>(option.widget);
    return tree ? tree->columnWidth(index.column()) : 0;
}

/// What the cell shows, with its spans moved to where escaping has shifted them.
Line shownCell(const QModelIndex& index) {
    const QString text = index.data(Qt::DisplayRole).toString().left(longest);
    const QVariant emphasis = index.data(EmphasisRole);
    const QVariant emphasisEnd = index.data(EmphasisEndRole);
    const auto placed = [&text](int at) { return static_cast<int>(shownLine(text.left(at)).size()); };
    Line line{shownLine(text),
              emphasis.isValid() ? placed(emphasis.toInt()) : -1,
              emphasisEnd.isValid() ? placed(emphasisEnd.toInt()) : -1,
              {}};
    for (const QPoint& span : index.data(SpansRole).value<QList<QPoint>>()) {
        const int begin = placed(span.x());
        line.spans << QPoint(begin, placed(span.x() + span.y()) - begin);
    }
    return line;
}

const QStyle& styleOf(const QStyleOptionViewItem& option) {
    return option.widget ? *option.widget->style() : *QApplication::style();
}

} // namespace

void beginCell(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
    painter.save();
    painter.setClipRect(option.rect);
    const auto fill = static_cast<Fill>(index.data(FillRole).toInt());
    if (fill != Fill::None && !(option.state & QStyle::State_Selected))
        painter.fillRect(option.rect, colorsFor(option.palette).of(fill));
    styleOf(option).drawPrimitive(QStyle::PE_PanelItemViewItem, &option, &painter, option.widget);
}

void endCell(QPainter& painter, const QStyleOptionViewItem& option) {
    painter.setPen(colorsFor(option.palette).line);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter.restore();
    if (!(option.state & QStyle::State_HasFocus))
        return;
    QStyleOptionFocusRect focus;
    focus.QStyleOption::operator=(option);
    focus.rect = option.rect;
    styleOf(option).drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, option.widget);
}

CellDelegate::CellDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    const Colors& colors = colorsFor(option.palette);
    beginCell(*painter, option, index);

    const QFont font = index.data(MonospaceRole).toBool() ? monospaceFont() : option.font;
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    const QRect area = option.rect.adjusted(padding, 0, -padding, 0);
    const Line cell = shownCell(index);
    const QColor color = index.data(LinkRole).toBool()
                             ? option.palette.color(QPalette::Link)
                             : colors.of(static_cast<Tone>(index.data(ToneRole).toInt()), option.palette);
    if (index.data(WrapRole).toBool() && QFontMetrics(font).horizontalAdvance(cell.text) > area.width()) {
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(area, Qt::AlignVCenter, inTwoLines(cell.text, font, area.width()));
    } else {
        Line line = fitted(cell, QFontMetrics(font), QFontMetrics(bold), area.width());
        line.spans = cell.spans;
        drawLine(*painter, area, line, font, color, colors, index.data(NumberRole).toBool());
    }
    if (const QVariant share = index.data(BarRole); share.isValid())
        drawBar(*painter, area, share.toDouble(), colors.revalidation);
    endCell(*painter, option);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const bool monospace = index.data(MonospaceRole).toBool();
    const QFontMetrics metrics(monospace ? monospaceFont() : option.font);
    const QString text = shownLine(index.data(Qt::DisplayRole).toString().left(longest));
    const int width = metrics.horizontalAdvance(text) + 2 * padding;
    const int column = index.data(WrapRole).toBool() ? columnWidth(option, index) : 0;
    const int lines = column > 0 && width > column ? 2 : 1;
    return {width + 2, lines * metrics.height() + rowPadding};
}

} // namespace hci
