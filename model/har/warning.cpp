#include "model/har/warning.h"

#include "model/base/in_words.h"
#include "model/base/language.h"

#include <QtCore/QCoreApplication> // QT_TRANSLATE_NOOP

#include <algorithm>
#include <array>
#include <vector>

namespace hci {

namespace {

struct WarningRow {
    WarningCode code;
    QLatin1StringView id;
    const char* text; ///< %1: the detail
    bool incomplete;  ///< an entry with it was not read completely
};

constexpr QLatin1StringView operator""_l(const char* text, std::size_t size) noexcept {
    return QLatin1StringView(text, static_cast<qsizetype>(size));
}

// clang-format off
constexpr std::array warnings = {
    WarningRow{WarningCode::EndsEarly, "ends-early"_l, QT_TRANSLATE_NOOP("model", "The file ends early, at byte %2; it was read as far as it goes."), false},
    WarningRow{WarningCode::ChangedWhileRead, "changed-while-read"_l, QT_TRANSLATE_NOOP("model", "The file was changed while it was read: what was read may come from two states of it."), false},
    WarningRow{WarningCode::CompressedDamaged, "compressed-data-damaged"_l, QT_TRANSLATE_NOOP("model", "The compressed data are damaged or cut off; what could be unpacked was read."), false},
    WarningRow{WarningCode::Malformed, "malformed-json"_l, QT_TRANSLATE_NOOP("model", "The text around the entries is not JSON from byte %2 on."), false},
    WarningRow{WarningCode::TextAfterEnd, "text-after-end"_l, QT_TRANSLATE_NOOP("model", "Something follows the end of the recording, at byte %2."), false},
    WarningRow{WarningCode::UnusualPlace, "unusual-place"_l, QT_TRANSLATE_NOOP("model", "The entries are not in log.entries but elsewhere, at byte %2."), false},
    WarningRow{WarningCode::NoEntries, "no-entries"_l, QT_TRANSLATE_NOOP("model", "The recording has a log but no list of entries."), false},
    WarningRow{WarningCode::UnpackedTooLarge, "unpacked-too-large"_l, QT_TRANSLATE_NOOP("model", "The packed data unpack to more than %1; the part before was read."), false},
    WarningRow{WarningCode::PagesLeftOut, "pages-left-out"_l, QT_TRANSLATE_NOOP("model", "Pages that are too many or too long were left out, from byte %2 on; their entries were read."), false},
    WarningRow{WarningCode::TimesOfExport, "times-of-export"_l, QT_TRANSLATE_NOOP("model", "All entries have the time of the export; the times of their Date fields were taken instead."), false},
    WarningRow{WarningCode::EntriesWithoutUrl, "hollow-entries"_l, QT_TRANSLATE_NOOP("model", "More than %1 entries have no URL; those beyond were left out."), false},
    WarningRow{WarningCode::EntryRepaired, "entry-repaired"_l, QT_TRANSLATE_NOOP("model", "The entry is not JSON; it was mended and read."), true},
    WarningRow{WarningCode::EntryUnreadable, "entry-unreadable"_l, QT_TRANSLATE_NOOP("model", "Nothing in the entry could be read."), true},
    WarningRow{WarningCode::EntryCut, "entry-cut"_l, QT_TRANSLATE_NOOP("model", "The file ends inside this entry; what is there was read."), true},
    WarningRow{WarningCode::EntryTooLarge, "entry-too-large"_l, QT_TRANSLATE_NOOP("model", "The entry is larger than the bound and was read in part."), true},
    WarningRow{WarningCode::TextSkipped, "text-skipped"_l, QT_TRANSLATE_NOOP("model", "Text between the entries, at byte %2, is no entry and was skipped."), false},
    WarningRow{WarningCode::NoRequest, "no-request"_l, QT_TRANSLATE_NOOP("model", "The entry has no request."), true},
    WarningRow{WarningCode::NoResponse, "no-response"_l, QT_TRANSLATE_NOOP("model", "The entry has no response: the recording ended before the answer, or left it out."), true},
    WarningRow{WarningCode::NoUrl, "no-url"_l, QT_TRANSLATE_NOOP("model", "The request has no URL."), true},
    WarningRow{WarningCode::TimeMissing, "time-missing"_l, QT_TRANSLATE_NOOP("model", "The entry does not say when it started."), false},
    WarningRow{WarningCode::TimeUnreadable, "time-unreadable"_l, QT_TRANSLATE_NOOP("model", "The start time \"%1\" cannot be read."), false},
    WarningRow{WarningCode::TimeWithoutZone, "time-without-zone"_l, QT_TRANSLATE_NOOP("model", "The start time \"%1\" has no time zone; it was taken as UTC."), false},
    WarningRow{WarningCode::StatusUnreadable, "status-unreadable"_l, QT_TRANSLATE_NOOP("model", "The status is no number that HTTP has."), false},
    WarningRow{WarningCode::SizeImpossible, "size-impossible"_l, QT_TRANSLATE_NOOP("model", "A size is below -1 or beyond all bounds; it was taken as unknown."), false},
    WarningRow{WarningCode::FieldUnreadable, "field-unreadable"_l, QT_TRANSLATE_NOOP("model", "A field without a name was left out."), false},
    WarningRow{WarningCode::TooManyFields, "too-many-fields"_l, QT_TRANSLATE_NOOP("model", "The message has more fields than the bound; the rest was left out."), true},
    WarningRow{WarningCode::ValueShortened, "value-shortened"_l, QT_TRANSLATE_NOOP("model", "A value is longer than the bound and was shortened."), false},
    WarningRow{WarningCode::LoneSurrogate, "lone-surrogate"_l, QT_TRANSLATE_NOOP("model", "A text holds half of a surrogate pair, which is no character; U+FFFD stands in its place."), false},
    WarningRow{WarningCode::BadUtf8, "bad-utf8"_l, QT_TRANSLATE_NOOP("model", "The entry holds bytes that are no UTF-8; U+FFFD stands in their place."), false},
    WarningRow{WarningCode::EncodingUnknown, "encoding-unknown"_l, QT_TRANSLATE_NOOP("model", "The content's encoding \"%1\" is unknown; it was taken as text."), false},
    WarningRow{WarningCode::BodyFileMissing, "body-file-missing"_l, QT_TRANSLATE_NOOP("model", "The file \"%1\" with the content is not beside the recording, or is hidden or a link."), false},
    WarningRow{WarningCode::BodyFileLeftOut, "body-file-left-out"_l, QT_TRANSLATE_NOOP("model", "The file \"%1\" with the content is beyond the bounds on attached files and was left out."), false},
    WarningRow{WarningCode::BodyFileDamaged, "body-file-damaged"_l, QT_TRANSLATE_NOOP("model", "The file \"%1\" with the content is damaged in its archive and was left out."), false},
    WarningRow{WarningCode::OwnImpossible, "own-member-impossible"_l, QT_TRANSLATE_NOOP("model", "A number in \"_hci\", %1, is impossible; the HAR's own value was used."), false},
    WarningRow{WarningCode::FieldsMissing, "fields-missing"_l, QT_TRANSLATE_NOOP("model", "The recorder did not give the response's fields."), false},
};
// clang-format on

static_assert(warnings.size() == warningCodeCount);

const WarningRow& rowOf(WarningCode code) noexcept {
    const auto i = static_cast<std::size_t>(code);
    return warnings[i < warnings.size() ? i : 0];
}

/// The number of entries with a warning that they were not read completely.
std::int64_t incompleteEntries(const Session::Part& part) {
    std::vector<std::uint32_t> entries;
    for (std::uint32_t i = 0; i < part.warnings; ++i)
        if (const ImportWarning& warning = part.segment->warnings[i];
            warning.entry != noIndex && rowOf(warning.code).incomplete)
            entries.push_back(warning.entry);
    std::sort(entries.begin(), entries.end());
    return std::unique(entries.begin(), entries.end()) - entries.begin();
}

} // namespace

QLatin1StringView warningId(WarningCode code) noexcept {
    return rowOf(code).id;
}

QString warningText(WarningCode code, std::string_view detail, std::int64_t offset) {
    QString text = translated(rowOf(code).text);
    text.replace(QLatin1StringView("%2"), offset < 0 ? QStringLiteral("?") : formatCount(offset));
    return text.replace(QLatin1StringView("%1"),
                        QString::fromUtf8(detail.data(), static_cast<qsizetype>(detail.size())));
}

QString warningText(const ImportWarning& warning, const TextPool& pool) {
    return warningText(warning.code, pool.text(warning.detail), warning.offset);
}

QString importSummary(const Session::Part& part) {
    QString line = part.exchanges == 1 ? translated("1 entry read")
                                       : translated("%1 entries read").arg(formatCount(part.exchanges));
    if (const std::int64_t incomplete = incompleteEntries(part); incomplete > 0)
        line = translated("%1, %2 incomplete").arg(line, formatCount(incomplete));
    if (part.info.endsEarly)
        line = translated("%1, file ends early at byte %2").arg(line, formatCount(part.info.bytesRead));
    return line;
}

} // namespace hci
