#include "model/transport/probe_verdict.h"

#include "model/exchange/pairing.h"
#include "model/http/entity_tag.h"
#include "model/http/field_syntax.h"
#include "model/transport/wire_recording.h"

#include <algorithm>
#include <array>
#include <set>

namespace hci {

namespace {

using enum ProbeId;

/// Equal except for W/: nginx and others add and remove it with the coding.
bool sameTag(std::string_view a, std::string_view b) {
    return a == b || weaklyEqual(compareTags(a, b));
}

class Judge {
public:
    Judge(const Session& session, const ProbeVariant& variant, const ProbeAnswer& answer,
          const Stability& stability)
        : m_session(session), m_variant(variant), m_answer(answer), m_stability(stability) {
        m_result.id = answer.id;
        m_result.coding = variant.coding;
        m_result.method = answer.plan.method;
        m_result.sent = answer.plan.fields;
        m_result.demanded = answer.plan.demanded;
        m_result.exchanges = answer.rows;
        m_result.recording = answer.recording;
        m_result.bytesAfter = answer.recording ? static_cast<std::int64_t>(answer.recording->bytesAfter) : 0;
        for (const std::uint32_t row : answer.rows) {
            const Exchange exchange = session[row];
            m_result.bytes += exchange.size(Size::ResponseBody).value();
            m_result.durationMs = std::max(m_result.durationMs, exchange.record().durationMs);
        }
    }

    ProbeResult verdict() {
        if (m_answer.plan.skip != ProbeCause::None)
            return end(ProbeVerdict::Skipped, m_answer.plan.skip);
        if (m_answer.rows.empty())
            return end(ProbeVerdict::Skipped, ProbeCause::Cancelled);
        m_result.status = static_cast<std::uint16_t>(came().status());
        if (came().record().failure == Failure::Cancelled)
            return end(ProbeVerdict::Skipped, ProbeCause::Cancelled);
        switch (m_answer.id) {
        case Repeat: return repeat();
        case Wire: return wire();
        default: break;
        }
        const int status = m_result.status;
        if (came().source() == ExchangeSource::Failed || status == 0)
            return end(ProbeVerdict::Skipped, ProbeCause::NoAnswer,
                       came().text(came().record().failureDetail));
        if (status != m_result.demanded && (status >= 500 || status == 429))
            return end(ProbeVerdict::Skipped, ProbeCause::ServerError, std::to_string(status));
        return judged();
    }

private:
    [[nodiscard]] Exchange came() const { return m_session[m_answer.rows.back()]; }
    [[nodiscard]] Exchange baseline() const { return m_session[m_variant.baseline]; }

    ProbeResult end(ProbeVerdict verdict, ProbeCause cause, std::string_view detail = {}) {
        m_result.verdict = verdict;
        m_result.cause = cause;
        m_result.detail = detail;
        return m_result;
    }
    ProbeResult pass() { return end(ProbeVerdict::Pass, ProbeCause::None); }
    ProbeResult fail(ProbeCause cause, std::string_view detail = {}) {
        return end(ProbeVerdict::Fail, cause, detail);
    }
    ProbeResult tell(ProbeCause cause, std::string_view detail = {}) {
        return end(ProbeVerdict::Tells, cause, detail);
    }

    ProbeResult repeat() {
        switch (m_stability.cause) {
        case ProbeCause::None: return pass();
        case ProbeCause::NeverRepeats:
        case ProbeCause::ValidatorChanged:
            return end(ProbeVerdict::Changed, m_stability.cause, m_stability.detail);
        default: return fail(m_stability.cause, m_stability.detail);
        }
    }

    ProbeResult wire() {
        if (!m_answer.recording) // the probe was not sent
            return end(ProbeVerdict::Skipped, ProbeCause::NoAnswer);
        const WireRecording& wire = *m_answer.recording;
        for (const WireFaultAt& at : wire.faults)
            if (at.fault != WireFault::ContentAfterEmpty)
                m_result.detail.append(m_result.detail.empty() ? "" : ", ").append(name(at.fault));
        if (m_result.status == 304 && wire.bytesAfter > 0)
            return fail(ProbeCause::ContentAfter304, std::to_string(wire.bytesAfter));
        if (!m_result.detail.empty() && wire.failure != Failure::Refused)
            return fail(ProbeCause::MalformedOnWire, std::string(m_result.detail));
        if (m_result.status == 0)
            return end(ProbeVerdict::Skipped, ProbeCause::NoAnswer, wire.failureDetail);
        return m_result.status == 304 ? pass() : end(ProbeVerdict::Skipped, ProbeCause::NotAsked304);
    }

