#include "model/autosave/abandoned_session.h"

#include "model/autosave/autosave_folder.h"
#include "model/exchange/own_input.h"
#include "model/har/har_writer.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

namespace hci {

namespace {

constexpr qint64 blockBytes = qint64{256} * 1024;
constexpr qint64 maxListBytes = qint64{64} * 1024 * 1024; // bound for recordings.json, which we write shorter

/// The whole lines of a file.
struct Lines {
    std::uint32_t count = 0;
    qint64 end = 0; ///< after the last line break
};

Lines linesOf(QFile& file) {
    Lines lines;
    qint64 at = 0;
    while (true) {
        const QByteArray block = file.read(blockBytes);
        if (block.isEmpty())
            return lines;
        lines.count += static_cast<std::uint32_t>(block.count('\n'));
        if (const qsizetype last = block.lastIndexOf('\n'); last >= 0)
            lines.end = at + last + 1;
        at += block.size();
    }
}

/// Whether the last line ends the recording.
bool endsWhole(QFile& file, qint64 end) {
    const QByteArray line = '\n' + QByteArray(harEnd.data(), static_cast<qsizetype>(harEnd.size()));
    return end >= line.size() && file.seek(end - line.size()) && file.read(line.size()) == line;
}

/// Drops an incomplete last line and ends the recording, so that it is valid; returns its number of
/// exchanges. If the file cannot be written, the reader repairs what it reads.
std::uint32_t mend(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered) &&
        !file.open(QIODevice::ReadOnly))
        return 0;
    const Lines lines = linesOf(file);
    if (lines.count < 2) // only the head
        return 0;
    if (endsWhole(file, lines.end))
        return lines.count - 2;
    if (file.isWritable() && file.resize(lines.end) && file.seek(lines.end))
        file.write(harEnd.data(), static_cast<qint64>(harEnd.size()));
    return lines.count - 1;
}

QStringList recordingsIn(const QString& folder) {
    QFile file(folder + QLatin1Char('/') + recordingsName);
    QStringList paths;
    if (file.open(QIODevice::ReadOnly))
        for (const QJsonValue path : QJsonDocument::fromJson(file.read(maxListBytes)).array())
            paths << path.toString();
    paths.removeAll(QString());
    return paths;
}

} // namespace

std::vector<std::shared_ptr<AbandonedSession>> AbandonedSession::find(const QString& root) {
    std::vector<std::shared_ptr<AbandonedSession>> found;
    const QFileInfoList folders =
        QDir(root).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (const QFileInfo& folder : folders) {
        auto lock = lockOf(folder.filePath());
        if (!lock->tryLock(0)) // a running window holds it
            continue;
        std::shared_ptr<AbandonedSession> left(new AbandonedSession(folder.filePath(), std::move(lock)));
        left->look();
        if (left->m_exchanges > 0)
            found.push_back(std::move(left));
        else
            left->remove();
    }
    std::sort(found.begin(), found.end(),
              [](const auto& a, const auto& b) { return a->m_lastWritten < b->m_lastWritten; });
    return found;
}

void AbandonedSession::look() {
    const QDir folder(m_path);
    const QFileInfoList files = folder.entryInfoList(
        {QStringLiteral("*.har")}, QDir::Files | QDir::NoSymLinks, QDir::Time | QDir::Reversed);
    for (const QFileInfo& file : files) {
        m_lastWritten = std::max(m_lastWritten, file.lastModified()); // read before the file is mended
        const std::uint32_t exchanges = mend(file.filePath());
        m_exchanges += exchanges;
        if (exchanges > 0)
            m_files << file.filePath();
    }
    m_recordings = recordingsIn(m_path);
}

void AbandonedSession::remove() {
    removeFolder(m_path, *m_lock);
}

Result<Session::Part> readLeft(const QString& file, std::shared_ptr<TextPool> pool, Progress& progress,
                               const ImportSnapshot& onSnapshot) {
    const auto asItWas = [](Session::Part part) {
        part.info.path.clear();
        if (isOurs(part.info)) {
            part.info.kind = InputKind::Live;
            part.info.name = QStringLiteral("live");
        }
        return part;
    };
    const ImportSnapshot onPart =
        onSnapshot ? ImportSnapshot([&](Session::Part part) { onSnapshot(asItWas(std::move(part))); })
                   : ImportSnapshot();
    return importHar(file, std::move(pool), {}, progress, onPart).map(asItWas);
}

} // namespace hci
