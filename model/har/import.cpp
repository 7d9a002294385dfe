#include "model/har/import.h"

#include "model/base/exception_error.h"
#include "model/base/own_threads.h"
#include "model/base/sentence.h"
#include "model/har/batch_queue.h"
#include "model/har/entry_parser.h"
#include "model/har/file_name.h"
#include "model/har/own_members.h"
#include "model/har/recorder.h"
#include "model/har/recording_scanner.h"
#include "model/har/segment_writer.h"
#include "model/har/split_values.h"
#include "model/har/text_content.h"

#include <QtCore/QFileInfo>

#include <chrono>
#include <thread>
#include <vector>

namespace hci {

namespace {

using namespace har;

/// Parses batches; one per parsing thread.
class BatchParser {
public:
    BatchParser(const BodySource& text, const ImportOptions& options, const Progress& progress)
        : m_parser(text, options, progress) {}

    void parse(ParsedBatch& batch) {
        const LogInfo& log = *batch.source.log;
        const Recorder& recorder = recorderOf(log);
        const bool byProxy = isByProxy(log);
        const bool cutsValues = recorder.cutsValues && recorder.cutsValues(log);
        const SplitValues split = cutsValues ? SplitValues::AtEachComma : SplitValues::Evident;
        for (const EntrySlice& slice : batch.source.slices) {
            ParsedEntry& entry = batch.add();
            entry.offset = slice.offset;
            m_parser.parse(batch.source, slice, batch.scratch, entry.raw);
            mendSplitValues(entry.raw.request.fields, split, batch.scratch);
            mendSplitValues(entry.raw.response.fields, split, batch.scratch);
            entry.reading = commonReading(entry.raw);
            if (byProxy)
                entry.reading.set(ExchangeFlag::ThroughProxy);
            recorder.adjust(entry.raw, log, entry.reading);
            if (log.creatorName != "PhantomJS") // which counts the first piece alone
                readBrokenOff(entry.raw, entry.reading);
            checkTextContent(entry.raw, entry.reading);
        }
    }

private:
    EntryParser m_parser;
};

/// Reads a recording once from front to end. One thread finds the entries, the caller's stores them, and both
/// parse; with more than two cores, a third one only parses.
class Import {
public:
    Import(Recording& recording, const ImportOptions& options, std::shared_ptr<TextPool> pool, InputInfo info,
           Progress& progress)
        : m_recording(recording), m_options(options), m_info(std::move(info)), m_progress(progress),
          m_text(recording.text()), m_writer(std::move(pool), recording) {}

    /// `known`: facts about the recorder. False if cancelled.
    bool run(const LogInfo& known, const ImportSnapshot& onSnapshot) {
        OwnThreads others([this] { m_queue.close(); });
        try {
            others.run([this, &known] { findEntries(known); });
            if (std::thread::hardware_concurrency() > 2)
                others.run([this] { withParser([this](const auto& parse) { m_queue.help(parse); }); });
            withParser([&](const auto& parse) { storeEntries(parse, onSnapshot); });
        } catch (...) {
            m_queue.close(); // releases the other threads, which would wait for this one
            throw;
        }
        m_queue.close();
        others.join();
        return !m_progress.cancelled() && !(m_scan.error && m_scan.error->code == ErrorCode::Cancelled);
    }

    [[nodiscard]] const ScanResult& scan() const noexcept { return m_scan; }

    /// Everything read, or why it is no recording.
    Result<Session::Part> finish() {
        m_writer.finish();
        const bool nothing = m_writer.segment()->records.size() == 0;
        if (m_scan.error && nothing)
            return tl::unexpected(*m_scan.error);
        const std::string bound = m_recording.bound();
        if (nothing && !bound.empty())
            return failure(ErrorCode::TooLarge, filled("the packed data unpack to more than %1", {bound}));
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
        if (!bound.empty())
            m_writer.warn(WarningCode::UnpackedTooLarge, -1, bound);
        if (m_recording.hasChanged())
            m_writer.warn(WarningCode::ChangedWhileRead, -1);
        if (m_scan.endsEarly || m_scan.error)
            m_writer.warn(WarningCode::EndsEarly, static_cast<std::int64_t>(m_scan.bytes));
        m_info.endsEarly = m_scan.endsEarly || m_scan.error.has_value() || !bound.empty();
        m_info.bytesRead = static_cast<std::int64_t>(m_scan.bytes);
        return part(m_scan.log);
    }

private:
    template <class F> void withParser(F&& f) const {
        BatchParser parser(*m_text, m_options, m_progress);
        f([&parser](ParsedBatch& batch) { parser.parse(batch); });
    }

    void findEntries(const LogInfo& known) {
        withParser([this, &known](const auto& parse) {
            ParsedBatch next;
            const auto sink = [&](EntryBatch batch) {
                next.source = std::move(batch);
                return m_queue.push(std::move(next), parse);
            };
            const auto supply = [&] {
                next = m_queue.take();
                return std::move(next.source);
            };
            BatchWriter writer(sink, supply, m_options.maxEntryBytes);
            m_scan = RecordingScanner(m_recording, m_options, m_progress, writer).scan(known);
        });
        m_queue.finish();
    }

    void storeEntries(const BatchQueue::Parse& parse, const ImportSnapshot& onSnapshot) {
        while (std::optional<ParsedBatch> batch = m_queue.pop(parse)) {
            if (m_progress.cancelled())
                return;
            for (const ParsedEntry& entry : batch->entries())
                m_writer.add(entry.raw, entry.reading, entry.offset);
            m_progress.report(batch->source.position, m_recording.size());
            publish(*batch->source.log, onSnapshot);
            m_queue.giveBack(std::move(*batch));
        }
    }

