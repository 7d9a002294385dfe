#include "model/cache/validation.h"

#include "model/cache/age.h"
#include "model/http/field_syntax.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace hci {

namespace {

/// The fields of a message by their folded names, looked up once. Messages of usual size need no allocation;
/// for others the places are sorted by name.
class FoldedNames {
public:
    explicit FoldedNames(FieldSpan fields) : m_size(fields.size()) {
        if (isLarge())
            m_many.resize(m_size);
        FieldName* names = isLarge() ? m_many.data() : m_few.data();
        std::transform(fields.begin(), fields.end(), names,
                       [&](const Field& field) { return fields.pool().folded(field.name); });
        if (!isLarge())
            return;
        m_places.resize(m_size);
        std::iota(m_places.begin(), m_places.end(), 0U);
        std::stable_sort(m_places.begin(), m_places.end(),
                         [this](std::uint32_t a, std::uint32_t b) { return m_many[a] < m_many[b]; });
    }

    [[nodiscard]] FieldName operator[](std::size_t i) const noexcept {
        return isLarge() ? m_many[i] : m_few[i];
    }
    [[nodiscard]] std::size_t firstOf(FieldName name) const noexcept {
        if (isLarge()) {
            const auto place = placeOf(name);
            return place != m_places.end() && m_many[*place] == name ? *place : m_size;
        }
        const auto end = m_few.begin() + static_cast<std::ptrdiff_t>(m_size);
        return static_cast<std::size_t>(std::find(m_few.begin(), end, name) - m_few.begin());
    }
    [[nodiscard]] bool contains(FieldName name) const noexcept { return firstOf(name) < m_size; }
    /// Calls take(i) for each field of that name, in their order.
    template <class Take> void eachOf(FieldName name, const Take& take) const {
        if (isLarge())
            for (auto place = placeOf(name); place != m_places.end() && m_many[*place] == name; ++place)
                take(*place);
        else
            for (std::size_t i = 0; i < m_size; ++i)
                if (m_few[i] == name)
                    take(i);
    }

private:
    [[nodiscard]] bool isLarge() const noexcept { return m_size > m_few.size(); }
    [[nodiscard]] std::vector<std::uint32_t>::const_iterator placeOf(FieldName name) const noexcept {
        return std::lower_bound(m_places.begin(), m_places.end(), name,
                                [this](std::uint32_t place, FieldName n) { return m_many[place] < n; });
    }

    std::size_t m_size;
    std::array<FieldName, 64> m_few;
    std::vector<FieldName> m_many;
    std::vector<std::uint32_t> m_places; ///< into m_many, sorted by name
};

std::string_view textOf(const ResponseHead& head, TextId id) {
    return trimmed(head.fields.pool().text(id));
}

/// The tag as received, valid or not: a cache sends it back unchanged.
EntityTag tagOf(const ResponseHead& head) {
    const std::string_view text = textOf(head, head.etag);
    const bool weak = text.starts_with("W/");
    return {text.substr(weak ? 2 : 0), weak};
}

/// 8.8.2.2: a modification date is strong if the answer's Date is at least a second later.
bool isStrongDate(const ResponseHead& response, std::int64_t modified, Milliseconds receivedAt) {
    const auto date = dateValue(response, response.date, receivedAt);
    if (!date && receivedAt == noTime)
        return false;
    return (date ? *date : receivedAt / 1000) >= modified + 1;
}

ValidatorMatch matchDates(const ResponseHead& stored, const ResponseHead& received, Milliseconds receivedAt) {
    const auto a = dateValue(stored, stored.lastModified, receivedAt);
    const auto b = dateValue(received, received.lastModified, receivedAt);
    const bool same = a && b ? *a == *b : stored.lastModified == received.lastModified;
    if (!same)
        return ValidatorMatch::None;
    return b && isStrongDate(received, *b, receivedAt) ? ValidatorMatch::Strong : ValidatorMatch::Weak;
}

bool listHolds(const RequestHead& request, const ResponseHead& stored) {
    const std::string combined =
        request.severalIfNoneMatch ? request.fields.combined(FieldName::IfNoneMatch) : std::string();
    const EntityTagList list = parseEntityTagList(
        request.severalIfNoneMatch ? combined : request.fields.pool().text(request.ifNoneMatch));
    if (list.any)
        return true;
    if (stored.etag == TextId::None)
        return false;
    const EntityTag own = tagOf(stored);
    return std::any_of(list.tags.begin(), list.tags.end(),
                       [&](const EntityTag& tag) { return weaklyEqual(tag, own); });
}

/// 4.3.2: the stored Date replaces a missing Last-Modified, the time of reception a missing Date.
std::optional<std::int64_t> modificationTime(const ResponseHead& stored, Milliseconds storedAt) {
    if (const auto modified = dateValue(stored, stored.lastModified, storedAt))
        return modified;
    if (const auto date = dateValue(stored, stored.date, storedAt))
        return date;
    return storedAt == noTime ? std::nullopt : std::optional(storedAt / 1000);
}

std::optional<std::int64_t> requestDate(const RequestHead& request, TextId id, Milliseconds now) {
    ResponseHead carrier;
    carrier.fields = request.fields;
    return dateValue(carrier, id, now);
}

} // namespace

std::vector<Field> freshened(FieldSpan stored, FieldSpan received, CacheModel model) {
    std::vector<Field> result;
    freshenInto(result, stored, received, FieldExclusions(received, model));
    return result;
}

