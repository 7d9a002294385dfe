#include "ui/detail/diff_headline.h"

#include "model/base/in_words.h"
#include "model/base/language.h"
#include "model/base/sentence.h"
#include "model/exchange/message_bytes.h"
#include "model/words/amounts.h"
#include "model/words/merge_words.h"
#include "model/words/moments.h"
#include "ui/detail/failure_steps.h"
#include "ui/tables/row_text.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace hci {

namespace {

struct DiffWords {
    Q_DECLARE_TR_FUNCTIONS(hci::Diff)
};

constexpr Spec notModifiedSpec{9110, "15.4.5"};
constexpr Spec incompleteSpec{9111, "3.3"};

QStringList namesWith(const MessageDiff& diff, const TextPool& pool, Change change, Requirement requirement) {
    QStringList names;
    for (const FieldDiff& row : diff.rows)
        if (row.change == change && (row.requirement == requirement || change == Change::Contradictory))
            names << toText(pool.spelling(row.name));
    return names;
}

HeadlineText notModified(const DetailSubject& subject, const MessageDiff& diff) {
    const Revalidation& pair = *subject.pair();
    const TextPool& pool = subject.view.session->pool();
    HeadlineText text;
    text.spec = notModifiedSpec;
    text.title = pair.saved.known() ? DiffWords::tr("304 Not Modified saves %1").arg(formatBytes(pair.saved))
                                    : DiffWords::tr("304 Not Modified; how much it saves is not known");
    if (pair.saved.known()) {
        const std::int64_t cost =
            subject.view.analysis->exchangeBytes[pair.conditional].transferred().value();
        const std::int64_t whole =
            pair.saved.scope() == Scope::Content ? pair.saved.value() : pair.saved.value() + cost;
        text.note = QStringLiteral("(%1, %2, %3)")
                        .arg(formatShare(pair.saved.value(), whole), translated(name(pair.saved.scope())),
                             translated(name(pair.saved.basis())));
    }
    const QStringList contradictory = namesWith(diff, pool, Change::Contradictory, Requirement::None);
    const QStringList missing = namesWith(diff, pool, Change::Missing, Requirement::Must);
    if (!contradictory.isEmpty()) {
        text.verdict = DiffWords::tr("✕ %1 contradicts what is stored").arg(listInWords(contradictory));
        text.tone = Tone::Bad;
    } else if (!missing.isEmpty()) {
        text.verdict = DiffWords::tr("✕ It leaves out %1, which the 200 carried and a 304 must repeat")
                           .arg(listInWords(missing));
        text.tone = Tone::Bad;
    } else {
        text.verdict = DiffWords::tr("✓ It says all that a 304 must");
        text.tone = Tone::Good;
    }
    return text;
}

HeadlineText missed(const DetailSubject& subject) {
    const Revalidation& pair = *subject.pair();
    const ByteParts& parts = subject.view.analysis->exchangeBytes[pair.conditional];
    // Each byte counts once: where a cache had a fresh copy it is avoidable, and not missed.
    const bool avoidable = parts.missed.value() == 0 && parts.avoidable.value() != 0;
    const ByteCount bytes = avoidable ? parts.avoidable : parts.missed;
    HeadlineText text;
    text.title = avoidable
                     ? DiffWords::tr("200 although nothing changed: %1 that a fresh copy would have saved")
                           .arg(formatBytes(bytes))
                     : DiffWords::tr("200 although nothing changed: %1 sent again").arg(formatBytes(bytes));
    text.note = QStringLiteral("(%1)").arg(translated(name(bytes.basis())));
    text.verdict = pair.expectedStatus == 304
                       ? DiffWords::tr("✕ The validator of the request matches, so a 304 was due")
                       : DiffWords::tr("✕ The content is the same, but its validator is another one, so a "
                                       "revalidation transfers it again");
    text.spec = pair.expectedStatus == 304 ? Spec{9110, "13.2.2"} : Spec{9110, "8.8.1"};
    text.tone = Tone::Bad;
    return text;
}

HeadlineText simple(const QString& title, const QString& verdict, Tone tone, Spec spec) {
    return {title, {}, verdict, tone, spec};
}

/// How much of the content arrived, if both numbers are known.
QString brokenOffText(const Exchange& exchange) {
    const ByteCount came = exchange.size(Size::ResponseBody);
    const ByteCount declared = declaredLength(exchange);
    if (came.known() && declared.known() && came.value() < declared.value())
        return DiffWords::tr("✕ The answer broke off: %1 of %2 came, and no cache may use it as a whole")
            .arg(formatCount(came.value()), formatExactBytes(declared.value()));
    return DiffWords::tr("✕ The answer broke off, and no cache may use it as a whole");
}

HeadlineText outcomeHeadline(const DetailSubject& subject, const MessageDiff& diff) {
    const Revalidation& pair = *subject.pair();
    const int status = (*subject.view.session)[pair.conditional].status();
    switch (pair.outcome) {
    case Outcome::NotModified: return notModified(subject, diff);
    case Outcome::MissedNotModified: return missed(subject);
    case Outcome::Modified:
        return simple(DiffWords::tr("200: the content has changed"),
                      DiffWords::tr("● The new answer takes the stored one's place"), Tone::Normal,
                      {9111, "4.3.3"});
    case Outcome::Undetermined:
        return simple(DiffWords::tr("200: whether the content has changed is unknown"),
                      DiffWords::tr("? One of the two contents is not in the recording"), Tone::Muted, {});
    case Outcome::PreconditionFailed:
        return simple(DiffWords::tr("412: the precondition failed"),
                      DiffWords::tr("● The request was not carried out"), Tone::Normal, {9110, "15.5.13"});
    case Outcome::Unconditional304:
        return simple(DiffWords::tr("304 to a request without a condition"),
                      DiffWords::tr("✕ A request without a precondition cannot be answered 304"), Tone::Bad,
                      notModifiedSpec);
    case Outcome::NoStoredResponse: {
        HeadlineText text =
            simple(DiffWords::tr("304 Not Modified, and its stored response is not in this recording"),
                   DiffWords::tr("· The recording began with a cache that was not empty"), Tone::Muted, {});
        if (pair.saved.known())
            text.note = DiffWords::tr("saves %1 (%2, %3)")
                            .arg(formatBytes(pair.saved), translated(name(pair.saved.scope())),
                                 translated(name(pair.saved.basis())));
        return text;
    }
    case Outcome::OtherStatus:
        return simple(DiffWords::tr("%1 to a conditional request").arg(status), {}, Tone::Normal, {});
    case Outcome::Error:
        return simple(status == 0 ? DiffWords::tr("No answer to the conditional request")
                                  : DiffWords::tr("%1 to a conditional request").arg(status),
                      DiffWords::tr("✕ The revalidation failed"), Tone::Bad, {});
    }
    return {};
}

} // namespace

