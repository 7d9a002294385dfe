#pragma once

#include "model/base/job.h"
#include "ui/server_actions.h"

#include <QtCore/QObject>

namespace hci {

/// Saves the content of the selected answer to a file that only its owner can read, decoded or as it was
/// transferred. Writes the file whole or not at all, off the GUI thread and up to the bound of
/// BodyReadLimits.
class ContentSaver final : public QObject {
    Q_OBJECT
public:
    enum class Form : std::uint8_t { Decoded, Transferred };

    /// All arguments outlive it. Calls server.setWriting() while it writes a file.
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

/// Proposes a file name for that exchange's content: the end of its path, cleaned so that a stranger's path
/// gives neither a hidden file nor another folder.
[[nodiscard]] QString contentFileName(const Exchange& exchange, ContentSaver::Form form);

} // namespace hci
