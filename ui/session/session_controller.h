#pragma once

#include "model/base/job.h"
#include "model/har/import.h"
#include "ui/session/session_view.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>

#include <functional>
#include <map>

namespace hci {

/// Owns the window's session: imports, adds live exchanges, analyses, and reports changes. All long work runs
/// on other threads; a cancelled import leaves the session as it was.
class SessionController final : public QObject {
    Q_OBJECT
public:
    explicit SessionController(QObject* parent = nullptr);
    ~SessionController() override;

    [[nodiscard]] const SessionPtr& session() const noexcept { return m_session; }
    [[nodiscard]] const SessionView& view() const noexcept { return m_view; }
    [[nodiscard]] CacheModel cacheModel() const noexcept { return m_options.model; }
    [[nodiscard]] bool importing() const noexcept { return m_import.running(); }
    /// Whether it imports or analyses.
    [[nodiscard]] bool busy() const noexcept { return m_import.running() || m_analysis.running(); }

    void openFiles(const QStringList& paths);
    void openBytes(const QByteArray& recording, const QString& name);
    /// Reads one recording into a segment that shares the pool; called on another thread.
    using Reader = std::function<Result<Session::Part>(const std::shared_ptr<TextPool>& pool,
                                                       Progress& progress, const ImportSnapshot& onSnapshot)>;
    void open(const QString& name, Reader read);
    /// Reads several recordings as one import; one without a reader is a file of that path.
    void open(const std::vector<std::pair<QString, Reader>>& recordings);
    /// Reads a changed file again: replaces the part read from it before, or changes nothing.
    void readAgain(const QString& path);
    /// Adds a part or replaces the one of the same segment.
    void put(Session::Part part);
    /// The same for a part that keeps growing: a running analysis finishes first, and no busy state is shown.
    void grow(Session::Part part);
    void setCacheModel(CacheModel model);
    /// Lists findings of these rules alone.
    void setRules(const RuleSelection& rules);
    /// Returns probe results as a report for a session; the rules read that report.
    using ProbeReader = std::function<std::shared_ptr<const ProbeReport>(const Session&)>;
    void setProbes(ProbeReader reader);
    /// The probe report that the shown analysis used; null without probes.
    [[nodiscard]] const std::shared_ptr<const ProbeReport>& probeReport() const noexcept {
        return m_options.probes;
    }
    void cancelImport();
    /// Closes the session; undo() restores it.
    void clear();
    /// Removes these exchanges, in ascending order, from the session on show.
    void remove(const std::vector<std::uint32_t>& exchanges);
    /// Undoes the last removal. Exchanges added since a session was closed are kept for the next undo().
    void undo();
    /// What undo() would restore; empty if there is nothing.
    [[nodiscard]] QString undoText() const;
    /// Repeats the removal that undo() took back last, until something else is removed or the session closed.
    void redo();
    /// What redo() would remove; empty if there is nothing.
    [[nodiscard]] QString redoText() const;

signals:
    void viewChanged(const hci::SessionView& view);
    /// The session changed, without parts that are still being read; emitted before its analysis.
    void committed(const hci::SessionPtr& session);
    void undoChanged();
    /// The progress of long work: what, and how far of 1000; −1 if unknown.
    void progressed(const QString& what, int permille);
    void idle();
    void failed(const QString& sentence);
    void imported(const QString& path, const QString& summary);

private:
    struct Source {
        QString name; ///< path or name
        std::function<Result<ImportedFile>(const std::shared_ptr<TextPool>&, const ImportOptions&, Progress&,
                                           const ImportSnapshot&)>
            read;
    };
    struct Imported {
        std::vector<Session::Part> parts;
        std::vector<std::pair<QString, Error>> errors;
        bool cancelled = false;
    };
    /// A part without some of its rows, and those rows.
    struct Trimmed {
        Session::Part whole;
        std::vector<std::uint32_t> gone;
    };
    using TrimmedParts = std::map<const Segment*, Trimmed>;
    /// A closed session, or rows removed from the current one.
    struct Undo {
        SessionPtr closed; ///< null: `rows` were removed
        TrimmedParts trimmed;
        std::vector<std::pair<const Segment*, std::vector<std::uint32_t>>> rows;
    };
    void startImport(std::vector<Source> sources, const QString& replaced = {});
    static Source fileSource(const QString& path);
    static Imported read(const std::vector<Source>& sources, const std::shared_ptr<TextPool>& pool,
                         Progress& progress, const ImportSnapshot& onSnapshot);
    void takeSnapshot(Session::Part part);
    void commit(SessionPtr session);
    void replacePart(const Session::Part& part);
    void place(Session::Part part);
    void applyRemoval(const Undo& undo);
    void revertRemoval(const Undo& undo);
    static QString textOf(const std::vector<Undo>& changes);
    void finishImport(Imported imported);
    void importFailed(const Error& error);
    void analyse();
    void startAnalysis();
    void analysed(SessionView view);
    void analysisFailed(const Error& error);
    void reportIdle();

    SessionPtr m_session;   ///< the whole session, perhaps with a part that still grows
    SessionPtr m_committed; ///< restored after a cancelled import
    SessionPtr m_analysed;  ///< the last one analysed whole; restored after a failed analysis
    SessionView m_view;     ///< the latest analysis
    AnalysisOptions m_options;
    RuleSelection m_rules;
    ProbeReader m_probes;
    TrimmedParts m_trimmed;
    std::vector<Undo> m_undo; ///< the last removal at its end
    std::vector<Undo> m_redo; ///< the one that was undone last at its end; of rows alone
    std::uint32_t m_importGeneration = 0;
    bool m_goesBack = false; ///< after a failed analysis
    bool m_stale = false;    ///< the session changed during its analysis
    Mailbox m_snapshots;
    Job<Imported> m_import;
    Job<SessionView> m_analysis;
};

/// An error as a sentence.
[[nodiscard]] QString sentenceOf(const Error& error, const QString& subject);

} // namespace hci
