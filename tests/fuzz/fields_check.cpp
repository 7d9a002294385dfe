#include "model/cache/directives.h"
#include "model/http/cache_control.h"
#include "model/http/coding_suffix.h"
#include "model/http/entity_tag.h"
#include "model/http/field_syntax.h"
#include "model/http/http_date.h"
#include "model/http/no_vary_search.h"
#include "model/http/structured_field.h"
#include "model/http/vary.h"
#include "model/lint/cdn_status.h"
#include "model/lint/directive_guess.h"
#include "tests/fuzz/require.h"
#include "tests/fuzz/text_checks.h"

#include <algorithm>

namespace hci::fuzz {

namespace {

constexpr std::int64_t now = 1'767'614'400; // 5 January 2026, for years of two digits

void checkStructured(std::string_view text) {
    const auto item = sf::parseItem(text);
    const auto list = sf::parseList(text);
    if (item) // RFC 9651 4.2: an item alone is also a list of one
        require(list && list->size() == 1 && list->front() == sf::Member(*item),
                "an item is another as a list");
    const auto dictionary = sf::parseDictionary(text);
    if (!dictionary)
        return;
    require(dictionary->size() <= 4096, "more members than the bound");
    for (const auto& [key, member] : *dictionary)
        require(sf::find(*dictionary, key) == &member, "a key that stands twice (RFC 9651 3.2)");
}

void checkDirectives(const CacheControl& parsed) {
    int counted = 0;
    for (int i = 0; i < directiveCount; ++i) {
        const auto directive = static_cast<Directive>(i);
        counted += parsed.count(directive);
        require(parsed.has(directive) == (parsed.find(directive) != nullptr), "has() and find() differ");
        require(!parsed.conflicting(directive) || parsed.count(directive) > 1, "one directive in conflict");
        for (const std::string& name : parsed.fieldNames(directive))
            require(lowered(name) == name, "a field name in upper case");
    }
    require(counted == static_cast<int>(parsed.directives.size()), "a directive is counted twice or never");
    for (const CacheDirective& directive : parsed.directives)
        require(directive.seconds >= -1 && directive.seconds <= maxDeltaSeconds,
                "seconds beyond RFC 9111 1.2.2");
}

void checkTags(std::string_view text) {
    const EntityTagList list = parseEntityTagList(text);
    if (const auto tag = parseEntityTag(text)) {
        require(!list.any && !list.malformed && list.tags.size() == 1 && list.tags.front() == *tag,
                "a tag is another in a list");
        require(weaklyEqual(*tag, *tag) && stronglyEqual(*tag, *tag) != tag->weak, "RFC 9110 8.8.3.2");
    }
    for (const EntityTag& tag : list.tags)
        require(tag.opaque.size() >= 2 && tag.opaque.front() == '"' && tag.opaque.back() == '"',
                "a tag without quotes");
    require(hasCodingSuffix(text) == !withoutCodingSuffix(text).empty(), "a suffix that is none");
}

void checkDates(std::string_view text) {
    (void)guessDate(text, now);
    const auto date = parseHttpDate(text, now);
    if (!date)
        return;
    const auto again = parseHttpDate(formatHttpDate(date->seconds, date->form), now);
    require(again && *again == *date, "a date is another when it is written");
    const auto fixed = parseHttpDate(formatHttpDate(date->seconds), now);
    require(fixed && fixed->seconds == date->seconds, "a date is another as IMF-fixdate");
}

void checkLists(std::string_view text) {
    std::string_view rest = text;
    std::string_view member;
    while (nextListMember(rest, member)) {
        require(!member.empty() && member == trimmed(member), "an empty member, or blanks around it");
        require(rest.size() < text.size(), "the list does not get shorter");
    }
    const Vary vary = parseVary(text);
    require(std::is_sorted(vary.names.begin(), vary.names.end()) &&
                std::adjacent_find(vary.names.begin(), vary.names.end()) == vary.names.end(),
            "names out of order, or twice");
    for (const std::string_view field : {"accept-encoding", "accept-language", "accept", "x-other"})
        require(normalisedForVary(text, field) == normalisedForVary(" \t" + std::string(text) + '\t', field),
                "blanks around a value matter");
    if (const auto seconds = parseDeltaSeconds(text))
        require(*seconds >= 0 && *seconds <= maxDeltaSeconds, "delta-seconds beyond RFC 9111 1.2.2");
}

void checkSearch(std::string_view text) {
    const std::string url = "https://a.example/x?" + std::string(text);
    require(queryParameters(url).size() <= 1001, "more parameters than the bound");
    const auto config = parseNoVarySearch(text);
    for (const std::string_view query : {"a=1&b=2", "b=2&a=1", "a", "%61=1", ""}) {
        const std::string other = "https://a.example/x?" + std::string(query);
        const std::string key = searchKey(other, config.value_or(NoVarySearch()));
        require(std::string_view(key).starts_with(withoutQuery(other)), "a key of another path");
    }
    if (config)
        require(std::is_sorted(config->names.begin(), config->names.end()), "names out of order");
}

void checkWords(std::string_view text) {
    for (const std::string_view field : {"cache-status", "x-cache", "server-timing", "x-varnish",
                                         "x-cache-hits", "cf-cache-status", "age", "via", "x-served-by"}) {
        (void)edgeState(field, text);
        (void)statusInWords(field, text);
    }
    (void)closestDirective(text);
}

} // namespace

void checkFields(std::string_view text) {
    checkStructured(text);
    checkDirectives(parseCacheControl(text));
    for (const FieldName field : {FieldName::CdnCacheControl, FieldName::SurrogateControl})
        if (const auto targeted = parseTargetedCacheControl(field, text))
            checkDirectives(*targeted);
    checkTags(text);
    checkDates(text);
    checkLists(text);
    checkSearch(text);
    checkWords(text);
}

} // namespace hci::fuzz
