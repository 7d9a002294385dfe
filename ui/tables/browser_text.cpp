#include "ui/tables/browser_text.h"

#include "model/words/browser_words.h"

#include <QtCore/QCoreApplication>

namespace hci {

namespace {

struct BrowserText {
    Q_DECLARE_TR_FUNCTIONS(hci::BrowserRows)
};

/// The remarks as one text, for the tooltip.
QString sentences(const std::vector<BrowserRemark>& remarks) {
    QStringList all;
    for (const BrowserRemark& remark : remarks)
        all << remark.text;
    return all.join(QLatin1Char(' '));
}

/// The words for an answer that no proxy sees; empty for any other.
QString unseenWords(const BrowserDecision& did) {
    switch (did.act) {
    case BrowserAct::FromMemory: return BrowserText::tr("⌂ from memory");
    case BrowserAct::FromDisk:
        return did.partner == noIndex ? BrowserText::tr("⌂ from disk")
                                      : BrowserText::tr("⌂ from disk, stale");
    case BrowserAct::FromPrefetch: return BrowserText::tr("⌂ prefetched");
    case BrowserAct::FromServiceWorker: return BrowserText::tr("⌂ service worker");
    case BrowserAct::Asked:
    case BrowserAct::NoAnswer: break;
    }
    return {};
}

} // namespace

std::optional<BrowserNote> browserNote(const SessionView& view, std::uint32_t exchange) {
    const auto did = view.watched
                         ? browserDecision(*view.session, *view.analysis, view.watched->pages, exchange)
                         : std::nullopt;
    if (!did)
        return std::nullopt;
    const auto remarks = decisionRemarks(*did, *view.session, *view.analysis, exchange);
    return BrowserNote{unseenWords(*did), actInWords(did->act),
                       did->act == BrowserAct::Asked && did->partner != noIndex, did->differs(),
                       sentences(remarks)};
}

QString departuresInWords(const SessionView& view, std::uint32_t resource) {
    const auto count = view.watched ? static_cast<int>(view.watched->departures[resource]) : 0;
    return count == 0
               ? QString()
               : QCoreApplication::translate("hci::BrowserRows",
                                             "the browser differs %Ln time(s) from the cache that is asked",
                                             nullptr, count);
}

} // namespace hci
