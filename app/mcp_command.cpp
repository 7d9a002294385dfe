#include "app/mcp_command.h"

#include "app/interrupt.h"
#include "app/result_file.h"
#include "app/terminal.h"
#include "model/base/line_reader.h"
#include "model/base/own_threads.h"
#include "model/base/text_view.h"
#include "model/compare/compare.h"
#include "model/compare/side_reader.h"
#include "model/mcp/recording_shelf.h"
#include "model/mcp/tool_answers.h"
#include "model/words/error_text.h"

#include <QtCore/QEventLoop>

#include <atomic>
#include <semaphore>
#include <unistd.h>

namespace hci {

namespace {

ToolAnswer answerOf(const Error& error) {
    return failedAnswer(error.detail.empty() ? errorText(error) : toText(error.detail));
}

ToolAnswer compared(const CompareCall& call, const RecordingShelf& shelf, Progress& progress) {
    const auto withoutReport = [&progress] {
        return Progress([&progress] { return progress.cancelled(); }, {});
    };
    const SideDoors doors{[&](const QString& file, const std::shared_ptr<TextPool>& pool) {
                              return shelf.read(file, pool, progress);
                          },
                          [&](const QString&) { return withoutReport(); }};
    Result<ComparedSides> read = readSides(call.files, call.cache, doors);
    if (!read)
        return answerOf(read.error());
    auto& [pool, sides] = *read;
    const SessionPtr both = sessionOfBoth(sides[0], sides[1], pool);
    Progress comparing = withoutReport();
    const MaskedSession mask(*both, false, [&comparing] { return comparing.cancelled(); });
    const auto comparison = compare(std::move(sides[0]), std::move(sides[1]), *pool, mask, comparing);
    if (!comparison)
        return answerOf(Error{ErrorCode::Cancelled, 0, {}});
    return comparisonAnswer(*comparison, ComparedTexts(*comparison, *pool, mask), comparing);
}

/// Answers a call that sends no requests, on a thread of its own; `shelf` outlives the work.
ToolAnswer answered(const ToolCall& call, RecordingShelf& shelf, Progress& progress) {
    const auto about = [&](const RecordingName& name, const auto& answer) {
        const Result<KeptRecording> recording = shelf.find(name, progress);
        return recording ? answer(*recording) : answerOf(recording.error());
    };
    if (const auto* analyze = std::get_if<AnalyzeCall>(&call))
        return about(analyze->recording, summaryAnswer);
    if (const auto* explain = std::get_if<ExplainCall>(&call))
        return about(explain->recording,
                     [explain](const KeptRecording& kept) { return explanationAnswer(kept, *explain); });
    if (const auto* list = std::get_if<FindingsCall>(&call))
        return about(list->recording,
                     [list](const KeptRecording& kept) { return findingsAnswer(kept, *list); });
    if (const auto* simulate = std::get_if<SimulateCall>(&call))
        return about(simulate->recording,
                     [simulate](const KeptRecording& kept) { return simulationAnswer(kept, *simulate); });
    return compared(std::get<CompareCall>(call), shelf, progress);
}

/// Reads the client's lines on a thread of its own, no faster than they are processed.
class ClientLines {
public:
    using Take = std::function<void(Result<std::optional<std::string>> line)>;

    /// `take` receives each line, a refusal for a line that is too long, and finally the end or an error.
    explicit ClientLines(Take take) : m_take(std::move(take)) {
        m_threads.run([this] { read(); });
    }
    ~ClientLines() {
        m_stop = true;
        m_room.release(); // the reader may wait for it
    }
    ClientLines(const ClientLines&) = delete;
    ClientLines& operator=(const ClientLines&) = delete;

private:
    static constexpr std::ptrdiff_t maxUntaken = 16;

    void read() {
        const Progress progress([this] { return m_stop.load(); }, {});
        LineReader lines(STDIN_FILENO, maxRpcLineBytes, LineEnd::Break, progress);
        while (true) {
            Result<std::optional<std::string>> line = lines.next();
            const bool last = line ? !line->has_value() : line.error().code != ErrorCode::TooLarge;
            m_room.acquire();
            if (m_stop)
                return;
            post(std::move(line));
            if (last)
                return;
        }
    }

