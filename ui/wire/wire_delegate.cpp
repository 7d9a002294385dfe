#include "ui/wire/wire_delegate.h"

#include "ui/base/theme.h"
#include "ui/wire/wire_model.h"

#include <QtGui/QPainter>
#include <QtGui/QTextLayout>
#include <QtWidgets/QApplication>

namespace hci {

namespace {

constexpr int padding = 8;

QTextCharFormat formatOf(WireMark mark, const Colors& colors, const QPalette& palette) {
    QTextCharFormat format;
    switch (mark) {
    case WireMark::StartLine: format.setFontWeight(QFont::DemiBold); break;
    case WireMark::Name: format.setForeground(palette.color(QPalette::Link)); break;
    case WireMark::Separator:
    case WireMark::LineEnd: format.setForeground(colors.muted); break;
    case WireMark::ChunkHead: format.setForeground(colors.warning); break;
    case WireMark::Wrong: format.setForeground(colors.bad); break;
    case WireMark::Plain: break;
    }
    return format;
}

QList<QTextLayout::FormatRange> formatRanges(const QList<WireRun>& runs, const QStyleOptionViewItem& option) {
    const Colors& colors = colorsFor(option.palette);
    QList<QTextLayout::FormatRange> ranges;
    for (const WireRun& run : runs)
        ranges << QTextLayout::FormatRange{run.begin, run.length, formatOf(run.mark, colors, option.palette)};
    return ranges;
}

} // namespace

WireDelegate::WireDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

void WireDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    const QVariant runs = index.data(WireModel::RunsRole);
    if (!runs.isValid())
        return m_cells.paint(painter, option, index);
    const Colors& colors = colorsFor(option.palette);
    painter->save();
    painter->setClipRect(option.rect);
    const auto fill = static_cast<Fill>(index.data(FillRole).toInt());
    if (fill != Fill::None && !(option.state & QStyle::State_Selected))
        painter->fillRect(option.rect, colors.of(fill));
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    QTextLayout layout(index.data().toString(), monospaceFont());
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(wrap);
    layout.setFormats(formatRanges(runs.value<QList<WireRun>>(), option));
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    painter->setPen(option.palette.color(QPalette::Text));
    layout.draw(painter, QPointF(option.rect.left() + padding,
                                 option.rect.top() + (option.rect.height() - line.height()) / 2));
    painter->setPen(colors.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

QSize WireDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return m_cells.sizeHint(option, index);
}

} // namespace hci
