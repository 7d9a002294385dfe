#include "model/http/tag_form.h"

#include "model/http/entity_tag.h"
#include "model/http/field_syntax.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace hci {

namespace {

std::string_view opaquePart(std::string_view tag) {
    if (tag.starts_with("W/") || tag.starts_with("w/"))
        tag.remove_prefix(2);
    if (tag.size() >= 2 && tag.front() == '"' && tag.back() == '"')
        tag = tag.substr(1, tag.size() - 2);
    return tag;
}

/// The tag without a suffix such as `-gzip` or `;br`.
std::string_view withoutCoding(std::string_view opaque) {
    for (const std::string_view coding : {"gzip", "gz", "br", "df", "zstd"}) {
        const std::size_t end = opaque.size() - coding.size();
        if (opaque.size() <= coding.size() || !opaque.ends_with(coding))
            continue;
        const std::size_t last = opaque.find_last_not_of("-;_.", end - 1);
        if (last != end - 1 && last != std::string_view::npos)
            return opaque.substr(0, last + 1);
    }
    return opaque;
}

/// The parts between the separators that servers use.
std::vector<std::string_view> partsOf(std::string_view opaque) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = opaque.find_first_of("-:._");
        parts.push_back(opaque.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        opaque.remove_prefix(end + 1);
    }
}

std::optional<std::uint64_t> number(std::string_view text, int base) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    if (text.empty() || error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

/// A moment between 2001 and 2100 in seconds, milliseconds, microseconds or nanoseconds, decimal or
/// hexadecimal.
bool isTime(std::string_view part) {
    for (const int base : {10, 16}) {
        const auto value = number(part, base);
        for (std::uint64_t unit = 1; value && unit <= 1000000000; unit *= 1000)
            if (*value / unit >= 1000000000 && *value / unit < 4102444800)
                return true;
    }
    return false;
}

TagInstability causeOfPart(std::size_t position, std::size_t count,
                           std::span<const std::string_view> values) {
    const bool allTimes = std::all_of(values.begin(), values.end(), isTime);
    if (allTimes)
        return TagInstability::Time;
    const bool last = position + 1 == count;
    constexpr std::uint64_t small = 1000000;
    const bool allSmall = std::all_of(values.begin(), values.end(), [](std::string_view value) {
        const auto n = number(value, 10);
        return n && *n < small;
    });
    if (last && allSmall)
        return TagInstability::Counter;
    const bool allHex = std::all_of(values.begin(), values.end(),
                                    [](std::string_view value) { return number(value, 16).has_value(); });
    return position == 0 && count == 3 && allHex ? TagInstability::Inode : TagInstability::Random;
}

/// The cause for tags with equal numbers of parts; Random if more than one part has no known meaning.
TagInstability causeOfParts(const std::vector<std::vector<std::string_view>>& tags) {
    const std::size_t count = tags.front().size();
    if (std::any_of(tags.begin(), tags.end(), [&](const auto& parts) { return parts.size() != count; }))
        return TagInstability::Random;
    TagInstability cause = TagInstability::None;
    for (std::size_t position = 0; position < count; ++position) {
        std::vector<std::string_view> values;
        for (const auto& parts : tags)
            values.push_back(parts[position]);
        if (std::all_of(values.begin(), values.end(),
                        [&](std::string_view v) { return v == values.front(); }))
            continue;
        const TagInstability mine = causeOfPart(position, count, values);
        if (mine == TagInstability::Random)
            return mine;
        cause = std::max(cause, mine); // a time beside a counter: readers look for the time
    }
    return cause;
}

} // namespace

TagInstability instabilityOf(std::span<const std::string_view> tags) {
    std::set<std::string_view> whole(tags.begin(), tags.end());
    if (whole.size() < 2)
        return TagInstability::None;
    std::set<std::string_view> opaque;
    std::set<std::string_view> plain;
    std::vector<std::vector<std::string_view>> parts;
    for (const std::string_view tag : tags) {
        opaque.insert(opaquePart(tag));
        plain.insert(withoutCoding(opaquePart(tag)));
        parts.push_back(partsOf(opaquePart(tag)));
    }
    if (opaque.size() == 1)
        return TagInstability::Weakness;
    if (plain.size() == 1)
        return TagInstability::Coding;
    const TagInstability cause = causeOfParts(parts);
    if (cause == TagInstability::Inode)
        return cause; // one for each server too, but this says why
    return opaque.size() < tags.size() ? TagInstability::Backends : cause;
}

std::string_view describe(TagInstability cause) noexcept {
    switch (cause) {
    case TagInstability::None: return "the tag is always the same";
    case TagInstability::Weakness: return "only W/ comes and goes";
    case TagInstability::Coding: return "only the suffix for the content coding comes and goes";
    case TagInstability::Backends: return "a few tags take turns, one for each server behind the name";
    case TagInstability::Inode: return "only the file's inode differs, which each server has its own of";
    case TagInstability::Counter: return "only a counter in it differs";
    case TagInstability::Time: return "only a time in it differs";
    case TagInstability::Random: return "it is made anew for each answer";
    case TagInstability::Unknown: return "what changed it, its form does not tell";
    }
    return {};
}

bool isSeveralTags(std::string_view etag) {
    const EntityTagList list = parseEntityTagList(etag);
    return !list.malformed && list.tags.size() > 1;
}

} // namespace hci
