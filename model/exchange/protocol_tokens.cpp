#include "model/exchange/protocol_tokens.h"

#include "model/base/ascii.h"
#include "model/exchange/secret_forms.h"
#include "model/exchange/secret_names.h"
#include "model/http/field_syntax.h"

#include <algorithm>

namespace hci {

namespace {

bool namesCredential(std::string_view name) {
    return parameterSecrecy(name) == NameSecrecy::Anywhere;
}

/// "stomp", "v12", "k8s": a word with a number behind it, or something short.
bool isNamePart(std::string_view part) noexcept {
    constexpr std::size_t shortPart = 3;
    constexpr std::ptrdiff_t maxDigits = 4;
    const auto digits = std::find_if_not(part.begin(), part.end(), isLower);
    if (part.size() <= shortPart)
        return std::all_of(digits, part.end(), [](char c) { return isLower(c) || isDigit(c); });
    return std::all_of(digits, part.end(), isDigit) && part.end() - digits <= maxDigits;
}

/// "graphql-transport-ws", "v12.stomp": two parts and more in small letters.
bool isProtocolName(std::string_view text) noexcept {
    bool several = false;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find_first_of(".-_", begin), text.size());
        if (!isNamePart(text.substr(begin, end - begin)))
            return false;
        several = several || end < text.size();
        begin = end + 1;
    }
    return several;
}

/// Where the token of "access_token-TOKEN" or "Bearer%20TOKEN" begins; 0 if the member has no such name.
std::size_t behindName(std::string_view member) {
    constexpr std::size_t maxHeadLength = 80;
    const std::string_view head = member.substr(0, maxHeadLength);
    for (std::size_t at = head.find_first_of(".-_~|!%"); at < head.size();
         at = head.find_first_of(".-_~|!%", at + 1))
        if (namesCredential(head.substr(0, at)))
            return std::min(at + (head[at] == '%' ? 3 : 1), member.size());
    return 0;
}

/// Where the token of a member begins, which ends with it; its size if it has none. `named`: the member
/// before is the name of a token.
std::size_t tokenBegin(std::string_view member, bool named) {
    if (const std::size_t begin = behindName(member); begin != 0) {
        const std::string_view token = member.substr(begin);
        return looksRandom(token) && !isProtocolName(token) ? begin : member.size();
    }
    const bool token = named ? looksRandom(member) && !isProtocolName(member) : looksScrambled(member);
    return token ? 0 : member.size();
}

} // namespace

void findProtocolTokens(std::string_view value, SecretSpans& spans) {
    bool named = false;
    for (std::size_t at = 0; at < value.size();) {
        const std::size_t comma = std::min(value.find(',', at), value.size());
        const std::string_view member = trimmed(value.substr(at, comma - at));
        const auto begin = static_cast<std::size_t>(member.data() - value.data());
        const std::size_t token = tokenBegin(member, named);
        if (token < member.size())
            spans.push_back({begin + token, begin + member.size(), false, true});
        named = token == member.size() && namesCredential(member);
        at = comma + 1;
    }
}

} // namespace hci
