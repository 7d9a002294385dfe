#include "model/cache/vary_keys.h"

#include "model/http/vary.h"

#include <algorithm>

namespace hci {

VaryNames VaryKeys::names(const ResponseHead& response) {
    if (response.vary == TextId::None)
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
    if (vary.any)
        return VaryNames::Any;
    if (vary.names.empty())
        return VaryNames::Nothing;
    std::string joined;
    for (const std::string& name : vary.names)
        joined.append(name).append(1, ',');
    const auto [place, added] = m_byNames.try_emplace(joined, static_cast<std::uint32_t>(m_names.size()));
    if (added) {
        TextPool& pool = *m_session.sharedPool();
        const auto lock = pool.lock();
        std::vector<FieldName>& names = m_names.emplace_back();
        // A name that is not in the pool stands in no request: every request matches in it.
        for (const std::string& name : vary.names)
            if (const TextId known = pool.find(name); known != TextId::None)
                names.push_back(FieldName{static_cast<std::uint32_t>(known)});
    }
    return VaryNames{place->second};
}

std::uint32_t VaryKeys::value(FieldName folded, FieldSpan request) {
    TextId only = TextId::None;
    for (const Field& field : request) {
        if (request.pool().folded(field.name) != folded)
            continue;
        if (only != TextId::None)
            return numberOf(folded, request); // several lines
        only = field.value;
    }
    if (only == TextId::None)
        return 0;
    const std::uint64_t key =
        std::uint64_t{static_cast<std::uint32_t>(folded)} << 32 | static_cast<std::uint32_t>(only);
    const auto [place, added] = m_values.try_emplace(key, 0);
    if (added)
        place->second = numberOf(folded, request);
    return place->second;
}

std::uint32_t VaryKeys::numberOf(FieldName folded, FieldSpan request) {
    const auto normalised = normalisedForVary(request, request.pool().spelling(folded));
    if (!normalised)
        return 0;
    return m_normalised.try_emplace(*normalised, static_cast<std::uint32_t>(m_normalised.size() + 1))
        .first->second;
}

void VaryKeys::appendKey(std::string& key, VaryNames names, FieldSpan request) {
    for (const FieldName name : m_names[static_cast<std::size_t>(names)]) {
        const std::uint32_t number = value(name, request);
        key.append(reinterpret_cast<const char*>(&number), sizeof number);
    }
}

FieldName VaryKeys::firstDifference(VaryNames names, FieldSpan a, FieldSpan b) {
    for (const FieldName name : m_names[static_cast<std::size_t>(names)])
        if (value(name, a) != value(name, b))
            return name;
    return FieldName::None;
}

} // namespace hci
