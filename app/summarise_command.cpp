#include "app/summarise_command.h"

#include "app/interrupt.h"
#include "app/result_file.h"
#include "app/terminal.h"
#include "model/base/in_words.h"
#include "model/base/line_reader.h"
#include "model/har/file_name.h"
#include "model/summary/summary_json.h"
#include "model/summary/summary_reader.h"
#include "model/summary/summary_text.h"
#include "model/words/error_text.h"

#include <unistd.h>

namespace hci {

namespace {

constexpr std::int64_t linesComplainedAbout = 5; // per file

/// Sums the files' summaries, line by line.
class Folding {
public:
    explicit Folding(TerminalProgress& terminal) : m_terminal(terminal) {}

    /// False after Ctrl-C.
    bool addFile(const QString& file) {
        if (file == QStringLiteral("-"))
            return addLines(STDIN_FILENO, QStringLiteral("standard input"));
        const Result<int> descriptor = openLines(fileNameBytes(file).toStdString());
        if (!descriptor) {
            refuse(file, descriptor.error());
            return true;
        }
        const bool goesOn = addLines(*descriptor, file);
        ::close(*descriptor);
        return goesOn;
    }

    [[nodiscard]] const Summary& summary() const noexcept { return m_summary; }
    [[nodiscard]] std::int64_t lines() const noexcept { return m_lines; }

private:
    bool addLines(int descriptor, const QString& name) {
        const Progress progress(interrupted, {});
        LineReader reader(descriptor, maxSummaryLineBytes, LineEnd::Break, progress);
        std::int64_t refused = 0;
        for (std::int64_t number = 1;; ++number) {
            const Result<std::optional<std::string>> line = reader.next();
            if (!line && line.error().code == ErrorCode::Cancelled)
                return false;
            if (!line)
                refuse(name, line.error());
            if (!line || !*line)
                break;
            if (!addLine(**line, name, number, refused < linesComplainedAbout))
                ++refused;
            if (number % 256 == 0)
                m_terminal.show(QStringLiteral("folding ") + name, 0, 0);
        }
        if (refused > linesComplainedAbout)
            complain(
                name +
                QStringLiteral(": and %1 more such lines").arg(formatCount(refused - linesComplainedAbout)));
        return true;
    }

    bool addLine(const std::string& line, const QString& name, std::int64_t number, bool complains) {
        const Result<Summary> summary = readSummary(QByteArray::fromStdString(line));
        if (!summary && complains)
            refuse(name + QStringLiteral(" line %1").arg(number), summary.error());
        if (!summary)
            return false;
        m_summary += *summary;
        ++m_lines;
        return true;
    }

    void refuse(const QString& place, const Error& error) {
        m_terminal.clear();
        complain(place + QStringLiteral(": ") + errorText(error));
    }

    TerminalProgress& m_terminal;
    Summary m_summary;
    std::int64_t m_lines = 0;
};

} // namespace

ExitStatus summarise(const SummariseArguments& arguments) {
    TerminalProgress terminal(arguments.quiet);
    Folding folding(terminal);
    for (const QString& file : arguments.files)
        if (!folding.addFile(file))
            return ExitStatus::Interrupted;
    terminal.clear();
    if (folding.lines() == 0)
        return ExitStatus::NoInput;
    const Result<void> written = writeResult(arguments.output, false, [&](QIODevice& out) {
        return arguments.json ? writeSummaryJson(out, folding.summary())
                              : writeSummaryText(out, folding.summary(),
                                                 textStyleFor(arguments.output, arguments.colour));
    });
    return written ? ExitStatus::Done : statusOfWriting(written.error(), arguments.output);
}

} // namespace hci
