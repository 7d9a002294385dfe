#include "ui/detail/merge_delegate.h"

#include "model/words/spec_text.h"
#include "ui/base/shown_text.h"
#include "ui/base/web_page.h"
#include "ui/detail/merge_model.h"
#include "ui/tables/cell_delegate.h"
#include "ui/tables/table_view.h"

#include <QtCore/QUrl>
#include <QtGui/QAbstractTextDocumentLayout>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtGui/QTextDocument>
#include <QtWidgets/QHeaderView>

#include <algorithm>

namespace hci {

namespace {

constexpr int indent = 24; // of the words below their field
constexpr int padding = 8;

/// The remarks as markup. Escapes every text, because names of fields come from strangers.
QString markupOf(const std::vector<BrowserRemark>& remarks) {
    QString markup = QStringLiteral("≠ ");
    for (const BrowserRemark& remark : remarks) {
        if (&remark != &remarks.front())
            markup += QLatin1Char(' ');
        const QString words = shownLine(remark.text).toHtmlEscaped();
        const QString url = specUrl(remark.place);
        if (url.isEmpty())
            markup += words;
        else // before the full stop
            markup += QStringLiteral("%1 (<a href=\"%2\">%3</a>).")
                          .arg(words.chopped(1), url, specInWords(remark.place));
    }
    return markup;
}

} // namespace

MergeDelegate::MergeDelegate(const MergeModel& model, TableView& table)
    : QStyledItemDelegate(&table), m_model(model), m_table(table), m_cells(new CellDelegate(this)) {}

bool MergeDelegate::isNote(const QModelIndex& index) const {
    return index.isValid() && m_model.kindAt(index.row()) == MergeModel::Kind::Note;
}

void MergeDelegate::layOut(QTextDocument& words, const QStyleOptionViewItem& option, const QModelIndex& index,
                           const QColor& color) const {
    words.setDefaultFont(option.font);
    words.setDocumentMargin(0);
    words.setDefaultStyleSheet(QStringLiteral("a { color: %1; text-decoration: none }").arg(color.name()));
    words.setHtml(markupOf(m_model.remarksAt(index.row())));
    words.setTextWidth(std::max(m_table.viewport()->width() - indent - padding, 80));
}

void MergeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    if (!isNote(index))
        return m_cells->paint(painter, option, index);
    beginCell(*painter, option, index);
    QTextDocument words;
    layOut(words, option, index, option.palette.color(QPalette::Link));
    painter->translate(option.rect.left() + indent, option.rect.top() + 1);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = option.palette;
    words.documentLayout()->draw(painter, context);
    painter->resetTransform();
    endCell(*painter, option);
}

/// Words span all columns, so they ask for no width of the first one.
QSize MergeDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QSize size = m_cells->sizeHint(option, index);
    if (m_model.kindAt(index.row()) == MergeModel::Kind::Field)
        return size;
    if (!isNote(index))
        return {0, size.height()};
    if (index.column() != MergeModel::Name)
        return {0, 0};
    QTextDocument words;
    layOut(words, option, index, {});
    return {0, static_cast<int>(words.size().height()) + padding};
}

QString MergeDelegate::linkAt(const QPoint& point) const {
    const QModelIndex index = m_table.indexAt(point);
    if (!isNote(index))
        return {};
    QStyleOptionViewItem option;
    option.font = m_table.font();
    QTextDocument words;
    layOut(words, option, index, {});
    const QRect row = m_table.visualRect(index.siblingAtColumn(MergeModel::Name));
    return words.documentLayout()->anchorAt(point - row.topLeft() - QPoint(indent, 1));
}

bool MergeDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                const QModelIndex& index) {
    if (event->type() == QEvent::MouseButtonRelease && isNote(index)) {
        const QString link = linkAt(static_cast<QMouseEvent*>(event)->position().toPoint());
        if (!link.isEmpty())
            openWebPage(QUrl(link));
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace hci
