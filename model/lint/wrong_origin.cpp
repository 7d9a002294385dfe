#include "model/lint/wrong_origin.h"

#include <algorithm>

namespace hci {

namespace {

bool hasCredentials(const RevalidatedPair& pair) {
    const FieldSpan stored = pair.stored.response.span();
    const auto allows = [&stored](const Field& field) {
        return stored.pool().spelling(stored.pool().folded(field.name)) ==
                   "access-control-allow-credentials" &&
               stored.pool().text(field.value) == "true";
    };
    return pair.answer.request.has(FieldName::Cookie) && std::any_of(stored.begin(), stored.end(), allows);
}

} // namespace

bool bringsWrongOrigin(const RevalidatedPair& pair) {
    const FieldName field = FieldName::AccessControlAllowOrigin;
    if (!pair.is304() || !pair.hasStored || pair.stored.status != 200 || pair.answer.mergesStored ||
        !pair.answer.response.has(field) || !pair.stored.response.has(field) ||
        !pair.answer.request.has(FieldName::Origin) || pair.answer.value(field) == pair.stored.value(field))
        return false;
    const std::string_view now = pair.answer.response.text(field);
    if (now == "*")
        return hasCredentials(pair);
    const std::string_view origin = pair.answer.request.text(FieldName::Origin);
    const std::string_view before = pair.stored.response.text(field);
    return now != origin && (before == "*" || before == origin);
}

} // namespace hci
