#pragma once

#include "model/base/job.h"
#include "model/exchange/session.h"
#include "model/har/import.h"

#include <QtCore/QDateTime>
#include <QtCore/QLockFile>
#include <QtCore/QStringList>

#include <memory>
#include <vector>

namespace hci {

/// The session of a killed window, in its folder. This object locks the folder, which stays on disk
/// afterwards unless removed.
class AbandonedSession final {
public:
    /// Finds the sessions below `root` that no program has locked; removes those without exchanges. Reads
    /// every file once: call it on a worker thread.
    [[nodiscard]] static std::vector<std::shared_ptr<AbandonedSession>> find(const QString& root);

    /// Its exchanges, one file per part.
    [[nodiscard]] const QStringList& files() const noexcept { return m_files; }
    /// The recordings that were open in the window.
    [[nodiscard]] const QStringList& recordings() const noexcept { return m_recordings; }
    [[nodiscard]] std::uint32_t exchanges() const noexcept { return m_exchanges; }
    /// When the last exchange was written.
    [[nodiscard]] const QDateTime& lastWritten() const noexcept { return m_lastWritten; }
    /// Deletes the folder.
    void remove();

private:
    AbandonedSession(QString path, std::unique_ptr<QLockFile> lock)
        : m_path(std::move(path)), m_lock(std::move(lock)) {}
    void look();

    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
    QStringList m_files;
    QStringList m_recordings;
    std::uint32_t m_exchanges = 0;
    QDateTime m_lastWritten;
};

/// Reads one of its files: a part as it was, not saved by the user, and live if it was. The file must exist
/// as long as the part is in use.
[[nodiscard]] Result<Session::Part> readLeft(const QString& file, std::shared_ptr<TextPool> pool,
                                             Progress& progress, const ImportSnapshot& onSnapshot);

} // namespace hci
