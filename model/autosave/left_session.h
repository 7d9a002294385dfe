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

/// What a window that was killed has left in its folder. Held: no other program takes it as long as this
/// lives. After that it lies where it lay, unless it was removed.
class LeftSession final {
public:
    /// Those below `root` that nobody holds. Those without exchanges are removed. Reads every file once: for
    /// a worker thread.
    [[nodiscard]] static std::vector<std::shared_ptr<LeftSession>> find(const QString& root);

    /// Its exchanges, a file a part.
    [[nodiscard]] const QStringList& files() const noexcept { return m_files; }
    /// The recordings that were open beside them.
    [[nodiscard]] const QStringList& recordings() const noexcept { return m_recordings; }
    [[nodiscard]] std::uint32_t exchanges() const noexcept { return m_exchanges; }
    /// When the last exchange was written.
    [[nodiscard]] const QDateTime& lastWritten() const noexcept { return m_lastWritten; }
    /// Takes it from the disk.
    void remove();

private:
    LeftSession(QString path, std::unique_ptr<QLockFile> lock)
        : m_path(std::move(path)), m_lock(std::move(lock)) {}
    void look();

    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
    QStringList m_files;
    QStringList m_recordings;
    std::uint32_t m_exchanges = 0;
    QDateTime m_lastWritten;
};

/// Reads one of its files: a part as it was, without a file of the user's, and live where it was that. The
/// file must stay for as long as somebody looks at the part.
[[nodiscard]] Result<Session::Part> readLeft(const QString& file, std::shared_ptr<TextPool> pool,
                                             Progress& progress, const ImportSnapshot& onSnapshot);

} // namespace hci
