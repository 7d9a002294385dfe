#include "model/exchange/body_reader.h"
#include "model/exchange/encoded_contents.h"
#include "model/http/content_coding.h"
#include "model/http/tag_form.h"
#include "model/lint/checks.h"
#include "model/lint/rule_id.h"

#include <algorithm>
#include <map>

namespace hci {

namespace {

bool sameMetadata(const Seen& a, const Seen& b) noexcept {
    return a.contentType == b.contentType && a.contentEncoding == b.contentEncoding &&
           a.contentLanguage == b.contentLanguage;
}

/// The content's bytes, without content codings.
std::int64_t contentSize(const History& history, const Seen& seen) {
    const Exchange exchange = history.exchange(seen);
    if (const ByteCount decoded = exchange.size(Size::DecodedBody); decoded.known())
        return decoded.value();
    if (seen.contentEncoding != TextId::None)
        if (const Result<QByteArray> content = readContent(exchange, {.maxBytes = std::uint64_t{4} << 20}))
            return content->size();
    const BodyRef* body = exchange.responseBody();
    const bool asItIs = body && (body->form == BodyForm::File || body->form == BodyForm::Raw);
    return asItIs ? static_cast<std::int64_t>(body->rawLength) : exchange.size(Size::ResponseBody).value();
}

/// Why the tags of one variant differ, from all that it had, in the order in which they came: one cause for
/// the resource, however the tags stand beside each other.
TagInstability causeOf(const History& history, std::size_t begin) {
    constexpr std::size_t enough = 64; // the first tell as much as all
    const std::vector<Seen>& known = history.known();
    std::vector<std::string_view> tags;
    bool stayed = false;
    for (std::size_t at = begin; at < known.size() && tags.size() < enough; ++at) {
        if (known[at].resource != known[begin].resource)
            break;
        const bool tagged = known[at].fullContent && known[at].etag != TextId::None;
        // A tag that stays is none that comes back.
        if (tagged && (tags.empty() || tags.back() != history.text(known[at].etag)))
            tags.push_back(history.text(known[at].etag));
        else if (tagged)
            stayed = true;
    }
    const TagInstability cause = instabilityOf(tags);
    const bool often = tags.size() > 2 && !stayed; // less does not show that each answer has one of its own
    return cause == TagInstability::Random && !often ? TagInstability::Unknown : cause;
}

void reportUnstable(const History& history, std::size_t begin, const Seen& a, const Seen& b,
                    FindingSink& sink) {
    Remark remark{.rule = RuleId::EtagUnstable, .exchange = b.exchange, .field = FieldName::Etag};
    remark.revalidation = history.facts->revalidationOf[b.exchange];
    remark.values = {textValue(a.etag), textValue(b.etag), numberValue(contentSize(history, b))};
    if (const ByteCount missed = history.facts->exchangeBytes[b.exchange].missed; missed.value() > 0)
        remark.bytes = missed;
    const TagInstability cause = causeOf(history, begin);
    const bool takeTurns = cause == TagInstability::Backends;
    if (!takeTurns && a.lastModified != b.lastModified && b.lastModified != b.date) {
        remark.severity = Severity::Warning;
        remark.variant = 1;
    } else {
        remark.values[3] = numberValue(static_cast<int>(cause));
        remark.group = remark.values[3];
    }
    sink.mark(b.resource, Mark::TagUnstable);
    sink.add(remark);
}

void reportReused(const History& history, const Seen& a, const Seen& b, bool weak, FindingSink& sink) {
    doubtBetween(history, a, b, sink);
    if (sink.marked(b.resource, Mark::VaryIncomplete))
        return; // told as that
    sink.add({.rule = weak ? RuleId::EtagWeakReused : RuleId::EtagReused,
              .exchange = b.exchange,
              .revalidation = history.facts->revalidationOf[b.exchange],
              .field = FieldName::Etag,
              .values = {textValue(b.etag), numberValue(contentSize(history, a)),
                         numberValue(contentSize(history, b))}});
}

/// Two full answers, one after the other, of the same variant.
void compareTags(const History& history, std::size_t begin, const Seen& a, const Seen& b, FindingSink& sink) {
    if (a.etag == TextId::None || b.etag == TextId::None || !sameMetadata(a, b))
        return;
    const Result<EntityTag> before = parseEntityTag(history.text(a.etag));
    const Result<EntityTag> after = parseEntityTag(history.text(b.etag));
    if (!before || !after)
        return;
    const bool sameTag = weaklyEqual(*before, *after);
    if (sameTag && sink.marked(b.resource, Mark::Transformed))
        return; // told as that
    const ContentComparison content = history.compare(a, b);
    if (!sameTag && content == ContentComparison::Same)
        reportUnstable(history, begin, a, b, sink);
    else if (sameTag && content == ContentComparison::Different)
        reportReused(history, a, b, before->weak || after->weak, sink);
}

void compareDates(const History& history, const Seen& a, const Seen& b, FindingSink& sink) {
    if (a.lastModified == TextId::None || a.lastModified != b.lastModified || b.noStore ||
        !sameMetadata(a, b))
        return;
    const bool sameTag = a.etag != TextId::None && a.etag == b.etag;
    if (sameTag || history.compare(a, b) != ContentComparison::Different)
        return; // an unchanged tag has a rule of its own
    const bool tagChanged = a.etag != TextId::None && b.etag != TextId::None;
    if (!tagChanged)
        doubtBetween(history, a, b, sink);
    if (sink.marked(b.resource, Mark::VaryIncomplete))
        return; // told as that
    Remark remark{.rule = RuleId::LastModifiedUnchanged,
                  .exchange = b.exchange,
                  .variant = static_cast<std::uint8_t>(tagChanged ? 1 : 0),
                  .field = FieldName::LastModified,
                  .values = {textValue(b.lastModified)}};
    const std::int64_t firstYear = 366 * 24 * 3600; // a build's or an image's placeholder, and no date
    if (tagChanged)
        remark.severity = Severity::Info;
    else if (b.modifiedAt != 0 && b.modifiedAt < firstYear)
        remark.variant = 2;
    sink.add(remark);
}

/// Calls f(begin, previous, next) for each two neighbouring full answers of one variant, which begins at
/// `begin` in what is known. The earlier may be a hit of the recorder's cache: the server had sent it before.
template <class F> void forNeighbours(const History& history, F f) {
    const std::vector<Seen>& known = history.known();
    std::size_t begin = 0;
    const Seen* previous = nullptr;
    for (std::size_t at = 0; at < known.size(); ++at) {
        const Seen& seen = known[at];
        if (seen.resource != known[begin].resource) {
            begin = at;
            previous = nullptr;
        }
        if (!seen.fullContent)
            continue;
        if (previous && !seen.fromCache)
            f(begin, *previous, seen);
        previous = &seen;
    }
}

struct DateEqualities {
    int equal = 0;
    bool all = true;
    std::uint32_t exchange = noIndex;
    std::uint32_t resource = noIndex;
};

/// Takes in one answer with Last-Modified of one variant.
void take(DateEqualities& state, const Seen& seen) {
    if (seen.lastModified != seen.date) {
        state.all = false;
        return;
    }
    if (state.equal++ == 0)
        state.exchange = seen.exchange;
}

void finish(const DateEqualities& state, FindingSink& sink) {
    if (!state.all || state.equal < 2)
        return;
    sink.mark(state.resource, Mark::DateIsNow);
    sink.add({.rule = RuleId::LastModifiedNow,
              .exchange = state.exchange,
              .field = FieldName::LastModified,
              .values = {numberValue(state.equal)}});
}

} // namespace

void checkTagHistory(const History& history, FindingSink& sink) {
    forNeighbours(history, [&](std::size_t begin, const Seen& previous, const Seen& next) {
        compareTags(history, begin, previous, next, sink);
    });
}

void checkSharedAcrossCodings(const History& history, FindingSink& sink) {
    struct Coded {
        TextId coding;
        std::uint32_t exchange;
        TextId acceptEncoding;
    };
    std::map<TextId, Coded> codings; // by tag
    for (const Seen& seen : history.answers) {
        if (!seen.isGet || seen.status != 200 || seen.etag == TextId::None)
            continue;
        const auto [place, isNew] =
            codings.try_emplace(seen.etag, Coded{seen.contentEncoding, seen.exchange, seen.acceptEncoding});
        if (isNew || areSameCodings(history.text(place->second.coding), history.text(seen.contentEncoding)))
            continue;
        const Result<EntityTag> tag = parseEntityTag(history.text(seen.etag));
        if (!tag || tag->weak)
            continue;
        // 8.8.1: a strong tag may stay where the bytes are the same, whatever they are called.
        const Session& session = *history.session;
        const bool differ = encodedContentsDiffer(session[place->second.exchange], session[seen.exchange]);
        if (!differ && place->second.acceptEncoding != seen.acceptEncoding)
            continue;
        sink.add({.rule = differ ? RuleId::EtagSharedAcrossCodings : RuleId::ContentEncodingChanged,
                  .exchange = seen.exchange,
                  .field = FieldName::Etag,
                  .values = {textValue(seen.etag), textValue(place->second.coding),
                             textValue(seen.contentEncoding)}});
    }
}

void checkLastModifiedHistory(const History& history, FindingSink& sink) {
    forNeighbours(history, [&](std::size_t, const Seen& previous, const Seen& next) {
        compareDates(history, previous, next, sink);
    });
    DateEqualities state;
    for (const Seen& seen : history.answers) {
        if (seen.resource != state.resource) {
            finish(state, sink);
            state = {};
            state.resource = seen.resource;
        }
        if (seen.isGet && (seen.status == 200 || seen.status == 304) && !seen.noStore &&
            seen.lastModified != TextId::None)
            take(state, seen);
    }
    finish(state, sink);
}

} // namespace hci
