#pragma once

#include "model/base/job.h"
#include "ui/export_scope.h"

#include <QtWidgets/QWidget>

namespace hci {

class CopyableText;
class PlainLabel;

/// What an export will mask: how many secrets, and in which places. Found off the GUI thread.
class ExportPreview final : public QWidget {
    Q_OBJECT
public:
    explicit ExportPreview(QWidget* parent = nullptr);

    /// Of these exchanges, as nothing is masked where secrets are included. `contents`: the format has them,
    /// and they are read and masked for it.
    void show(const SessionPtr& session, const ExportedRows& rows, bool includeSecrets, bool contents);

private:
    struct Found {
        std::uint32_t secrets = 0;         ///< all that are different
        std::uint32_t inContentsAlone = 0; ///< of them
        QString places;
    };
    static Found find(const SessionPtr& session, const ExportedRows& rows, bool contents,
                      const Progress& progress);

    PlainLabel* m_count;
    CopyableText* m_places;
    Job<Found> m_job;
};

} // namespace hci
