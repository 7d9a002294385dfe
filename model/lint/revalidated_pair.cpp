#include "model/lint/revalidated_pair.h"

#include <algorithm>

namespace hci {

bool RevalidatedPair::sentMatches(const EntityTag& tag) const noexcept {
    return sentTags.any || std::any_of(sentTags.tags.begin(), sentTags.tags.end(),
                                       [&tag](const EntityTag& one) { return weaklyEqual(one, tag); });
}

std::vector<std::uint32_t> latestFullAnswers(const Session& session, const Analysis& analysis) {
    std::vector<std::uint32_t> latest(session.size(), noIndex);
    std::vector<bool> done(analysis.resources.resources.size());
    for (const Revalidation& revalidation : analysis.revalidations) {
        const std::uint32_t resource = analysis.resources.resourceOf[revalidation.conditional];
        const bool hasStored = revalidation.stored != noIndex && isServersWord(session[revalidation.stored]);
        if (hasStored || done[resource])
            continue;
        done[resource] = true;
        std::uint32_t full = noIndex;
        for (const std::uint32_t index : analysis.resources.of(analysis.resources.resources[resource])) {
            latest[index] = full;
            const Exchange exchange = session[index];
            if (exchange.status() == 200 && exchange.method() == "GET" && isServersWord(exchange))
                full = index;
        }
    }
    return latest;
}

bool readPair(AnswerReader& reader, const std::vector<std::uint32_t>& earlier, std::uint32_t row,
              RevalidatedPair& pair) {
    pair.session = &reader.session();
    pair.analysis = &reader.analysis();
    pair.revalidation = &reader.analysis().revalidations[row];
    pair.row = row;
    if (!reader.read(pair.revalidation->conditional, pair.answer))
        return false;
    pair.hasStored =
        pair.revalidation->stored != noIndex && reader.read(pair.revalidation->stored, pair.stored);
    const std::uint32_t before = earlier[pair.revalidation->conditional];
    pair.hasEarlier = !pair.hasStored && before != noIndex && reader.read(before, pair.stored);

    pair.setsSharedCookie = pair.hasStored && pair.answer.response.has(FieldName::SetCookie) &&
                            reader.storableInShared(pair.stored);

    const FieldTable& request = pair.answer.request;
    const int lines = request.lines(FieldName::IfNoneMatch);
    // The tags are views into the field's text, so several lines are read one by one.
    pair.sentTags = lines == 0 ? EntityTagList() : parseEntityTagList(request.text(FieldName::IfNoneMatch));
    if (lines > 1)
        request.span().forEach(FieldName::IfNoneMatch, [&pair, first = true](std::string_view line) mutable {
            if (!first) {
                const EntityTagList more = parseEntityTagList(line);
                pair.sentTags.tags.insert(pair.sentTags.tags.end(), more.tags.begin(), more.tags.end());
            }
            first = false;
        });

    pair.sentDate.reset();
    if (request.lines(FieldName::IfModifiedSince) == 1) {
        const Milliseconds at = pair.answer.exchange->requestTime();
        const Result<HttpDate> date =
            parseHttpDate(request.text(FieldName::IfModifiedSince), at == noTime ? 0 : at / 1000);
        if (date)
            pair.sentDate = *date;
    }
    return true;
}

} // namespace hci
