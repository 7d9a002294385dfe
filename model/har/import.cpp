#include "model/har/import.h"

#include "model/har/batch_queue.h"
#include "model/har/entry_parser.h"
#include "model/har/parsed_batch.h"
#include "model/har/recorder.h"
#include "model/har/recording_scanner.h"
#include "model/har/segment_writer.h"

#include <QtCore/QFileInfo>

#include <chrono>
#include <thread>

namespace hci {

namespace {

using namespace har;

constexpr auto snapshotInterval = std::chrono::milliseconds(100);

/// One reading of a recording from its front to its end, on three threads: one finds the entries, one parses
/// them, and the caller's stores them.
class Import {
public:
    Import(Recording& recording, const ImportOptions& options, std::shared_ptr<TextPool> pool, InputInfo info)
        : m_recording(recording), m_options(options), m_info(std::move(info)), m_text(recording.text()),
          m_writer(std::move(pool), recording) {}

    /// `known`: what is known about the recorder. False when cancelled.
    bool run(const LogInfo& known, Progress& progress, const ImportSnapshot& onSnapshot) {
        std::thread scanner([this, &known] { findEntries(known); });
        std::thread parser([this] { parseEntries(); });
        bool cancelled = false;
        while (std::optional<ParsedBatch> batch = m_parsed.pop()) {
            cancelled = cancelled || progress.cancelled();
            if (cancelled) {
                m_parsed.close();
                continue;
            }
            for (const ParsedEntry& entry : batch->entries())
                m_writer.add(entry.raw, entry.reading, entry.offset);
            progress.report(batch->source.position, m_recording.size());
            publish(*batch->source.log, onSnapshot);
            m_found.giveBack(std::move(batch->source));
            m_parsed.giveBack(std::move(*batch));
        }
        scanner.join();
        parser.join();
        return !cancelled && !progress.cancelled();
    }

    [[nodiscard]] const ScanResult& scan() const noexcept { return m_scan; }

    /// All that was read, or why it is no recording.
    Result<Session::Part> finish() {
        const bool nothing = m_writer.segment()->records.size() == 0;
        if (m_scan.error && nothing)
            return tl::unexpected(*m_scan.error);
        const bool brokenOff = m_scan.logSeen && m_scan.endsEarly;
        if (!m_scan.entriesSeen && !brokenOff)
            return failure(ErrorCode::Syntax, m_scan.logSeen ? "no entries in the log" : "no HAR",
                           m_scan.notes.empty() ? 0 : static_cast<std::size_t>(m_scan.notes.front().offset));
        for (const PageInfo& page : m_scan.pages)
            m_writer.add(page);
        for (const ScanResult::Note& note : m_scan.notes)
            m_writer.warn(note.code, note.offset, note.detail);
        if (m_recording.damaged())
            m_writer.warn(WarningCode::CompressedDamaged, -1);
        if (m_scan.endsEarly || m_scan.error)
            m_writer.warn(WarningCode::EndsEarly, static_cast<std::int64_t>(m_scan.bytes));
        m_info.endsEarly = m_scan.endsEarly || m_scan.error.has_value();
        m_info.bytesRead = static_cast<std::int64_t>(m_scan.bytes);
        return part(m_scan.log);
    }

private:
    void findEntries(const LogInfo& known) {
        BatchWriter writer([this](EntryBatch batch) { return m_found.push(std::move(batch)); },
                           [this] { return m_found.take(); }, m_options.maxEntryBytes);
        m_scan = RecordingScanner(m_recording, m_options, writer).scan(known);
        m_found.finish();
    }

    void parseEntries() {
        EntryParser parser(*m_text, m_options);
        bool wanted = true;
        while (std::optional<EntryBatch> found = m_found.pop()) {
            if (!wanted)
                continue;
            ParsedBatch parsed = m_parsed.take();
            parsed.source = std::move(*found);
            parse(parser, parsed);
            wanted = m_parsed.push(std::move(parsed));
            if (!wanted)
                m_found.close();
        }
        m_parsed.finish();
    }

    static void parse(EntryParser& parser, ParsedBatch& batch) {
        const LogInfo& log = *batch.source.log;
        const Recorder& recorder = recorderOf(log);
        for (const EntrySlice& slice : batch.source.slices) {
            ParsedEntry& entry = batch.add();
            entry.offset = slice.offset;
            parser.parse(batch.source, slice, batch.scratch, entry.raw);
            entry.reading = commonReading(entry.raw);
            recorder.adjust(entry.raw, log, entry.reading);
        }
    }

    void publish(const LogInfo& log, const ImportSnapshot& onSnapshot) {
        const auto now = std::chrono::steady_clock::now();
        if (!onSnapshot || !log.known() || now - m_published < snapshotInterval)
            return;
        m_published = now;
        onSnapshot(part(log));
    }

    [[nodiscard]] Session::Part part(const LogInfo& log) const {
        InputInfo info = m_info;
        const std::string& name = log.creatorName.empty() ? log.browserName : log.creatorName;
        const std::string& version = log.creatorName.empty() ? log.browserVersion : log.creatorVersion;
        info.creator = QString::fromStdString(version.empty() ? name : name + ' ' + version);
        return partOf(m_writer.segment(), std::move(info));
    }

    Recording& m_recording;
    const ImportOptions& m_options;
    InputInfo m_info;
    std::shared_ptr<const BodySource> m_text;
    SegmentWriter m_writer;
    BatchQueue<EntryBatch> m_found;
    BatchQueue<ParsedBatch> m_parsed;
    ScanResult m_scan;
    std::chrono::steady_clock::time_point m_published = std::chrono::steady_clock::now();
};

/// Reads a recording; a second time where it names its recorder behind the entries, and that matters.
Result<Session::Part> import(const std::function<Result<std::unique_ptr<Recording>>()>& open,
                             const InputInfo& info, const std::shared_ptr<TextPool>& pool,
                             const ImportOptions& options, Progress& progress,
                             const ImportSnapshot& onSnapshot) {
    LogInfo known;
    while (true) {
        const Result<std::unique_ptr<Recording>> recording = open();
        if (!recording)
            return tl::unexpected(recording.error());
        Import reading(**recording, options, pool, info);
        if (!reading.run(known, progress, onSnapshot))
            return failure(ErrorCode::Cancelled);
        const ScanResult& scan = reading.scan();
        const bool told = known.known() || &recorderOf(scan.logAtFirstEntry) == &recorderOf(scan.log);
        if (told || !scan.entriesSeen)
            return reading.finish();
        known = scan.log;
    }
}

} // namespace

Result<Session::Part> importHar(const QString& path, std::shared_ptr<TextPool> pool,
                                const ImportOptions& options, Progress& progress,
                                const ImportSnapshot& onSnapshot) {
    InputInfo info;
    info.name = path;
    info.path = QFileInfo(path).absoluteFilePath();
    return import([&] { return openRecording(path, options); }, info, pool, options, progress, onSnapshot);
}

Result<Session::Part> importHar(QByteArray bytes, const QString& name, std::shared_ptr<TextPool> pool,
                                const ImportOptions& options, Progress& progress,
                                const ImportSnapshot& onSnapshot) {
    InputInfo info;
    info.name = name;
    return import([&] { return openRecording(bytes, options); }, info, pool, options, progress, onSnapshot);
}

} // namespace hci