void freshenInto(std::vector<Field>& result, FieldSpan stored, FieldSpan received,
                 const FieldExclusions& exclusions) {
    const FoldedNames storedNames(stored);
    const FoldedNames receivedNames(received);
    result.clear();
    result.reserve(stored.size() + received.size());
    const auto addLine = [&](std::size_t i) { result.push_back(received.span()[i]); };
    for (std::size_t i = 0; i < stored.size(); ++i) {
        const FieldName name = storedNames[i];
        const bool replaced =
            receivedNames.contains(name) && exclusions.fromUpdate(name) == FieldExclusion::None;
        if (!replaced && name != FieldName::Age)
            result.push_back(stored.span()[i]);
        else if (replaced && storedNames.firstOf(name) == i)
            receivedNames.eachOf(name, addLine);
    }
    for (std::size_t i = 0; i < received.size(); ++i)
        if (!storedNames.contains(receivedNames[i]) &&
            exclusions.fromUpdate(receivedNames[i]) == FieldExclusion::None)
            result.push_back(received.span()[i]);
}

ValidatorMatch matchValidators(const ResponseHead& stored, const ResponseHead& received,
                               Milliseconds receivedAt) {
    const bool storedTag = stored.etag != TextId::None;
    const bool storedDate = stored.lastModified != TextId::None;
    const bool receivedTag = received.etag != TextId::None;
    const bool receivedDate = received.lastModified != TextId::None;
    if (!receivedTag && !receivedDate)
        return storedTag || storedDate ? ValidatorMatch::None : ValidatorMatch::Bare;
    if (storedTag && receivedTag) {
        const EntityTag a = tagOf(stored);
        const EntityTag b = tagOf(received);
        if (stronglyEqual(a, b))
            return ValidatorMatch::Strong;
        if (!b.weak || !weaklyEqual(a, b))
            return ValidatorMatch::None;
        const bool strongDate =
            storedDate && receivedDate && matchDates(stored, received, receivedAt) == ValidatorMatch::Strong;
        return strongDate ? ValidatorMatch::Strong : ValidatorMatch::Weak;
    }
    return storedDate && receivedDate ? matchDates(stored, received, receivedAt) : ValidatorMatch::None;
}

void selectForUpdate(std::span<const ValidatorMatch> matches, std::span<const Milliseconds> dates,
                     std::span<bool> selected) {
    std::fill(selected.begin(), selected.end(), false);
    bool strong = false;
    for (std::size_t i = 0; i < matches.size(); ++i) {
        selected[i] = matches[i] == ValidatorMatch::Strong;
        strong = strong || selected[i];
    }
    if (strong)
        return;
    std::size_t latest = matches.size();
    for (std::size_t i = 0; i < matches.size(); ++i)
        if (matches[i] == ValidatorMatch::Weak && (latest == matches.size() || dates[i] > dates[latest]))
            latest = i;
    if (latest < matches.size())
        selected[latest] = true;
    else if (matches.size() == 1 && matches[0] == ValidatorMatch::Bare)
        selected[0] = true;
}

bool selects(const ResponseHead& stored, const ResponseHead& received, Milliseconds receivedAt) {
    return matchValidators(stored, received, receivedAt) != ValidatorMatch::None;
}

bool hasValidator(const ResponseHead& stored, Milliseconds received) {
    return (stored.etag != TextId::None && !textOf(stored, stored.etag).empty()) ||
           dateValue(stored, stored.lastModified, received).has_value();
}

ConditionResult evaluateCondition(const RequestHead& request, const ResponseHead& stored,
                                  Milliseconds storedAt) {
    if (stored.status < 200 || stored.status > 299)
        return ConditionResult::None; // preconditions of a request that fails are ignored (RFC 9110 13.2.1)
    if (request.ifNoneMatch != TextId::None)
        return listHolds(request, stored) ? ConditionResult::NotModified : ConditionResult::Modified;
    if (request.ifModifiedSince == TextId::None)
        return ConditionResult::None;
    const auto since = requestDate(request, request.ifModifiedSince, storedAt);
    const auto modified = modificationTime(stored, storedAt);
    if (!since || !modified)
        return ConditionResult::None; // not a date: ignore the field (RFC 9110 13.1.3)
    return *modified <= *since ? ConditionResult::NotModified : ConditionResult::Modified;
}

bool ifRangeHolds(const RequestHead& request, const ResponseHead& stored, Milliseconds storedAt) {
    if (request.ifRange == TextId::None)
        return true;
    const std::string_view text = trimmed(request.fields.pool().text(request.ifRange));
    if (const auto tag = parseEntityTag(text))
        return stored.etag != TextId::None && stronglyEqual(*tag, tagOf(stored));
    const auto date = requestDate(request, request.ifRange, storedAt);
    const auto modified = dateValue(stored, stored.lastModified, storedAt);
    return date && modified && *date == *modified && isStrongDate(stored, *modified, storedAt);
}

bool headAgrees(const ResponseHead& stored, const ResponseHead& head) {
    const auto agrees = [&](TextId received, TextId own) {
        return received == TextId::None || received == own;
    };
    return agrees(head.etag, stored.etag) && agrees(head.lastModified, stored.lastModified) &&
           agrees(head.contentLength, stored.contentLength);
}

} // namespace hci