    void post(Result<std::optional<std::string>> line) {
        m_mailbox.address().post([this, line = std::move(line)] {
            m_room.release();
            m_take(line);
        });
    }

    Take m_take;
    Mailbox m_mailbox;
    std::counting_semaphore<maxUntaken + 1> m_room{maxUntaken};
    std::atomic<bool> m_stop = false;
    OwnThreads m_threads{[this] { post(failure(ErrorCode::TooLarge)); }}; // out of memory: the next may fit
};

/// Serves one client until its input ends.
class AgentServer {
public:
    ExitStatus run() {
        const ClientLines lines([this](const Result<std::optional<std::string>>& line) { take(line); });
        runUntilInterrupted(m_loop, [this] { end(ExitStatus::Interrupted); });
        return m_status;
    }

private:
    void take(const Result<std::optional<std::string>>& line) {
        if (line && *line)
            m_server.take(QByteArray::fromStdString(**line));
        else if (!line && line.error().code == ErrorCode::TooLarge)
            m_server.refuseLongLine();
        else
            m_inputEnded = true;
        if (!line && line.error().code == ErrorCode::Io)
            complain(QStringLiteral("standard input: ") + toText(line.error().detail));
        endWhereDone();
    }

    void send(const QByteArray& line) {
        if (m_out->write(line) == line.size() || m_failed)
            return;
        m_failed = true;
        end(statusOfWriting(ioFailure(*m_out).value(), {}));
    }

    void start(std::uint64_t number, const ToolCall& call) {
        if (const auto* inspect = std::get_if<InspectCall>(&call))
            return startInspection(number, *inspect);
        work(number,
             [call, shelf = m_shelf](Progress& progress) { return answered(call, *shelf, progress); });
    }

    void startInspection(std::uint64_t number, const InspectCall& call) {
        m_inspection = std::make_unique<Inspection>(call.inspection);
        m_inspection->start(
            [this, number, cache = call.cache](const InspectionResult& result) {
                m_inspection.release()->deleteLater(); // it is the caller
                if (result.session->empty())
                    return finish(number, failedAnswer(QStringLiteral("nothing could be asked")));
                const QString name = m_shelf->keep(result.session, result.probes);
                work(number, [shelf = m_shelf, asked = RecordingName{name, cache}](Progress& progress) {
                    const Result<KeptRecording> kept = shelf->find(asked, progress);
                    return kept ? inspectionAnswer(*kept) : answerOf(kept.error());
                });
            },
            [this, number](int done, int total) { m_server.progress(number, done * 90 / total); });
    }

    void work(std::uint64_t number, Job<ToolAnswer>::Work work) {
        m_job.onFailure([this, number](const Error& error) { finish(number, answerOf(error)); });
        m_job.start(
            std::move(work), [this, number](const ToolAnswer& answer) { finish(number, answer); },
            [this, number](std::int64_t done, std::int64_t total) {
                if (total > 0)
                    m_server.progress(number, static_cast<int>(done * 99 / total));
            });
    }

    void stop() {
        m_job.cancel();
        m_inspection.reset();
    }

    void finish(std::uint64_t number, const ToolAnswer& answer) {
        m_server.finish(number, answer);
        endWhereDone();
    }

    /// Answers all calls made before the input ended; send() notices if the client has gone.
    void endWhereDone() {
        if (m_inputEnded && m_server.idle())
            end(ExitStatus::Done);
    }

    void end(ExitStatus status) {
        m_status = status;
        stop();
        m_loop.quit();
    }

    QEventLoop m_loop;
    std::unique_ptr<OutputDevice> m_out = standardOutput();
    ExitStatus m_status = ExitStatus::Done;
    bool m_inputEnded = false;
    bool m_failed = false;
    std::shared_ptr<RecordingShelf> m_shelf = std::make_shared<RecordingShelf>();
    std::unique_ptr<Inspection> m_inspection;
    Job<ToolAnswer> m_job;
    McpServer m_server{{[this](const QByteArray& line) { send(line); },
                        [this](std::uint64_t number, const ToolCall& call) { start(number, call); },
                        [this] { stop(); }}};
};

} // namespace

ExitStatus serveAgents(const McpArguments& /*there are none*/) {
    return AgentServer().run();
}

} // namespace hci
