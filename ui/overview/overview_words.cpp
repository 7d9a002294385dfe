#include "ui/overview/overview_words.h"

#include "model/lint/finding_recipe.h"
#include "model/lint/rules.h"
#include "model/words/amounts.h"
#include "model/words/moments.h"
#include "ui/session/session_view.h"

#include <QtCore/QCoreApplication>

namespace hci {

namespace {

struct OverviewWords {
    Q_DECLARE_TR_FUNCTIONS(hci::Overview)
};

constexpr qsizetype maxSentenceLength = 400; // characters: the finding itself has the rest
constexpr qsizetype maxWordLength = 56;      // characters: a line breaks between words only

/// Shortens URLs, tags and values in a sentence to what fits a line.
QString withShortWords(const QString& sentence) {
    QStringList words = sentence.split(QLatin1Char(' '));
    for (QString& word : words)
        if (word.size() > maxWordLength)
            word = word.left(maxWordLength * 2 / 3) + QStringLiteral("…") + word.right(maxWordLength / 3);
    return words.join(QLatin1Char(' '));
}

} // namespace

QString overviewTitle(const SessionOverview& overview) {
    const ByteParts& total = overview.total;
    const ByteCount waste = total.missed + total.avoidable;
    if (total.transferred().value() == 0)
        return OverviewWords::tr("Nothing is known to have gone over the network");
    if (waste.value() == 0)
        return OverviewWords::tr("Nothing that went over the network is known to have been unnecessary");
    return OverviewWords::tr("%1 of the %2 that went over the network need not have: %3")
        .arg(formatBytes(waste), formatBytes(total.transferred()),
             formatShare(waste.value(), total.transferred().value()));
}

QString overviewNotes(const SessionOverview& overview) {
    QStringList notes;
    if (overview.hits.avoidable > 0)
        notes << OverviewWords::tr("A fresh copy could have answered %1 of %Ln request(s): %2 avoidable.",
                                   nullptr, static_cast<int>(overview.hits.requests))
                     .arg(formatCount(overview.hits.avoidable), formatBytes(overview.total.avoidable));
    if (overview.total.missed.value() > 0)
        notes << OverviewWords::tr("%1 came again although nothing had changed: missed.")
                     .arg(formatBytes(overview.total.missed));
    if (overview.revalidations == 0)
        notes << OverviewWords::tr("No request asked “has it changed?”.");
    else if (overview.notModified == 0)
        notes << OverviewWords::tr("None of %Ln revalidation(s) got a 304.", nullptr,
                                   static_cast<int>(overview.revalidations));
    else
        notes << OverviewWords::tr("Of %Ln revalidation(s) %1 got a 304, which saved %2.", nullptr,
                                   static_cast<int>(overview.revalidations))
                     .arg(formatCount(overview.notModified), formatBytes(overview.total.saved));
    return notes.join(QLatin1Char(' '));
}

QString reasonText(ByteReason reason) {
    switch (reason) {
    case ByteReason::Missed: return OverviewWords::tr("missed: nothing had changed");
    case ByteReason::FreshByField: return OverviewWords::tr("avoidable: the copy was fresh");
    case ByteReason::FreshByGuess: return OverviewWords::tr("avoidable: fresh by a guess");
    case ByteReason::Revalidation: return OverviewWords::tr("revalidation: asking for a 304");
    case ByteReason::FirstLoad: return OverviewWords::tr("needed: first load");
    case ByteReason::Changed: return OverviewWords::tr("needed: it had changed");
    case ByteReason::NotStored: return OverviewWords::tr("needed: may not be stored");
    case ByteReason::NotAnswerable: return OverviewWords::tr("needed: no cache may answer it");
    case ByteReason::NoFreshCopy: return OverviewWords::tr("needed: no fresh copy");
    }
    return {};
}

QString reasonFilter(ByteReason reason) {
    switch (reason) {
    case ByteReason::Missed: return QStringLiteral("is:missed -is:avoidable");
    case ByteReason::FreshByField:
    case ByteReason::FreshByGuess: return QStringLiteral("is:avoidable");
    case ByteReason::Revalidation: return QStringLiteral("is:304");
    default: return {};
    }
}

QString hostText(const HostBytes& host) {
    if (host.hosts > 1)
        return OverviewWords::tr("%Ln other host(s)", nullptr, static_cast<int>(host.hosts));
    return host.host.empty() ? OverviewWords::tr("without a host") : toText(host.host);
}

QString pageText(const PageBytes& page) {
    constexpr qsizetype maxTitleLength = 500;
    if (page.pages > 1)
        return OverviewWords::tr("%Ln other page(s)", nullptr, static_cast<int>(page.pages));
    const QString title =
        page.title.empty() ? OverviewWords::tr("without a title") : toText(page.title).left(maxTitleLength);
    return page.visit == 0 ? title : OverviewWords::tr("visit %1: %2").arg(page.visit).arg(title);
}

QString pageNote(const PageBytes& page) {
    return page.startedAt == noTime ? QString()
                                    : OverviewWords::tr("began %1").arg(formatTimeOfDay(page.startedAt));
}

QString faultPlaces(const WorstFault& fault) {
    QString places = toText(fault.host);
    if (fault.hosts > 1)
        places = OverviewWords::tr("%1 and %Ln other host(s)", nullptr, static_cast<int>(fault.hosts - 1))
                     .arg(places);
    if (!places.isEmpty())
        places += QStringLiteral(" · ");
    return places + OverviewWords::tr("%Ln resource(s)", nullptr, static_cast<int>(fault.cause.urls));
}

QString faultSentence(const WorstFault& fault, const SessionView& view) {
    const Findings& all = view.analysis->findings;
    QString sentence = message(all.findings[fault.cause.dearest], all, *view.session);
    sentence.remove(QLatin1Char('`')); // a label cannot set code in another font
    sentence = withShortWords(sentence);
    return sentence.size() <= maxSentenceLength ? sentence
                                                : sentence.left(maxSentenceLength) + QStringLiteral(" …");
}

QString faultRecipe(const WorstFault& fault, const SessionView& view) {
    const Findings& all = view.analysis->findings;
    const FindingRecipe mends = recipeOf(all.findings[fault.cause.dearest], all, *view.session);
    return mends.recipe ? mends.recipe->title : QString();
}

} // namespace hci
