#include "ui/settings_keeper.h"

#include "ui/main_window.h"
#include "ui/session/session_controller.h"

#include <QtCore/QDir>
#include <QtCore/QEvent>
#include <QtCore/QSettings>
#include <QtGui/QAction>
#include <QtWidgets/QApplication>

#include <utility>

namespace hci {

namespace {

constexpr int savePauseMs = 500; // milliseconds: waits while the user resizes the window

} // namespace

SettingsKeeper::SettingsKeeper(MainWindow& window, Settings& settings, QSettings& stored)
    : m_window(window), m_settings(settings), m_stored(stored), m_written(Settings::load(stored)) {
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(savePauseMs);
    connect(&m_quiet, &QTimer::timeout, this, &SettingsKeeper::write);
    connect(&window.sessions(), &SessionController::imported, &m_quiet, qOverload<>(&QTimer::start));
    for (const QAction* action : window.findChildren<QAction*>())
        connect(action, &QAction::triggered, &m_quiet, qOverload<>(&QTimer::start));
    qApp->installEventFilter(this);
}

void SettingsKeeper::write() {
    m_quiet.stop();
    m_window.rememberSettings();
    if (m_settings == m_written)
        return;
    m_settings.saveChanges(m_stored, m_written);
    m_stored.sync();
    if (m_stored.status() == QSettings::NoError) {
        m_written = m_settings;
        return;
    }
    // Retries a failed write with the next change, but reports it once.
    if (!std::exchange(m_failed, true))
        m_window.showFailure(tr("The settings cannot be saved: %1 cannot be written")
                                 .arg(QDir::toNativeSeparators(m_stored.fileName())));
}

/// Every change by the user ends with a released key or mouse button, or changes the window.
bool SettingsKeeper::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyRelease:
    case QEvent::MouseButtonRelease: m_quiet.start(); break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::WindowStateChange:
        if (watched == &m_window)
            m_quiet.start();
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace hci
