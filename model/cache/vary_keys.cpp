#include "model/cache/vary_keys.h"

#include "model/base/ascii.h"
#include "model/http/field_syntax.h"
#include "model/http/vary.h"

#include <algorithm>

namespace hci {

namespace {

/// The lines of a request by folded field name. Sorted once, so that a Vary with many names costs only its
/// own length and the request's.
class LinesByName {
public:
    explicit LinesByName(FieldSpan request) {
        std::vector<std::pair<FieldName, TextId>> lines;
        for (const Field& field : request)
            lines.emplace_back(request.pool().folded(field.name), field.value);
        std::stable_sort(lines.begin(), lines.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        for (const auto& [name, value] : lines) {
            m_names.push_back(name);
            m_values.push_back(value);
        }
    }

    [[nodiscard]] std::span<const TextId> of(FieldName name) const {
        const auto [first, last] = std::equal_range(m_names.begin(), m_names.end(), name);
        return std::span(m_values).subspan(static_cast<std::size_t>(first - m_names.begin()),
                                           static_cast<std::size_t>(last - first));
    }

private:
    std::vector<FieldName> m_names;
    std::vector<TextId> m_values; // beside m_names
};

} // namespace

VaryNames VaryKeys::names(const ResponseHead& response) {
    if (response.vary == TextId::None || m_kind == VaryValues::Ignored)
        return VaryNames::Nothing;
    if (response.severalVary)
        return parse(response.fields.combined(FieldName::Vary));
    const auto id = static_cast<std::size_t>(response.vary);
    if (id >= m_byText.size())
        m_byText.resize(std::max(id + 1, m_byText.size() * 2));
    if (m_byText[id] == 0)
        m_byText[id] = static_cast<std::uint32_t>(parse(response.fields.pool().text(response.vary))) + 1;
    return VaryNames{m_byText[id] - 1};
}

VaryNames VaryKeys::parse(std::string_view combined) {
    const Vary vary = parseVary(combined);
    if (vary.any && m_kind == VaryValues::RawButStar)
        return VaryNames::Nothing;
    const bool starIsName = m_kind == VaryValues::RawLists || m_kind == VaryValues::RawButCoding;
    if (vary.any && !(starIsName && trimmed(combined) != "*"))
        return VaryNames::Any;
    if (vary.names.empty())
        return VaryNames::Nothing;
    std::string joined;
    for (const std::string& name : vary.names)
        joined.append(name).append(1, ',');
    const auto [place, added] = m_byNames.try_emplace(joined, static_cast<std::uint32_t>(m_names.size()));
    if (added) {
        std::vector<FieldName>& names = m_names.emplace_back();
        // A name that is not in the pool is in no request, so every request matches in it.
        const bool skipsCoding = m_kind == VaryValues::RawButCoding || m_kind == VaryValues::FoldedByGzip;
        for (const std::string& name : vary.names)
            if (const TextId known = m_session.find(name);
                known != TextId::None && !(skipsCoding && name == "accept-encoding"))
                names.push_back(FieldName{static_cast<std::uint32_t>(known)});
    }
    return VaryNames{place->second};
}

std::uint32_t VaryKeys::value(FieldName folded, std::span<const TextId> lines) {
    if (lines.empty())
        return 0;
    if (lines.size() > 1)
        return numberOf(folded, lines);
    const std::uint64_t key =
        std::uint64_t{static_cast<std::uint32_t>(folded)} << 32 | static_cast<std::uint32_t>(lines.front());
    const auto [place, added] = m_values.try_emplace(key, 0);
    if (added)
        place.value() = numberOf(folded, lines);
    return place->second;
}

std::string VaryKeys::inForm(const std::string& combined, FieldName name) const {
    if (m_kind == VaryValues::Normalised)
        return normalisedForVary(combined, m_session.pool().spelling(name));
    const bool folded = m_kind == VaryValues::FoldedByGzip;
    if (m_kind != VaryValues::RawLists && !folded)
        return combined;
    std::string result;
    std::string_view list = combined;
    std::string_view member;
    while (nextListMember(list, member))
        result.append(member).append(1, ',');
    if (folded)
        std::transform(result.begin(), result.end(), result.begin(), asciiLower);
    return result;
}

std::uint32_t VaryKeys::numberOf(FieldName folded, std::span<const TextId> lines) {
    const TextPool& pool = m_session.pool();
    std::string combined(trimmed(pool.text(lines.front())));
    for (const TextId line : lines.subspan(1))
        combined.append(", ").append(trimmed(pool.text(line)));
    return m_normalised
        .try_emplace(inForm(combined, folded), static_cast<std::uint32_t>(m_normalised.size() + 1))
        .first->second;
}

template <class Take> void VaryKeys::eachValue(VaryNames names, FieldSpan request, const Take& take) {
    constexpr std::size_t fewNames = 8; // up to here, searching the request is faster than sorting it
    const std::vector<FieldName>& wanted = m_names[static_cast<std::size_t>(names)];
    if (wanted.size() > fewNames) {
        const LinesByName lines(request);
        for (const FieldName name : wanted)
            if (!take(name, value(name, lines.of(name))))
                return;
        return;
    }
    for (const FieldName name : wanted) {
        m_lines.clear();
        for (const Field& field : request)
            if (request.pool().folded(field.name) == name)
                m_lines.push_back(field.value);
        if (!take(name, value(name, m_lines)))
            return;
    }
}

void VaryKeys::appendKey(std::string& key, VaryNames names, FieldSpan request, bool second) {
    if (m_kind == VaryValues::FoldedByGzip)
        key.append(1, second || acceptsGzip(request) ? '1' : '0');
    eachValue(names, request, [&key](FieldName, std::uint32_t number) {
        key.append(reinterpret_cast<const char*>(&number), sizeof number);
        return true;
    });
}

FieldName VaryKeys::firstDifference(VaryNames names, FieldSpan a, FieldSpan b) {
    std::vector<std::uint32_t> numbers;
    eachValue(names, a, [&numbers](FieldName, std::uint32_t number) {
        numbers.push_back(number);
        return true;
    });
    FieldName difference = FieldName::None;
    std::size_t place = 0;
    eachValue(names, b, [&](FieldName name, std::uint32_t number) {
        if (numbers[place++] == number)
            return true;
        difference = name;
        return false;
    });
    return difference;
}

} // namespace hci
