#include "model/http/entity_tag.h"

#include "model/http/field_syntax.h"

#include <array>

namespace hci {

namespace {

/// etagc (RFC 9110 8.8.3): visible ASCII but the quote, and obs-text.
constexpr auto etagc = [] {
    std::array<bool, 256> allowed{};
    for (std::size_t byte = 0; byte < allowed.size(); ++byte)
        allowed[byte] = byte == 0x21 || (byte >= 0x23 && byte <= 0x7E) || byte >= 0x80;
    return allowed;
}();

/// The length of the entity tag at the beginning of `text`; 0 where there is none.
std::size_t tagLength(std::string_view text) noexcept {
    std::size_t i = text.starts_with("W/") ? 2 : 0;
    if (i >= text.size() || text[i] != '"')
        return 0;
    do
        ++i;
    while (i < text.size() && etagc[static_cast<unsigned char>(text[i])]);
    return i < text.size() && text[i] == '"' ? i + 1 : 0;
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

TagRelation compareTags(std::string_view a, std::string_view b) {
    const Result<EntityTag> one = parseEntityTag(a);
    const Result<EntityTag> other = parseEntityTag(b);
    if (!one || !other)
        return TagRelation::NoTag;
    if (!weaklyEqual(*one, *other))
        return TagRelation::Different;
    if (one->weak != other->weak)
        return TagRelation::OtherStrength;
    return one->weak ? TagRelation::SameWeak : TagRelation::SameStrong;
}

EntityTagList parseEntityTagList(std::string_view combined) {
    // nextListMember() does not do: a tag may contain commas, and a backslash has no meaning in it.
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
