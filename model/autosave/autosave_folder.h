#pragma once

#include "model/autosave/growing_har.h"

#include <QtCore/QLockFile>
#include <QtCore/QStringList>

#include <map>
#include <memory>

namespace hci {

/// What a window keeps of its session.
struct KeptSession {
    std::vector<Session::Part> parts; ///< that stand in no file of the user's
    QStringList recordings;           ///< paths of files that were opened
};

/// The folder of one window that runs: a HAR a part, the paths of the recordings, and a lock. It and its
/// files are readable by their owner alone, as they have all secrets of the session.
class AutosaveFolder final {
public:
    static constexpr std::uint64_t mostBytes = std::uint64_t{1} << 30;
    static constexpr qsizetype mostRecordings = 10'000;

    /// Makes a folder with a name of its own below `root`, and `root` where it is not there. `room`: for all
    /// files together.
    [[nodiscard]] static Result<std::unique_ptr<AutosaveFolder>> create(const QString& root,
                                                                        std::uint64_t room = mostBytes);

    /// Brings the files up to `session`; those of parts that it does not have are removed. The first error
    /// of a file, after the others were written: TooLarge beyond `room`, Io.
    [[nodiscard]] Result<void> keep(const KeptSession& session);
    /// Takes it from the disk.
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
    // The segment is held: another one at its address would be taken for it.
    std::map<std::shared_ptr<const Segment>, GrowingHar> m_files;
    int m_nextFile = 1;
    QStringList m_recordings;
};

/// Removes a folder and what is in it; `lock` is its own and held.
void removeFolder(const QString& folder, QLockFile& lock);
/// The lock of a folder and its list of recordings, by their names in it.
[[nodiscard]] std::unique_ptr<QLockFile> lockOf(const QString& folder);
inline constexpr QLatin1StringView recordingsName("recordings.json");

} // namespace hci
