#include "ui/help/context_help.h"

#include "model/words/spec_text.h"
#include "ui/base/shown_text.h"
#include "ui/help/help_texts.h"

#include <QtGui/QAction>
#include <QtGui/QHelpEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTreeView>
#include <QtWidgets/QWhatsThis>

namespace hci {

namespace {

constexpr const char* headingRole = "helpOfHeadings"; // marks the viewport of a table's header

/// "Fresh for: … (RFC 9111 4.2.1)"; empty where nothing is known of the column.
QString columnSentence(const QTreeView& table, int column) {
    const QAbstractItemModel* model = table.model();
    const ColumnHelp help = columnHelp(table.objectName(), column);
    const QString text = help.text.isEmpty()
                             ? model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString()
                             : help.text;
    if (text.isEmpty())
        return {};
    const QString title = model->headerData(column, Qt::Horizontal).toString();
    const QString sentence = title.isEmpty() ? text : QStringLiteral("%1: %2").arg(title, text);
    return help.spec.known() ? QStringLiteral("%1 (%2)").arg(sentence, specInWords(help.spec)) : sentence;
}

QString columnSentences(const QTreeView& table) {
    QStringList sentences;
    for (int place = 0; place < table.header()->count(); ++place)
        if (const int column = table.header()->logicalIndex(place); !table.isColumnHidden(column))
            if (const QString sentence = columnSentence(table, column); !sentence.isEmpty())
                sentences << sentence;
    return sentences.join(QLatin1Char('\n'));
}

} // namespace

QString helpAbout(const QWidget& widget) {
    const QWidget* part = &widget;
    while (part && part->whatsThis().isEmpty())
        part = part->parentWidget();
    QStringList texts;
    if (part)
        texts << part->whatsThis();
    if (const auto* table = qobject_cast<const QTreeView*>(&widget))
        if (const QString columns = columnSentences(*table); !columns.isEmpty())
            texts << columns;
    return texts.join(QStringLiteral("\n\n"));
}

ContextHelp::ContextHelp(QWidget& window, QAction& action) : QObject(&window), m_window(window) {
    action.installEventFilter(this); // to tell its key from its menu entry
    connect(&action, &QAction::triggered, this, [] { QWhatsThis::enterWhatsThisMode(); });
    explain(window);
    explainTabs();
}

void ContextHelp::explain(QWidget& part) {
    explainWidget(part);
    for (auto* widget : part.findChildren<QWidget*>())
        explainWidget(*widget);
}

void ContextHelp::explainWidget(QWidget& widget) {
    if (const auto* table = qobject_cast<QTreeView*>(&widget)) {
        table->header()->viewport()->setProperty(headingRole, true);
        table->header()->viewport()->installEventFilter(this);
    }
    const QString text = panelHelp(widget.objectName());
    if (text.isEmpty())
        return;
    widget.setWhatsThis(text);
    if (widget.inherits("QAbstractItemView") && widget.accessibleDescription().isEmpty())
        widget.setAccessibleDescription(text); // a screen reader does not read a view's "What's this?"
}

void ContextHelp::explainTabs() {
    if (const auto* tabs = m_window.findChild<QTabWidget*>(QStringLiteral("detailTabs")))
        for (int place = 0; place < tabs->count(); ++place)
            tabs->widget(place)->setWhatsThis(tabHelp(place));
}

bool ContextHelp::explainFocus() const {
    const QWidget* focus = QApplication::focusWidget();
    const QString text = focus && m_window.isAncestorOf(focus) ? helpAbout(*focus) : QString();
    if (text.isEmpty())
        return false;
    QWhatsThis::showText(focus->mapToGlobal(focus->rect().center()), shownToolTip(text));
    return true;
}

bool ContextHelp::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Shortcut)
        return explainFocus();
    const bool asked = event->type() == QEvent::WhatsThis || event->type() == QEvent::QueryWhatsThis;
    if (!asked || !watched->property(headingRole).toBool())
        return QObject::eventFilter(watched, event);
    const auto* header = qobject_cast<QHeaderView*>(watched->parent());
    const auto* table = header ? qobject_cast<const QTreeView*>(header->parent()) : nullptr;
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString text = table ? columnSentence(*table, header->logicalIndexAt(help->pos())) : QString();
    if (text.isEmpty())
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::WhatsThis)
        QWhatsThis::showText(help->globalPos(), shownToolTip(text));
    event->accept();
    return true;
}

} // namespace hci
