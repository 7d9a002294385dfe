#include "ui/session/session_controller.h"

#include "model/base/in_words.h"
#include "model/base/sentence.h"
#include "model/har/spool.h"
#include "model/har/unpacked_sum.h"
#include "model/har/warning.h"
#include "model/words/error_text.h"

#include <QtCore/QFileInfo>

#include <algorithm>
#include <iterator>

namespace hci {

namespace {

/// The session without the part read from that file.
SessionPtr without(const Session& session, const QString& path) {
    std::vector<Session::Part> parts = session.parts();
    std::erase_if(parts, [&path](const Session::Part& part) { return part.info.path == path; });
    return session.of(std::move(parts));
}

} // namespace

QString sentenceOf(const Error& error, const QString& subject) {
    const QString detail = translatedSentence(error.detail);
    switch (error.code) {
    case ErrorCode::Syntax: return SessionController::tr("%1 is not a HAR recording.").arg(subject);
    case ErrorCode::NotFound: return SessionController::tr("%1 is not there.").arg(subject);
    case ErrorCode::TooLarge:
        return SessionController::tr("%1 is larger than the bounds allow.").arg(subject);
    case ErrorCode::Cancelled: return SessionController::tr("%1: stopped.").arg(subject);
    default: break;
    }
    return detail.isEmpty() ? SessionController::tr("%1 cannot be read.").arg(subject)
                            : SessionController::tr("%1: %2").arg(subject, detail);
}

SessionController::SessionController(QObject* parent)
    : QObject(parent), m_session(std::make_shared<const Session>()), m_committed(m_session),
      m_analysed(m_session) {
    m_import.onFailure([this](const Error& error) { importFailed(error); });
    m_analysis.onFailure([this](const Error& error) { analysisFailed(error); });
}

SessionController::~SessionController() = default;

void SessionController::openFiles(const QStringList& paths) {
    std::vector<Source> sources;
    for (const QString& path : paths)
        sources.push_back(fileSource(path));
    startImport(std::move(sources));
}

void SessionController::openBytes(const QByteArray& recording, const QString& name) {
    open(name, [recording, name](const auto& pool, Progress& progress, const ImportSnapshot& onSnapshot) {
        return importHar(recording, name, pool, {}, progress, onSnapshot);
    });
}

void SessionController::open(const QString& name, Reader read) {
    open({{name, std::move(read)}});
}

void SessionController::open(const std::vector<std::pair<QString, Reader>>& recordings) {
    const auto whole = [](Session::Part part) { return ImportedFile{{std::move(part)}, {}}; };
    std::vector<Source> sources;
    for (const auto& [name, read] : recordings)
        if (!read)
            sources.push_back(fileSource(name));
        else
            sources.push_back(
                {name, [read = read, whole](const auto& pool, const ImportOptions&, Progress& progress,
                                            const ImportSnapshot& onSnapshot) {
                     return read(pool, progress, onSnapshot).map(whole);
                 }});
    startImport(std::move(sources));
}

void SessionController::readAgain(const QString& path) {
    startImport({fileSource(path)}, path);
}

SessionController::Source SessionController::fileSource(const QString& path) {
    return {path, [path](const auto& pool, const ImportOptions& options, Progress& progress,
                         const ImportSnapshot& onSnapshot) {
                return importFile(path, pool, options, progress, onSnapshot);
            }};
}

void SessionController::startImport(std::vector<Source> sources, const QString& replaced) {
    if (sources.empty())
        return;
    cancelImport();
    m_committed = m_session;
    if (!replaced.isEmpty())
        m_session = without(*m_session, replaced);
    const std::uint32_t generation = ++m_importGeneration;
    const auto pool = m_session->poolForWriters();
    const auto onSnapshot = [this, generation, address = m_snapshots.address()](Session::Part part) {
        address.post([this, generation, part = std::move(part)] {
            if (generation == m_importGeneration && m_import.running())
                takeSnapshot(part);
        });
    };
    m_import.start([sources = std::move(sources), pool,
                    onSnapshot](Progress& progress) { return read(sources, pool, progress, onSnapshot); },
                   [this](Imported imported) { finishImport(std::move(imported)); },
                   [this](std::int64_t done, std::int64_t total) {
                       const QString what = tr("%1 entries read").arg(formatCount(m_session->size()));
                       emit progressed(what, total > 0 ? static_cast<int>(done * 1000 / total) : -1);
                   });
    emit progressed(tr("Reading"), -1); // only now there is something to stop
}

/// Runs on a worker thread, one file after the other.
SessionController::Imported SessionController::read(const std::vector<Source>& sources,
                                                    const std::shared_ptr<TextPool>& pool, Progress& progress,
                                                    const ImportSnapshot& onSnapshot) {
    Imported imported;
    ImportOptions options;
    options.spool = std::make_shared<Spool>(); // one for all files
    options.sum = std::make_shared<har::UnpackedSum>();
    for (const Source& source : sources) {
        auto file = source.read(pool, options, progress, onSnapshot);
        if (progress.cancelled()) {
            imported.cancelled = true;
            break;
        }
        if (!file) {
            imported.errors.emplace_back(source.name, file.error());
            continue;
        }
        std::move(file->parts.begin(), file->parts.end(), std::back_inserter(imported.parts));
        std::move(file->failed.begin(), file->failed.end(), std::back_inserter(imported.errors));
    }
    return imported;
}

void SessionController::takeSnapshot(Session::Part part) {
    m_session = m_session->with(std::move(part));
    // Analyses again when the size has doubled: all partial analyses together cost no more than the last one.
    if (!m_analysis.running() && (!m_view || m_session->size() >= 2 * m_view.session->size()))
        analyse();
}

void SessionController::finishImport(Imported imported) {
    if (imported.cancelled)
        return;
    SessionPtr session = imported.parts.empty() ? m_committed : m_session; // a failure replaces nothing
    for (const Session::Part& part : imported.parts)
        session = session->with(part);
    m_session = session;
    commit(std::move(session));
    for (const Session::Part& part : imported.parts)
        emit this->imported(part.info.path, importSummary(part));
    analyse();
    for (const auto& [name, error] : imported.errors)
        emit failed(sentenceOf(error, QFileInfo(name).fileName()));
}

void SessionController::cancelImport() {
    if (!m_import.running())
        return;
    m_import.cancel();
    ++m_importGeneration;
    if (m_session != m_committed) {
        m_session = m_committed;
        analyse();
    }
    reportIdle();
}

void SessionController::importFailed(const Error& error) {
    ++m_importGeneration;
    if (m_session != m_committed) {
        m_session = m_committed;
        analyse();
    }
    emit failed(tr("Nothing was read: %1.").arg(errorSentence(error)));
    reportIdle();
}

void SessionController::commit(SessionPtr session) {
    m_committed = std::move(session);
    emit committed(m_committed);
}

void SessionController::replacePart(const Session::Part& part) {
    m_session = m_session->with(part);
    m_committed = m_committed->with(part);
}

void SessionController::put(Session::Part part) {
    place(std::move(part));
    analyse();
}

void SessionController::grow(Session::Part part) {
    place(std::move(part));
    if (m_analysis.running())
        m_stale = true;
    else
        startAnalysis();
}

void SessionController::place(Session::Part part) {
    if (const auto trimmed = m_trimmed.find(part.segment.get()); trimmed != m_trimmed.end()) {
        trimmed->second.whole = part;
        part = withoutRows(std::move(part), trimmed->second.gone);
    }
    replacePart(part);
    emit committed(m_committed);
}

void SessionController::remove(const std::vector<std::uint32_t>& exchanges) {
    if (!m_view || exchanges.empty())
        return;
    Undo undo;
    auto next = exchanges.begin();
    for (const Session::Part& shown : m_view.session->parts()) {
        std::vector<std::uint32_t> rows;
        for (; next != exchanges.end() && *next < shown.first + shown.exchanges; ++next)
            rows.push_back(shown.rowOf(*next));
        const auto& parts = m_committed->parts();
        const auto part = std::find_if(parts.begin(), parts.end(), [&shown](const Session::Part& one) {
            return one.segment == shown.segment;
        });
        if (rows.empty() || part == parts.end()) // a cancelled import may still remove its rows
            continue;
        undo.rows.emplace_back(shown.segment.get(), std::move(rows));
    }
    if (undo.rows.empty())
        return;
    applyRemoval(undo);
    m_undo.push_back(std::move(undo));
    m_redo.clear();
    emit undoChanged();
    emit committed(m_committed);
    analyse();
}

/// Removes rows from their parts; skips rows whose part is gone.
void SessionController::applyRemoval(const Undo& undo) {
    for (const auto& [segment, rows] : undo.rows) {
        const auto& parts = m_committed->parts();
        const auto part = std::find_if(parts.begin(), parts.end(), [of = segment](const Session::Part& one) {
            return one.segment.get() == of;
        });
        if (part == parts.end())
            continue;
        Trimmed& trimmed = m_trimmed.try_emplace(segment, Trimmed{*part, {}}).first->second;
        std::vector<std::uint32_t> gone;
        std::set_union(trimmed.gone.begin(), trimmed.gone.end(), rows.begin(), rows.end(),
                       std::back_inserter(gone));
        trimmed.gone = std::move(gone);
        replacePart(withoutRows(trimmed.whole, trimmed.gone));
    }
}

/// The last of these changes in words.
QString SessionController::textOf(const std::vector<Undo>& changes) {
    if (changes.empty())
        return {};
    if (changes.back().closed)
        return tr("Closing of the Session");
    std::size_t rows = 0;
    for (const auto& removed : changes.back().rows)
        rows += removed.second.size();
    return tr("Removal of %Ln Exchange(s)", nullptr, static_cast<int>(rows));
}

QString SessionController::undoText() const {
    return textOf(m_undo);
}

QString SessionController::redoText() const {
    return textOf(m_redo);
}

void SessionController::undo() {
    if (m_undo.empty())
        return;
    Undo last = std::move(m_undo.back());
    m_undo.pop_back();
    revertRemoval(last);
    if (last.closed)
        m_redo.clear(); // it belongs to the session that is replaced
    else
        m_redo.push_back(std::move(last));
    emit undoChanged();
    emit committed(m_committed);
    analyse();
}

void SessionController::redo() {
    if (m_redo.empty())
        return;
    Undo last = std::move(m_redo.back());
    m_redo.pop_back();
    applyRemoval(last);
    m_undo.push_back(std::move(last));
    emit undoChanged();
    emit committed(m_committed);
    analyse();
}

void SessionController::revertRemoval(const Undo& undo) {
    if (undo.closed) {
        cancelImport();
        if (!m_committed->empty())
            m_undo.insert(m_undo.begin(), Undo{m_committed, m_trimmed, {}});
        m_session = m_committed = undo.closed;
        m_trimmed = undo.trimmed;
        return;
    }
    for (const auto& [segment, rows] : undo.rows) {
        const auto trimmed = m_trimmed.find(segment);
        if (trimmed == m_trimmed.end())
            continue;
        std::vector<std::uint32_t> gone;
        std::set_difference(trimmed->second.gone.begin(), trimmed->second.gone.end(), rows.begin(),
                            rows.end(), std::back_inserter(gone));
        replacePart(withoutRows(trimmed->second.whole, gone));
        if (gone.empty())
            m_trimmed.erase(trimmed);
        else
            trimmed->second.gone = std::move(gone);
    }
}

void SessionController::setCacheModel(CacheModel model) {
    if (m_options.model == model)
        return;
    m_options.model = model;
    analyse();
}

void SessionController::setRules(const RuleSelection& rules) {
    m_rules = rules;
    if (busy()) {
        analyse();
        return;
    }
    if (!m_view)
        return; // nothing is listed yet
    m_analysis.start([view = m_view, rules](Progress&) { return withRules(view, rules); },
                     [this](SessionView view) { analysed(std::move(view)); });
}

void SessionController::setProbes(ProbeReader reader) {
    m_probes = std::move(reader);
    analyse();
}

void SessionController::clear() {
    cancelImport();
    if (!m_committed->parts().empty()) {
        // Keeps one closed session for undo, and the rows removed from it.
        const auto closed = std::find_if(m_undo.rbegin(), m_undo.rend(),
                                         [](const Undo& undo) { return undo.closed != nullptr; });
        m_undo.erase(m_undo.begin(), closed.base());
        m_undo.push_back({m_committed, std::move(m_trimmed), {}});
    }
    m_trimmed.clear();
    m_redo.clear();
    m_session = std::make_shared<const Session>();
    commit(m_session);
    emit undoChanged();
    analyse();
}

void SessionController::analyse() {
    if (m_analysis.running() && m_import.running()) {
        m_stale = true; // let it finish: otherwise a growing session would never show
        return;
    }
    if (!m_import.running())
        emit progressed(tr("Analysing"), -1);
    startAnalysis();
}

void SessionController::startAnalysis() {
    m_stale = false;
    m_options.probes = m_probes ? m_probes(*m_session) : nullptr;
    m_analysis.start([session = m_session, options = m_options, rules = m_rules](
                         Progress& progress) { return makeView(session, options, progress, rules); },
                     [this](SessionView view) { analysed(std::move(view)); });
}

void SessionController::analysed(SessionView view) {
    if (!view)
        return;
    m_view = std::move(view);
    m_goesBack = false;
    if (!m_import.running())
        m_analysed = m_view.session;
    emit viewChanged(m_view);
    if (m_stale)
        startAnalysis();
    else
        reportIdle();
}

/// Keeps the view, or restores the last whole one if a part of a recording was on show.
void SessionController::analysisFailed(const Error& error) {
    m_import.cancel();
    ++m_importGeneration;
    m_stale = false;
    m_session = m_analysed;
    commit(m_session);
    const bool shown = m_view ? m_view.session == m_analysed : m_analysed->empty();
    if (!shown && !std::exchange(m_goesBack, true))
        analyse();
    emit failed(tr("The session was not analysed: %1.").arg(errorSentence(error)));
    reportIdle();
}

void SessionController::reportIdle() {
    if (!m_import.running() && !m_analysis.running())
        emit idle();
}

} // namespace hci
