#include "model/lint/checks.h"
#include "model/lint/rule_id.h"

namespace hci {

namespace {

constexpr Milliseconds secondsLater = 60'000;

/// A 304, and the content that it declared to be current.
struct Declared {
    const Seen* answer = nullptr;
    std::uint32_t stored = noIndex; // exchange
};

bool sameValidators(const History& history, std::uint32_t stored, const Seen& seen) {
    const FieldSpan before = (*history.session)[stored].response();
    if (before.has(FieldName::Etag) || seen.etag != TextId::None)
        return before.id(FieldName::Etag) == seen.etag;
    return before.id(FieldName::LastModified) == seen.lastModified;
}

/// Whoever asked again, unconditionally and seconds later, got other content. Where that says that it was
/// modified in these seconds, the 304 was true.
bool contradicts(const History& history, const Declared& declared, const Seen& seen) {
    const Milliseconds then = history.exchange(*declared.answer).requestTime();
    const Milliseconds now = history.exchange(seen).requestTime();
    if (seen.conditional || then == noTime || now == noTime || now - then > secondsLater)
        return false;
    const std::int64_t declaredAt = declared.answer->dateAt != 0 ? declared.answer->dateAt : then / 1000;
    if (seen.modifiedAt > declaredAt || sameValidators(history, declared.stored, seen))
        return false;
    return compareContent((*history.session)[declared.stored], history.exchange(seen)) ==
           ContentComparison::Different;
}

void report(const History& history, const Declared& declared, const Seen& seen, FindingSink& sink) {
    const std::uint32_t row = history.facts->revalidationOf[declared.answer->exchange];
    const Exchange conditional = history.exchange(*declared.answer);
    const FieldSpan request = conditional.request();
    const bool byTag = request.has(FieldName::IfNoneMatch) && seen.etag != TextId::None;
    sink.doubt(row);
    sink.add(
        {.rule = RuleId::NotModifiedContradicted,
         .exchange = declared.answer->exchange,
         .revalidation = row,
         .variant = static_cast<std::uint8_t>(byTag ? 0 : 1),
         .field = byTag ? FieldName::Etag : FieldName::LastModified,
         .values = {numberValue((history.exchange(seen).requestTime() - conditional.requestTime()) / 1000),
                    textValue(request.id(FieldName::IfNoneMatch)), textValue(seen.etag)}});
}

} // namespace

void doubtBetween(const History& history, const Seen& a, const Seen& b, FindingSink& sink) {
    for (const Seen* seen = &a; seen < &b; ++seen)
        if (seen->status == 304)
            if (const std::uint32_t row = history.facts->revalidationOf[seen->exchange]; row != noIndex)
                sink.doubt(row);
}

void checkContradicted(const History& history, FindingSink& sink) {
    forEachResource(history.answers, [&](std::span<const Seen> answers) {
        Declared declared;
        for (const Seen& seen : answers) {
            if (seen.status == 304) {
                const std::uint32_t row = history.facts->revalidationOf[seen.exchange];
                const bool paired =
                    row != noIndex && history.facts->revalidations[row].outcome == Outcome::NotModified;
                declared = paired ? Declared{&seen, history.facts->revalidations[row].stored} : Declared{};
            } else if (seen.fullContent) {
                if (declared.answer && !sink.marked(seen.resource, Mark::VaryIncomplete) &&
                    contradicts(history, declared, seen))
                    report(history, declared, seen, sink);
                declared = {};
            }
        }
    });
}

} // namespace hci
