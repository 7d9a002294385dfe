#include "model/lint/revalidated_pair.h"

#include <algorithm>

namespace hci {

namespace {

/// The tags are views into the field's text, so several lines are read one by one.
EntityTagList sentTagsOf(const FieldTable& request) {
    if (!request.has(FieldName::IfNoneMatch))
        return {};
    EntityTagList all = parseEntityTagList(request.text(FieldName::IfNoneMatch));
    if (request.lines(FieldName::IfNoneMatch) > 1)
        request.span().forEach(FieldName::IfNoneMatch, [&all, first = true](std::string_view line) mutable {
            if (!first) {
                const EntityTagList more = parseEntityTagList(line);
                all.tags.insert(all.tags.end(), more.tags.begin(), more.tags.end());
            }
            first = false;
        });
    return all;
}

std::optional<HttpDate> sentDateOf(const Answer& answer) {
    if (answer.request.lines(FieldName::IfModifiedSince) != 1)
        return std::nullopt;
    const Milliseconds at = answer.exchange->requestTime();
    const Result<HttpDate> date =
        parseHttpDate(answer.request.text(FieldName::IfModifiedSince), at == noTime ? 0 : at / 1000);
    return date ? std::optional(*date) : std::nullopt;
}

/// The server's answer, or a hit of the recorder's cache.
bool isKnownWord(const Exchange& exchange) noexcept {
    return isNetworkAnswer(exchange) || isCacheAnswer(exchange);
}

} // namespace

bool RevalidatedPair::sentMatches(const EntityTag& tag) const noexcept {
    return sentTags.any || std::any_of(sentTags.tags.begin(), sentTags.tags.end(),
                                       [&tag](const EntityTag& one) { return weaklyEqual(one, tag); });
}

std::vector<std::uint32_t> latestFullAnswers(const Session& session, const Facts& facts) {
    std::vector<std::uint32_t> latest(session.size(), noIndex);
    std::vector<bool> done(facts.resources.resources.size());
    for (const Revalidation& revalidation : facts.revalidations) {
        const std::uint32_t resource = facts.resources.resourceOf[revalidation.conditional];
        const bool hasStored = revalidation.stored != noIndex && isKnownWord(session[revalidation.stored]);
        if (hasStored || done[resource])
            continue;
        done[resource] = true;
        std::uint32_t full = noIndex;
        for (const std::uint32_t index : facts.resources.of(facts.resources.resources[resource])) {
            latest[index] = full;
            const Exchange exchange = session[index];
            if (exchange.status() == 200 && exchange.method() == "GET" && isKnownWord(exchange))
                full = index;
        }
    }
    return latest;
}

std::optional<RevalidatedPair> readPair(AnswerReader& reader, const std::vector<std::uint32_t>& earlier,
                                        std::uint32_t row) {
    static const Answer none;
    const Revalidation& revalidation = reader.facts().revalidations[row];
    const auto read = [&reader](std::uint32_t index) {
        return index == noIndex ? nullptr : reader.readStored(index);
    };
    const Answer* answer = reader.read(revalidation.conditional);
    if (!answer)
        return std::nullopt;
    const Answer* stored = read(revalidation.stored);
    const Answer* before = stored ? nullptr : read(earlier[revalidation.conditional]);
    return RevalidatedPair{.session = &reader.session(),
                           .facts = &reader.facts(),
                           .revalidation = &revalidation,
                           .row = row,
                           .answer = *answer,
                           .stored = stored   ? *stored
                                     : before ? *before
                                              : none,
                           .hasStored = stored != nullptr,
                           .hasEarlier = before != nullptr,
                           .setsSharedCookie = stored && stored->inShared.storable &&
                                               answer->response.has(FieldName::SetCookie),
                           .sentTags = sentTagsOf(answer->request),
                           .sentDate = sentDateOf(*answer)};
}

} // namespace hci
