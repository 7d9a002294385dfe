#include "model/probes/probe.h"

#include "model/base/language.h"
#include "model/base/sentence.h"
#include "model/probes/enum_text.h"

#include <QtCore/QCoreApplication> // QT_TRANSLATE_NOOP

namespace hci {

namespace {

using CauseText = EnumText<ProbeCause>;
constexpr std::array causeTexts{
    CauseText{ProbeCause::None, QT_TRANSLATE_NOOP("model", "as the rules demand")},
    CauseText{ProbeCause::NoTag, QT_TRANSLATE_NOOP("model", "the resource has no entity tag")},
    CauseText{ProbeCause::WeakTag,
              QT_TRANSLATE_NOOP("model", "the tag is weak, and If-Range needs a strong one")},
    CauseText{ProbeCause::TagMalformed, QT_TRANSLATE_NOOP("model", "the ETag is no entity tag")},
    CauseText{ProbeCause::DateMalformed,
              QT_TRANSLATE_NOOP("model", "there is no Last-Modified that is an HTTP-date")},
    CauseText{ProbeCause::DateIsNow,
              QT_TRANSLATE_NOOP("model", "Last-Modified is about now: a day later is in the future")},
    CauseText{ProbeCause::NotSuccessful,
              QT_TRANSLATE_NOOP("model", "the plain GET is not answered 2xx, so preconditions are ignored")},
    CauseText{ProbeCause::NoOtherVariant,
              QT_TRANSLATE_NOOP("model", "there is no other content coding with a tag")},
    CauseText{ProbeCause::NoSuffix, QT_TRANSLATE_NOOP("model", "the tag has no suffix for its coding")},
    CauseText{ProbeCause::NoContent, QT_TRANSLATE_NOOP("model", "there is no content to take a range of")},
    CauseText{ProbeCause::TagUnstable,
              QT_TRANSLATE_NOOP("model", "the validators change from answer to answer (%1)")},
    CauseText{ProbeCause::NotAsked304, QT_TRANSLATE_NOOP("model", "the answer was no 304")},
    CauseText{ProbeCause::Cancelled, QT_TRANSLATE_NOOP("model", "cancelled")},
    CauseText{ProbeCause::NoAnswer, QT_TRANSLATE_NOOP("model", "no answer that can be judged: %1")},
    CauseText{ProbeCause::ServerError,
              QT_TRANSLATE_NOOP("model", "the server answered %1, which proves nothing")},
    CauseText{
        ProbeCause::TagRepeated,
        QT_TRANSLATE_NOOP("model", "the answer has more than one ETag, and which one counts is undefined")},
    CauseText{ProbeCause::PlainNotModified,
              QT_TRANSLATE_NOOP("model", "a plain GET is answered 304, so the answers prove nothing")},
    CauseText{ProbeCause::ValidatorChanged,
              QT_TRANSLATE_NOOP("model", "the resource changed meanwhile (%1)")},
    CauseText{ProbeCause::NeverRepeats,
              QT_TRANSLATE_NOOP("model", "each of %1 answers has other content and another tag")},
    CauseText{ProbeCause::WrongStatus, QT_TRANSLATE_NOOP("model", "answered %1")},
    CauseText{ProbeCause::RefusedByServer, QT_TRANSLATE_NOOP("model", "refused with %1")},
    CauseText{ProbeCause::TagDiffers, QT_TRANSLATE_NOOP("model", "the same content has another tag (%1)")},
    CauseText{ProbeCause::DateDiffers,
              QT_TRANSLATE_NOOP("model", "the same content has another Last-Modified (%1)")},
    CauseText{ProbeCause::TagReused,
              QT_TRANSLATE_NOOP("model", "other content has the same strong tag (%1)")},
    CauseText{ProbeCause::FieldsDiffer, QT_TRANSLATE_NOOP("model", "differs from the GET in %1")},
    CauseText{ProbeCause::LengthDiffers,
              QT_TRANSLATE_NOOP("model", "Content-Length is %1, which is not the GET's")},
    CauseText{ProbeCause::ContentAfter304,
              QT_TRANSLATE_NOOP("model", "%1 bytes follow the 304's empty line")},
    CauseText{ProbeCause::MalformedOnWire, QT_TRANSLATE_NOOP("model", "malformed on the wire: %1")},
    CauseText{ProbeCause::NoPartialFields, QT_TRANSLATE_NOOP("model", "the 206 leaves out %1")},
    CauseText{ProbeCause::ContentDespiteCondition,
              QT_TRANSLATE_NOOP("model", "the content was sent as if nothing were asked")},
    CauseText{ProbeCause::ActionPerformed,
              QT_TRANSLATE_NOOP("model", "answered %1: the action was performed")},
    CauseText{ProbeCause::ConditionFails,
              QT_TRANSLATE_NOOP("model", "the plain GET succeeds, and with this condition it fails: %1")},
    CauseText{ProbeCause::NotAskedFor304,
              QT_TRANSLATE_NOOP("model", "304, which this condition cannot ask for")},
    CauseText{ProbeCause::OnlyFlippedMatches,
              QT_TRANSLATE_NOOP("model", "answered %1; with W/ added or removed it matches")},
    CauseText{ProbeCause::OnlyUnsuffixedMatches,
              QT_TRANSLATE_NOOP("model", "answered %1; without the coding suffix it matches")},
    CauseText{ProbeCause::OwnTagUnknown,
              QT_TRANSLATE_NOOP("model", "the server does not recognise its own tag: %1 is answered 304")},
    CauseText{ProbeCause::NeverNotModified,
              QT_TRANSLATE_NOOP("model", "answered %1, and no other condition gets a 304 either")},
    CauseText{ProbeCause::FractionCompared,
              QT_TRANSLATE_NOOP("model", "200, and a later date (%1) gets 304: a fraction of a second is "
                                         "compared that Last-Modified does not show")},
    CauseText{ProbeCause::ComparedAsText,
              QT_TRANSLATE_NOOP("model", "answered %1; the tag matches alone, and in no other form")},
    CauseText{ProbeCause::FutureDateHonoured, QT_TRANSLATE_NOOP("model", "a date in the future is honoured")},
    CauseText{ProbeCause::FutureDateIgnored, QT_TRANSLATE_NOOP("model", "a date in the future is ignored")},
    CauseText{
        ProbeCause::SuffixMatches,
        QT_TRANSLATE_NOOP("model", "the tag without its suffix matches: the suffix is put on afterwards")},
    CauseText{ProbeCause::SuffixDiffers,
              QT_TRANSLATE_NOOP("model", "the tag without its suffix does not match")},
    CauseText{ProbeCause::LaterDateIgnored,
              QT_TRANSLATE_NOOP("model", "dates are only compared for equality")},
    CauseText{ProbeCause::RangesNotSupported, QT_TRANSLATE_NOOP("model", "ranges are not served")},
    CauseText{ProbeCause::IgnoredLegally,
              QT_TRANSLATE_NOOP("model", "answered by a cache, which may pass it over")},
    CauseText{ProbeCause::NoDateToCompare,
              QT_TRANSLATE_NOOP("model", "304, although the answers show no Last-Modified")},
    CauseText{ProbeCause::NoTagToCompare,
              QT_TRANSLATE_NOOP("model", "the resource has no entity tag, so its client cannot send one")},
    CauseText{ProbeCause::QuotesIgnored, QT_TRANSLATE_NOOP("model", "304: the quotes are not looked at")},
    CauseText{ProbeCause::MalformedTagUnmatched,
              QT_TRANSLATE_NOOP("model", "answered %1; the ETag is no entity tag, and need not be matched")},
};
static_assert(areComplete(causeTexts, ProbeCause::MalformedTagUnmatched));

} // namespace

QString describe(const ProbeResult& result) {
    QString text = translated(causeTexts[static_cast<std::size_t>(result.cause)].text);
    if (text.contains(QLatin1StringView("%1")))
        text = text.arg(result.cause == ProbeCause::NoAnswer ? translatedSentence(result.detail)
                                                             : QString::fromStdString(result.detail));
    return text;
}

} // namespace hci
