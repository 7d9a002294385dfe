#pragma once

#include "model/job.h"
#include "model/result.h"
#include "ui/session_view.h"

#include <QtCore/QObject>

namespace hci {

/// What a session can be written as.
enum class ExportKind : std::uint8_t {
    Session, ///< HAR with everything, readable by its owner alone
    Har,     ///< HAR without secrets
};

/// Writes sessions and reports to files off the GUI thread; whole or not at all.
class ExportController final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void write(const SessionView& view, ExportKind kind, const QString& path);
    void cancel() { m_job.cancel(); }

signals:
    void progressed(const QString& what, int permille);
    void finished(const QString& sentence);
    void failed(const QString& sentence);

private:
    Job<Result<void>> m_job;
};

} // namespace hci
