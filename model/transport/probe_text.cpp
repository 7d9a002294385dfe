#include "model/transport/probe.h"

#include "model/base/language.h"
#include "model/base/sentence.h"

#include <QtCore/QCoreApplication> // QT_TRANSLATE_NOOP

namespace hci {

namespace {

const char* textOf(ProbeCause cause) {
    switch (cause) {
    case ProbeCause::None: return QT_TRANSLATE_NOOP("model", "as the rules demand");
    case ProbeCause::NoTag: return QT_TRANSLATE_NOOP("model", "the resource has no entity tag");
    case ProbeCause::WeakTag:
        return QT_TRANSLATE_NOOP("model", "the tag is weak, and If-Range needs a strong one");
    case ProbeCause::TagMalformed: return QT_TRANSLATE_NOOP("model", "the ETag is no entity tag");
    case ProbeCause::DateMalformed:
        return QT_TRANSLATE_NOOP("model", "there is no Last-Modified that is an HTTP-date");
    case ProbeCause::DateIsNow:
        return QT_TRANSLATE_NOOP("model", "Last-Modified is about now: a day later is in the future");
    case ProbeCause::NotSuccessful:
        return QT_TRANSLATE_NOOP("model", "the plain GET is not answered 2xx, so preconditions are ignored");
    case ProbeCause::NoOtherVariant:
        return QT_TRANSLATE_NOOP("model", "there is no other content coding with a tag");
    case ProbeCause::NoSuffix: return QT_TRANSLATE_NOOP("model", "the tag has no suffix for its coding");
    case ProbeCause::NoContent: return QT_TRANSLATE_NOOP("model", "there is no content to take a range of");
    case ProbeCause::TagUnstable:
        return QT_TRANSLATE_NOOP("model", "the validators change from answer to answer (%1)");
    case ProbeCause::NotAsked304: return QT_TRANSLATE_NOOP("model", "the answer was no 304");
    case ProbeCause::Cancelled: return QT_TRANSLATE_NOOP("model", "cancelled");
    case ProbeCause::NoAnswer: return QT_TRANSLATE_NOOP("model", "no answer that can be judged: %1");
    case ProbeCause::ServerError:
        return QT_TRANSLATE_NOOP("model", "the server answered %1, which tells nothing");
    case ProbeCause::TagRepeated:
        return QT_TRANSLATE_NOOP("model",
                                 "the answer has more than one ETag, and nobody can say which counts");
    case ProbeCause::PlainNotModified:
        return QT_TRANSLATE_NOOP("model", "a plain GET is answered 304, so no answer tells anything");
    case ProbeCause::NeverRepeats:
        return QT_TRANSLATE_NOOP("model", "each of %1 answers has other content and another tag");
    case ProbeCause::ValidatorChanged:
        return QT_TRANSLATE_NOOP("model", "the resource changed meanwhile (%1)");
    case ProbeCause::WrongStatus: return QT_TRANSLATE_NOOP("model", "answered %1");
    case ProbeCause::RefusedByServer: return QT_TRANSLATE_NOOP("model", "refused with %1");
    case ProbeCause::TagDiffers: return QT_TRANSLATE_NOOP("model", "the same content has another tag (%1)");
    case ProbeCause::DateDiffers:
        return QT_TRANSLATE_NOOP("model", "the same content has another Last-Modified (%1)");
    case ProbeCause::TagReused:
        return QT_TRANSLATE_NOOP("model", "other content has the same strong tag (%1)");
    case ProbeCause::FieldsDiffer: return QT_TRANSLATE_NOOP("model", "differs from the GET in %1");
    case ProbeCause::LengthDiffers:
        return QT_TRANSLATE_NOOP("model", "Content-Length is %1, which is not the GET's");
    case ProbeCause::ContentAfter304:
        return QT_TRANSLATE_NOOP("model", "%1 bytes follow the 304's empty line");
    case ProbeCause::MalformedOnWire: return QT_TRANSLATE_NOOP("model", "malformed on the wire: %1");
    case ProbeCause::NoPartialFields: return QT_TRANSLATE_NOOP("model", "the 206 leaves out %1");
    case ProbeCause::ContentDespiteCondition:
        return QT_TRANSLATE_NOOP("model", "the content was sent as if nothing were asked");
    case ProbeCause::ActionPerformed:
        return QT_TRANSLATE_NOOP("model", "answered %1: the action was performed");
    case ProbeCause::ConditionFails:
        return QT_TRANSLATE_NOOP("model", "the plain GET succeeds, and with this condition it fails: %1");
    case ProbeCause::NotAskedFor304:
        return QT_TRANSLATE_NOOP("model", "304, which this condition cannot ask for");
    case ProbeCause::OnlyFlippedMatches:
        return QT_TRANSLATE_NOOP("model", "answered %1; with W/ added or removed it matches");
    case ProbeCause::OnlyUnsuffixedMatches:
        return QT_TRANSLATE_NOOP("model", "answered %1; without the coding suffix it matches");
    case ProbeCause::OwnTagUnknown:
        return QT_TRANSLATE_NOOP("model", "the server does not recognise its own tag: %1 is answered 304");
    case ProbeCause::NeverNotModified:
        return QT_TRANSLATE_NOOP("model", "answered %1, and no other condition gets a 304 either");
    case ProbeCause::FractionCompared:
        return QT_TRANSLATE_NOOP("model", "200, and a later date (%1) gets 304: a fraction of a second is "
                                          "compared that Last-Modified does not show");
    case ProbeCause::ComparedAsText:
        return QT_TRANSLATE_NOOP("model", "answered %1; the tag matches alone, and in no other form");
    case ProbeCause::FutureDateHonoured:
        return QT_TRANSLATE_NOOP("model", "a date in the future is honoured");
    case ProbeCause::FutureDateIgnored: return QT_TRANSLATE_NOOP("model", "a date in the future is ignored");
    case ProbeCause::SuffixMatches:
        return QT_TRANSLATE_NOOP("model",
                                 "the tag without its suffix matches: the suffix is put on afterwards");
    case ProbeCause::SuffixDiffers:
        return QT_TRANSLATE_NOOP("model", "the tag without its suffix does not match");
    case ProbeCause::LaterDateIgnored:
        return QT_TRANSLATE_NOOP("model", "dates are only compared for equality");
    case ProbeCause::RangesNotSupported: return QT_TRANSLATE_NOOP("model", "ranges are not served");
    case ProbeCause::IgnoredLegally:
        return QT_TRANSLATE_NOOP("model", "answered by a cache, which may pass it over");
    case ProbeCause::NoDateToCompare:
        return QT_TRANSLATE_NOOP("model", "304, although the answers show no Last-Modified");
    case ProbeCause::NoTagToCompare:
        return QT_TRANSLATE_NOOP("model", "the resource has no entity tag: who has none does without tags");
    case ProbeCause::QuotesIgnored: return QT_TRANSLATE_NOOP("model", "304: the quotes are not looked at");
    case ProbeCause::MalformedTagUnmatched:
        return QT_TRANSLATE_NOOP("model", "answered %1; the ETag is no entity tag, and need not be matched");
    }
    return "";
}

} // namespace

QString describe(const ProbeResult& result) {
    QString text = translated(textOf(result.cause));
    if (text.contains(QLatin1StringView("%1")))
        text = text.arg(result.cause == ProbeCause::NoAnswer ? translatedSentence(result.detail)
                                                             : QString::fromStdString(result.detail));
    return text;
}

} // namespace hci
