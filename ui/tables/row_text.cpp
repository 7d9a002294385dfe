#include "ui/tables/row_text.h"

#include "model/exchange/message_bytes.h"
#include "model/exchange/url_parts.h"
#include "model/view/row_order.h"
#include "model/words/amounts.h"
#include "model/words/moments.h"
#include "ui/tables/browser_text.h"

#include <QtCore/QCoreApplication>

#include <array>
#include <utility>

namespace hci {

namespace {

struct RowWords {
    Q_DECLARE_TR_FUNCTIONS(hci::Rows)
};

struct Column {
    const char* title;
    const char* meaning;
    bool number;
    bool first; // shown before the user chooses
};

// clang-format off
constexpr std::array<Column, rowColumnCount> columns{
    Column{QT_TRANSLATE_NOOP("hci::Rows", "Resource"), QT_TRANSLATE_NOOP("hci::Rows", "URL, and the method where it is not GET"), false, true},
    Column{QT_TRANSLATE_NOOP("hci::Rows", "Outcome"), QT_TRANSLATE_NOOP("hci::Rows", "The outcome of its revalidations; ⌂: no proxy sees it, ↳: background revalidation of a stale hit, ≠: a watched browser acted differently from the cache"), false, true},
    Column{QT_TRANSLATE_NOOP("hci::Rows", "Status"), QT_TRANSLATE_NOOP("hci::Rows", "Status code of the answer"), true, false},
    Column{QT_TRANSLATE_NOOP("hci::Rows", "Validators"), QT_TRANSLATE_NOOP("hci::Rows", "What a cache can revalidate with"), false, true},
    Column{QT_TRANSLATE_NOOP("hci::Rows", "Fresh for"), QT_TRANSLATE_NOOP("hci::Rows", "Freshness lifetime in the chosen cache model"), true, true},
    Column{QT_TRANSLATE_NOOP("hci::Rows", "Cache-Control"), QT_TRANSLATE_NOOP("hci::Rows", "The response's Cache-Control field"), false, false},
    Column{QT_TRANSLATE_NOOP("hci::Rows", "Age"), QT_TRANSLATE_NOOP("hci::Rows", "Current age when it was used or received"), true, false},
    Column{QT_TRANSLATE_NOOP("hci::Rows", "Decision"), QT_TRANSLATE_NOOP("hci::Rows", "What a conforming cache would do with the request; ≠: what a browser that was watched did"), false, false},
    Column{QT_TRANSLATE_NOOP("hci::Rows", "Answered by"), QT_TRANSLATE_NOOP("hci::Rows", "Network, or a cache of the recorder"), false, false},
    Column{QT_TRANSLATE_NOOP("hci::Rows", "Time"), QT_TRANSLATE_NOOP("hci::Rows", "When the request was sent"), false, false},
    Column{QT_TRANSLATE_NOOP("hci::Rows", "Wire"), QT_TRANSLATE_NOOP("hci::Rows", "Bytes that went over the network"), true, true},
    Column{QT_TRANSLATE_NOOP("hci::Rows", "Saved"), QT_TRANSLATE_NOOP("hci::Rows", "Bytes that 304s kept off the network"), true, true},
    Column{QT_TRANSLATE_NOOP("hci::Rows", "Missed"), QT_TRANSLATE_NOOP("hci::Rows", "Bytes that a 304 would have saved"), true, false},
    Column{QT_TRANSLATE_NOOP("hci::Rows", "◆"), QT_TRANSLATE_NOOP("hci::Rows", "Findings: errors and warnings"), true, true},
};
// clang-format on

const Column& of(RowColumn column) {
    return columns[static_cast<std::size_t>(column)];
}

CellText bytesCell(const ByteCount& count) {
    if (count.known() && count.value() == 0)
        return {QStringLiteral("0"), Tone::Muted};
    return {formatBytes(count), count.known() ? Tone::Normal : Tone::Muted};
}

/// Adds to Outcome and Decision what a watched browser did; muted if it did what the cache would do.
CellText withBrowser(CellText cell, const SessionView& view, std::uint32_t exchange, RowColumn column) {
    const auto note = browserNote(view, exchange);
    if (!note)
        return cell;
    const QString before = cell.text;
    if (column == RowColumn::Outcome) {
        if (!note->unseen.isEmpty())
            cell.text = note->unseen;
        else if (note->background)
            cell.text = QStringLiteral("↳ ") + cell.text;
        if (note->differs)
            cell.text += QStringLiteral(" ≠");
    } else if (note->differs) {
        cell.text += QStringLiteral(" ≠ ") + note->act;
    }
    if (note->differs)
        cell.tone = Tone::Warning;
    if (cell.text != before)
        cell.whole = note->sentences;
    return cell;
}

/// The Outcome of a resource, marked if the browser differs in one of its exchanges.
CellText withDepartures(CellText cell, const QString& departures) {
    if (departures.isEmpty())
        return cell;
    cell.whole = QStringLiteral("%1: %2").arg(cell.whole.isEmpty() ? cell.text : cell.whole, departures);
    cell.text += QStringLiteral(" ≠");
    return cell;
}

CellText cacheControlCell(const Exchange& exchange) {
    return {toText(exchange.response().combined(FieldName::CacheControl)), Tone::Normal};
}

CellText ageCell(const Decision& decision) {
    return {decision.age < 0 ? QStringLiteral("–") : formatSeconds(decision.age), Tone::Normal};
}

/// The short form for the column "Validators".
QString shortValidators(const Exchange& exchange) {
    switch (validatorKind(exchange)) {
    case ValidatorKind::BadTag: return RowWords::tr("bad tag");
    case ValidatorKind::BadTagAndDate: return RowWords::tr("bad tag · date");
    case ValidatorKind::DateOnly: return RowWords::tr("date");
    case ValidatorKind::WeakTag: return RowWords::tr("weak");
    case ValidatorKind::WeakTagAndDate: return RowWords::tr("weak · date");
    case ValidatorKind::StrongTag: return RowWords::tr("strong");
    case ValidatorKind::StrongTagAndDate: return RowWords::tr("strong · date");
    default: return validatorsText(exchange);
    }
}

/// "~9 d" for a lifetime by heuristic.
CellText shortFreshness(const SessionView& view, std::uint32_t exchange) {
    CellText cell = freshnessCell(view, exchange);
    const Decision& decision = view.analysis->simulation.decisions[exchange];
    const QString guess = QLatin1Char('~') + formatSeconds(decision.lifetime);
    if (decision.lifetimeBasis == LifetimeBasis::Heuristic && cell.text.endsWith(guess.mid(1)))
        cell.whole = std::exchange(cell.text, guess);
    return cell;
}

/// The cells that are the same for a resource (through its representative exchange) and an exchange.
CellText commonCell(const SessionView& view, const Exchange& exchange, RowColumn column) {
    const Decision& decision = view.analysis->simulation.decisions[exchange.index()];
    switch (column) {
    case RowColumn::Status:
        return {exchange.status() == 0 ? QStringLiteral("–") : QString::number(exchange.status()),
                Tone::Normal};
    case RowColumn::Validators:
        return {shortValidators(exchange), Tone::Normal, -1, -1, validatorsText(exchange)};
    case RowColumn::Freshness: return shortFreshness(view, exchange.index());
    case RowColumn::CacheControl: return cacheControlCell(exchange);
    case RowColumn::Age: return ageCell(decision);
    case RowColumn::Decision: return withBrowser(decisionCell(decision), view, exchange.index(), column);
    case RowColumn::Source: return {sourceText(exchange.source()), Tone::Normal};
    default: return {};
    }
}

CellText exchangeName(const SessionView& view, const Exchange& exchange, bool flat, bool localTime) {
    if (flat)
        return addressCell(view, exchange.method(), exchange.url());
    const QString status =
        exchange.status() == 0 ? RowWords::tr("no answer") : QString::number(exchange.status());
    QString text = formatTimeOfDay(exchange.requestTime(), localTime) + QStringLiteral("  ") + status;
    if (exchange.method() != "GET")
        text += QLatin1Char(' ') + toText(exchange.method());
    return {text, Tone::Muted};
}

/// Counts these findings.
CellText findingsOf(const SessionView& view, std::span<const std::uint32_t> which) {
    return findingsCell(summarise(view.analysis->findings, which));
}

} // namespace

CellText findingsCell(const FindingSummary& summary) {
    if (summary.problems == 0)
        return {};
    return {QString::number(summary.problems), summary.worst == Severity::Error ? Tone::Bad : Tone::Warning};
}

CellText addressCell(const SessionView& view, std::string_view method, std::string_view url) {
    const std::string_view path = pathOf(url);
    const bool whole = path.size() == url.size();
    const std::string_view host = view.oneHost || whole ? std::string_view() : hostOf(url);
    const std::size_t start = shortNameStart(url);
    const std::size_t pathStart = url.size() - path.size();
    CellText cell;
    if (method != "GET")
        cell.text = toText(method) + QLatin1Char(' ');
    const auto hostAt = static_cast<int>(cell.text.size());
    cell.text += toText(host);
    if (path.empty())
        cell.text += QLatin1Char('/');
    if (start <= pathStart) { // the path is empty: the host identifies the resource and is bold
        cell.emphasis = hostAt;
        cell.text += toText(path);
        return cell;
    }
    cell.text += toText(path.substr(0, start - pathStart));
    cell.emphasis = static_cast<int>(cell.text.size());
    cell.text += toText(path.substr(start - pathStart));
    return cell;
}

CellText partsCell(const ByteParts& bytes, RowColumn column) {
    if (column == RowColumn::Wire)
        return bytesCell(bytes.transferred());
    const bool asked = bytes.revalidation.value() > 0 || bytes.missed.value() > 0;
    if (column == RowColumn::Saved && bytes.saved.value() == 0 && !asked)
        return {QStringLiteral("–"), Tone::Muted}; // no 304 came, and none was missed
    return bytesCell(column == RowColumn::Saved ? bytes.saved : bytes.missed);
}

QString columnTitle(RowColumn column) {
    return RowWords::tr(of(column).title);
}
QString columnMeaning(RowColumn column) {
    return RowWords::tr(of(column).meaning);
}
bool isNumber(RowColumn column) {
    return of(column).number;
}
bool isShownAtFirst(RowColumn column) {
    return of(column).first;
}

/// A first load that broke off left nothing that a cache may use.
CellText verdictCellOf(const SessionView& view, std::uint32_t resource) {
    const Resources& resources = view.analysis->resources;
    const VerdictCode verdict = view.analysis->verdicts[resource];
    const auto all = resources.of(resources.resources[resource]);
    return verdict == VerdictCode::FirstLoad && all.size() == 1 && isBrokenOff((*view.session)[all.front()])
               ? CellText{RowWords::tr("✕ broke off"), Tone::Bad}
               : verdictCell(verdict);
}

CellText resourceCell(const SessionView& view, std::uint32_t resource, RowColumn column) {
    const Analysis& analysis = *view.analysis;
    const Resource& row = analysis.resources.resources[resource];
    const TextPool& pool = view.session->pool();
    switch (column) {
    case RowColumn::Resource: return addressCell(view, pool.text(row.method), pool.text(row.url));
    case RowColumn::Outcome:
        return withDepartures(verdictCellOf(view, resource), departuresInWords(view, resource));
    case RowColumn::Time:
        return {QCoreApplication::translate("hci::Rows", "%Ln request(s)", nullptr,
                                            static_cast<int>(row.exchangeCount)),
                Tone::Muted};
    case RowColumn::Wire:
    case RowColumn::Saved:
    case RowColumn::Missed: return partsCell(analysis.ledger.resources[resource], column);
    case RowColumn::Findings: return findingsOf(view, view.findings->ofResource(resource));
    default: break;
    }
    return commonCell(view, (*view.session)[shownExchange(*view.session, analysis.resources, resource)],
                      column);
}

CellText exchangeCell(const SessionView& view, std::uint32_t exchange, RowColumn column, bool flat,
                      bool localTime) {
    const Exchange row = (*view.session)[exchange];
    switch (column) {
    case RowColumn::Resource: return exchangeName(view, row, flat, localTime);
    case RowColumn::Outcome: return withBrowser(outcomeCell(view, exchange), view, exchange, column);
    case RowColumn::Time: return {formatTimeOfDay(row.requestTime(), localTime), Tone::Muted};
    case RowColumn::Wire:
    case RowColumn::Saved:
    case RowColumn::Missed: return partsCell(view.analysis->exchangeBytes[exchange], column);
    case RowColumn::Findings: return findingsOf(view, view.findings->ofExchange(exchange));
    default: break;
    }
    const bool sameAsParent = !flat && (column == RowColumn::Validators || column == RowColumn::Freshness);
    return sameAsParent ? CellText{} : commonCell(view, row, column);
}

CellText verdictCell(VerdictCode verdict) {
    switch (verdict) {
    case VerdictCode::NotModified: return {RowWords::tr("✓ 304"), Tone::Good};
    case VerdictCode::NotModifiedIncomplete: return {RowWords::tr("◐ 304, incomplete"), Tone::Warning};
    case VerdictCode::Contradicted: return {RowWords::tr("✕ 304, contradicted"), Tone::Bad};
    case VerdictCode::Missed: return {RowWords::tr("✕ 200, same content"), Tone::Bad};
    case VerdictCode::TagChanges: return {RowWords::tr("✕ tag changes"), Tone::Bad};
    case VerdictCode::Modified: return {RowWords::tr("● 200, changed"), Tone::Normal};
    case VerdictCode::Avoidable: return {RowWords::tr("↻ avoidable"), Tone::Warning};
    case VerdictCode::Redownloaded: return {RowWords::tr("↻ downloaded again"), Tone::Warning};
    case VerdictCode::Unconditional304: return {RowWords::tr("✕ 304 nobody asked for"), Tone::Bad};
    case VerdictCode::NoStoredResponse: return {RowWords::tr("◌ 304, no stored response"), Tone::Muted};
    case VerdictCode::Undetermined: return {RowWords::tr("? 200, cannot be compared"), Tone::Muted};
    case VerdictCode::PreconditionFailed: return {RowWords::tr("● 412, precondition failed"), Tone::Normal};
    case VerdictCode::OtherStatus: return {RowWords::tr("● other status"), Tone::Normal};
    case VerdictCode::NotStored: return {RowWords::tr("– not stored"), Tone::Muted};
    case VerdictCode::NoValidator: return {RowWords::tr("! no validator"), Tone::Warning};
    case VerdictCode::FirstLoad: return {RowWords::tr("· first load"), Tone::Muted};
    case VerdictCode::CacheHit: return {RowWords::tr("· from cache"), Tone::Muted};
    case VerdictCode::Failed: return {RowWords::tr("✕ no answer"), Tone::Bad};
    }
    return {};
}

CellText outcomeCell(const SessionView& view, std::uint32_t exchange) {
    const Exchange row = (*view.session)[exchange];
    const std::uint32_t pair = view.analysis->revalidationOf[exchange];
    if (pair == noIndex) {
        if (row.status() == 0)
            return {row.is(ExchangeFlag::Pending) ? RowWords::tr("no response recorded")
                                                  : RowWords::tr("no answer"),
                    Tone::Muted};
        if (isBrokenOff(row))
            return {RowWords::tr("broke off"), Tone::Bad};
        if (row.fromRecordersCache())
            return {RowWords::tr("from cache"), Tone::Muted};
        const auto& resources = view.analysis->resources;
        const auto all = resources.of(resources.resources[resources.resourceOf[exchange]]);
        if (view.analysis->exchangeBytes[exchange].avoidable.value() > 0)
            return {RowWords::tr("avoidable"), Tone::Warning};
        return {all.front() == exchange ? RowWords::tr("first load") : RowWords::tr("loaded again"),
                Tone::Muted};
    }
    switch (view.analysis->revalidations[pair].outcome) {
    case Outcome::NotModified: return {RowWords::tr("not modified"), Tone::Muted};
    case Outcome::Modified: return {RowWords::tr("modified"), Tone::Normal};
    case Outcome::MissedNotModified: return {RowWords::tr("same content again"), Tone::Bad};
    case Outcome::Undetermined: return {RowWords::tr("cannot be compared"), Tone::Muted};
    case Outcome::PreconditionFailed: return {RowWords::tr("precondition failed"), Tone::Normal};
    case Outcome::Unconditional304: return {RowWords::tr("304 nobody asked for"), Tone::Bad};
    case Outcome::NoStoredResponse: return {RowWords::tr("not modified, nothing stored here"), Tone::Muted};
    case Outcome::OtherStatus: return {RowWords::tr("other status"), Tone::Normal};
    case Outcome::Error: return {RowWords::tr("error"), Tone::Bad};
    }
    return {};
}

CellText freshnessCell(const SessionView& view, std::uint32_t exchange) {
    return freshnessCell(view, exchange, (*view.session)[exchange].response());
}

CellText freshnessCell(const SessionView& view, std::uint32_t exchange, FieldSpan stored) {
    const Simulation& simulation = view.analysis->simulation;
    const QString time = formatSeconds(simulation.decisions[exchange].lifetime);
    switch (freshnessKind((*view.session)[exchange], stored, simulation)) {
    case FreshnessKind::NoStore: return {QStringLiteral("no-store"), Tone::Normal};
    case FreshnessKind::NoCache: return {QStringLiteral("no-cache"), Tone::Normal};
    case FreshnessKind::Heuristic: return {RowWords::tr("heuristic %1").arg(time), Tone::Normal};
    case FreshnessKind::Explicit: return {time, Tone::Normal};
    case FreshnessKind::Unknown: break;
    }
    return {QStringLiteral("–"), Tone::Muted};
}

QString validatorsText(const Exchange& exchange) {
    switch (validatorKind(exchange)) {
    case ValidatorKind::Unknown: break;
    case ValidatorKind::None: return RowWords::tr("none");
    case ValidatorKind::BadTag: return RowWords::tr("an ETag that is no entity tag");
    case ValidatorKind::BadTagAndDate: return RowWords::tr("an ETag that is no entity tag; date");
    case ValidatorKind::DateOnly: return RowWords::tr("date only");
    case ValidatorKind::WeakTag: return RowWords::tr("weak tag");
    case ValidatorKind::WeakTagAndDate: return RowWords::tr("weak tag, date");
    case ValidatorKind::StrongTag: return RowWords::tr("strong tag");
    case ValidatorKind::StrongTagAndDate: return RowWords::tr("strong tag, date");
    }
    return QStringLiteral("?");
}

QString sourceText(ExchangeSource source) {
    switch (source) {
    case ExchangeSource::Network: return RowWords::tr("network");
    case ExchangeSource::MemoryCache: return RowWords::tr("memory cache");
    case ExchangeSource::DiskCache: return RowWords::tr("disk cache");
    case ExchangeSource::ServiceWorker: return RowWords::tr("service worker");
    case ExchangeSource::Failed: return RowWords::tr("nobody");
    case ExchangeSource::Unknown: break;
    }
    return QStringLiteral("?");
}

CellText decisionCell(const Decision& decision) {
    switch (decision.kind) {
    case DecisionKind::FreshHit: return {RowWords::tr("fresh hit"), Tone::Good};
    case DecisionKind::StaleHit: return {RowWords::tr("stale hit"), Tone::Warning};
    case DecisionKind::Revalidate: return {RowWords::tr("revalidate"), Tone::Normal};
    case DecisionKind::Miss: return {RowWords::tr("miss"), Tone::Normal};
    case DecisionKind::Bypass: return {RowWords::tr("bypass"), Tone::Muted};
    case DecisionKind::GatewayTimeout: return {RowWords::tr("504, nothing usable"), Tone::Bad};
    }
    return {};
}

} // namespace hci
