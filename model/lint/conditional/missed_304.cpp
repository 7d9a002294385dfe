#include "model/base/language.h"
#include "model/http/coding_suffix.h"
#include "model/http/field_syntax.h"
#include "model/http/tag_form.h"
#include "model/lint/probe_rules.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId Missed304;
extern const RuleId EtagCodingSuffix;

} // namespace hci::rule_id

namespace hci::missed_304 {

namespace {

/// The cost of content that a cache has fresh: it counts as avoidable, as in the ledger.
QString wasteInWords(const ArgumentSource& source) {
    return source.number == 0 ? translated(" for nothing")
                              : translated(", which a cache would not even have requested");
}

/// If-Modified-Since alone, which a server should obey.
constexpr std::array byDate{WordingSpec{2, {9110, "13.1.3"}}, WordingSpec{5, {9110, "13.1.3"}},
                            WordingSpec{6, {9110, "8.8.2"}}};

constexpr std::array atProxy{NotFixed{.server = "nginx"}};

constexpr std::array rules{
    Rule{&rule_id::Missed304,
         "missed-304",
         Severity::Error,
         {9110, "13.1.2"},
         "The whole content, although nothing changed",
         "if-none-match-ignored",
         "The request asked whether the content changed, it had not, and the whole content came. With a "
         "matching If-None-Match the server must answer 304; with If-Modified-Since alone it should (RFC "
         "9110 13.1.3).",
         {"If-None-Match {0} matches the answer's tag, and the whole content came: {bytes}{1:words}",
          "the content is what was stored and {0} was sent, but the answer has no tag: {bytes}{1:words}",
          "If-Modified-Since {0} is not older than the answer's Last-Modified, and the whole content came: "
          "{bytes}{1:words}",
          "If-None-Match {0} matches the answer's tag, and the whole content came because the request said "
          "no-cache, which speaks to caches: {bytes}{1:words}",
          "If-None-Match {0} matches the answer's tag, but the date sent with it is older, and the server "
          "let the date win: {bytes}{1:words}",
          "Last-Modified moved to {0} although the content is byte for byte the same: {bytes}{1:words}",
          "Last-Modified goes back to {0} although the content is byte for byte the same, as where several "
          "servers have a date each: {bytes}{1:words}"},
         DependsOn::Nothing,
         wasteInWords,
         byDate},
    Rule{
        &rule_id::EtagCodingSuffix,
        "etag-coding-suffix",
        Severity::Error,
        {9110, "13.1.2"},
        "A coded variant's tag is never matched",
        "gzip-suffix",
        "The server adds the content coding to the tag on its way out and does not take it off when the tag "
        "comes back (Apache httpd's default with mod_deflate). The compressed variant is never answered 304.",
        {"{0} came back in If-None-Match and was answered {1:n}: the server does not know its own suffix"},
        DependsOn::Nothing,
        nullptr,
        {},
        atProxy},
};

/// The cause of the whole content, as a wording of missed-304.
enum class MissedCause : std::uint8_t {
    TagMatches,
    NoTag,
    DateMatches,
    NoCache,
    OldDate,
    DateMoved,
    DatesTakeTurns
};

/// Whether the only sent tag has the suffix of a content coding.
bool sentSuffix(const RevalidatedPair& pair) noexcept {
    return pair.sentTags.tags.size() == 1 && hasCodingSuffix(pair.sentTags.tags.front().opaque);
}

/// A proxy that the client chose, which may answer from its store (RFC 9111 4.3.2).
bool throughForwardProxy(const Answer& answer) noexcept {
    return answer.request.has(FieldName::ProxyConnection) ||
           answer.request.has(FieldName::ProxyAuthorization);
}

struct Missed {
    MissedCause cause;
    Severity severity;
    TextId value;
    FieldName field;
};

/// missed-304 for If-None-Match. Nothing if another rule covers the case.
std::optional<Missed> missedByTag(const RevalidatedPair& pair) {
    const Answer& answer = pair.answer;
    if (answer.value(FieldName::Etag) == TextId::None)
        // No tag matches a response without one (RFC 9110 13.1.2): the fault is the lost tag.
        return Missed{MissedCause::NoTag, Severity::Warning, pair.sentTagsText(), FieldName::IfNoneMatch};
    const bool sameText = answer.value(FieldName::Etag) == pair.sentTagsText();
    if (!sameText && !(answer.etag && pair.sentMatches(*answer.etag)))
        return std::nullopt; // the tag changed: etag-unstable, or rightly 200
    if (!answer.etag && (pair.sentTags.malformed || answer.response.lines(FieldName::Etag) > 1 ||
                         isSeveralTags(answer.response.text(FieldName::Etag))))
        return std::nullopt; // etag-syntax, etag-repeated: an invalid tag need not match
    MissedCause cause = MissedCause::TagMatches;
    if (answer.asked->has(Directive::NoCache))
        cause = MissedCause::NoCache;
    else if (pair.sentDate && answer.lastModified && pair.sentDate->seconds < answer.lastModified->seconds)
        cause = MissedCause::OldDate;
    return Missed{cause, Severity::Error, pair.sentTagsText(), FieldName::IfNoneMatch};
}

/// The same for If-Modified-Since alone, which is only a SHOULD for servers.
std::optional<Missed> missedByDate(const RevalidatedPair& pair, const FindingSink& sink) {
    if (!pair.sentDate || sink.marked(pair.answer.resource, Mark::DateIsNow))
        return std::nullopt;
    const std::optional<HttpDate>& modified = pair.answer.lastModified;
    if (modified && sink.marked(pair.answer.resource, Mark::DatesTakeTurns))
        return Missed{MissedCause::DatesTakeTurns, Severity::Warning,
                      pair.answer.value(FieldName::LastModified), FieldName::LastModified};
    if (modified && modified->seconds <= pair.sentDate->seconds)
        return Missed{MissedCause::DateMatches, Severity::Warning, pair.sentDateText(),
                      FieldName::IfModifiedSince};
    if (modified)
        return Missed{MissedCause::DateMoved, Severity::Warning, pair.answer.value(FieldName::LastModified),
                      FieldName::LastModified};
    return std::nullopt; // no date is available: If-Modified-Since must be ignored (13.1.3)
}

/// `remark`, which has its exchange and what it costs, as one on a tag that the server does not know again
/// because it put the coding's suffix on it itself.
Remark asUnknownSuffix(Remark remark, FindingArgument tag, int status) {
    remark.rule = rule_id::EtagCodingSuffix;
    remark.field = FieldName::Etag;
    remark.variant = 0;
    remark.values = {tag, numberValue(status)};
    return remark;
}

void checkMissed(const RevalidatedPair& pair, FindingSink& sink) {
    if (pair.revalidation->outcome != Outcome::MissedNotModified || !pair.answer.safe())
        return;
    const bool byTag = pair.sent(Precondition::IfNoneMatch);
    if (sink.marked(pair.answer.resource, byTag ? Mark::TagMissTold : Mark::DateMissTold))
        return; // probes report the cause
    const std::optional<Missed> missed = byTag ? missedByTag(pair) : missedByDate(pair, sink);
    if (!missed)
        return;
    Remark remark{.rule = rule_id::Missed304, .exchange = pair.answer.index, .revalidation = pair.row};
    const bool fresh = pair.facts->exchangeBytes[pair.answer.index].avoidable.value() > 0;
    remark.bytes = sink.wasted(pair.answer.index);
    remark.severity = missed->severity;
    remark.field = missed->field;
    remark.variant = static_cast<std::uint8_t>(missed->cause);
    remark.group = numberValue(fresh ? 1 : 0);
    remark.values = {textValue(missed->value), remark.group};
    if (byTag && missed->cause == MissedCause::TagMatches && sentSuffix(pair))
        remark = asUnknownSuffix(remark, textValue(pair.sentTagsText()), pair.answer.status);
    if (throughForwardProxy(pair.answer))
        remark.severity = Severity::Warning;
    sink.add(remark);
}

bool tellUnknownSuffix(const ProbedTarget& target, const ProbeResult& result) {
    if (!isUnknownSuffix(result))
        return true;
    Remark about = target.remark(rule_id::EtagCodingSuffix);
    about.bytes = contentOf(result);
    target.sink().add(asUnknownSuffix(about, target.text(sentValue(result, "If-None-Match")), result.status));
    return true;
}

constexpr std::array failedProbes{
    FailedProbe{.probe = ProbeId::InmExact, .tell = tellUnknownSuffix},
};

constexpr std::array examples{
    RuleCase{"missed-304", R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        GOOD)",
             R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        200
        < ETag: "v2"
        = other)"},
    RuleCase{"missed-304", R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        > Cache-Control: no-cache
        GOOD)",
             R"(
        GET
        GOOD
        GET
        > Cache-Control: no-cache
        GOOD)"},
    RuleCase{"missed-304", R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        > If-Modified-Since: Mon, 05 Jan 2026 01:00:00 GMT
        GOOD)",
             R"(
        GET
        200
        < ETag: "v1"
        = hello
        GET
        > If-None-Match: "v1"
        200
        < ETag: "v2"
        = hello)"},
    RuleCase{"missed-304", R"(
        GET
        200
        < ETag: "v1"
        = hello
        GET
        > If-None-Match: "v1"
        200
        = hello)",
             R"(
        GET
        200
        < ETag: "v1"
        = hello
        GET
        > If-None-Match: "v1"
        200
        = other)"},
    RuleCase{"missed-304", R"(
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        = hello
        GET
        > If-Modified-Since: Mon, 05 Jan 2026 10:00:00 GMT
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        = hello)",
             R"(
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        = hello
        GET
        > If-Modified-Since: Mon, 05 Jan 2026 10:00:00 GMT
        200
        < Last-Modified: Mon, 05 Jan 2026 11:00:00 GMT
        = other)"},
    RuleCase{"missed-304", R"(
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        = hello
        GET
        > If-Modified-Since: Mon, 05 Jan 2026 10:00:00 GMT
        200
        < Last-Modified: Mon, 05 Jan 2026 11:00:00 GMT
        = hello)",
             R"(
        GET
        200
        < Last-Modified: @
        = hello
        GET
        > If-Modified-Since: Mon, 05 Jan 2026 12:00:00 GMT
        200
        < Last-Modified: @
        = hello)"},
    RuleCase{"missed-304", R"(
        # it was fresh: no cache would have asked
        GET
        GOOD
        @ 12:00:10
        GET
        > If-None-Match: "v1"
        GOOD)",
             R"(
        GET
        GOOD
        @ 12:00:10
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=60)"},
    RuleCase{"missed-304", R"(
        # two servers, each with the date of its own copy
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        = hello
        @ 13:00:00
        GET
        > If-Modified-Since: Mon, 05 Jan 2026 10:00:00 GMT
        200
        < Last-Modified: Mon, 05 Jan 2026 10:07:00 GMT
        = hello
        @ 14:00:00
        GET
        > If-Modified-Since: Mon, 05 Jan 2026 10:07:00 GMT
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        = hello)",
             R"(
        # it changed and was put back
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        = hello
        @ 13:00:00
        GET
        > If-Modified-Since: Mon, 05 Jan 2026 10:00:00 GMT
        200
        < Last-Modified: Mon, 05 Jan 2026 12:30:00 GMT
        = other
        @ 14:00:00
        GET
        > If-Modified-Since: Mon, 05 Jan 2026 12:30:00 GMT
        200
        < Last-Modified: Mon, 05 Jan 2026 13:30:00 GMT
        = hello)"},
    RuleCase{"etag-coding-suffix", R"(
        GET
        200
        < ETag: "v1-gzip"
        < Content-Encoding: gzip
        < Vary: Accept-Encoding
        = hello
        GET
        > If-None-Match: "v1-gzip"
        200
        < ETag: "v1-gzip"
        < Content-Encoding: gzip
        < Vary: Accept-Encoding
        = hello)",
             R"(
        GET
        200
        < ETag: "v1-gzip"
        < Content-Encoding: gzip
        < Vary: Accept-Encoding
        = hello
        GET
        > If-None-Match: "v1-gzip"
        304
        < ETag: "v1-gzip"
        < Vary: Accept-Encoding)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .pair = {checkMissed}, .failedProbes = failedProbes};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::missed_304
