#include "model/capture/browser_profile.h"

#include "model/capture/failure_text.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QLockFile>
#include <QtCore/QTemporaryDir>

#include <unistd.h>

namespace hci {

BrowserProfile::BrowserProfile() = default;
BrowserProfile::~BrowserProfile() {
    remove();
}

Result<std::unique_ptr<BrowserProfile>> BrowserProfile::fresh() {
    std::unique_ptr<BrowserProfile> profile(new BrowserProfile);
    profile->m_folder = std::make_unique<QTemporaryDir>(
        QDir::tempPath() + QStringLiteral("/http-cache-inspector-browser-XXXXXX"));
    if (!profile->m_folder->isValid())
        return failure(ErrorCode::Io, because("no temporary folder for a profile",
                                              profile->m_folder->errorString().toStdString()));
    profile->m_path = profile->m_folder->path();
    return profile;
}

Result<std::unique_ptr<BrowserProfile>> BrowserProfile::kept(const QString& folder) {
    constexpr auto ownersAlone = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, ownersAlone))
        return failure(ErrorCode::Io,
                       because("the folder of the profile cannot be made", folder.toStdString()));
    std::unique_ptr<BrowserProfile> profile(new BrowserProfile);
    profile->m_path = folder;
    profile->m_lock = std::make_unique<QLockFile>(folder + QStringLiteral(".lock"));
    profile->m_lock->setStaleLockTime(0); // a browser may be watched for days; a process that is gone shows
    if (!profile->m_lock->tryLock(0))
        return failure(ErrorCode::Io, "another window watches a browser with this profile");
    return profile;
}

void BrowserProfile::remove() {
    for (int attempt = 0; m_folder && m_folder->isValid() && attempt < 60; ++attempt) {
        if (m_folder->remove())
            break;
        ::usleep(50'000); // something of the browser's was still writing
    }
    m_folder.reset();
}

} // namespace hci
