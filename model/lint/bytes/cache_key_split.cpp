#include "model/base/in_words.h"
#include "model/base/language.h"
#include "model/facts/key_groups.h"
#include "model/lint/rule_file.h"

#include <charconv>

namespace hci::rule_id {

extern const RuleId CacheKeySplit;

} // namespace hci::rule_id

namespace hci::cache_key_split {

namespace {

/// "4 addresses carry one content", or several under one key each if a significant parameter remains.
QString carried(std::int64_t addresses, std::int64_t contents) {
    return contents == 1 ? translated("%1 addresses carry one content").arg(formatCount(addresses))
                         : translated("%1 addresses carry %2 contents")
                               .arg(formatCount(addresses), formatCount(contents));
}

QString moreRequests(std::int64_t count) {
    return count == 1 ? translated("one more request")
                      : translated("%1 more requests").arg(formatCount(count));
}

/// The value with a text counts addresses (the text: contents); the one without counts requests.
QString countInWords(const ArgumentSource& source) {
    std::int64_t contents = 0;
    std::from_chars(source.text.data(), source.text.data() + source.text.size(), contents);
    return source.text.empty() ? moreRequests(source.number) : carried(source.number, contents);
}

constexpr std::array rules{
    Rule{&rule_id::CacheKeySplit,
         "cache-key-split",
         Severity::Warning,
         {0, "No-Vary-Search (draft)"},
         "One content under several addresses",
         "cache-key",
         "A cache keeps a response for each address, query included. Parameters that never change the "
         "content (those of campaigns and analytics, for one) and the order of parameters split it: each "
         "address is fetched and stored anew. Make sure that the parameters never matter before you say so.",
         {"{0:words}: {1:raw} never changed it. One cache key would have answered {2:words} and "
          "spared {bytes}. No-Vary-Search: {3:raw} says so",
          "{0:words}: {1:raw} never changed it. In this recording one cache key "
          "would have answered no more requests. No-Vary-Search: {3:raw} says so",
          "{0:words}: they differ in the order of their parameters. One cache key "
          "would have answered {2:words} and spared {bytes}. No-Vary-Search: key-order says so",
          "{0:words}: they differ in the order of their parameters. In this "
          "recording one cache key would have answered no more requests. No-Vary-Search: key-order says so"},
         DependsOn::Nothing,
         countInWords},
};

/// "utm_source, utm_medium"
std::string listed(const std::vector<std::string>& names) {
    std::string result;
    for (const std::string& name : names)
        result.append(result.empty() ? "" : ", ").append(name);
    return result;
}

struct Gain {
    std::int64_t hits = 0;
    ByteCount bytes;
};

/// The gain in each split: the sum over the groups of its keys.
std::vector<Gain> gains(const KeyGroups& keys) {
    std::vector<Gain> result(keys.splits.size());
    for (const KeyGroup& group : keys.groups) {
        Gain& gain = result[group.split];
        if (group.hits > 0)
            gain.bytes = gain.hits == 0 ? group.bytes : gain.bytes + group.bytes;
        gain.hits += group.hits;
    }
    return result;
}

void checkCacheKeySplits(FindingSink& sink) {
    const Session& session = sink.session();
    const Facts& facts = sink.facts();
    const KeyGroups keys = findKeyGroups(session, facts.resources, facts.simulation,
                                         {facts.model, facts.real}, facts.budget.get());
    const std::vector<Gain> won = gains(keys);
    for (std::size_t i = 0; i < keys.splits.size(); ++i) {
        const KeySplit& split = keys.splits[i];
        const Gain& gain = won[i];
        const bool onlyOrder = split.key.names.empty();
        Remark remark{.rule = rule_id::CacheKeySplit};
        if (gain.hits == 0)
            remark.severity = Severity::Info;
        remark.variant = static_cast<std::uint8_t>((onlyOrder ? 2 : 0) + (gain.hits == 0 ? 1 : 0));
        remark.values = {FindingArgument{session.intern(std::to_string(split.contents)), split.addresses},
                         textValue(session.intern(listed(split.key.names))), numberValue(gain.hits),
                         textValue(session.intern(toFieldValue(split.key)))};
        remark.group = textValue(session.intern(split.path));
        if (gain.hits > 0)
            remark.bytes = gain.bytes;
        for (const std::uint32_t exchange : split.exchanges) {
            remark.exchange = exchange;
            sink.add(remark);
            remark.bytes.reset(); // once for all of them
        }
    }
}

constexpr std::array examples{
    RuleCase{"cache-key-split", R"(
        # the names of a campaign change together
        > GET https://a.example/x?page=1&utm_source=mail&utm_campaign=1
        200
        < Cache-Control: max-age=600
        =#2000
        > GET https://a.example/x?page=1&utm_source=web&utm_campaign=2
        200
        < Cache-Control: max-age=600
        =#2000
        > GET https://a.example/x?page=2&utm_source=web&utm_campaign=2
        200
        < Cache-Control: max-age=600
        =#2000b)",
             R"(
        # names that nobody knows prove nothing together
        > GET https://a.example/x?a=1&b=1
        200
        < Cache-Control: max-age=600
        =#2000
        > GET https://a.example/x?a=2&b=2
        200
        < Cache-Control: max-age=600
        =#2000)"},
    RuleCase{"cache-key-split", R"(
        > GET https://a.example/x?utm_source=mail
        200
        < Cache-Control: max-age=600
        =#2000
        > GET https://a.example/x?utm_source=web
        200
        < Cache-Control: max-age=600
        =#2000)",
             R"(
        > GET https://a.example/x?page=1
        200
        < Cache-Control: max-age=600
        =#2000
        > GET https://a.example/x?page=2
        200
        < Cache-Control: max-age=600
        =#2000b)"},
    RuleCase{"cache-key-split", R"(
        # two contents, a key each
        > GET https://a.example/x?id=1&utm=a
        200
        < Cache-Control: max-age=600
        =#2000
        > GET https://a.example/x?id=1&utm=b
        200
        < Cache-Control: max-age=600
        =#2000
        > GET https://a.example/x?id=2&utm=a
        200
        < Cache-Control: max-age=600
        =#2000b
        > GET https://a.example/x?id=2&utm=b
        200
        < Cache-Control: max-age=600
        =#2000b)",
             R"(
        > GET https://a.example/x?id=1&utm=a
        200
        < Cache-Control: max-age=600
        =#2000
        > GET https://a.example/x?id=2&utm=b
        200
        < Cache-Control: max-age=600
        =#2000b)"},
    RuleCase{"cache-key-split", R"(
        > GET https://a.example/x?a=1&b=2
        200
        < Cache-Control: max-age=600
        =#2000
        > GET https://a.example/x?b=2&a=1
        200
        < Cache-Control: max-age=600
        =#2000)",
             R"(
        > GET https://a.example/x?a=1&b=2
        200
        < Cache-Control: no-store
        =#2000
        > GET https://a.example/x?b=2&a=1
        200
        < Cache-Control: no-store
        =#2000)"},
    RuleCase{"cache-key-split", R"(
        @ 12:00:00
        > GET https://a.example/x?utm_source=mail
        200
        < Cache-Control: max-age=1
        =#2000
        @ 12:01:00
        > GET https://a.example/x?utm_source=web
        200
        < Cache-Control: max-age=1
        =#2000)",
             R"(
        @ 12:00:00
        > GET https://a.example/x?utm_source=mail
        200
        < Cache-Control: max-age=1
        < No-Vary-Search: params=("utm_source")
        =#2000
        @ 12:01:00
        > GET https://a.example/x?utm_source=web
        200
        < Cache-Control: max-age=1
        < No-Vary-Search: params=("utm_source")
        =#2000)"},
    RuleCase{"cache-key-split", R"(
        @ 12:00:00
        > GET https://a.example/x?a=1&b=2
        200
        < Cache-Control: max-age=1
        =#2000
        @ 12:01:00
        > GET https://a.example/x?b=2&a=1
        200
        < Cache-Control: max-age=1
        =#2000)",
             R"(
        @ 12:00:00
        > GET https://a.example/x?a=1&b=2
        200
        < Cache-Control: max-age=1
        =#2000
        @ 12:01:00
        > GET https://a.example/x?b=1&a=2
        200
        < Cache-Control: max-age=1
        =#2000b)"},
    RuleCase{"cache-key-split", R"(
        > GET https://a.example/x?a=1
        200
        < Cache-Control: max-age=600
        =#101
        > GET https://a.example/x?a=2
        200
        < Cache-Control: max-age=600
        =#101)",
             R"(
        > GET https://a.example/x?a=1
        200
        < Cache-Control: max-age=600
        =#100
        > GET https://a.example/x?a=2
        200
        < Cache-Control: max-age=600
        =#100)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .session = checkCacheKeySplits};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::cache_key_split
