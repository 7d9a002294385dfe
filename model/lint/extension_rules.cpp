// Rules of fields that are newer than RFC 9110, or extend it.

#include "model/cache/invalidation.h"
#include "model/exchange/body_reader.h"
#include "model/http/field_syntax.h"
#include "model/http/no_vary_search.h"
#include "model/http/structured_field.h"
#include "model/lint/checks.h"
#include "model/lint/field_remark.h"
#include "model/lint/rule_id.h"

#include <QtCore/QCryptographicHash>

#include <algorithm>
#include <array>
#include <utility>

namespace hci {

namespace {

bool isQuoted(std::string_view member) noexcept {
    return member.size() >= 2 && member.starts_with('"') && member.ends_with('"');
}

/// A word of the Clear Site Data specification without the quotes that make it one.
bool isBareClearWord(std::string_view member) noexcept {
    constexpr std::array<std::string_view, 7> words = {
        "cache", "cookies", "storage", "executionContexts", "clientHints", "prefetchCache", "*"};
    return std::any_of(words.begin(), words.end(),
                       [member](std::string_view word) { return equalsIgnoringCase(word, member); });
}

const std::string* stringIn(const sf::Member* member) noexcept {
    const auto* item = member ? std::get_if<sf::Item>(member) : nullptr;
    return item ? std::get_if<std::string>(&item->value) : nullptr;
}

/// What is wrong with a Use-As-Dictionary, as a wording of its rule; nothing where it is in order.
std::optional<std::uint8_t> dictionaryFault(const Answer& answer, std::string_view value) {
    const auto dictionary = sf::parseDictionary(value);
    if (!dictionary)
        return std::uint8_t{0};
    const std::string* match = stringIn(sf::find(*dictionary, "match"));
    if (!match)
        return std::uint8_t{1};
    if (match->find('(') != std::string::npos)
        return std::uint8_t{2}; // RFC 9842 2.1.1: no regular expression groups
    if (!sameOrigin(answer.exchange->url(), *match))
        return std::uint8_t{3};
    return std::nullopt;
}

using Digests = std::vector<std::pair<std::string, std::string>>; // algorithm, bytes

Digests digestsIn(std::string_view value) {
    Digests result;
    const auto dictionary = sf::parseDictionary(value);
    if (!dictionary)
        return result;
    for (const auto& [algorithm, member] : *dictionary) {
        const auto* item = std::get_if<sf::Item>(&member);
        if (const auto* bytes = item ? std::get_if<sf::Bytes>(&item->value) : nullptr)
            result.emplace_back(algorithm, bytes->bytes);
    }
    return result;
}

/// The digest of what is stored: its own Repr-Digest, else of its content where that has no coding and lies
/// there whole.
std::optional<std::string> storedDigest(const Answer& stored, std::string_view algorithm) {
    for (const auto& [name, bytes] : digestsIn(combined(stored, FieldName::ReprDigest)))
        if (name == algorithm)
            return bytes;
    const bool sha256 = algorithm == "sha-256";
    constexpr std::uint64_t most = std::uint64_t{16} << 20;
    const BodyRef* body = stored.exchange->responseBody();
    if ((!sha256 && algorithm != "sha-512") || !body || body->cut || body->rawLength > most ||
        stored.response.has(FieldName::ContentEncoding))
        return std::nullopt;
    const auto content = readContent(*stored.exchange);
    if (!content)
        return std::nullopt;
    return QCryptographicHash::hash(*content,
                                    sha256 ? QCryptographicHash::Sha256 : QCryptographicHash::Sha512)
        .toStdString();
}

bool isHint(std::string_view lowerCaseName) noexcept {
    return lowerCaseName.starts_with("sec-ch-") || lowerCaseName.starts_with("sec-fetch-");
}

/// Request fields that decide about content elsewhere: where they differ too, nobody knows which one did it.
bool mayDecide(FieldName folded) noexcept {
    switch (folded) {
    case FieldName::Accept:
    case FieldName::AcceptEncoding:
    case FieldName::AcceptLanguage:
    case FieldName::Authorization:
    case FieldName::Cookie:
    case FieldName::UserAgent: return true;
    default: return false;
    }
}

/// The one hint in which two requests differ, where they differ in nothing else that may decide; None
/// otherwise.
FieldName onlyHintThatDiffers(const Exchange& a, const Exchange& b) {
    const TextPool& pool = a.pool();
    FieldName hint = FieldName::None;
    int hints = 0;
    const auto compare = [&](const Exchange& one, const Exchange& other, bool countAbsentAlone) {
        for (const Field& field : one.request()) {
            const FieldName folded = pool.folded(field.name);
            const bool isOne = isHint(pool.spelling(folded));
            if (!isOne && !mayDecide(folded))
                continue;
            TextId opposite = TextId::None;
            for (const Field& each : other.request())
                if (pool.folded(each.name) == folded)
                    opposite = each.value;
            const bool differs = countAbsentAlone ? opposite == TextId::None : opposite != field.value;
            if (!differs)
                continue;
            if (!isOne)
                return false;
            hint = folded;
            ++hints;
        }
        return true;
    };
    if (!compare(a, b, false) || !compare(b, a, true))
        return FieldName::None;
    return hints == 1 ? hint : FieldName::None;
}

} // namespace

void checkClearSiteData(const Answer& answer, FindingSink& sink) {
    const FieldName field = FieldName::ClearSiteData;
    if (!answer.response.has(field))
        return;
    const std::string value = combined(answer, field);
    std::string_view list = value;
    std::string_view member;
    bool clears = false;
    while (nextListMember(list, member)) {
        if (!isQuoted(member) && isBareClearWord(member)) {
            sink.add(fieldRemark(answer, RuleId::ClearSiteDataSyntax, field));
            return;
        }
        clears = clears || member == "\"cache\"" || member == "\"*\"";
    }
    if (clears && !answer.https)
        sink.add(fieldRemark(answer, RuleId::ClearSiteDataSyntax, field, 1));
    else if (clears)
        sink.add(fieldRemark(answer, RuleId::ClearSiteData, field));
}

void checkCacheGroups(const Answer& answer, FindingSink& sink) {
    if (answer.response.has(FieldName::CacheGroups))
        sink.add(fieldRemark(answer, RuleId::CacheGroups, FieldName::CacheGroups));
    const FieldName field = FieldName::CacheGroupInvalidation;
    if (answer.response.has(field)) {
        const bool ignored = !isUnsafe(methodClass(answer.exchange->method()));
        sink.add(fieldRemark(answer, RuleId::CacheGroups, field, ignored ? 2 : 1));
    }
}

void checkNoVarySearch(const Answer& answer, FindingSink& sink) {
    const FieldName field = FieldName::NoVarySearch;
    if (!answer.response.has(field))
        return;
    const auto config = parseNoVarySearch(combined(answer, field));
    const bool exceptAlone = config && config->kind == NoVarySearch::Names::Compared;
    sink.add(fieldRemark(answer, RuleId::NoVarySearch, field, !config ? 2 : exceptAlone ? 1 : 0));
}

void checkUseAsDictionary(const Answer& answer, FindingSink& sink) {
    const FieldName field = FieldName::UseAsDictionary;
    if (!answer.response.has(field))
        return;
    if (const auto fault = dictionaryFault(answer, combined(answer, field)))
        sink.add(fieldRemark(answer, RuleId::UseAsDictionarySyntax, field, *fault));
}

void checkProxyStatus(const Answer& answer, FindingSink& sink) {
    const FieldName field = FieldName::ProxyStatus;
    if (!answer.response.has(field))
        return;
    const auto list = sf::parseList(combined(answer, field));
    const bool valid = list && std::all_of(list->begin(), list->end(), [](const sf::Member& member) {
                           const auto* item = std::get_if<sf::Item>(&member);
                           return item && (std::holds_alternative<sf::Token>(item->value) ||
                                           std::holds_alternative<std::string>(item->value));
                       });
    if (!valid)
        sink.add(fieldRemark(answer, RuleId::ProxyStatusSyntax, field));
}

void checkDigestContradicts(const RevalidatedPair& pair, FindingSink& sink) {
    const FieldName field = FieldName::ReprDigest;
    if (!pair.is304() || !pair.hasStored || !pair.answer.response.has(field))
        return;
    for (const auto& [algorithm, bytes] : digestsIn(combined(pair.answer, field))) {
        const std::optional<std::string> stored = storedDigest(pair.stored, algorithm);
        if (!stored || *stored == bytes)
            continue;
        Remark remark = fieldRemark(pair.answer, RuleId::DigestContradicts, field,
                                    pair.stored.response.has(field) ? 0 : 1);
        remark.revalidation = pair.row;
        remark.values[1] = textValue(pair.stored.value(field));
        sink.add(remark);
        return;
    }
}

void checkHintsWithoutVary(const History& history, FindingSink& sink) {
    constexpr Milliseconds close = 3'600'000; // content that has an hour may change by itself
    const Seen* before = nullptr;
    for (const Seen& seen : history.answers) {
        if (!seen.fullContent || !seen.storable)
            continue;
        const Seen* other = std::exchange(before, &seen);
        if (!other || seen.conditional || // the server says that time changed it
            history.compare(*other, seen) != ContentComparison::Different)
            continue;
        const Exchange a = history.exchange(*other);
        const Exchange b = history.exchange(seen);
        if (a.requestTime() == noTime || b.requestTime() - a.requestTime() > close ||
            a.is(ExchangeFlag::RequestFieldsIncomplete) || b.is(ExchangeFlag::RequestFieldsIncomplete))
            continue;
        const FieldName hint = onlyHintThatDiffers(a, b);
        if (hint == FieldName::None)
            continue;
        const Vary vary = varyOf(b.response());
        const std::string name(b.pool().spelling(hint));
        if (vary.any || std::binary_search(vary.names.begin(), vary.names.end(), name))
            continue;
        sink.mark(seen.resource, Mark::VaryIncomplete);
        sink.add({.rule = RuleId::HintsWithoutVary,
                  .exchange = seen.exchange,
                  .field = FieldName::Vary,
                  .values = {textValue(TextId{static_cast<std::uint32_t>(hint)})}});
        return;
    }
}

} // namespace hci
