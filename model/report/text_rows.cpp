#include "model/report/text_rows.h"

#include "model/base/language.h"
#include "model/base/text_view.h"
#include "model/cache/reason.h"
#include "model/report/names.h"
#include "model/report/request_times.h"
#include "model/report/text_diff.h"
#include "model/report/text_pieces.h"
#include "model/words/amounts.h"
#include "model/words/enumerators.h"
#include "model/words/error_text.h"
#include "model/words/moments.h"

#include <algorithm>
#include <string>
#include <vector>

namespace hci {

namespace {

constexpr qsizetype leastOfKey = 12; // even in narrow lines

void appendFact(std::string& facts, std::string_view fact) {
    if (!facts.empty())
        facts += ", ";
    facts += fact;
}

} // namespace

TextRows::TextRows(const Session& session, const Analysis& analysis, const MaskedSession& mask)
    : m_session(session), m_analysis(analysis), m_mask(mask),
      m_dated(requestTimesOf(session).onSeveralDays()) {}

void TextRows::resource(TextWriter& out, std::uint32_t index) const {
    const Resource& resource = m_analysis.resources.resources[index];
    const ByteParts& parts = m_analysis.ledger.resources[index];
    std::string text = "  ";
    appendTarget(text, out, m_mask, resource.method, resource.url, 2);
    out.line(text, Tint::Strong);
    for (const VaryKeyPart& part : m_analysis.resources.varyKey(resource)) {
        const std::string key = "for " + varyKey(part);
        out.line("    " + shortened(key, std::max<qsizetype>(out.width() - 4, leastOfKey)));
    }
    text = verdictText(m_analysis.verdicts[index]).toStdString();
    appendFact(text, groupedDigits(resource.exchangeCount) +
                         (resource.exchangeCount == 1 ? " exchange" : " exchanges"));
    const auto add = [&text](const ByteCount& count, const char* what) {
        appendFact(text, formatBytes(count).toStdString() + ' ' + what + " (" +
                             basisInWords(count.basis()).toStdString() + ')');
    };
    add(parts.transferred(), "transferred");
    if (parts.missed.value() != 0)
        add(parts.missed, "missed");
    if (parts.avoidable.value() != 0)
        add(parts.avoidable, "avoidable");
    if (parts.saved.value() != 0)
        add(parts.saved, "saved");
    out.paragraph(4, text);
}

/// "accept-encoding: gzip", "cookie: (absent)".
std::string TextRows::varyKey(const VaryKeyPart& part) const {
    std::string key;
    appendText(key, m_mask.name(part.name));
    key += ": ";
    if (part.value == TextId::None)
        return key += "(absent)";
    appendText(key, m_mask.value(part.name, part.value));
    return key;
}

void TextRows::revalidation(TextWriter& out, std::uint32_t index) const {
    const Revalidation& revalidation = m_analysis.revalidations[index];
    const Exchange exchange = m_session[revalidation.conditional];
    std::string text = "  #" + std::to_string(exchange.index()) + "  ";
    appendTarget(text, out, m_mask, exchange.record().method, exchange.record().url, std::ssize(text));
    out.line(text, Tint::Strong);
    text = wordsOf(name(revalidation.outcome));
    if (revalidation.stored != noIndex)
        appendFact(text, "stored response #" + std::to_string(revalidation.stored));
    std::string_view before = "sent ";
    for (const std::string_view field : fieldNames(revalidation.preconditions)) {
        if (before == "sent ")
            appendFact(text, before);
        else
            text += before;
        text += field;
        before = " and ";
    }
    if (revalidation.expectedStatus != 0)
        appendFact(text, std::to_string(revalidation.expectedStatus) + " expected");
    out.paragraph(4, text);
    if (revalidation.saved.value() != 0)
        out.line("    saved " + formatWithBasis(revalidation.saved).toStdString() + " (" +
                 inWords(revalidation.saved.scope()).toStdString() + ')');
    if (revalidation.stored != noIndex)
        writeDiff(out, diffRevalidation(m_session, revalidation), m_mask);
}

void TextRows::decision(TextWriter& out, std::uint32_t row) const {
    const Exchange exchange = m_session[m_analysis.resources.timeOrder[row]];
    const ExchangeRecord& record = exchange.record();
    const Decision& decision = m_analysis.simulation.decisions[exchange.index()];
    std::string after = "  ";
    after += exchange.status() == 0 ? std::string(toView(name(exchange.source())))
                                    : std::to_string(exchange.status());
    after += "  \u2192 ";
    after += wordsOf(name(decision.kind));
    std::string text = "  #";
    text += std::to_string(exchange.index());
    text += "  ";
    text += timeOf(record.startedAt).toStdString();
    text += "  ";
    appendTarget(text, out, m_mask, record.method, record.url, charactersOf(text) + charactersOf(after));
    text += after;
    out.line(text, Tint::Strong);
    if (record.failure != Failure::None)
        out.paragraph(6, m_mask.sentence(failureWords(exchange)));
    std::string sentence;
    for (const Reason& reason : m_analysis.simulation.of(decision)) {
        sentence.clear();
        appendDescription(sentence, reason, m_session, &m_mask);
        text.clear();
        appendText(text, sentence);
        if (const Spec place = specOf(reason); place.known()) {
            text += " [";
            if (place.rfc != 0)
                text.append("RFC\u00a0").append(std::to_string(place.rfc)).append("\u00a0");
            text.append(place.section).append("]");
        }
        out.paragraph(6, text);
    }
}

QString TextRows::timeOf(Milliseconds time) const {
    return m_dated ? formatDateAndTime(time) : formatTimeOfDay(time);
}

} // namespace hci
