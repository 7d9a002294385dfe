#pragma once

#include "ui/settings.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

class QSettings;

namespace hci {

class MainWindow;

/// Writes the settings soon after each change, so that a killed program keeps them too.
class SettingsKeeper final : public QObject {
    Q_OBJECT
public:
    /// Collects the state of `window` into `settings`, and writes them to `stored`. All outlive this.
    SettingsKeeper(MainWindow& window, Settings& settings, QSettings& stored);

    /// Writes unsaved changes. The window reports the first failure.
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