HeadlineText diffHeadline(const DetailSubject& subject, const MessageDiff& diff, const BrowserMerge* merge) {
    HeadlineText text = outcomeHeadline(subject, diff);
    if (!merge)
        return text;
    const Session& session = *subject.view.session;
    const QString browser = browserInWords(session[subject.pair()->conditional]);
    const BrowserRemark verdict = mergeVerdict(*merge, session.pool(), browser);
    const bool free = std::all_of(merge->fields.begin(), merge->fields.end(),
                                  [](const MergedField& field) { return field.allowed || !field.differs(); });
    text.second = (merge->differing > 0 ? QStringLiteral("≠ ") : QStringLiteral("= ")) + verdict.text;
    text.secondTone = free ? Tone::Muted : Tone::Warning;
    text.secondSpec = verdict.place;
    return text;
}

QString watchedSides(const DetailSubject& subject, const BrowserMerge* merge) {
    const Exchange answer = (*subject.view.session)[subject.pair()->conditional];
    if (merge)
        return bothSidesInWords(*merge, browserInWords(answer));
    if (!subject.view.watched || !subject.view.watched->pages.of(answer) || answer.status() != 304 ||
        browserAnswer(*subject.view.session, answer.index()))
        return {};
    return translated("%1 reported the 304 alone, not what it stored.").arg(browserInWords(answer));
}

HeadlineText exchangeHeadline(const DetailSubject& subject) {
    const Exchange exchange = (*subject.view.session)[subject.exchange];
    HeadlineText text;
    if (exchange.status() == 0) {
        const FailureReason reason = failureReason(exchange);
        text.title = reason.title.isEmpty() ? DiffWords::tr("No answer")
                                            : DiffWords::tr("No answer: %1").arg(reason.title);
        text.verdict = reason.meaning.isEmpty()
                           ? translatedSentence(exchange.text(exchange.record().failureDetail))
                           : reason.meaning;
        text.tone = Tone::Bad;
        return text;
    }
    text.title = QStringLiteral("%1 %2")
                     .arg(exchange.status())
                     .arg(toText(exchange.text(exchange.record().statusText)))
                     .trimmed();
    text.note = DiffWords::tr("not revalidated; validators: %1; fresh for: %2")
                    .arg(validatorsText(exchange), freshnessCell(subject.view, exchange.index()).text);
    if (isBrokenOff(exchange)) {
        text.verdict = brokenOffText(exchange);
        text.spec = incompleteSpec;
        text.tone = Tone::Bad;
    }
    return text;
}

QString exchangeTitle(const DetailSubject& subject, std::uint32_t exchange) {
    const Exchange row = (*subject.view.session)[exchange];
    const QString time = formatTimeOfDay(row.requestTime(), subject.localTime);
    return QStringLiteral("%1 · %2").arg(row.status()).arg(time.left(8));
}

} // namespace hci
