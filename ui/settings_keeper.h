#pragma once

#include "ui/settings.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

class QSettings;

namespace hci {

class MainWindow;

/// Writes the settings soon after the user has changed one, so that a program that is killed has them too.
class SettingsKeeper final : public QObject {
    Q_OBJECT
public:
    /// Collects what `window` has into `settings`, and writes them to `stored`. All outlive this.
    SettingsKeeper(MainWindow& window, Settings& settings, QSettings& stored);

    /// Writes what is not written yet. The first time that this fails the window tells it.
    void write();

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    MainWindow& m_window;
    Settings& m_settings;
    QSettings& m_stored;
    Settings m_written;
    QTimer m_quiet;
    bool m_failed = false;
};

} // namespace hci
