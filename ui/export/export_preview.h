#pragma once

#include "model/base/job.h"
#include "ui/export/export_scope.h"

#include <QtWidgets/QWidget>

namespace hci {

class CopyableText;
class PlainLabel;

/// Shows what an export will mask: how many secrets, and in which places. Counts them off the GUI thread.
class ExportPreview final : public QWidget {
    Q_OBJECT
public:
    explicit ExportPreview(QWidget* parent = nullptr);

    /// Counts in these exchanges; nothing if secrets are included. `contents`: the format exports contents,
    /// so they are read as well.
    void show(const SessionPtr& session, const ExportedRows& rows, bool includeSecrets, bool contents);

private:
    struct Found {
        std::uint32_t secrets = 0;         ///< different ones
        std::uint32_t inContentsAlone = 0; ///< those that occur only in contents
        QString places;
    };
    static Found find(const SessionPtr& session, const ExportedRows& rows, bool contents,
                      const Progress& progress);

    PlainLabel* m_count;
    CopyableText* m_places;
    Job<Found> m_job;
};

} // namespace hci
