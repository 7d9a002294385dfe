#pragma once

#include "model/har/entry_scanner.h"
#include "model/har/log_info.h"
#include "model/har/warning.h"

#include <optional>
#include <string>
#include <vector>

namespace hci::har {

/// The results of a scan besides the entries.
struct ScanResult {
    struct Note {
        WarningCode code{};
        std::int64_t offset = -1;
        std::string detail;
    };

    bool logSeen = false;     ///< an object called "log" is there
    bool entriesSeen = false; ///< an array of entries is there
    bool endsEarly = false;
    bool stopped = false; ///< the consumer wanted no more
    LogInfo log;
    LogInfo logAtFirstEntry; ///< known when the entries began
    std::vector<PageInfo> pages;
    std::uint64_t bytes = 0; ///< of text
    std::vector<Note> notes;
    std::optional<Error> error; ///< reading failed
};

/// Walks through a recording: the text around the entries byte by byte, the entries with EntryScanner.
/// Accepts log.entries; entries without a log; an array of entries or of recordings; a single entry; and the
/// same inside a JSONP call or one object deeper.
class RecordingScanner {
public:
    RecordingScanner(Recording& recording, const ImportOptions& options, const Progress& progress,
                     BatchWriter& writer);

    /// `known`: an earlier scan's facts about the recorder.
    [[nodiscard]] ScanResult scan(const LogInfo& known = {});

private:
    enum class Place : std::uint8_t { Outside, InLog };

    [[nodiscard]] int peek();
    [[nodiscard]] int next();
    [[nodiscard]] int peekPastSpace();
    bool expect(char wanted);

    bool document();
    bool jsonp();
    bool value(int level, Place place, const std::string& key);
    bool object(int level, Place place);
    bool array(int level, Place place);
    bool skipValue();
    bool skipScalar();
    bool readString(std::string* to);
    [[nodiscard]] bool skipValueWithin(std::uint64_t most, std::string_view& json);
    bool readLogInfo(const std::string& key);
    bool readPages();
    void leaveOutPage(std::uint64_t at);
    bool entries(Place place, int level, bool single);
    [[nodiscard]] bool isEntryAhead();
    void seekEntries();
    void tail();
    bool malformed();
    void note(WarningCode code, std::uint64_t offset, std::string detail = {});

    Recording& m_recording;
    ScanWindow m_window;
    BatchWriter& m_writer;
    EntryScanner m_entries;
    ScanResult m_result;
    std::uint64_t m_at = 0;
    bool m_malformed = false;
    bool m_jsonp = false;
    bool m_pagesLeftOut = false;
};

} // namespace hci::har
