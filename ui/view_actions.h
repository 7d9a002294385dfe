#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <functional>

class QMainWindow;
class QSplitter;
class QWidget;

namespace hci {

struct Actions;
class Docks;
class ResourcePanel;
struct Settings;

/// How the window looks: theme, text size, and layout, which can be reset to that of the first start; and
/// further windows.
class ViewActions final : public QObject {
    Q_OBJECT
public:
    /// For a window that has its panels, before its layout is restored. All arguments outlive this.
    ViewActions(QMainWindow& window, Settings& settings, const Actions& actions, Docks& docks,
                ResourcePanel& resources, QObject* parent = nullptr);

    /// Applies the current choices to a part that the window built later.
    void adopt(QWidget& part);
    /// Opens another window; false if that failed. Without the function the command is not available.
    using OpenWindow = std::function<bool()>;
    void setOpenWindow(OpenWindow open);

signals:
    void failed(const QString& sentence);
    void done(const QString& sentence);

private:
    void setTextSize(int percent);
    void showTextSize();
    void setLinesWrap(QWidget& part, bool wrap);
    void resetLayout();
    void openWindow();

    QMainWindow& m_window;
    Settings& m_settings;
    const Actions& m_actions;
    Docks& m_docks;
    ResourcePanel& m_resources;
    OpenWindow m_open;
    QList<std::pair<QPointer<QSplitter>, QByteArray>> m_splitters; ///< as at the first start
};

} // namespace hci