    ProbeResult judged() {
        switch (m_answer.id) {
        case Head: return head();
        case InmExact:
            if (m_result.demanded != 0)
                break;
            return m_result.status == 304
                       ? pass()
                       : tell(ProbeCause::MalformedTagUnmatched, std::to_string(m_result.status));
        case ImsFarFuture:
            if (m_result.demanded != 0)
                break;
            return tell(m_result.status == 304 ? ProbeCause::FutureDateHonoured
                                               : ProbeCause::FutureDateIgnored);
        case Suffix:
            return tell(m_result.status == 304 ? ProbeCause::SuffixMatches : ProbeCause::SuffixDiffers);
        case RangeIfRange:
        case RangeIfRangeOther:
        case RangeIfRangeWeak: return range();
        case IfMatch:
        case IfUnmodifiedSince: return falsePrecondition();
        case UnsafeIfMatch:
        case UnsafeInmStar:
        case UnsafeInmExact: return unsafe();
        default: break;
        }
        return byStatus();
    }

    ProbeResult byStatus() {
        const int status = m_result.status;
        if (status == m_result.demanded)
            return pass();
        const bool content = status == 200 || status == 206;
        if (content && m_answer.id != InmStar && changed()) // `*` matches any representation
            return moved();
        // A server may know a modification date that it does not send: a 304 proves nothing.
        const bool dateOnly = m_variant.lastModified.empty() && !hasField(m_result.sent, "if-none-match");
        if (dateOnly && status == 304 && m_answer.id != ImsInvalid)
            return tell(ProbeCause::NoDateToCompare);
        if (m_answer.id == ImsLater && status == 200)
            return tell(ProbeCause::LaterDateIgnored);
        if (m_answer.id == InmStar && status == 200 && m_variant.etag.empty())
            return tell(ProbeCause::NoTagToCompare);
        if (status >= 400 && status != 412)
            return fail(ProbeCause::RefusedByServer, std::to_string(status));
        return fail(ProbeCause::WrongStatus, std::to_string(status));
    }

    /// The answer's validators differ from those of the plain GET.
    [[nodiscard]] bool changed() const {
        const FieldSpan now = came().response();
        const bool otherTag =
            now.has(FieldName::Etag) && !sameTag(now.combined(FieldName::Etag), m_variant.etag);
        const bool otherDate =
            now.has(FieldName::LastModified) && now.value(FieldName::LastModified) != m_variant.lastModified;
        return otherTag || otherDate;
    }

    ProbeResult moved() {
        const bool unstable =
            m_stability.cause == ProbeCause::TagDiffers || m_stability.cause == ProbeCause::DateDiffers;
        if (unstable)
            return end(ProbeVerdict::Skipped, ProbeCause::TagUnstable, m_stability.detail);
        if (m_stability.cause == ProbeCause::NeverRepeats)
            return end(ProbeVerdict::Changed, m_stability.cause, m_stability.detail);
        return end(ProbeVerdict::Changed, ProbeCause::ValidatorChanged,
                   came().response().value(FieldName::Etag));
    }

    ProbeResult head() {
        if (m_result.status != baseline().status())
            return fail(ProbeCause::WrongStatus, std::to_string(m_result.status));
        if (m_stability.cause != ProbeCause::None)
            return end(ProbeVerdict::Skipped, ProbeCause::TagUnstable, m_stability.detail);
        static constexpr std::array<FieldName, 6> names = {
            FieldName::Etag, FieldName::LastModified, FieldName::CacheControl,
            FieldName::Vary, FieldName::ContentType,  FieldName::ContentLocation};
        std::string differ;
        for (const FieldName field : names) {
            const std::string there = came().response().combined(field);
            if (came().response().has(field) && there != baseline().response().combined(field))
                differ.append(differ.empty() ? "" : ", ").append(came().pool().spelling(field));
        }
        const auto length = parseDecimal(came().response().value(FieldName::ContentLength));
        const ByteCount content = baseline().size(Size::ResponseBody);
        const bool otherLength = length && content.known() && *length != content.value();
        if (!differ.empty())
            return fail(ProbeCause::FieldsDiffer, otherLength ? differ.append(", Content-Length") : differ);
        return otherLength ? fail(ProbeCause::LengthDiffers, std::to_string(*length)) : pass();
    }

    ProbeResult range() {
        if (m_result.status == 200)
            return m_answer.id == RangeIfRange ? tell(ProbeCause::RangesNotSupported) : pass();
        if (m_result.status == 304)
            return fail(ProbeCause::NotAskedFor304);
        if (m_result.status >= 400)
            return tell(ProbeCause::RefusedByServer, std::to_string(m_result.status));
        if (m_result.status != 206)
            return fail(ProbeCause::WrongStatus, std::to_string(m_result.status));
        if (m_answer.id != RangeIfRange)
            return fail(ProbeCause::WrongStatus, "206");
        static constexpr std::array<FieldName, 6> asked = {FieldName::Date, FieldName::CacheControl,
                                                           FieldName::Etag, FieldName::Expires,
                                                           FieldName::Vary, FieldName::ContentLocation};
        std::string missing;
        for (const FieldName field : asked)
            if (baseline().response().has(field) && !came().response().has(field))
                missing.append(missing.empty() ? "" : ", ").append(came().pool().spelling(field));
        return missing.empty() ? pass() : fail(ProbeCause::NoPartialFields, missing);
    }

