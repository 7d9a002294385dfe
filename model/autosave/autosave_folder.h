#pragma once

#include "model/autosave/appendable_har.h"

#include <QtCore/QLockFile>
#include <QtCore/QStringList>

#include <map>
#include <memory>

namespace hci {

/// The session data that a window saves for recovery.
struct SessionToSave {
    std::vector<Session::Part> parts; ///< those that are in no file of the user's
    QStringList recordings;           ///< paths of opened files
};

/// The folder of one running window: a HAR per part, the paths of the recordings, and a lock. Only its owner
/// can read it, as it holds all secrets of the session.
class AutosaveFolder final {
public:
    static constexpr std::uint64_t maxBytes = std::uint64_t{1} << 30;
    static constexpr qsizetype maxRecordings = 10'000;

    /// Creates a folder with a unique name below `root`, and `root` if needed. `room`: for all files
    /// together.
    [[nodiscard]] static Result<std::unique_ptr<AutosaveFolder>> create(const QString& root,
                                                                        std::uint64_t room = maxBytes);

    /// Brings the files up to date with `session` and removes those of parts that it lacks. Returns the first
    /// error of a file after writing the others: TooLarge beyond `room`, Io.
    [[nodiscard]] Result<void> keep(const SessionToSave& session);
    /// Deletes the folder.
    void remove();
    [[nodiscard]] const QString& path() const noexcept { return m_path; }

private:
    AutosaveFolder(QString path, std::unique_ptr<QLockFile> lock, std::uint64_t room);
    [[nodiscard]] Result<void> keepRecordings(const QStringList& recordings);
    void forgetOthers(const std::vector<Session::Part>& parts);
    [[nodiscard]] std::uint64_t bytes() const;

    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
    std::uint64_t m_room;
    // Owns the segment: a new one at the same address would be mistaken for it.
    std::map<std::shared_ptr<const Segment>, AppendableHar> m_files;
    int m_nextFile = 1;
    QStringList m_recordings;
};

/// Removes a folder and its files; `lock` is the folder's and held.
void removeFolder(const QString& folder, QLockFile& lock);
/// The lock of a folder and its list of recordings, by file name.
[[nodiscard]] std::unique_ptr<QLockFile> lockOf(const QString& folder);
inline constexpr QLatin1StringView recordingsName("recordings.json");

} // namespace hci
