#include "model/http/entity_tag.h"

#include "model/http/field_syntax.h"

namespace hci {

namespace {

/// etagc (RFC 9110 8.8.3): visible ASCII but the quote, and obs-text.
constexpr bool isEtagc(char c) noexcept {
    const auto u = static_cast<unsigned char>(c);
    return u == 0x21 || (u >= 0x23 && u <= 0x7E) || u >= 0x80;
}

/// The length of the entity tag at the beginning of `text`; 0 where there is none.
std::size_t tagLength(std::string_view text) noexcept {
    std::size_t i = text.starts_with("W/") ? 2 : 0;
    if (i >= text.size() || text[i] != '"')
        return 0;
    for (++i; i < text.size(); ++i) {
        if (text[i] == '"')
            return i + 1;
        if (!isEtagc(text[i]))
            return 0;
    }
    return 0;
}

EntityTag tagOf(std::string_view text) noexcept {
    const bool weak = text.starts_with("W/");
    return {text.substr(weak ? 2 : 0), weak};
}

} // namespace

Result<EntityTag> parseEntityTag(std::string_view text) {
    text = trimmed(text);
    const std::size_t length = tagLength(text);
    if (length == 0 || length != text.size())
        return failure(ErrorCode::Syntax, {}, length);
    return tagOf(text);
}

EntityTagList parseEntityTagList(std::string_view combined) {
    // A comma may stand inside a tag and a backslash means nothing there, so this is not nextListMember().
    EntityTagList list;
    std::string_view rest = trimmed(combined);
    if (rest == "*") {
        list.any = true;
        return list;
    }
    while (!rest.empty()) {
        if (rest.front() == ',') {
            rest = trimmed(rest.substr(1));
            continue;
        }
        const std::size_t length = tagLength(rest);
        const std::string_view after = trimmed(rest.substr(length));
        if (length > 0 && (after.empty() || after.front() == ',')) {
            list.tags.push_back(tagOf(rest.substr(0, length)));
            rest = after;
        } else {
            list.malformed = true;
            const std::size_t comma = rest.find(',', length);
            rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma);
        }
    }
    return list;
}

} // namespace hci
