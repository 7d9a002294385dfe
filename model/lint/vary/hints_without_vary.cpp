#include "model/http/field_syntax.h"
#include "model/lint/phrases.h"
#include "model/lint/rule_file.h"

#include <algorithm>
#include <utility>

namespace hci::rule_id {

extern const RuleId HintsWithoutVary;

} // namespace hci::rule_id

namespace hci::hints_without_vary {

namespace {

constexpr std::array rules{
    Rule{&rule_id::HintsWithoutVary,
         "hints-without-vary",
         Severity::Warning,
         {8942, "3.2"},
         "Content follows a client hint, and Vary does not say so",
         "vary-request-field",
         "Client hints and fetch metadata differ between browsers and between requests of one page. A cache "
         "that does not know that the content depends on one gives it to the wrong client.",
         {"two requests with another {0:raw}, and nothing else that could choose, got different content, and "
          "Vary "
          "does not name it"}},
};

bool isHint(std::string_view lowerCaseName) noexcept {
    return lowerCaseName.starts_with("sec-ch-") || lowerCaseName.starts_with("sec-fetch-");
}

/// Other request fields that choose content: if they differ too, the cause is unknown.
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

/// Hints of one family differ together: Fetch metadata, and User-Agent hints.
std::string_view familyOf(std::string_view lowerCaseName) noexcept {
    for (const std::string_view family : {"sec-fetch-", "sec-ch-ua"})
        if (lowerCaseName.starts_with(family))
            return family;
    return lowerCaseName;
}

/// The hints by which servers mostly choose come first: the destination, and whether it is a mobile.
int placeInFamily(std::string_view lowerCaseName) noexcept {
    if (lowerCaseName == "sec-fetch-dest" || lowerCaseName == "sec-ch-ua-mobile")
        return 0;
    return lowerCaseName == "sec-fetch-mode" || lowerCaseName == "sec-ch-ua-platform" ? 1 : 2;
}

/// The hint in which two requests differ, the most significant of its family; None if other choosing fields
/// differ as well.
FieldName onlyHintThatDiffers(const Exchange& a, const Exchange& b) {
    const TextPool& pool = a.pool();
    FieldName hint = FieldName::None;
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
            const std::string_view name = pool.spelling(folded);
            if (!isOne || (hint != FieldName::None && familyOf(name) != familyOf(pool.spelling(hint))))
                return false;
            if (hint == FieldName::None || placeInFamily(name) < placeInFamily(pool.spelling(hint)))
                hint = folded;
        }
        return true;
    };
    if (!compare(a, b, false) || !compare(b, a, true))
        return FieldName::None;
    return hint;
}

/// "sec-ch-ua-mobile" as people write it.
std::string hintInWords(std::string_view name) {
    std::string text = fieldInWords(name).toStdString();
    for (const std::string_view part :
         {std::string_view("-Ch-"), std::string_view("-Ua"), std::string_view("-Dpr"),
          std::string_view("-Ect"), std::string_view("-Rtt")})
        for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
            const std::size_t end = at + part.size();
            if (part.back() == '-' || end == text.size() || text[end] == '-')
                std::transform(text.begin() + static_cast<std::ptrdiff_t>(at),
                               text.begin() + static_cast<std::ptrdiff_t>(end),
                               text.begin() + static_cast<std::ptrdiff_t>(at), [](char c) {
                                   return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
                               });
        }
    return text;
}

void checkHintsWithoutVary(const History& history, FindingSink& sink) {
    constexpr Milliseconds close = 3'600'000; // within a longer time content may change by itself
    const AnswerSummary* before = nullptr;
    for (const AnswerSummary& summary : history.answers) {
        if (!summary.fullContent || !summary.storable)
            continue;
        const AnswerSummary* other = std::exchange(before, &summary);
        if (!other || summary.conditional || // the server says that it was modified
            history.compare(*other, summary) != ContentComparison::Different)
            continue;
        const Exchange a = history.exchange(*other);
        const Exchange b = history.exchange(summary);
        if (a.requestTime() == noTime || b.requestTime() - a.requestTime() > close ||
            a.is(ExchangeFlag::RequestFieldsIncomplete) || b.is(ExchangeFlag::RequestFieldsIncomplete))
            continue;
        const FieldName hint = onlyHintThatDiffers(a, b);
        if (hint == FieldName::None)
            continue;
        const std::string name(b.pool().spelling(hint));
        if (summary.varies->covers(name))
            continue;
        sink.mark(summary.resource, Mark::VaryIncomplete);
        sink.add({.rule = rule_id::HintsWithoutVary,
                  .exchange = summary.exchange,
                  .field = FieldName::Vary,
                  .values = {sink.newText(hintInWords(name))}});
        return;
    }
}

constexpr std::array examples{
    RuleCase{"hints-without-vary", R"(
        # the fields of one family differ together
        GET
        > Sec-Fetch-Dest: document
        > Sec-Fetch-Mode: navigate
        > Sec-Fetch-User: ?1
        200
        < Cache-Control: max-age=60
        = a page
        GET
        > Sec-Fetch-Dest: empty
        > Sec-Fetch-Mode: cors
        200
        < Cache-Control: max-age=60
        = data)",
             R"(
        # hints of two families: nobody knows which one it was
        GET
        > Sec-Fetch-Dest: document
        > Sec-CH-Width: 320
        200
        < Cache-Control: max-age=60
        = a page
        GET
        > Sec-Fetch-Dest: empty
        > Sec-CH-Width: 640
        200
        < Cache-Control: max-age=60
        = data)"},
    RuleCase{"hints-without-vary", R"(
        GET
        > Sec-CH-Width: 320
        200
        < Cache-Control: max-age=60
        = small
        GET
        > Sec-CH-Width: 1280
        200
        < Cache-Control: max-age=60
        = large one)",
             R"(
        GET
        > Sec-CH-Width: 320
        200
        < Cache-Control: max-age=60
        < Vary: Sec-CH-Width
        = small
        GET
        > Sec-CH-Width: 1280
        200
        < Cache-Control: max-age=60
        < Vary: Sec-CH-Width
        = large one)"},
    RuleCase{"hints-without-vary", R"(
        GET
        > Sec-Fetch-Dest: document
        200
        < Cache-Control: max-age=60
        = a page
        GET
        > Sec-Fetch-Dest: empty
        200
        < Cache-Control: max-age=60
        = data)",
             R"(
        GET
        > Sec-Fetch-Dest: document
        > Cookie: a=1
        200
        < Cache-Control: max-age=60
        = a page
        GET
        > Sec-Fetch-Dest: empty
        > Cookie: a=2
        200
        < Cache-Control: max-age=60
        = data)"},
    RuleCase{"hints-without-vary", R"(
        GET
        > Sec-Fetch-Dest: script
        200
        < Cache-Control: max-age=60
        = script
        GET
        > Sec-Fetch-Dest: serviceworker
        200
        < Cache-Control: max-age=60
        = worker)",
             R"(
        # the condition tells: it changed in the meantime
        GET
        > Sec-Fetch-Dest: serviceworker
        200
        < ETag: "w1"
        < Cache-Control: max-age=60
        = first
        @ 12:30:00
        GET
        > If-None-Match: "w1"
        200
        < ETag: "w2"
        < Cache-Control: max-age=60
        = second)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .history = {checkHintsWithoutVary}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::hints_without_vary
