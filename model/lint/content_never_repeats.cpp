#include "model/base/seeded_hash.h"
#include "model/base/text_view.h"
#include "model/exchange/body_reader.h"
#include "model/lint/checks.h"
#include "model/lint/content_difference.h"
#include "model/lint/rule_id.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace hci {

namespace {

constexpr std::size_t enough = 3;            // two may be before and after a change
constexpr Milliseconds closeInTime = 10'000; // what an author changes, changes more rarely
constexpr Milliseconds sameVisit = 600'000;  // a token tells by its form, too
constexpr BodyReadLimits readLimits{.maxBytes = std::uint64_t{4} << 20};

/// The full answers with a tag of one resource; empty as soon as a tag or a content comes back, or a 304
/// shows that validation can succeed.
std::vector<const Seen*> allDifferent(const History& history, std::span<const Seen> answers) {
    std::vector<const Seen*> full;
    std::unordered_set<TextId> tags;
    std::unordered_set<std::uint64_t, SeededNumberHash> contents; // a stranger chooses them
    for (const Seen& seen : answers) {
        if (seen.status == 304)
            return {};
        if (!seen.fullContent || seen.etag == TextId::None)
            continue;
        const bool newTag = tags.insert(seen.etag).second;
        const bool newContent = contents.insert(history.exchange(seen).responseBody()->rawHash.low).second;
        if (!newTag || !newContent)
            return {};
        full.push_back(&seen);
    }
    return full;
}

/// Letters and digits in no order that a text has: a nonce or a token for one answer.
bool isRandomToken(std::string_view text) noexcept {
    constexpr std::size_t shortest = 8;
    constexpr std::size_t longest = 512;
    constexpr std::string_view digits = "0123456789";
    constexpr std::string_view others = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/-_=";
    const bool hasBoth = text.find_first_of(digits) != std::string_view::npos &&
                         text.find_first_of(others) != std::string_view::npos;
    return text.size() >= shortest && text.size() <= longest && hasBoth &&
           std::all_of(text.begin(), text.end(), [&](char c) {
               return digits.find(c) != std::string_view::npos || others.find(c) != std::string_view::npos;
           });
}

/// The two neighbours that follow each other fastest.
std::pair<const Seen*, const Seen*> closest(const History& history, const std::vector<const Seen*>& full) {
    std::pair<const Seen*, const Seen*> best;
    Milliseconds least = sameVisit + 1;
    for (std::size_t i = 1; i < full.size(); ++i) {
        const Milliseconds before = history.exchange(*full[i - 1]).requestTime();
        const Milliseconds after = history.exchange(*full[i]).requestTime();
        const bool timed = before != noTime && after != noTime;
        const bool sameKind = full[i - 1]->contentType == full[i]->contentType;
        if (!timed || !sameKind || after - before >= least)
            continue;
        least = after - before;
        best = {full[i - 1], full[i]};
    }
    return best;
}

void checkResource(const History& history, std::span<const Seen> answers, FindingSink& sink) {
    const std::vector<const Seen*> full = allDifferent(history, answers);
    if (full.size() < enough)
        return;
    const auto [one, other] = closest(history, full);
    if (!one)
        return;
    std::optional<Remark> remark =
        neverRepeating(history.exchange(*one), history.exchange(*other), full.size(), sink);
    if (!remark)
        return;
    remark->exchange = other->exchange;
    remark->revalidation = history.facts->revalidationOf[other->exchange];
    ByteCount cost = ByteCount::zero(Scope::Content);
    for (const Seen* seen : std::span(full).subspan(1))
        cost += history.exchange(*seen).size(Size::ResponseBody);
    remark->bytes = cost;
    sink.mark(one->resource, Mark::NeverRepeats);
    sink.add(*remark);
}

} // namespace

std::optional<Remark> neverRepeating(const Exchange& one, const Exchange& other, std::size_t answers,
                                     const FindingSink& sink) {
    const auto left = readContent(one, readLimits);
    const auto right = readContent(other, readLimits);
    if (!left || !right)
        return std::nullopt;
    const std::string_view after = toView(*right);
    const ContentDifference difference = firstDifference(toView(*left), after);
    if (!difference.mostlySame || difference.length == 0)
        return std::nullopt; // new content, and not a token in the old one; or the same, coded anew
    const auto [offset, length] = std::pair(difference.offset, difference.length);
    if (other.requestTime() - one.requestTime() > closeInTime &&
        !isRandomToken(after.substr(std::min(after.size(), static_cast<std::size_t>(offset)),
                                    static_cast<std::size_t>(length))))
        return std::nullopt;
    return Remark{.rule = RuleId::ContentNeverRepeats,
                  .variant = static_cast<std::uint8_t>(difference.before.empty() ? 1 : 0),
                  .field = FieldName::Etag,
                  .values = {numberValue(static_cast<std::int64_t>(answers)), sink.newText(difference.before),
                             numberValue(difference.offset), numberValue(difference.length)}};
}

void checkNeverRepeats(const History& history, FindingSink& sink) {
    forEachResource(history.answers,
                    [&](std::span<const Seen> answers) { checkResource(history, answers, sink); });
}

} // namespace hci
