#pragma once

#include <QtCore/QList>

class QAction;
class QMainWindow;
class QMenu;

namespace hci {

struct Actions;

/// Fills the window's menu bar. Returns the menu of recent files, which its owner fills when it opens.
QMenu* buildMenus(QMainWindow& window, const Actions& actions, const QList<QAction*>& panels);

} // namespace hci
