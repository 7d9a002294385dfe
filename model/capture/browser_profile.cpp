#include "model/capture/browser_profile.h"

#include "model/capture/failure_text.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QLockFile>
#include <QtCore/QTemporaryDir>

#include <unistd.h>

namespace hci {

namespace {

constexpr QLatin1StringView folderName("http-cache-inspector-browser-");
constexpr QLatin1StringView lockName("/http-cache-inspector.lock"); // in a fresh profile

/// A browser may be watched for days: a lock is stale if its process is gone, whatever its age.
bool take(QLockFile& lock) {
    lock.setStaleLockTime(0);
    return lock.tryLock(0);
}

/// A profile whose program is gone. One without a lock is just being made.
bool wasLeft(const QFileInfo& folder) {
    const QString file = folder.filePath() + lockName;
    if (folder.ownerId() != ::getuid() || !QFile::exists(file))
        return false;
    QLockFile lock(file);
    return take(lock);
}

void removeLeftProfiles() {
    const auto folders =
        QDir(QDir::tempPath())
            .entryInfoList({QString(folderName + QLatin1Char('*'))}, QDir::Dirs | QDir::NoSymLinks);
    for (const QFileInfo& folder : folders)
        if (wasLeft(folder))
            QDir(folder.filePath()).removeRecursively();
}

} // namespace

BrowserProfile::BrowserProfile() = default;
BrowserProfile::~BrowserProfile() {
    remove();
}

Result<std::unique_ptr<BrowserProfile>> BrowserProfile::fresh() {
    removeLeftProfiles();
    std::unique_ptr<BrowserProfile> profile(new BrowserProfile);
    profile->m_folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + QLatin1Char('/') + folderName +
                                                        QStringLiteral("XXXXXX"));
    if (!profile->m_folder->isValid())
        return failure(ErrorCode::Io, because("no temporary folder for a profile",
                                              profile->m_folder->errorString().toStdString()));
    profile->m_path = profile->m_folder->path();
    if (!profile->lock(profile->m_path + lockName))
        return failure(ErrorCode::Io, "the temporary folder for a profile cannot be locked");
    return profile;
}

Result<std::unique_ptr<BrowserProfile>> BrowserProfile::kept(const QString& folder) {
    constexpr auto ownersAlone = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, ownersAlone))
        return failure(ErrorCode::Io,
                       because("the folder of the profile cannot be made", folder.toStdString()));
    std::unique_ptr<BrowserProfile> profile(new BrowserProfile);
    profile->m_path = folder;
    profile->m_kept = true;
    if (!profile->lock(folder + QStringLiteral(".lock")))
        return failure(ErrorCode::Io, "another window watches a browser with this profile");
    return profile;
}

bool BrowserProfile::lock(const QString& file) {
    m_lock = std::make_unique<QLockFile>(file);
    return take(*m_lock);
}

/// The lock of a fresh profile is in its folder, and QLockFile warns if the file is gone.
void BrowserProfile::remove() {
    m_lock.reset();
    for (int attempt = 0; m_folder && m_folder->isValid() && attempt < 60; ++attempt) {
        if (m_folder->remove())
            break;
        ::usleep(50'000); // a process of the browser was still writing
    }
    m_folder.reset();
}

} // namespace hci
