#include "app/terminal.h"

#include "app/interrupt.h"
#include "model/base/exception_error.h"
#include "model/base/text_view.h"
#include "model/exchange/secrets.h"
#include "model/report/text_writer.h"
#include "model/report/visible_text.h"

#include <QtCore/qlogging.h>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <string>

namespace hci {

namespace {

constexpr qsizetype maxTaskLength = 60; // a progress line that the terminal wraps could not be erased

/// One write, so that lines of several threads stay whole. Returns 0, or the system's error number.
int write(std::FILE* out, const std::string& bytes) {
    const bool written =
        std::fwrite(bytes.data(), 1, bytes.size(), out) == bytes.size() && std::fflush(out) == 0;
    return written ? 0 : errno;
}

std::string utf8(const QString& text) {
    return std::string(toView(text.toUtf8()));
}

/// The final complaint, which needs no memory.
void complainWithoutMemory() noexcept {
    constexpr std::string_view sentence = "http-cache-inspector: out of memory, threads or descriptors\n";
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, sentence.data(), sentence.size());
}

/// For an exception that cannot be caught, as in a Qt thread without memory to store it.
[[noreturn]] void endProgram() noexcept {
    complainWithoutMemory();
    std::_Exit(static_cast<int>(ExitStatus::NoInput));
}

void receiveQtMessage(QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (type != QtFatalMsg)
        return;
    complain(message);
    std::_Exit(static_cast<int>(ExitStatus::NoInput)); // Qt would abort
}

void complainAboutException(const std::exception_ptr& thrown) noexcept {
    try {
        complain(toText(errorOf(thrown).detail));
    } catch (...) {
        complainWithoutMemory();
    }
}

void prepareTerminal() {
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (::fcntl(descriptor, F_GETFD) < 0) // the lowest free number is the one that is missing
            ::open("/dev/null", O_RDONLY);    // and a result that goes there fails, as it should
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN); // the write fails, as on a full disk
    std::set_terminate(endProgram);
    qInstallMessageHandler(receiveQtMessage);
}

} // namespace

void complain(const QString& sentence) {
    const QString plain = toText(SecretMask().text(utf8(sentence)));
    write(stderr, "http-cache-inspector: " + utf8(visible(plain)) + '\n');
}

void say(std::string_view line) {
    write(stdout, visible(line) + '\n');
}

int print(const FinalMessage& message) {
    // An error message may repeat the arguments.
    const std::string text =
        message.status == ExitStatus::Done ? message.text : SecretMask().text(message.text);
    std::string lines;
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        lines += visible(rest.substr(0, end)) + '\n';
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    const int error = write(message.status == ExitStatus::Done ? stdout : stderr, lines);
    if (message.status != ExitStatus::Done || error == 0)
        return static_cast<int>(message.status);
    if (error != EPIPE)
        complain(QStringLiteral("standard output: cannot be written: ") +
                 QString::fromLocal8Bit(std::strerror(error)));
    return static_cast<int>(ExitStatus::NoInput);
}

TextStyle textStyleFor(const QString& output, Colour colour) {
    TextStyle style;
    style.colour = colour == Colour::Always;
    if (!output.isEmpty() || isatty(STDOUT_FILENO) != 1)
        return style;
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col != 0)
        style.width = size.ws_col;
    const bool plain = !qEnvironmentVariableIsEmpty("NO_COLOR") || qgetenv("TERM") == "dumb";
    style.colour = style.colour || (colour == Colour::Auto && !plain);
    return style;
}

int runProgram(int (*run)(int argc, char** argv), int argc, char** argv) {
    prepareTerminal();
    try {
        return run(argc, argv);
    } catch (...) {
        complainAboutException(std::current_exception());
    }
    return static_cast<int>(ExitStatus::NoInput);
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
    const QString task = shortened(visible(what), maxTaskLength);
    write(stderr, '\r' + utf8(task) + ' ' + std::to_string(percent) + " %\033[K");
    m_shown = true;
}

void TerminalProgress::clear() {
    if (m_shown)
        write(stderr, "\r\033[K");
    m_shown = false;
}

} // namespace hci
