#pragma once

#include "model/base/job.h"
#include "model/har/unpacked_sum.h"
#include "model/mcp/kept_recording.h"
#include "model/mcp/tool_call.h"
#include "model/probes/probe.h"

#include <QtCore/QDateTime>

#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace hci {

/// The recordings that an agent used last, read and analysed, so that its next question needs no reading. For
/// any thread.
class RecordingShelf final {
public:
    static constexpr std::size_t maxAnalyses = 4;
    static constexpr std::size_t maxInspections = 16;

    /// `sum`: how much may be unpacked in all recordings that are kept or in use.
    explicit RecordingShelf(std::shared_ptr<har::UnpackedSum> sum = std::make_shared<har::UnpackedSum>())
        : m_sum(std::move(sum)) {}

    /// The recording of that name: from memory, or read and analysed now, if it is new or has changed. Errors
    /// with a sentence: NotFound, Io, Syntax …; Cancelled without one.
    [[nodiscard]] Result<KeptRecording> find(const RecordingName& name, Progress& progress);

    /// Reads a recording that is not kept, with its texts in `pool`. Errors have a sentence that names the
    /// file.
    [[nodiscard]] Result<SessionPtr> read(const QString& path, const std::shared_ptr<TextPool>& pool,
                                          Progress& progress) const;

    /// Keeps the result of an inspection; returns its name for later calls.
    [[nodiscard]] QString keep(SessionPtr session, std::shared_ptr<const ProbeReport> probes);

private:
    struct Source {
        QString name;
        SessionPtr session;
        std::shared_ptr<const ProbeReport> probes;
    };
    struct Analysed {
        CacheChoice cache;
        qint64 size = 0; ///< of the file, to recognise it
        QDateTime changed;
        KeptRecording recording;
    };

    [[nodiscard]] std::optional<Source> inspection(const QString& name);
    [[nodiscard]] std::optional<KeptRecording> kept(const RecordingName& name, qint64 size,
                                                    const QDateTime& changed);
    void keep(Analysed analysed);
    void makeRoom();

    std::shared_ptr<har::UnpackedSum> m_sum;
    std::mutex m_mutex;
    std::deque<Analysed> m_analysed; // the last one used first
    std::deque<Source> m_inspections;
    std::uint32_t m_lastInspection = 0;
};

} // namespace hci
