#include "tests/unit/compare/compared_dialogues.h"

#include "model/compare/recording_side.h"
#include "model/compare/report_side.h"
#include "model/report/json_report.h"

#include <QtCore/QBuffer>

#include <algorithm>

namespace hci::test {

using namespace Qt::StringLiterals;

namespace {

/// The same exchanges with their texts in another pool, as if both sides were read by one program.
SessionPtr inPool(const std::shared_ptr<TextPool>& pool, std::string_view text) {
    const SessionPtr session = dialogue(text);
    const auto segment = std::make_shared<Segment>(pool);
    const Segment& from = *session->parts().front().segment;
    for (std::uint32_t i = 0; i < from.sources.size(); ++i)
        segment->sources.append(from.sources[i]);
    for (std::uint32_t i = 0; i < session->size(); ++i) {
        const Exchange exchange = (*session)[i];
        ExchangeDraft draft;
        draft.startedAt = exchange.record().startedAt;
        draft.responseDelayMs = draft.durationMs = 0;
        draft.method = exchange.method();
        draft.url = exchange.url();
        draft.protocol = exchange.text(exchange.record().protocol);
        draft.status = exchange.status();
        draft.source = exchange.source();
        draft.flags = exchange.record().flags;
        for (const auto& [fields, to] : {std::pair(exchange.request(), &draft.requestFields),
                                         std::pair(exchange.response(), &draft.responseFields)})
            for (const Field& field : fields)
                to->emplace_back(exchange.pool().spelling(field.name), exchange.text(field.value));
        for (int size = 0; size < sizeCount; ++size)
            draft.setSize(static_cast<Size>(size), exchange.size(static_cast<Size>(size)));
        if (const BodyRef* const body = exchange.responseBody())
            draft.responseBody = *body;
        append(*segment, draft, i);
    }
    return std::make_shared<const Session>(pool, std::vector{partOf(segment, {})});
}

} // namespace

QByteArray reportOf(const SessionPtr& session, CacheModel model) {
    Progress progress;
    const AnalysisPtr analysis = analyse(session, {model}, progress);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    return writeJsonReport(out, *session, *analysis, {}, progress) ? out.data() : QByteArray();
}

Compared::Compared(std::string_view before, std::string_view after, As beforeAs, As afterAs) {
    compare(sideOf(before, beforeAs, "BEFORE"), sideOf(after, afterAs, "AFTER"));
}

Compared::Compared(const QByteArray& before, const QByteArray& after) {
    Progress progress;
    compare(*parseReport(before, u"before"_s, "BEFORE", *pool, progress),
            *parseReport(after, u"after"_s, "AFTER", *pool, progress));
}

QByteArray Compared::written(ComparisonFormat format, bool includeSecrets) const {
    const MaskedSession open(Session(pool), true);
    const ComparedTexts texts(*comparison, *pool, includeSecrets ? open : *mask);
    Progress progress;
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    return writeComparison(out, format, *comparison, texts, progress) ? out.data() : QByteArray();
}

QByteArray Compared::findings(std::string_view rule) const {
    QByteArrayList lines;
    for (const FindingChange& change : comparison->findings) {
        const ComparedSide& side = change.ofAfter ? comparison->after : comparison->before;
        const std::string_view id = pool->text(side.findings[change.finding].rule);
        if (!rule.empty() && id != rule)
            continue;
        QByteArray line = QByteArray(name(change.state).data()) + ' ' + QByteArray(id.data(), int(id.size()));
        for (const std::uint32_t pair : comparison->pairsOf(change))
            line += ' ' + path(comparison->matches.pairs[pair]);
        lines << line;
    }
    std::sort(lines.begin(), lines.end());
    return lines.join('\n');
}

QByteArray Compared::path(const ResourcePair& pair) const {
    const ComparedResource* const resource =
        pair.after == noIndex ? comparison->resourceBefore(pair) : comparison->resourceAfter(pair);
    const QByteArray url = QByteArray::fromStdString(std::string(pool->text(resource->url)));
    return url.mid(url.indexOf('/', 8));
}

QByteArray Compared::pairs() const {
    QByteArrayList all;
    const auto name = [this](const ComparedResource* resource) {
        const QByteArray url =
            resource ? QByteArray::fromStdString(std::string(pool->text(resource->url))) : QByteArray("/-");
        return url.mid(url.lastIndexOf('/') + 1);
    };
    for (const ResourcePair& pair : comparison->matches.pairs)
        all << name(comparison->resourceBefore(pair)) + '=' + name(comparison->resourceAfter(pair)) +
                   (pair.ambiguous ? "?" : "");
    return all.join(' ');
}

ComparedSide Compared::sideOf(std::string_view text, As as, std::string_view label) {
    const SessionPtr session = inPool(pool, text);
    Progress progress;
    if (as == As::Report)
        return *parseReport(reportOf(dialogue(text)), u"side"_s, label, *pool, progress);
    return hci::sideOf(session, analyse(session, {}, progress), u"side"_s);
}

void Compared::compare(ComparedSide before, ComparedSide after) {
    mask = std::make_shared<MaskedSession>(*sessionOfBoth(before, after, pool), false);
    Progress progress;
    comparison = hci::compare(std::move(before), std::move(after), *pool, *mask, progress);
}

std::string load(std::string_view url, std::string_view fields) {
    std::string text("> GET ");
    text.append(url).append("\n< 200 OK\n< Date: @\n");
    if (!fields.empty())
        text.append("< ").append(fields).append("\n");
    return text + "=#500\n";
}

} // namespace hci::test