    void publish(const LogInfo& log, const ImportSnapshot& onSnapshot) {
        const auto now = std::chrono::steady_clock::now();
        if (!onSnapshot || !log.known() || now - m_published < m_options.snapshotInterval)
            return;
        m_published = now;
        onSnapshot(part(log));
    }

    [[nodiscard]] Session::Part part(const LogInfo& log) const {
        InputInfo info = m_info;
        const std::string& name = log.creatorName.empty() ? log.browserName : log.creatorName;
        const std::string& version = log.creatorName.empty() ? log.browserVersion : log.creatorVersion;
        info.creator = QString::fromStdString(version.empty() ? name : name + ' ' + version);
        if (log.creatorName == ownName && !log.browserName.empty()) {
            const qsizetype origin = info.creator.indexOf(QLatin1StringView(" (")); // "(live)"
            info.creator.insert(origin < 0 ? info.creator.size() : origin,
                                QString::fromStdString(", " + log.browserName + ' ' + log.browserVersion));
        }
        return partOf(m_writer.segment(), std::move(info));
    }

    Recording& m_recording;
    const ImportOptions& m_options;
    InputInfo m_info;
    Progress& m_progress;
    std::shared_ptr<const BodySource> m_text;
    SegmentWriter m_writer;
    BatchQueue m_queue;
    ScanResult m_scan;
    std::chrono::steady_clock::time_point m_published = std::chrono::steady_clock::now();
};

/// Reads a recording; twice if it names its recorder after the entries, and that matters.
Result<Session::Part> import(Recording& recording, const InputInfo& info,
                             const std::shared_ptr<TextPool>& pool, const ImportOptions& options,
                             Progress& progress, const ImportSnapshot& onSnapshot) {
    LogInfo known;
    while (true) {
        Import reading(recording, options, pool, info, progress);
        if (!reading.run(known, onSnapshot))
            return failure(ErrorCode::Cancelled);
        const ScanResult& scan = reading.scan();
        const bool told = known.known() || &recorderOf(scan.logAtFirstEntry) == &recorderOf(scan.log);
        if (told || !scan.entriesSeen)
            return reading.finish();
        known = scan.log;
        recording.rewind();
    }
}

/// The origin of a recording: `name` of the file, and the archive member if there are several.
InputInfo infoOf(const QString& path, const RecordingFile& file, std::size_t number) {
    InputInfo info;
    info.name = path;
    info.path = QFileInfo(path).absoluteFilePath();
    if (file.names().size() > 1)
        info.name += QLatin1Char('/') + fileNameText(file.names()[number]);
    return info;
}

Result<Session::Part> importRecording(const RecordingFile& file, std::size_t number, const InputInfo& info,
                                      const std::shared_ptr<TextPool>& pool, const ImportOptions& options,
                                      Progress& progress, const ImportSnapshot& onSnapshot) {
    return caught([&]() -> Result<Session::Part> {
        const Result<std::unique_ptr<Recording>> recording = file.recording(number);
        if (!recording)
            return tl::unexpected(recording.error());
        return import(**recording, info, pool, options, progress, onSnapshot);
    });
}

} // namespace

Result<ImportedFile> importFile(const QString& path, std::shared_ptr<TextPool> pool,
                                const ImportOptions& options, Progress& progress,
                                const ImportSnapshot& onSnapshot) {
    const Result<RecordingFile> file = caught([&] { return RecordingFile::open(path, options, progress); });
    if (!file)
        return tl::unexpected(file.error());
    ImportedFile imported;
    for (std::size_t i = 0; i < file->names().size(); ++i) {
        const InputInfo info = infoOf(path, *file, i);
        Result<Session::Part> part = importRecording(*file, i, info, pool, options, progress, onSnapshot);
        if (part)
            imported.parts.push_back(std::move(*part));
        else if (part.error().code == ErrorCode::Cancelled || file->names().size() == 1)
            return tl::unexpected(part.error());
        else
            imported.failed.emplace_back(info.name, part.error());
    }
    if (file->leftOut() > 0)
        imported.failed.emplace_back(
            path, Error{ErrorCode::TooLarge, 0,
                        filled("recordings of the archive left out: %1", {std::to_string(file->leftOut())})});
    return imported;
}

Result<Session::Part> importHar(const QString& path, std::shared_ptr<TextPool> pool,
                                const ImportOptions& options, Progress& progress,
                                const ImportSnapshot& onSnapshot) {
    const Result<RecordingFile> file = caught([&] { return RecordingFile::open(path, options, progress); });
    if (!file)
        return tl::unexpected(file.error());
    return importRecording(*file, 0, infoOf(path, *file, 0), pool, options, progress, onSnapshot);
}

Result<Session::Part> importHar(QByteArray bytes, const QString& name, std::shared_ptr<TextPool> pool,
                                const ImportOptions& options, Progress& progress,
                                const ImportSnapshot& onSnapshot) {
    const Result<RecordingFile> file =
        caught([&] { return RecordingFile::open(std::move(bytes), options, progress); });
    if (!file)
        return tl::unexpected(file.error());
    InputInfo info;
    info.name = name;
    return importRecording(*file, 0, info, pool, options, progress, onSnapshot);
}

} // namespace hci