    /// If-Match and If-Unmodified-Since on GET: caches may ignore them (13.1.1, 13.1.4), origins may not.
    ProbeResult falsePrecondition() {
        if (m_result.status == 412)
            return pass();
        if (m_result.status == 304)
            return fail(ProbeCause::NotAskedFor304);
        if (m_result.status != 200)
            return tell(ProbeCause::RefusedByServer, std::to_string(m_result.status));
        if (answeredByCache(came()))
            return tell(ProbeCause::IgnoredLegally);
        if (m_answer.id == IfMatch && m_variant.etag.empty())
            return tell(ProbeCause::NoTagToCompare);
        return fail(ProbeCause::ContentDespiteCondition);
    }

    ProbeResult unsafe() {
        const int status = m_result.status;
        if (status == 304)
            return fail(ProbeCause::WrongStatus, "304");
        if (status >= 200 && status < 400)
            return fail(ProbeCause::ActionPerformed, std::to_string(status));
        return status == 412 ? pass() : tell(ProbeCause::RefusedByServer, std::to_string(status));
    }

    const Session& m_session;
    const ProbeVariant& m_variant;
    const ProbeAnswer& m_answer;
    const Stability& m_stability;
    ProbeResult m_result;
};

/// Each of three or more full answers has its own content, and its own tag if the first has one.
bool neverRepeats(const Session& session, std::span<const std::uint32_t> gets) {
    constexpr std::size_t enough = 3;
    if (gets.empty())
        return false;
    const bool tagged = session[gets.front()].response().has(FieldName::Etag);
    std::set<std::string> tags;
    std::set<std::pair<std::uint64_t, std::uint64_t>> contents;
    for (const std::uint32_t row : gets) {
        const Exchange answer = session[row];
        if (answer.status() != 200)
            continue;
        const BodyRef* body = answer.responseBody();
        const std::string tag = answer.response().combined(FieldName::Etag);
        if (!body || body->cut || tag.empty() == tagged || (tagged && !tags.insert(tag).second) ||
            !contents.emplace(body->rawHash.high, body->rawHash.low).second)
            return false;
    }
    return contents.size() >= enough;
}

bool containsHit(std::string_view value) {
    return lowered(value).find("hit") != std::string::npos;
}

} // namespace

Stability stabilityOf(const Session& session, std::span<const std::uint32_t> gets) {
    if (neverRepeats(session, gets))
        return {ProbeCause::NeverRepeats, std::to_string(gets.size()), gets[1]};
    for (std::size_t i = 1; i < gets.size(); ++i) {
        const Exchange first = session[gets[0]];
        const Exchange later = session[gets[i]];
        if (later.status() != first.status() || later.status() != 200)
            continue;
        const std::string tagBefore = first.response().combined(FieldName::Etag);
        const std::string tagAfter = later.response().combined(FieldName::Etag);
        const std::string_view dateBefore = first.response().value(FieldName::LastModified);
        const std::string_view dateAfter = later.response().value(FieldName::LastModified);
        const auto values = [](std::string_view before, std::string_view after) {
            return std::string(before).append(" → ").append(after);
        };
        const ContentComparison content = compareContent(first, later);
        if (content == ContentComparison::Same && tagBefore != tagAfter)
            return {ProbeCause::TagDiffers, values(tagBefore, tagAfter), gets[i]};
        if (content == ContentComparison::Same && dateBefore != dateAfter)
            return {ProbeCause::DateDiffers, values(dateBefore, dateAfter), gets[i]};
        const bool strong = !tagBefore.empty() && !tagBefore.starts_with("W/");
        if (content == ContentComparison::Different && strong && tagBefore == tagAfter)
            return {ProbeCause::TagReused, tagBefore, gets[i]};
        if (content != ContentComparison::Same && (tagBefore != tagAfter || dateBefore != dateAfter))
            return {ProbeCause::ValidatorChanged,
                    tagBefore != tagAfter ? values(tagBefore, tagAfter) : values(dateBefore, dateAfter),
                    gets[i]};
    }
    return {};
}

ProbeResult judge(const Session& session, const ProbeVariant& variant, const ProbeAnswer& answer,
                  const Stability& stability) {
    return Judge(session, variant, answer, stability).verdict();
}

bool answeredByCache(const Exchange& answer) {
    const FieldSpan fields = answer.response();
    return fields.has(FieldName::Age) || containsHit(fields.combined(FieldName::XCache)) ||
           containsHit(fields.combined(FieldName::CacheStatus)) ||
           containsHit(fields.combined(FieldName::CfCacheStatus)) ||
           containsHit(fields.combined(FieldName::XCacheStatus));
}

} // namespace hci
