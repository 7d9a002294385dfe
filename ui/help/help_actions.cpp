#include "ui/help/help_actions.h"

#include "model/base/version.h"
#include "ui/base/actions.h"
#include "ui/base/web_page.h"
#include "ui/help/context_help.h"
#include "ui/help/shortcuts_dialog.h"
#include "ui/tables/table_view.h"
#include "ui/widgets/question.h"

#include <QtGui/QAction>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QMenuBar>

namespace hci {

HelpActions::HelpActions(QMainWindow& window, const Actions& actions)
    : QObject(&window), m_window(window), m_help(new ContextHelp(window, *actions.whatsThis)) {
    connect(actions.shortcuts, &QAction::triggered, this, &HelpActions::showShortcuts);
    connect(actions.openSection, &QAction::triggered, this, &HelpActions::openSection);
    connect(actions.about, &QAction::triggered, this, &HelpActions::showAbout);
}

void HelpActions::explain(QWidget& part) {
    m_help->explain(part);
}

/// Runs the chosen command after the page has closed, because the command may open a dialog.
void HelpActions::showShortcuts() {
    ShortcutsDialog page(*m_window.menuBar(), &m_window);
    if (page.exec() == QDialog::Accepted && page.chosen())
        page.chosen()->trigger();
}

/// Opens the section for the current row of the focused table.
void HelpActions::openSection() {
    const auto* table = qobject_cast<TableView*>(QApplication::focusWidget());
    const QUrl page = table ? table->currentPage() : QUrl();
    if (page.isEmpty())
        emit noted(tr("Choose a row of a table that names a section of an RFC."));
    else if (!openWebPage(page))
        emit noted(tr("This desktop has no browser for %1").arg(page.toString()));
}

void HelpActions::showAbout() {
    showMessage(&m_window, tr("About HTTP Cache Inspector"),
                tr("HTTP Cache Inspector %1").arg(QStringLiteral(HCI_VERSION)),
                tr("Is this cached the way I think it is, and if not, why and what does it cost?") +
                    QStringLiteral("\n\nRFC 9110, 9111, 9112, 5861, 8246, 9211, 9213."));
}

} // namespace hci
