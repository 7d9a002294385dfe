#include "model/lint/field_remark.h"
#include "model/lint/phrases.h"
#include "model/lint/rule_file.h"
#include "model/lint/vary/vary_names.h"

#include <algorithm>
#include <iterator>

namespace hci::vary_inconsistent {

namespace {

constexpr std::array rules{
    Rule{RuleId::VaryInconsistent,
         "vary-inconsistent",
         Severity::Warning,
         {9111, "4.1"},
         "Vary differs between answers of one URL",
         "vary-accept-encoding",
         "A cache keys what it stores by the Vary of the response at hand. An answer without the field is "
         "used for every request, whatever the others say.",
         {"Vary is {0} on one answer and {1} on another; {2:raw} stand on the one or the other alone",
          "Vary is {0} on one answer and absent on another",
          "Vary is {0} on one answer and {1} on another, which does not name {2:raw}",
          "the {0:coding} answer's Vary does not name {1:raw}, and the {2:coding} answer's does"}},
};

/// The members of each Vary that the other answer does not name. `withoutCoding`: Accept-Encoding is told by
/// another rule.
std::optional<Remark> differingVary(const History& history, const AnswerSummary& first,
                                    const AnswerSummary& seen, bool withoutCoding, const FindingSink& sink) {
    const Vary a = varyOf(history.exchange(first).response());
    const Vary b = varyOf(history.exchange(seen).response());
    if (a == b || (a.any && b.any))
        return std::nullopt;
    std::vector<std::string> lost;
    std::vector<std::string> added;
    std::set_difference(a.names.begin(), a.names.end(), b.names.begin(), b.names.end(),
                        std::back_inserter(lost));
    std::set_difference(b.names.begin(), b.names.end(), a.names.begin(), a.names.end(),
                        std::back_inserter(added));
    if (withoutCoding)
        for (auto* members : {&lost, &added})
            std::erase(*members, "accept-encoding");
    if (lost.empty() && added.empty() && a.any == b.any)
        return std::nullopt;
    const bool absent = first.vary == TextId::None || seen.vary == TextId::None;
    const bool laterLacks = !lost.empty() && added.empty();
    Remark remark{.rule = RuleId::VaryInconsistent,
                  .exchange = seen.exchange,
                  .variant = static_cast<std::uint8_t>(absent ? 1 : 0),
                  .field = FieldName::Vary};
    const FindingArgument earlier =
        sink.newText(history.exchange(first).response().combined(FieldName::Vary));
    const FindingArgument later = sink.newText(history.exchange(seen).response().combined(FieldName::Vary));
    if (absent) {
        remark.values = {first.vary == TextId::None ? later : earlier};
    } else {
        const bool oneSided = a.any == b.any && (lost.empty() || added.empty());
        remark.variant = oneSided ? 2 : 0;
        remark.values = {oneSided && !laterLacks ? later : earlier,
                         oneSided && !laterLacks ? earlier : later};
        std::vector<std::string> members = lost;
        members.insert(members.end(), added.begin(), added.end());
        remark.values[2] = sink.newText(fieldsInWords(members).toStdString());
    }
    return remark;
}

void checkVaryInconsistent(const History& history, FindingSink& sink) {
    const AnswerSummary* first = nullptr;
    for (const AnswerSummary& seen : history.answers) {
        if (!seen.isGet || seen.status != 200 || !seen.storable)
            continue;
        if (!first) {
            first = &seen;
            continue;
        }
        const bool oneLine = first->varyLines <= 1 && seen.varyLines <= 1;
        if (first->vary == seen.vary && oneLine)
            continue;
        const bool owned =
            first->contentEncoding != seen.contentEncoding && sink.marked(seen.resource, Mark::CodingVaries);
        const std::optional<Remark> remark = differingVary(history, *first, seen, owned, sink);
        if (!remark)
            continue;
        sink.add(*remark);
        return;
    }
}

constexpr std::array examples{
    RuleCase{"vary-inconsistent", R"(
        GET
        200
        < Vary: Accept-Encoding, Origin
        = hello
        GET
        200
        < Vary: Accept-Encoding, Cookie
        = hello)",
             R"(
        # what no cache keeps need not agree
        GET
        200
        < Vary: Accept-Encoding, Origin
        = hello
        GET
        200
        < Vary: Accept-Encoding, Cookie
        < Cache-Control: no-store
        = hello)"},
    RuleCase{"vary-inconsistent", R"(
        GET
        200
        < Vary: Accept-Encoding
        = hello
        GET
        200
        < Vary: Accept-Encoding, Cookie
        = hello)",
             R"(
        GET
        200
        < Vary: Accept-Encoding, Cookie
        = hello
        GET
        200
        < Vary: cookie,accept-encoding
        = hello)"},
    RuleCase{"vary-inconsistent", R"(
        GET
        200
        < Vary: Accept-Encoding
        = hello
        GET
        200
        = hello)",
             R"(
        GET
        200
        < Vary: Accept-Encoding
        = hello
        GET
        < 404 Not Found
        < Date: @)"},
    RuleCase{"vary-inconsistent", R"(
        # the lost members are named, and Accept-Encoding is another rule's
        GET
        > Accept-Encoding: identity
        200
        < Vary: Cookie, Origin
        = hello
        GET
        > Accept-Encoding: gzip
        200
        < Content-Encoding: gzip
        < Vary: Accept-Encoding
        = hello)",
             R"(
        GET
        > Accept-Encoding: identity
        200
        < Vary: Cookie, Origin
        = hello
        GET
        > Accept-Encoding: gzip
        200
        < Content-Encoding: gzip
        < Vary: Origin
        < Vary: Accept-Encoding, Cookie
        = hello)"},
};

} // namespace

const RuleFile file{.rules = rules, .history = {checkVaryInconsistent}};
const std::span<const RuleCase> cases = examples;

} // namespace hci::vary_inconsistent
