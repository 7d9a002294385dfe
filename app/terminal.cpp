#include "app/terminal.h"

#include "app/interrupt.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace hci {

void complain(const QString& sentence) {
    std::fprintf(stderr, "http-cache-inspector: %s\n", qUtf8Printable(sentence));
}

int print(const Answer& answer) {
    std::fputs(answer.text.c_str(), answer.status == ExitStatus::Done ? stdout : stderr);
    return static_cast<int>(answer.status);
}

TerminalProgress::TerminalProgress(bool quiet) : m_enabled(!quiet && isatty(STDERR_FILENO) == 1) {}

TerminalProgress::~TerminalProgress() {
    clear();
}

Progress TerminalProgress::progress(const QString& what) {
    return Progress(interrupted,
                    [this, what](std::int64_t done, std::int64_t total) { show(what, done, total); });
}

void TerminalProgress::show(const QString& what, std::int64_t done, std::int64_t total) {
    if (!m_enabled)
        return;
    const std::int64_t percent = total > 0 ? std::clamp<std::int64_t>(done * 100 / total, 0, 100) : 0;
    std::fprintf(stderr, "\r%s %d %%\033[K", qUtf8Printable(what), static_cast<int>(percent));
    m_shown = true;
}

void TerminalProgress::clear() {
    if (m_shown)
        std::fputs("\r\033[K", stderr);
    m_shown = false;
}

} // namespace hci
