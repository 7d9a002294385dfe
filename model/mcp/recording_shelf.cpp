#include "model/mcp/recording_shelf.h"

#include "model/exchange/secrets.h"
#include "model/har/import.h"
#include "model/report/masked_for.h"
#include "model/words/error_text.h"

#include <QtCore/QFileInfo>

#include <algorithm>

namespace hci {

namespace {

/// A session that gives its share of the unpacked bytes back when nobody uses it any more.
struct SharingSession {
    std::shared_ptr<har::UnpackedSum> share;
    Session session;
};

} // namespace

Result<SessionPtr> RecordingShelf::read(const QString& path, const std::shared_ptr<TextPool>& pool,
                                        Progress& progress) const {
    ImportOptions options;
    options.sum = std::make_shared<har::UnpackedSum>(m_sum);
    Result<ImportedFile> imported = importFile(path, pool, options, progress);
    if (imported && imported->parts.empty() && !imported->failed.empty())
        imported = tl::unexpected(imported->failed.front().second);
    if (!imported && imported.error().code == ErrorCode::Cancelled)
        return tl::unexpected(imported.error());
    if (!imported)
        return failure(imported.error().code, SecretMask().fileName(path.toStdString()) + ": " +
                                                  errorText(imported.error()).toStdString());
    const auto shared = std::make_shared<const SharingSession>(
        SharingSession{options.sum, Session(pool, std::move(imported->parts))});
    return SessionPtr(shared, &shared->session);
}

Result<KeptRecording> RecordingShelf::find(const RecordingName& name, Progress& progress) {
    const std::optional<Source> source = inspection(name.name);
    const QFileInfo file(name.name);
    const qint64 size = source ? 0 : file.size();
    const QDateTime changed = source ? QDateTime() : file.lastModified();
    if (auto found = kept(name, size, changed))
        return std::move(*found);
    SessionPtr session;
    if (source) {
        session = source->session;
    } else {
        if (file.exists())
            makeRoom(); // for its unpacked bytes as well
        Result<SessionPtr> found = read(name.name, std::make_shared<TextPool>(), progress);
        if (!found)
            return tl::unexpected(found.error());
        session = std::move(*found);
    }
    const auto probes = source ? source->probes : nullptr;
    AnalysisPtr analysis =
        analyse(session, AnalysisOptions{name.cache.model, probes, name.cache.real}, progress);
    if (!analysis)
        return failure(ErrorCode::Cancelled);
    ReportOptions options;
    options.masked =
        std::make_shared<MaskedSession>(*session, false, [&progress] { return progress.cancelled(); });
    if (options.masked->stopped())
        return failure(ErrorCode::Cancelled);
    const auto mask = maskedFor(*session, *analysis, options);
    KeptRecording recording{name.name, std::move(session), std::move(analysis), mask};
    keep(Analysed{name.cache, size, changed, recording});
    return recording;
}

QString RecordingShelf::keep(SessionPtr session, std::shared_ptr<const ProbeReport> probes) {
    const std::lock_guard lock(m_mutex);
    const QString name = QStringLiteral("inspection-%1").arg(++m_lastInspection);
    m_inspections.push_back({name, std::move(session), std::move(probes)});
    if (m_inspections.size() > maxInspections)
        m_inspections.pop_front();
    return name;
}

std::optional<RecordingShelf::Source> RecordingShelf::inspection(const QString& name) {
    const std::lock_guard lock(m_mutex);
    const auto found = std::find_if(m_inspections.begin(), m_inspections.end(),
                                    [&name](const Source& source) { return source.name == name; });
    return found == m_inspections.end() ? std::nullopt : std::optional(*found);
}

std::optional<KeptRecording> RecordingShelf::kept(const RecordingName& name, qint64 size,
                                                  const QDateTime& changed) {
    const std::lock_guard lock(m_mutex);
    const auto found = std::find_if(m_analysed.begin(), m_analysed.end(), [&](const Analysed& one) {
        return one.recording.name == name.name && one.cache == name.cache && one.size == size &&
               one.changed == changed;
    });
    if (found == m_analysed.end())
        return std::nullopt;
    std::rotate(m_analysed.begin(), found, found + 1);
    return m_analysed.front().recording;
}

void RecordingShelf::keep(Analysed analysed) {
    const std::lock_guard lock(m_mutex);
    m_analysed.push_front(std::move(analysed));
    if (m_analysed.size() > maxAnalyses)
        m_analysed.pop_back();
}

void RecordingShelf::makeRoom() {
    const std::lock_guard lock(m_mutex);
    if (m_analysed.size() == maxAnalyses)
        m_analysed.pop_back();
}

} // namespace hci
