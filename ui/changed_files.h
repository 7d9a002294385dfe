#pragma once

#include "ui/session/session_view.h"

#include <QtCore/QDateTime>
#include <QtCore/QFileSystemWatcher>
#include <QtCore/QHash>
#include <QtCore/QTimer>

namespace hci {

/// Watches the recordings that the session was read from, and reports changes on disk.
class ChangedFiles final : public QObject {
    Q_OBJECT
public:
    explicit ChangedFiles(QObject* parent = nullptr);
    void setView(const SessionView& view);

signals:
    /// Emitted once per change, when the file has been quiet for a moment.
    void changed(const QString& path);

private:
    struct State {
        QDateTime modified;
        qint64 size = -1;
        friend bool operator==(const State&, const State&) = default;
    };
    static State stateOf(const QString& path);
    void look();

    QFileSystemWatcher m_watcher;
    QTimer m_quiet; // since the last change
    QHash<QString, State> m_states;
    std::weak_ptr<const Session> m_session; // whose files are watched
};

} // namespace hci
