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

/// How the window looks: theme, size of its text, and its layout, which can be had again as it was at the
/// first start; and further windows.
class ViewActions final : public QObject {
    Q_OBJECT
public:
    /// Of a window that has its panels, before anything of its layout is restored. All outlive this.
    ViewActions(QMainWindow& window, Settings& settings, const Actions& actions, Docks& docks,
                ResourcePanel& resources, QObject* parent = nullptr);

    /// A part that the window has built later gets what was chosen for the others.
    void adopt(QWidget& part);
    /// Opens another window; false where that did not succeed. Without one there can be none.
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
