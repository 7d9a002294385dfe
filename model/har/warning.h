#pragma once

#include "model/exchange/session.h"

#include <QtCore/QString>

#include <string>

namespace hci {

/// A fault of an entry, or of a whole recording. Names and order are those of the table in warning.cpp.
enum class WarningCode : std::uint16_t {
    // the whole recording
    EndsEarly,         ///< the file is truncated
    ChangedWhileRead,  ///< the file changed during the import
    CompressedDamaged, ///< the compressed data end early or are damaged
    Malformed,         ///< invalid JSON around the entries
    TextAfterEnd,      ///< something follows the end of the recording
    UnusualPlace,      ///< the entries are not in log.entries
    NoEntries,         ///< there is a log without entries
    UnpackedTooLarge,  ///< the compressed data unpack to more than the bound
    PagesLeftOut,      ///< too many pages, or too long ones
    TimesOfExport,     ///< all times were the export's: replaced by Date's
    EntriesWithoutUrl, ///< too many entries without a URL
    // an entry
    EntryRepaired,   ///< invalid JSON; read after a repair
    EntryUnreadable, ///< nothing in it could be read
    EntryCut,        ///< the recording ends inside it
    EntryTooLarge,   ///< longer than the bound without its texts; read in part
    TextSkipped,     ///< something that is no entry follows it
    NoRequest,
    NoResponse, ///< no answer was recorded
    NoUrl,
    TimeMissing,
    TimeUnreadable,
    TimeWithoutZone, ///< taken as UTC
    StatusUnreadable,
    SizeImpossible,  ///< a size below -1, or out of range
    FieldUnreadable, ///< an invalid element of a field list
    TooManyFields,
    ValueShortened, ///< longer than the bound
    LoneSurrogate,
    BadUtf8,
    EncodingUnknown, ///< content.encoding is neither base64 nor utf-8
    BodyFileMissing, ///< content._file names a missing file
    BodyFileLeftOut, ///< content._file names a file beyond the bounds
    BodyFileDamaged, ///< content._file names a file of the archive that cannot be unpacked
    OwnImpossible,   ///< `_hci` has an impossible value
    FieldsMissing,   ///< the recorder did not give the response's fields
};
inline constexpr int warningCodeCount = static_cast<int>(WarningCode::FieldsMissing) + 1;

/// The stable name of a warning in reports: "ends-early".
[[nodiscard]] QLatin1StringView warningId(WarningCode code) noexcept;
/// The warning as a sentence, without its entry.
[[nodiscard]] QString warningText(WarningCode code, std::string_view detail, std::int64_t offset);
[[nodiscard]] QString warningText(const ImportWarning& warning, const TextPool& pool);

/// One line about a whole import: "4,210 entries read, 3 incomplete, file ends early at byte 81,220,113".
[[nodiscard]] QString importSummary(const Session::Part& part);

} // namespace hci
