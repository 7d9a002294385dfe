#include "model/http/field_syntax.h"
#include "model/lint/field_remark.h"
#include "model/lint/lifetimes.h"
#include "model/lint/probe_rules.h"
#include "model/lint/rule_file.h"
#include "model/lint/vary/vary_names.h"

#include <algorithm>

namespace hci::rule_id {

extern const RuleId VaryMissingAcceptEncoding;

} // namespace hci::rule_id

namespace hci::missing_accept_encoding {

namespace {

constexpr std::array rules{
    Rule{&rule_id::VaryMissingAcceptEncoding,
         "vary-missing-accept-encoding",
         Severity::Warning,
         {9110, "12.5.5"},
         "Coded content without Vary: Accept-Encoding",
         "vary-accept-encoding",
         "The content coding was chosen by the request, and Vary does not say so. A shared cache may give "
         "compressed content to a client that cannot read it, or plain content to all.",
         {"the content is coded as {0:raw}, and Vary does not name Accept-Encoding",
          "this URL is answered with {0:coding} content and with {1:coding} content, and Vary does not name "
          "Accept-Encoding",
          "the {1:coding} answer names Accept-Encoding in Vary and the {0:coding} answer does not: stored, "
          "it is given to everybody"},
         DependsOn::Stores},
};

/// Whether Accept-Encoding chose the coding, so that the resource does not always have it.
bool isCoded(std::string_view coding) noexcept {
    return equalsIgnoringCase(coding, "gzip") || equalsIgnoringCase(coding, "br") ||
           equalsIgnoringCase(coding, "zstd") || equalsIgnoringCase(coding, "deflate") ||
           equalsIgnoringCase(coding, "x-gzip");
}

/// The request lists codings, and the one that came is not among them, or has weight 0 (RFC 9110 12.5.3).
bool refusesCoding(std::string_view accepted, std::string_view contentEncoding) {
    const std::string coding = lowered(trimmed(contentEncoding));
    std::string_view member;
    while (nextListMember(accepted, member)) {
        const std::string one = lowered(member);
        const std::string_view name = trimmed(std::string_view(one).substr(0, one.find(';')));
        const bool none =
            one.find("q=0") != std::string::npos && one.find_first_of("123456789") == std::string::npos;
        if ((name == coding || name == "*" || "x-" + coding == name) && !none)
            return false;
    }
    return true;
}

bool refusesCoding(const History& history, const AnswerSummary& summary) {
    return summary.acceptEncoding != TextId::None &&
           isCoded(trimmed(history.text(summary.contentEncoding))) &&
           refusesCoding(history.text(summary.acceptEncoding), history.text(summary.contentEncoding));
}

/// Whether a program other than a browser sent the request, with recorded fields but no codings: then the
/// request did not choose the coding (RFC 9110 12.5.3). Some recorders leave out a browser's
/// Accept-Encoding.
bool namesNoCoding(FieldSpan request) {
    const std::string_view agent = request.value(FieldName::UserAgent);
    return !agent.empty() && !agent.starts_with("Mozilla/") && !request.has(FieldName::AcceptEncoding);
}

void checkVaryAcceptEncoding(const Answer& answer, FindingSink& sink) {
    if (!isContent(answer) || !(answer.inShared.storable || isStoredByTarget(answer)) ||
        !isCoded(trimmed(answer.response.text(FieldName::ContentEncoding))) ||
        names(answer, "accept-encoding"))
        return;
    if (isNeverReused(answer) || sink.marked(answer.resource, Mark::CodingVaries) ||
        sink.marked(answer.resource, Mark::CodingFixed))
        return; // proved and reported elsewhere, or disproved
    if (answer.request.has(FieldName::AcceptEncoding) &&
        refusesCoding(answer.request.text(FieldName::AcceptEncoding),
                      answer.response.text(FieldName::ContentEncoding)))
        return; // also sent to clients that refuse it: Accept-Encoding does not choose
    if (namesNoCoding(answer.exchange->request()))
        return;
    Remark remark = remarkOn(answer, rule_id::VaryMissingAcceptEncoding, FieldName::Vary);
    remark.values = {textValue(answer.value(FieldName::ContentEncoding))};
    sink.add(remark);
}

void checkCodingVaries(const History& history, FindingSink& sink) {
    std::vector<const AnswerSummary*> variants; // the first answer of each coding and Vary
    for (const AnswerSummary& summary : history.answers) {
        if (!summary.isGet || summary.status != 200 || !summary.sharedStorable)
            continue;
        for (const AnswerSummary* other : variants) {
            if (other->contentEncoding == summary.contentEncoding ||
                other->acceptEncoding == summary.acceptEncoding)
                continue; // the same coding, or not chosen by the request
            const bool otherLacks = !other->varies->covers("accept-encoding");
            const bool thisLacks = !summary.varies->covers("accept-encoding");
            if (!otherLacks && !thisLacks)
                continue;
            const AnswerSummary& lacking = otherLacks ? *other : summary;
            const AnswerSummary& beside = otherLacks ? summary : *other;
            sink.mark(other->resource, Mark::CodingVaries);
            sink.mark(summary.resource, Mark::CodingVaries);
            sink.add({.rule = rule_id::VaryMissingAcceptEncoding,
                      .exchange = lacking.exchange,
                      .severity = Severity::Error,
                      .variant = static_cast<std::uint8_t>(otherLacks && thisLacks ? 1 : 2),
                      .field = FieldName::Vary,
                      .values = {textValue(lacking.contentEncoding), textValue(beside.contentEncoding)}});
            return;
        }
        constexpr std::size_t enough = 16;
        const bool known =
            std::any_of(variants.begin(), variants.end(), [&summary](const AnswerSummary* other) {
                return other->contentEncoding == summary.contentEncoding && other->vary == summary.vary;
            });
        if (!known && variants.size() < enough)
            variants.push_back(&summary);
    }
}

void checkCodingFixed(const History& history, FindingSink& sink) {
    const AnswerSummary* before = nullptr;
    bool fixed = false;
    for (const AnswerSummary& summary : history.answers) {
        if (!summary.isGet || summary.status != 200)
            continue;
        const bool sameAsked = before && before->acceptEncoding == summary.acceptEncoding;
        const bool sameCame = before && before->contentEncoding == summary.contentEncoding;
        before = &summary;
        if (sameAsked && sameCame)
            continue;
        // If equal requests get two codings, or a request one that it refuses, Accept-Encoding does not
        // choose.
        fixed = fixed || sameAsked || refusesCoding(history, summary);
    }
    if (!fixed)
        return;
    for (const AnswerSummary& summary : history.answers)
        sink.mark(summary.resource, Mark::CodingFixed);
}

/// Reports the first pair of codings.
void checkProbed(const ProbedTarget& target) {
    if (alwaysCoded(target.probed()))
        target.sink().mark(target.resource(), Mark::CodingFixed);
    const std::vector<VariantFault>& faults = target.variantFaults();
    const auto fault = std::find_if(faults.begin(), faults.end(), [](const VariantFault& one) {
        return one.kind == VariantFault::Kind::CodingNotNamed;
    });
    if (fault == faults.end())
        return;
    const std::string& first = target.probed().variants[fault->first].came;
    const std::string& second = target.probed().variants[fault->second].came;
    target.sink().mark(target.resource(), Mark::CodingVaries);
    Remark about = target.remark(rule_id::VaryMissingAcceptEncoding, FieldName::Vary, 1);
    about.severity = Severity::Error;
    about.values = {target.text(first), target.text(second)};
    if (fault->firstLacks != fault->secondLacks) {
        about.variant = 2;
        about.values = {target.text(fault->firstLacks ? first : second),
                        target.text(fault->firstLacks ? second : first)};
    }
    target.sink().add(about);
}

constexpr std::array examples{
    RuleCase{"vary-missing-accept-encoding", R"(
        # a field for CDNs alone lets them keep it (RFC 9213 2.2)
        GET
        > Accept-Encoding: gzip
        200
        < Content-Encoding: gzip
        < Cache-Control: private, no-store
        < CDN-Cache-Control: max-age=600
        = hello)",
             R"(
        GET
        > Accept-Encoding: gzip
        200
        < Content-Encoding: gzip
        < Cache-Control: private, no-store
        < CDN-Cache-Control: no-store
        = hello)"},
    RuleCase{"vary-missing-accept-encoding", R"(
        GET
        > User-Agent: curl/8.5.0
        > Accept-Encoding: gzip
        200
        < Content-Encoding: gzip
        = hello)",
             R"(
        # coded for whoever asks
        GET
        > User-Agent: curl/8.5.0
        200
        < Content-Encoding: gzip
        = hello)"},
    RuleCase{"vary-missing-accept-encoding", R"(
        GET
        > Accept-Encoding: gzip
        200
        < Content-Encoding: gzip
        = hello)",
             R"(
        GET
        > Accept-Encoding: gzip
        200
        < Content-Encoding: gzip
        < Vary: accept-encoding
        = hello)"},
    RuleCase{"vary-missing-accept-encoding", R"(
        GET
        > Accept-Encoding: gzip
        200
        < Content-Encoding: gzip
        = hello
        GET
        > Accept-Encoding: identity
        200
        = hello!)",
             R"(
        GET
        > Accept-Encoding: gzip
        200
        < Content-Encoding: gzip
        < Cache-Control: private
        = hello)"},
    RuleCase{"vary-missing-accept-encoding", R"(
        # the classic: the coded answer says it and the plain one does not
        GET
        > Accept-Encoding: gzip
        200
        < Content-Encoding: gzip
        < Vary: Accept-Encoding
        = hello
        GET
        > Accept-Encoding: identity
        200
        < Vary: Cookie
        = hello!)",
             R"(
        # equal requests brought both: the request does not choose
        GET
        > Accept-Encoding: gzip
        200
        = hello!
        GET
        > Accept-Encoding: gzip
        200
        < Content-Encoding: gzip
        = hello)"},
    RuleCase{"vary-missing-accept-encoding", R"(
        GET
        > Accept-Encoding: br, gzip;q=0.5
        200
        < Content-Encoding: gzip
        = hello)",
             R"(
        # an object store that keeps compressed bytes sends them to everybody
        GET
        > Accept-Encoding: identity, gzip;q=0
        200
        < Content-Encoding: gzip
        = hello)"},
    RuleCase{"vary-missing-accept-encoding", R"(
        GET
        > Accept-Encoding: gzip
        200
        < Content-Encoding: gzip
        < Vary: Accept-Encoding
        = hello
        GET
        > Accept-Encoding: identity
        200
        = hello!)",
             R"(
        # for one browser alone, which asks in one way
        GET
        > Accept-Encoding: gzip
        200
        < Content-Encoding: gzip
        < Cache-Control: private
        = hello
        GET
        > Accept-Encoding: identity
        200
        < Cache-Control: private
        = hello!)"},
};

} // namespace

extern const RuleFile file{.rules = rules,
                           .history = {checkCodingVaries, checkCodingFixed},
                           .answer = {checkVaryAcceptEncoding},
                           .probed = checkProbed};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::missing_accept_encoding
