#include "model/autosave/autosave_folder.h"

#include "model/base/sentence.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QSaveFile>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <iterator>

namespace hci {

namespace {

constexpr auto ownFolder = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
constexpr auto ownFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

Result<void> makeRoot(const QString& root) {
    const QDir folder(root);
    if (!folder.exists()) {
        QDir().mkpath(QFileInfo(root).path());
        QDir().mkdir(root, ownFolder);
    }
    if (folder.exists() && QFile::setPermissions(root, ownFolder))
        return {};
    return failure(ErrorCode::Io,
                   filled("%1 cannot be used", {QDir::toNativeSeparators(root).toStdString()}));
}

} // namespace

std::unique_ptr<QLockFile> lockOf(const QString& folder) {
    auto lock = std::make_unique<QLockFile>(folder + QStringLiteral("/lock"));
    lock->setStaleLockTime(0); // a window may be open for weeks; a dead process is noticed without the time
    return lock;
}

void removeFolder(const QString& folder, QLockFile& lock) {
    const QDir inside(folder);
    for (const QString& name : inside.entryList(QDir::Files | QDir::Hidden))
        if (name != QLatin1StringView("lock"))
            QFile::remove(inside.filePath(name));
    lock.unlock(); // last: until now no other program uses the folder
    QDir().rmdir(folder);
}

AutosaveFolder::AutosaveFolder(QString path, std::unique_ptr<QLockFile> lock, std::uint64_t room)
    : m_path(std::move(path)), m_lock(std::move(lock)), m_room(room) {}

Result<std::unique_ptr<AutosaveFolder>> AutosaveFolder::create(const QString& root, std::uint64_t room) {
    if (const Result<void> made = makeRoot(root); !made)
        return tl::unexpected(made.error());
    std::string why;
    for (int attempt = 0; attempt < 3; ++attempt) {             // another program may check and lock it first
        QTemporaryDir folder(root + QStringLiteral("/XXXXXX")); // its owner's alone
        if (!folder.isValid()) {
            why = folder.errorString().toStdString();
            continue;
        }
        auto lock = lockOf(folder.path());
        if (lock->tryLock(0)) {
            folder.setAutoRemove(false);
            return std::unique_ptr<AutosaveFolder>(new AutosaveFolder(folder.path(), std::move(lock), room));
        }
        why = "its lock cannot be made";
    }
    return failure(ErrorCode::Io, why);
}

Result<void> AutosaveFolder::keep(const SessionToSave& session) {
    forgetOthers(session.parts);
    Result<void> all = keepRecordings(session.recordings);
    for (const Session::Part& part : session.parts) {
        const auto place = m_files.find(part.segment);
        AppendableHar& file =
            place != m_files.end()
                ? place->second
                : m_files
                      .emplace(part.segment,
                               AppendableHar(QStringLiteral("%1/%2.har").arg(m_path).arg(m_nextFile++)))
                      .first->second;
        const std::uint64_t others = bytes() - file.bytes();
        Result<void> written = file.write(part, m_room - std::min(m_room, others));
        if (!written && all)
            all = std::move(written);
    }
    return all;
}

void AutosaveFolder::forgetOthers(const std::vector<Session::Part>& parts) {
    for (auto file = m_files.begin(); file != m_files.end();) {
        const bool there = std::any_of(parts.begin(), parts.end(), [&file](const Session::Part& part) {
            return part.segment == file->first;
        });
        if (!there)
            file->second.remove();
        file = there ? std::next(file) : m_files.erase(file);
    }
}

Result<void> AutosaveFolder::keepRecordings(const QStringList& recordings) {
    const QStringList kept = recordings.mid(0, maxRecordings);
    if (kept == m_recordings)
        return {};
    QSaveFile file(m_path + QLatin1Char('/') + recordingsName);
    const QByteArray text =
        QJsonDocument(QJsonArray::fromStringList(kept)).toJson(QJsonDocument::Compact) + '\n';
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownFile) ||
        file.write(text) != text.size() || !file.commit())
        return failure(ErrorCode::Io, file.errorString().toStdString());
    m_recordings = kept;
    return {};
}

void AutosaveFolder::remove() {
    m_files.clear();
    removeFolder(m_path, *m_lock);
}

std::uint64_t AutosaveFolder::bytes() const {
    std::uint64_t sum = 0;
    for (const auto& [segment, file] : m_files)
        sum += file.bytes();
    return sum;
}

} // namespace hci
