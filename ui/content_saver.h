#pragma once

#include "model/base/job.h"
#include "ui/server_actions.h"

#include <QtCore/QObject>

namespace hci {

/// Saves the content of the selected answer to a file that its owner alone can read: without its content
/// codings, or as it was transferred; whole or not at all, off the GUI thread and up to the bound of
/// BodyReadLimits.
class ContentSaver final : public QObject {
    Q_OBJECT
public:
    enum class Form : std::uint8_t { Decoded, Transferred };

    /// All outlive it. `server` is told while a file is being written.
    ContentSaver(const ServerParts& parts, ServerActions& server, QObject* parent = nullptr);

private:
    void showPossible();
    void askAndSave(Form form);
    void cancel();
    void over(const QString& path, const Result<std::int64_t>& written);
    [[nodiscard]] std::uint32_t selected() const;

    ServerParts m_parts;
    ServerActions& m_server;
    Job<Result<std::int64_t>> m_job; // how many bytes were written
};

/// What a file with the content of that exchange is proposed to be called: by the end of the path, which is
/// from a stranger, as one name that hides nothing and leads nowhere else.
[[nodiscard]] QString contentFileName(const Exchange& exchange, ContentSaver::Form form);

} // namespace hci
