#pragma once

#include "app/arguments.h"
#include "model/base/job.h"
#include "model/report/text_style.h"

#include <QtCore/QString>

#include <string_view>

namespace hci {

// The only way to standard error, and for lines to standard output: all text passes visible().

/// Prints a sentence about an error on standard error.
void complain(const QString& sentence);

/// A line on standard output, which is written by the time it returns.
void say(std::string_view line);

/// Prints the command line's message. Returns the exit status.
[[nodiscard]] int print(const FinalMessage& message);

/// The look of the report for people: as wide as its terminal; coloured if requested, or if the terminal has
/// colours (no-color.org: NO_COLOR forbids it). `output` is the file that it is written to; empty for
/// standard output.
[[nodiscard]] TextStyle textStyleFor(const QString& output, Colour colour);

/// Runs `run` and returns the exit status. Complains about an exception that leaves `run`, even without
/// memory.
///
/// Opens closed standard descriptors on the null device: the next file would get their number, and the
/// program's sentences. A pipe without a reader becomes a write error.
///
/// Drops Qt's warnings, which quote names and bytes raw. A fatal message of Qt or an uncaught exception is
/// complained about and ends the program.
[[nodiscard]] int runProgram(int (*run)(int argc, char** argv), int argc, char** argv);

/// One line of progress on standard error, rewritten in place; nothing if that is no terminal. Also passes
/// Ctrl-C to the work.
class TerminalProgress final {
public:
    explicit TerminalProgress(bool quiet);
    ~TerminalProgress(); ///< erases the line
    TerminalProgress(const TerminalProgress&) = delete;
    TerminalProgress& operator=(const TerminalProgress&) = delete;

    /// For long functions: shows `what` and its progress.
    [[nodiscard]] Progress progress(const QString& what);
    void show(const QString& what, std::int64_t done, std::int64_t total);
    void clear();

private:
    bool m_enabled;
    bool m_shown = false; // the line is on the terminal
};

} // namespace hci
