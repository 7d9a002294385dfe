#include "ui/help/help_actions.h"

#include "ui/actions.h"
#include "ui/dialogs.h"
#include "ui/help/context_help.h"
#include "ui/help/shortcuts_dialog.h"

#include <QtGui/QAction>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QMenuBar>

namespace hci {

HelpActions::HelpActions(QMainWindow& window, const Actions& actions) : QObject(&window), m_window(window) {
    new ContextHelp(window, *actions.whatsThis);
    connect(actions.shortcuts, &QAction::triggered, this, &HelpActions::showShortcuts);
    connect(actions.about, &QAction::triggered, this, [this] { showAbout(&m_window); });
}

/// What was chosen is done when the page is gone: it may open a dialog of its own.
void HelpActions::showShortcuts() {
    ShortcutsDialog page(*m_window.menuBar(), &m_window);
    if (page.exec() == QDialog::Accepted && page.chosen())
        page.chosen()->trigger();
}

} // namespace hci
