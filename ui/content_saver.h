#pragma once

#include "model/base/job.h"
#include "model/exchange/session.h"

#include <QtCore/QObject>

class QWidget;

namespace hci {

class SelectionController;
class ServerActions;
class SessionController;
class StatusLine;
struct Actions;

/// Saves the content of the selected answer to a file that only its owner can read, decoded or as it was
/// transferred. Writes the file whole or not at all, off the GUI thread and up to the bound of
/// BodyReadLimits.
class ContentSaver final : public QObject {
    Q_OBJECT
public:
    enum class Form : std::uint8_t { Decoded, Transferred };

    /// The parts of the window that it uses; all of them outlive it.
    struct Parts {
        QWidget& window; ///< the parent of dialogs
        const Actions& actions;
        SessionController& sessions;
        SelectionController& selection;
        StatusLine& status;
        ServerActions& server; ///< knows of a file that is being written
    };
    explicit ContentSaver(const Parts& parts, QObject* parent = nullptr);

private:
    void showPossible();
    void askAndSave(Form form);
    void cancel();
    void finish(const QString& path, const Result<std::int64_t>& written);
    [[nodiscard]] std::uint32_t selected() const;

    Parts m_parts;
    Job<Result<std::int64_t>> m_job; // how many bytes were written
};

/// Proposes a file name for that exchange's content: the end of its path, cleaned so that a stranger's path
/// gives neither a hidden file nor another folder.
[[nodiscard]] QString contentFileName(const Exchange& exchange, ContentSaver::Form form);

} // namespace hci
