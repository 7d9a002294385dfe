#include "model/cache/own_answer.h"

#include "model/cache/age.h"
#include "model/cache/lenient_reading.h"
#include "model/http/field_syntax.h"

#include <algorithm>
#include <vector>

namespace hci {

bool isOwnAnswer(const CacheProfile& profile, const ResponseHead& response) {
    const TextPool& pool = response.fields.pool();
    return std::any_of(profile.ownAnswers.begin(), profile.ownAnswers.end(), [&](const OwnAnswer& own) {
        std::string_view last;
        for (const Field& field : response.fields)
            if (pool.spelling(pool.folded(field.name)) == own.field)
                last = pool.text(field.value);
        const std::size_t comma = last.rfind(','); // the nearest to the client is last
        last = trimmed(comma == std::string_view::npos ? last : last.substr(comma + 1));
        return containsWord(last, own.word);
    });
}

std::int64_t ownAge(const ResponseHead& response) noexcept {
    return ageValue(response).value_or(0);
}

Judgement judgeAnswer(const CacheProfile& profile, const Answered& answered) {
    const std::int64_t age = isOwnAnswer(profile, answered.response) ? ownAge(answered.response) : 0;
    if (age == 0)
        return profile.judge(answered);
    const TextPool& pool = answered.response.fields.pool();
    std::vector<Field> fields;
    std::copy_if(answered.response.fields.begin(), answered.response.fields.end(), std::back_inserter(fields),
                 [&pool](const Field& field) { return pool.folded(field.name) != FieldName::Age; });
    const ResponseHead asFetched = responseHead(FieldSpan(fields, pool), answered.response.status);
    const auto before = [age](Milliseconds time) { return time == noTime ? noTime : time - age * 1000; };
    Judgement result = profile.judge({.request = answered.request,
                                      .requestDirectives = answered.requestDirectives,
                                      .response = asFetched,
                                      .policy = answered.policy,
                                      .url = answered.url,
                                      .requested = before(answered.requested),
                                      .received = before(answered.received),
                                      .parameters = answered.parameters,
                                      .update = answered.update});
    result.initialAge += age * 1000;
    return result;
}

} // namespace hci
