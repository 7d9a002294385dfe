#include "tests/unit/lint/probe_cases.h"

#include "model/lint/rules.h"
#include "model/probes/probe_reading.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/lint/rule_cases.h"

namespace hci::test {

namespace {

constexpr ProbeCase cases[] = {
    {"if-none-match-ignored", ProbeId::InmExact, "If-None-Match", "\"v1\"", 200},
    {"if-none-match-ignored", ProbeId::HeadInm, "If-None-Match", "\"v1\"", 200},
    {"412-for-get", ProbeId::InmExact, "If-None-Match", "\"v1\"", 412},
    {"etag-coding-suffix", ProbeId::InmExact, "If-None-Match", "\"v1-gzip\"", 200},
    {"conditional-request-fails", ProbeId::InmExact, "If-None-Match", "\"v1\"", 500, ProbeCause::ServerError,
     ProbeVerdict::Skipped},
    {"conditional-request-fails", ProbeId::ImsExact, "If-Modified-Since", "Mon, 05 Jan 2026 11:00:00 GMT",
     403, ProbeCause::RefusedByServer},
    {"own-tag-not-recognised", ProbeId::InmExact, "If-None-Match", "\"v1\"", 200, ProbeCause::OwnTagUnknown},
    {"304-unconditional", ProbeId::IfMatch, "If-Match", "\"other\"", 304, ProbeCause::NotAskedFor304},
    {"304-unconditional", ProbeId::Repeat, "", "", 200, ProbeCause::None, ProbeVerdict::Pass,
     "< 304 Not Modified\n< Date: @\n< ETag: \"v1\""},
    {"weak-comparison-failed", ProbeId::InmWeakFlip, "If-None-Match", "W/\"v1\"", 200},
    {"if-none-match-list", ProbeId::InmList, "If-None-Match", "\"a\", \"v1\"", 200},
    {"if-none-match-star", ProbeId::InmStar, "If-None-Match", "*", 200},
    {"if-none-match-lines", ProbeId::InmLines, "If-None-Match", "\"v1\"", 400, ProbeCause::RefusedByServer},
    {"if-none-match-lost-to-no-cache", ProbeId::InmNoCache, "If-None-Match", "\"v1\"", 200},
    {"if-none-match-lost-to-no-cache", ProbeId::InmMaxAge, "If-None-Match", "\"v1\"", 200},
    {"304-non-matching", ProbeId::InmOther, "If-None-Match", "\"other\"", 304},
    {"304-non-matching", ProbeId::InmEmpty, "If-None-Match", "", 304},
    {"if-modified-since-ignored", ProbeId::ImsExact, "If-Modified-Since", "Mon, 05 Jan 2026 11:00:00 GMT",
     200},
    {"http-date-form-refused", ProbeId::ImsAsctime, "If-Modified-Since", "Mon Jan  5 11:00:00 2026", 200},
    {"304-contradicts-stored", ProbeId::ImsEarlier, "If-Modified-Since", "Mon, 05 Jan 2026 10:59:59 GMT",
     304},
    {"if-modified-since-exact-only", ProbeId::ImsLater, "If-Modified-Since", "Tue, 06 Jan 2026 11:00:00 GMT",
     200, ProbeCause::LaterDateIgnored, ProbeVerdict::Tells},
    {"if-modified-since-invalid-honoured", ProbeId::ImsIso, "If-Modified-Since", "2026-01-05T11:00:00Z", 304},
    {"304-precedence", ProbeId::InmOtherImsExact, "If-None-Match", "\"other\"", 304},
    {"if-modified-since-overrides-tag", ProbeId::InmExactImsOld, "If-None-Match", "\"v1\"", 200},
    {"range-before-precondition", ProbeId::RangeInm, "If-None-Match", "\"v1\"", 206},
    {"if-range-ignored", ProbeId::RangeIfRangeOther, "If-Range", "\"other\"", 206},
    {"if-range-weak", ProbeId::RangeIfRangeWeak, "If-Range", "W/\"v1\"", 206},
    {"206-missing-field", ProbeId::RangeIfRange, "If-Range", "\"v1\"", 206, ProbeCause::NoPartialFields,
     ProbeVerdict::Fail, "< 206 Partial Content\n< Date: @\n< Cache-Control: max-age=60\n= h"},
    {"if-match-ignored", ProbeId::IfMatch, "If-Match", "\"other\"", 200, ProbeCause::ContentDespiteCondition},
    {"if-unmodified-since-ignored", ProbeId::IfUnmodifiedSince, "If-Unmodified-Since",
     "Sun, 06 Nov 1994 08:49:37 GMT", 200, ProbeCause::ContentDespiteCondition},
    {"head-differs", ProbeId::Head, "", "", 200, ProbeCause::FieldsDiffer, ProbeVerdict::Fail,
     "< 200 OK\n< Date: @\n< ETag: \"v2\""},
    {"head-content-length", ProbeId::Head, "", "", 200, ProbeCause::LengthDiffers, ProbeVerdict::Fail,
     "< 200 OK\n< Date: @\n< Content-Length: 7"},
    {"304-with-content", ProbeId::Wire, "If-None-Match", "\"v1\"", 304, ProbeCause::ContentAfter304},
    {"304-unsafe-method", ProbeId::UnsafeInmStar, "If-None-Match", "*", 304},
    {"if-none-match-ignored", ProbeId::UnsafeInmExact, "If-None-Match", "\"v1\"", 204,
     ProbeCause::ActionPerformed},
    {"if-match-ignored", ProbeId::UnsafeIfMatch, "If-Match", "\"other\"", 204, ProbeCause::ActionPerformed},
    {"etag-unstable", ProbeId::Repeat, "", "", 200, ProbeCause::TagDiffers, ProbeVerdict::Fail,
     "< 200 OK\n< Date: @\n< ETag: \"v2\"\n= hello!"},
    {"etag-reused", ProbeId::Repeat, "", "", 200, ProbeCause::TagReused, ProbeVerdict::Fail,
     "< 200 OK\n< Date: @\n< ETag: \"v1\"\n= other!"},
};

} // namespace

std::span<const ProbeCase> probeCases() {
    return cases;
}

ProbeBench::ProbeBench(const ProbeCase& each) : session(dialogue(expanded("GET\nGOOD"))) {
    report.session = dialogue(expanded(std::string("GET\nGOOD\nGET\n").append(each.answer)));
    ProbeResult result;
    result.id = each.probe;
    result.coding = "identity";
    if (!each.sentName.empty())
        result.sent.emplace_back(each.sentName, each.sentValue);
    if (each.rule == "if-modified-since-overrides-tag")
        result.sent.emplace_back("If-Modified-Since", "Mon, 05 Jan 2026 10:00:00 GMT");
    if (each.probe == ProbeId::UnsafeInmStar)
        result.method = "PUT";
    result.status = static_cast<std::uint16_t>(each.status);
    result.verdict = each.verdict;
    result.cause = each.cause;
    result.bytesAfter = each.probe == ProbeId::Wire ? 12 : 0;
    result.demanded = info(each.probe).statuses[0];
    result.exchanges = {0, 1};
    ProbeTarget target;
    target.url = "https://a.example/x";
    target.subject = 0;
    target.variants.push_back({"identity", true, 0, "\"v1\"", "Mon, 05 Jan 2026 11:00:00 GMT"});
    target.results.push_back(result);
    report.targets.push_back(target);
}

ProbeResult ProbeBench::answered(ProbeId id, std::string_view name, std::string_view value,
                                 int status) const {
    ProbeResult result;
    result.id = id;
    result.coding = "identity";
    if (id == ProbeId::Head || id == ProbeId::HeadInm)
        result.method = "HEAD";
    if (!name.empty())
        result.sent.emplace_back(name, value);
    result.status = static_cast<std::uint16_t>(status);
    result.demanded = info(id).statuses[0];
    const bool asDemanded = status == result.demanded;
    result.verdict = asDemanded ? ProbeVerdict::Pass : ProbeVerdict::Fail;
    result.cause = asDemanded      ? ProbeCause::None
                   : status == 0   ? ProbeCause::NoAnswer
                   : status >= 400 ? ProbeCause::RefusedByServer
                                   : ProbeCause::WrongStatus;
    if (status == 0 || status == 429 || status >= 500)
        result.verdict = ProbeVerdict::Skipped;
    if (id == ProbeId::Suffix) {
        result.verdict = ProbeVerdict::Tells;
        result.cause = status == 304 ? ProbeCause::SuffixMatches : ProbeCause::SuffixDiffers;
    } else if (id == ProbeId::ImsLater && status == 200) {
        result.verdict = ProbeVerdict::Tells;
        result.cause = ProbeCause::LaterDateIgnored;
    }
    result.exchanges = {0};
    return result;
}

AnalysisOptions ProbeBench::options() const {
    auto read = std::make_shared<ProbeReport>(report);
    for (ProbeTarget& each : read->targets)
        readTogether(each, *read->session);
    return {CacheModel::Private, read};
}

AnalysisPtr ProbeBench::analysed() const {
    Progress progress;
    return analyse(session, options(), progress);
}

QStringList ProbeBench::said(std::string_view id) const {
    const AnalysisPtr analysis = analysed();
    QStringList sentences;
    for (const Finding& finding : analysis->findings.findings)
        if (rule(finding.rule).id == id)
            sentences << message(finding, analysis->findings, *session);
    return sentences;
}

} // namespace hci::test
