#include "model/http/vary.h"

#include "model/http/field_syntax.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace hci {

namespace {

/// One member of an Accept-… list: blanks gone, the part before the parameters in lower case, a weight of 1
/// left out because it is the default (RFC 9110 12.4.2).
std::string normalisedMember(std::string_view member) {
    std::string result;
    bool first = true;
    while (!member.empty()) {
        const std::size_t end = member.find(';');
        const std::string_view part = trimmed(member.substr(0, end));
        member = end == std::string_view::npos ? std::string_view() : member.substr(end + 1);
        const std::string low = lowered(part);
        const bool weightOne =
            !first && low.starts_with("q=1") && low.find_first_not_of("0.", 3) == std::string::npos;
        if (weightOne || part.empty())
            continue;
        if (!first)
            result += ';';
        if (first || low.starts_with("q="))
            result += low;
        else
            result += part;
        first = false;
    }
    return result;
}

/// Sorts the members: RFC 9110 12.5 gives meaning to their weights, not to their order.
std::string normalisedAcceptList(std::string_view value) {
    std::vector<std::string> members;
    std::string_view member;
    while (nextListMember(value, member))
        members.push_back(normalisedMember(member));
    std::sort(members.begin(), members.end());
    std::string result;
    for (const std::string& each : members) {
        if (!result.empty())
            result += ", ";
        result += each;
    }
    return result;
}

/// Blanks around the members of a list mean nothing; commas within quotes belong to their member.
std::string normalisedList(std::string_view value) {
    std::string result;
    std::string_view member;
    while (nextListMember(value, member)) {
        if (!result.empty())
            result += ", ";
        result += member;
    }
    return result;
}

/// Fields in which a comma does not separate; any other field that a Vary names may be a list.
bool isList(std::string_view lowerCaseName) {
    constexpr std::array<std::string_view, 10> plain = {
        "user-agent",        "authorization",       "cookie", "from",  "host",
        "if-modified-since", "if-unmodified-since", "origin", "range", "referer"};
    return std::find(plain.begin(), plain.end(), lowerCaseName) == plain.end();
}

} // namespace

Vary parseVary(std::string_view combined) {
    Vary vary;
    std::string_view member;
    while (nextListMember(combined, member)) {
        if (member == "*")
            vary.any = true;
        else
            vary.names.push_back(lowered(member));
    }
    std::sort(vary.names.begin(), vary.names.end());
    vary.names.erase(std::unique(vary.names.begin(), vary.names.end()), vary.names.end());
    return vary;
}

Vary varyOf(FieldSpan response) {
    return parseVary(response.combined(FieldName::Vary));
}

std::vector<std::string> membersLost(const Vary& from, const Vary& to) {
    std::vector<std::string> lost;
    if (to.any)
        return lost;
    std::set_difference(from.names.begin(), from.names.end(), to.names.begin(), to.names.end(),
                        std::back_inserter(lost));
    if (from.any)
        lost.emplace_back("*");
    return lost;
}

std::optional<std::string> normalisedForVary(FieldSpan request, std::string_view lowerCaseName) {
    std::string combined;
    bool present = false;
    for (const Field& field : request) {
        if (request.pool().spelling(request.pool().folded(field.name)) != lowerCaseName)
            continue;
        if (present)
            combined += ", ";
        combined += trimmed(request.pool().text(field.value));
        present = true;
    }
    if (!present)
        return std::nullopt;
    return normalisedForVary(combined, lowerCaseName);
}

std::string normalisedForVary(std::string_view combined, std::string_view lowerCaseName) {
    if (lowerCaseName == "accept-encoding" || lowerCaseName == "accept-language" || lowerCaseName == "accept")
        return normalisedAcceptList(combined);
    return isList(lowerCaseName) ? normalisedList(combined) : std::string(combined);
}

} // namespace hci
