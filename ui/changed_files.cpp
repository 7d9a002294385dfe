#include "ui/changed_files.h"

#include <QtCore/QFileInfo>

namespace hci {

namespace {

constexpr int quietMs = 300; // a recorder may still be writing

} // namespace

ChangedFiles::ChangedFiles(QObject* parent) : QObject(parent) {
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietMs);
    connect(&m_quiet, &QTimer::timeout, this, &ChangedFiles::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_quiet, qOverload<>(&QTimer::start));
}

ChangedFiles::State ChangedFiles::stateOf(const QString& path) {
    const QFileInfo file(path);
    return file.exists() ? State{file.lastModified(), file.size()} : State();
}

void ChangedFiles::setView(const SessionView& view) {
    if (m_session.lock() == view.session)
        return;
    m_session = view.session;
    QHash<QString, State> states;
    for (const Session::Part& part : view.session->parts())
        if (!part.info.path.isEmpty())
            states.insert(part.info.path, m_states.value(part.info.path, stateOf(part.info.path)));
    m_states = std::move(states);
    if (!m_watcher.files().isEmpty())
        m_watcher.removePaths(m_watcher.files());
    if (!m_states.isEmpty())
        m_watcher.addPaths(m_states.keys());
}

/// Watches a file again after it was replaced under its name, because the watcher has lost it then.
void ChangedFiles::look() {
    for (auto known = m_states.begin(); known != m_states.end(); ++known) {
        const State now = stateOf(known.key());
        if (now.size >= 0 && !m_watcher.files().contains(known.key()))
            m_watcher.addPath(known.key());
        if (now.size < 0 || now == known.value())
            continue;
        known.value() = now;
        emit changed(known.key());
    }
}

} // namespace hci
