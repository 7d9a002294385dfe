#pragma once

#include "app/command_line.h"
#include "model/job.h"

#include <QtCore/QString>

namespace hci {

/// A sentence about an error, on standard error.
void complain(const QString& sentence);

/// Prints what the command line answered. Returns the status to exit with.
[[nodiscard]] int print(const Answer& answer);

/// One line of progress on standard error, rewritten in place; nothing where that is no terminal. Also
/// carries Ctrl-C to the work.
class TerminalProgress final {
public:
    explicit TerminalProgress(bool quiet);
    ~TerminalProgress(); ///< takes the line away
    TerminalProgress(const TerminalProgress&) = delete;
    TerminalProgress& operator=(const TerminalProgress&) = delete;

    /// What long functions are given: tells `what` and how far it is.
    [[nodiscard]] Progress progress(const QString& what);
    void show(const QString& what, std::int64_t done, std::int64_t total);
    void clear();

private:
    bool m_enabled;
    bool m_shown = false;
};

} // namespace hci
