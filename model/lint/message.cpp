#include "model/base/in_words.h"
#include "model/base/iso_time.h"
#include "model/base/language.h"
#include "model/base/text_view.h"
#include "model/exchange/masked_session.h"
#include "model/exchange/url_parts.h"
#include "model/http/duration.h"
#include "model/http/field_syntax.h"
#include "model/lint/finding_sink.h"
#include "model/lint/phrases.h"
#include "model/lint/rules.h"

#include <xxhash.h>

namespace hci {

namespace {

/// Fills one wording with the values of one finding.
class Sentence {
public:
    Sentence(const Finding& finding, const Findings& all, const Session& session, const MaskedSession* mask)
        : m_finding(finding), m_all(all), m_pool(session.pool()), m_mask(mask) {}

    QString make(std::string_view wording) const {
        QString text;
        while (!wording.empty()) {
            const std::size_t open = wording.find('{');
            text += QString::fromUtf8(wording.data(), static_cast<qsizetype>(std::min(open, wording.size())));
            if (open == std::string_view::npos)
                break;
            const std::size_t close = wording.find('}', open);
            text += value(wording.substr(open + 1, close - open - 1));
            wording.remove_prefix(close + 1);
        }
        return text;
    }

private:
    QString value(std::string_view place) const {
        if (place == "field")
            return fieldInWords(shownName(m_finding.field, m_pool, m_mask));
        if (place == "bytes")
            return byteCount();
        if (place == "requests")
            return formatCount(m_finding.exchangeCount);
        const FindingArgument& argument =
            m_all.args(m_finding)[static_cast<std::size_t>(place.front() - '0')];
        const std::string_view form = place.size() > 2 ? place.substr(2) : std::string_view();
        if (form == "raw")
            return shown(text(argument));
        if (form == "phrase")
            return translated(text(argument));
        if (form == "names")
            return shown(withoutSecrets(names(m_pool.text(argument.text)), m_mask));
        if (form == "directive")
            return directive(argument);
        if (form == "coding")
            return argument.text == TextId::None ? QStringLiteral("identity") : shown(text(argument));
        if (form == "n")
            return formatCount(argument.number);
        if (form == "plain")
            return QString::number(argument.number);
        if (form == "bytes")
            return formatExactBytes(argument.number);
        if (form == "span")
            return toText(durationInWords(argument.number));
        if (form == "date")
            return toText(iso::formatForPeople(argument.number));
        if (form == "words")
            return words(argument);
        return quoted(text(argument));
    }

    /// "Cookie, Origin and User-Agent", from names on a line each.
    static std::string names(std::string_view lines) {
        return listInWords(toText(lines).split(QLatin1Char('\n'))).toStdString();
    }

    std::string text(const FindingArgument& argument) const {
        return withoutSecrets(m_pool.text(argument.text), m_mask);
    }

    /// Interprets the original value and masks the result. A cut text is made from the masked value, as it
    /// might end in half a secret.
    QString words(const FindingArgument& argument) const {
        const std::string_view wire = m_pool.text(argument.text);
        const QString all = wordsFor(argument, wire);
        if (!m_mask || wire.empty())
            return all;
        const bool cut = all.contains(QChar(0x2026));
        return cut ? wordsFor(argument, withoutSecrets(wire, m_mask)) : m_mask->sentence(all);
    }

    QString wordsFor(const FindingArgument& argument, std::string_view wire) const {
        const auto words = rule(m_finding.rule).words;
        return words ? words({argument.number, wire, m_pool.spelling(m_finding.field)})
                     : formatCount(argument.number);
    }

    /// The directive at place `number` of the Cache-Control line `text`.
    QString directive(const FindingArgument& argument) const {
        std::string_view line = m_pool.text(argument.text);
        std::string_view member;
        for (std::int64_t at = 0; nextListMember(line, member); ++at)
            if (at == argument.number)
                return quoted(withoutSecrets(member, m_mask));
        return {};
    }

    QString byteCount() const {
        const ByteCount count = m_finding.bytes == noIndex ? ByteCount() : m_all.byteCounts[m_finding.bytes];
        if (!count.known())
            return count.value() > 0 ? translated("at least %1").arg(formatExactBytes(count.value()))
                                     : translated("an unknown number of bytes");
        const QString exact = formatExactBytes(count.value());
        return count.basis() == Basis::UpperBound ? translated("at most %1").arg(exact) : exact;
    }

    const Finding& m_finding;
    const Findings& m_all;
    const TextPool& m_pool;
    const MaskedSession* m_mask;
};

std::string_view hostOfFinding(const Finding& finding, const Findings& all, const Session& session) {
    const auto exchanges = all.exchanges(finding);
    return exchanges.empty() ? std::string_view() : hostOf(session[exchanges.front()].url());
}

} // namespace

QString message(const Finding& finding, const Findings& all, const Session& session,
                const MaskedSession* mask) {
    std::string room;
    const QString text = Sentence(finding, all, session, mask)
                             .make(translated(rule(finding.rule).wordings[finding.variant], room));
    const std::uint32_t more = finding.urlCount - std::min(finding.urlCount, 1U);
    if (more == 0)
        return text;
    const QString host = shown(withoutSecrets(hostOfFinding(finding, all, session), mask));
    return more == 1 ? translated("%1 (and 1 more resource of %2)").arg(text, host)
                     : translated("%1 (and %2 more resources of %3)").arg(text, formatCount(more), host);
}

QString fingerprint(const Finding& finding, const Findings& all, const Session& session, const Facts&) {
    const FindingArgument& group = all.args(finding)[groupSlot];
    const std::string_view separator("\n");
    std::string identity(rule(finding.rule).id);
    for (const std::string_view part :
         {std::string_view(hostOfFinding(finding, all, session)), session.pool().spelling(finding.field),
          session.pool().text(group.text)})
        identity.append(separator).append(part);
    identity += "\n" + std::to_string(finding.variant) + "\n" + std::to_string(group.number);
    const XXH64_hash_t hash = XXH3_64bits(identity.data(), identity.size());
    return QStringLiteral("%1").arg(hash, 16, 16, QLatin1Char('0'));
}

} // namespace hci
