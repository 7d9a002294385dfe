#include "app/per_recording.h"

#include "app/interrupt.h"
#include "app/judgement.h"
#include "app/recordings.h"
#include "app/result_file.h"
#include "model/exchange/masked_session.h"
#include "model/har/file_name.h"
#include "model/har/import.h"
#include "model/har/unpacked_sum.h"
#include "model/report/names.h"
#include "model/summary/recording_summary.h"
#include "model/summary/summary_json.h"
#include "model/words/error_text.h"

#include <QtCore/QBuffer>
#include <QtCore/QFileInfo>

#include <limits>

namespace hci {

namespace {

/// Writes the lines one after the other; remembers what the exit status depends on.
class RecordingLines {
public:
    /// Only one recording is open at a time: together, they have a bound by their ratio alone.
    RecordingLines(QIODevice& out, const AnalyzeArguments& arguments, TerminalProgress& terminal)
        : m_out(out), m_arguments(arguments), m_written(filesWrittenFor(arguments.report)),
          m_terminal(terminal) {
        m_options.sum = std::make_shared<har::UnpackedSum>(std::numeric_limits<std::uint64_t>::max());
    }

    /// False if the work must end.
    bool add(const QString& file) {
        const auto pool = std::make_shared<TextPool>();
        Progress reading = m_terminal.progress(QStringLiteral("reading ") + QFileInfo(file).fileName());
        Result<ImportedFile> imported = importFile(file, pool, m_options, reading);
        if (!imported)
            return imported.error().code != ErrorCode::Cancelled && addFailure(file, imported.error());
        m_done = checkBodyFiles(m_written, imported->parts);
        if (!m_done)
            return false;
        for (Session::Part& part : imported->parts)
            if (!addRecording(std::make_shared<const Session>(pool, std::vector{std::move(part)})))
                return false;
        for (const auto& [name, error] : imported->failed)
            if (!addFailure(name, error))
                return false;
        return true;
    }

    /// Failed if a line could not be written, or a recording was refused.
    [[nodiscard]] const Result<void>& done() const noexcept { return m_done; }
    [[nodiscard]] bool readAny() const noexcept { return m_readAny; }
    [[nodiscard]] bool fails() const noexcept { return m_fails; }

private:
    bool addRecording(const SessionPtr& session) {
        const ReportArguments& report = m_arguments.report;
        Progress analysing = m_terminal.progress(QStringLiteral("analysing"));
        const AnalysisPtr analysis =
            analyse(session, AnalysisOptions{report.cache.model, {}, report.cache.real}, analysing);
        if (!analysis)
            return false;
        const ShownFindings shown = shownFindings(analysis, *session, report.policy, interrupted);
        if (!shown.analysis)
            return false;
        const MaskedSession mask(*session, report.includeSecrets, interrupted);
        if (mask.stopped())
            return false;
        const QString name = mask.inputName(session->parts().front().info.name);
        m_terminal.clear();
        m_readAny = true;
        m_fails = judge(shown, report, name) || m_fails;
        return write(summaryOf(*session, *shown.analysis, mask, name.toStdString(), shown.hidden));
    }

    bool addFailure(const QString& name, const Error& error) {
        const QLatin1StringView code = hci::name(error.code);
        return write(
            failedRecording(SecretMask(m_arguments.report.includeSecrets).fileName(name.toStdString()),
                            std::string(code.data(), code.size()), errorText(error).toStdString()));
    }

    /// In one write, so that lines of several processes on one descriptor stay whole.
    bool write(const Summary& recording) {
        m_terminal.clear();
        QBuffer line;
        line.open(QIODevice::WriteOnly);
        m_done = writeRecordingLine(line, recording);
        if (m_done && m_out.write(line.data()) != line.size())
            m_done = ioFailure(m_out);
        return m_done.has_value();
    }

    QIODevice& m_out;
    const AnalyzeArguments& m_arguments;
    const std::vector<NamedFile> m_written; // by this run
    TerminalProgress& m_terminal;
    ImportOptions m_options;
    Result<void> m_done;
    bool m_readAny = false;
    bool m_fails = false;
};

} // namespace

ExitStatus analyzeEach(const AnalyzeArguments& arguments) {
    TerminalProgress terminal(arguments.report.quiet);
    bool readAny = false;
    bool fails = false;
    Result<void> found;
    const RecordingArguments recordings{arguments.files, filesWrittenFor(arguments.report)};
    const Result<void> written = writeAsItComes(
        arguments.report.output, arguments.report.includeSecrets, [&](QIODevice& out) -> Result<void> {
            RecordingLines lines(out, arguments, terminal);
            found = findRecordings(recordings, terminal, [&lines](const std::string& path) {
                return lines.add(fileNameText(path));
            });
            readAny = lines.readAny();
            fails = lines.fails();
            return lines.done() ? found : lines.done();
        });
    terminal.clear();
    if (!written && written.error().code == ErrorCode::Refused)
        return statusOfReading(written.error());
    if (!written)
        return statusOfWriting(written.error(), arguments.report.output);
    if (!readAny)
        return ExitStatus::NoInput;
    return fails ? ExitStatus::Findings : ExitStatus::Done;
}

} // namespace hci
