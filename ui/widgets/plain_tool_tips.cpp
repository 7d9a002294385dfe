#include "ui/widgets/plain_tool_tips.h"

#include "ui/base/shown_text.h"

#include <QtGui/QAction>
#include <QtGui/QHelpEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QToolTip>

#include <optional>

namespace hci {

namespace {

QString headerToolTip(const QHeaderView& header, const QPoint& position) {
    const int section = header.logicalIndexAt(position);
    return section < 0 || !header.model()
               ? QString()
               : header.model()->headerData(section, header.orientation(), Qt::ToolTipRole).toString();
}

/// The tool tip at that position of a view; nullopt for widgets that show their own.
std::optional<QString> toolTipAt(const QWidget& widget, const QPoint& position) {
    if (const auto* view = qobject_cast<const QAbstractItemView*>(widget.parentWidget());
        view && view->viewport() == &widget) {
        if (const auto* header = qobject_cast<const QHeaderView*>(view))
            return headerToolTip(*header, position);
        const QModelIndex index = view->indexAt(position);
        return index.isValid() ? index.data(Qt::ToolTipRole).toString() : QString();
    }
    if (const auto* menu = qobject_cast<const QMenu*>(&widget)) {
        const QAction* action = menu->toolTipsVisible() ? menu->actionAt(position) : nullptr;
        return action && action->toolTip() != action->iconText() ? action->toolTip() : QString();
    }
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget))
        if (const int tab = tabs->tabAt(position); tab >= 0 && !tabs->tabToolTip(tab).isEmpty())
            return tabs->tabToolTip(tab);
    return widget.toolTip().isEmpty() ? std::nullopt : std::optional(widget.toolTip());
}

} // namespace

void PlainToolTips::show(const QPoint& global, const QString& text, QWidget* widget) {
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(global, shownToolTip(text), widget);
}

bool PlainToolTips::eventFilter(QObject* watched, QEvent* event) {
    auto* widget = event->type() == QEvent::ToolTip ? qobject_cast<QWidget*>(watched) : nullptr;
    if (!widget)
        return false;
    const auto* help = static_cast<const QHelpEvent*>(event);
    const std::optional<QString> text = toolTipAt(*widget, help->pos());
    if (!text)
        return false;
    show(help->globalPos(), *text, widget);
    return true;
}

} // namespace hci
