#include "model/lint/compared_pair.h"
#include "model/lint/field_remark.h"
#include "model/lint/phrases.h"
#include "model/lint/probe_rules.h"
#include "model/lint/rule_file.h"
#include "model/lint/vary/vary_names.h"

#include <algorithm>
#include <iterator>

namespace hci::rule_id {

extern const RuleId VaryInconsistent;

} // namespace hci::rule_id

namespace hci::vary_inconsistent {

namespace {

constexpr std::array rules{
    Rule{
        &rule_id::VaryInconsistent,
        "vary-inconsistent",
        Severity::Warning,
        {9111, "4.1"},
        "Vary differs between answers of one URL",
        "vary-request-field",
        "A cache keys what it stores by the Vary of the response at hand. An answer without the field is "
        "used for every request, whatever the others say.",
        {"Vary is {0} on one answer and {1} on another; {2:names} stand on the one or the other alone",
         "Vary is {0} on one answer and absent on another",
         "Vary is {0} on one answer and {1} on another, which does not name {2:names}",
         "the {0:coding} answer's Vary does not name {1:names}, and the {2:coding} answer's does",
         "the 304 says Vary `*`, the 200 to the same request said {0}: what takes the 304 over is never used "
         "again without asking (RFC 9111 4.1)",
         "the 304's Vary names {1:names}, which the 200 to the same request ({0}) did not: the field is to "
         "be "
         "the same on both (RFC 9110 15.4.5)",
         "the 304's Vary names {1:names}, and the 200 to the same request had no Vary: the field is to be "
         "the "
         "same on both (RFC 9110 15.4.5)"}},
};

/// The members of each Vary that the other answer lacks. `withoutCoding`: leaves out Accept-Encoding, which
/// another rule reports.
std::optional<Remark> differingVary(const History& history, const AnswerSummary& first,
                                    const AnswerSummary& summary, bool withoutCoding,
                                    const FindingSink& sink) {
    const Vary& a = *first.varies;
    const Vary& b = *summary.varies;
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
    const bool absent = first.vary == TextId::None || summary.vary == TextId::None;
    const bool laterLacks = !lost.empty() && added.empty();
    Remark remark{.rule = rule_id::VaryInconsistent,
                  .exchange = summary.exchange,
                  .variant = static_cast<std::uint8_t>(absent ? 1 : 0),
                  .field = FieldName::Vary};
    const FindingArgument earlier =
        sink.newText(history.exchange(first).response().combined(FieldName::Vary));
    const FindingArgument later =
        sink.newText(history.exchange(summary).response().combined(FieldName::Vary));
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
    for (const AnswerSummary& summary : history.answers) {
        if (!summary.isGet || summary.status != 200 || !summary.storable)
            continue;
        if (!first) {
            first = &summary;
            continue;
        }
        const bool oneLine = first->varyLines <= 1 && summary.varyLines <= 1;
        if (first->vary == summary.vary && oneLine)
            continue;
        const bool owned = first->contentEncoding != summary.contentEncoding &&
                           sink.marked(summary.resource, Mark::CodingVaries);
        const std::optional<Remark> remark = differingVary(history, *first, summary, owned, sink);
        if (!remark)
            continue;
        sink.add(*remark);
        return;
    }
}

/// A 304 has the Vary of the 200 to the same request (RFC 9110 15.4.5). 304-missing-field reports missing
/// members; a cache takes over added ones (RFC 9111 3.2).
void checkAddedBy304(const RevalidatedPair& pair, FindingSink& sink) {
    if (!comparable(pair) || pair.answer.mergesStored || !pair.answer.response.has(FieldName::Vary) ||
        pair.answer.value(FieldName::Vary) == pair.stored.value(FieldName::Vary) || !pair.stored.storable())
        return;
    std::vector<std::string> added = membersLost(*pair.answer.vary, *pair.stored.vary);
    std::erase(added, "accept-encoding"); // uncompressed answers often lack it: another rule covers that
    if (added.empty())
        return;
    Remark remark = pairRemark(pair, rule_id::VaryInconsistent, FieldName::Vary);
    const bool hadNone = !pair.stored.response.has(FieldName::Vary);
    remark.variant = pair.answer.vary->any && !hadNone ? 4 : hadNone ? 6 : 5;
    remark.values = {sink.newText(pair.stored.response.span().combined(FieldName::Vary)),
                     sink.newText(fieldsInWords(added).toStdString())};
    sink.add(remark);
}

void tellLost(const ProbedTarget& target, const ProbeVariant& lacking,
              const std::vector<std::string>& members, const ProbeVariant& other) {
    if (members.empty())
        return;
    Remark about = target.remark(rule_id::VaryInconsistent, FieldName::Vary, 3);
    about.values = {target.text(lacking.came), target.text(fieldsInWords(members).toStdString()),
                    target.text(other.came)};
    target.sink().add(about);
}

void checkProbed(const ProbedTarget& target) {
    for (const VariantFault& fault : target.variantFaults()) {
        if (fault.kind != VariantFault::Kind::MembersDiffer)
            continue;
        const ProbeVariant& first = target.probed().variants[fault.first];
        const ProbeVariant& second = target.probed().variants[fault.second];
        tellLost(target, second, fault.lostBySecond, first);
        tellLost(target, first, fault.lostByFirst, second);
    }
}

constexpr std::array examples{
    RuleCase{"vary-inconsistent", R"(
        GET
        > Cookie: a=1
        200
        < ETag: "v1"
        < Vary: Cookie
        < Cache-Control: private, max-age=60
        = hello
        GET
        > Cookie: a=1
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Vary: *
        < Cache-Control: private, max-age=60)",
             R"(
        # the same on both
        GET
        > Cookie: a=1
        200
        < ETag: "v1"
        < Vary: Cookie
        < Cache-Control: private, max-age=60
        = hello
        GET
        > Cookie: a=1
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Vary: cookie
        < Cache-Control: private, max-age=60)"},
    RuleCase{"vary-inconsistent", R"(
        GET
        200
        < ETag: "v1"
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Vary: Cookie)",
             R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: no-store
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Vary: Cookie
        < Cache-Control: no-store)"},
    RuleCase{"vary-inconsistent", R"(
        GET
        > Origin: https://app.example
        200
        < ETag: "v1"
        < Vary: Accept-Language
        = hello
        GET
        > Origin: https://app.example
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Vary: Accept-Language, Origin)",
             R"(
        # what is not compressed need not name the coding
        GET
        > Origin: https://app.example
        200
        < ETag: "v1"
        < Vary: Origin
        = hello
        GET
        > Origin: https://app.example
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Vary: Accept-Encoding, Origin)"},
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

extern const RuleFile file{
    .rules = rules, .history = {checkVaryInconsistent}, .pair = {checkAddedBy304}, .probed = checkProbed};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::vary_inconsistent
