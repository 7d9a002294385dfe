#include "model/cache/directives.h"

#include "model/http/field_syntax.h"
#include "model/http/structured_field.h"

#include <algorithm>
#include <utility>

namespace hci {

namespace {

/// One member of the dictionary as Cache-Control's parser would give it (RFC 9213 2.1).
std::optional<CacheDirective> directiveOf(const std::string& key, const sf::Member& member) {
    const auto* item = std::get_if<sf::Item>(&member);
    const auto* flag = item ? std::get_if<bool>(&item->value) : nullptr;
    if (flag && !*flag)
        return std::nullopt; // no-store=?0 says that it is not so
    if (flag)
        return directiveOfName(key);
    const auto* number = item ? std::get_if<std::int64_t>(&item->value) : nullptr;
    CacheDirective directive = directiveOfNumber(key, number ? std::optional(*number) : std::nullopt);
    if (const auto* text = item ? std::get_if<std::string>(&item->value) : nullptr) {
        directive.argument = *text;
        directive.quoted = true;
    }
    return directive;
}

} // namespace

std::optional<CacheControl> parseTargetedCacheControl(FieldName field, std::string_view combined) {
    if (field == FieldName::SurrogateControl) {
        CacheControl result = parseCacheControl(combined);
        return result.empty() ? std::nullopt : std::optional(std::move(result));
    }
    const auto dictionary = sf::parseDictionary(combined);
    if (!dictionary || dictionary->empty())
        return std::nullopt;
    CacheControl result;
    for (const auto& [key, member] : *dictionary)
        if (auto directive = directiveOf(key, member))
            result.add(std::move(*directive));
    return result;
}

CacheControl directivesOf(const ResponseHead& response, CacheModel model) {
    if (model == CacheModel::Cdn && !response.targeted.empty())
        for (const FieldName field : response.targeted.targetList())
            if (auto own = parseTargetedCacheControl(field, response.fields.combined(field)))
                return *std::move(own);
    return cacheControlOf(response.fields);
}

template <class Parse>
const Directives::Entry& Directives::remembered(Table& table, FieldSpan fields, FieldName name, TextId first,
                                                bool several, Parse parse) {
    if (several) {
        std::string combined = fields.combined(name);
        if (const auto found = table.byCombined.find(combined); found != table.byCombined.end())
            return m_entries[found->second];
        m_entries.push_back(parse(combined));
        table.byCombined.emplace(std::move(combined), static_cast<std::uint32_t>(m_entries.size() - 1));
        return m_entries.back();
    }
    const auto id = static_cast<std::size_t>(first);
    if (id >= table.byText.size())
        table.byText.resize(std::max(id + 1, table.byText.size() * 2));
    if (table.byText[id] == 0) {
        m_entries.push_back(parse(fields.pool().text(first)));
        table.byText[id] = static_cast<std::uint32_t>(m_entries.size());
    }
    return m_entries[table.byText[id] - 1];
}

const Directives::Entry& Directives::cacheControl(FieldSpan fields, TextId first, bool several) {
    if (first == TextId::None)
        return m_none;
    return remembered(m_cacheControl, fields, FieldName::CacheControl, first, several,
                      [](std::string_view text) {
                          return Entry{parseCacheControl(text), true};
                      });
}

const Directives::Entry& Directives::targeted(FieldSpan fields, const TargetedFields::Line& line) {
    Table& table = line.field == FieldName::SurrogateControl ? m_surrogate : m_targeted;
    return remembered(table, fields, line.field, line.value, line.several, [&](std::string_view text) {
        auto parsed = parseTargetedCacheControl(line.field, text);
        const bool valid = parsed.has_value();
        return Entry{valid ? std::move(*parsed) : CacheControl(), valid};
    });
}

Policy Directives::policy(const ResponseHead& response, CacheModel model) {
    Policy result;
    result.origin =
        response.cacheControl == TextId::None ? Policy::Origin::None : Policy::Origin::CacheControl;
    if (model == CacheModel::Cdn && !response.targeted.empty()) {
        // RFC 9213 2.2: only the first valid, non-empty field of the list counts.
        for (const FieldName field : response.targeted.targetList()) {
            const TargetedFields::Line line = response.targeted.line(field);
            if (line.value == TextId::None)
                continue;
            const Entry& own = targeted(response.fields, line);
            if (own.valid)
                return {&own.directives, Policy::Origin::Targeted, field};
            result.origin = Policy::Origin::TargetedInvalid;
            result.field = field;
        }
    }
    result.directives =
        &cacheControl(response.fields, response.cacheControl, response.severalCacheControl).directives;
    return result;
}

TargetedControls Directives::targeted(const ResponseHead& response) {
    TargetedControls result{};
    if (response.targeted.empty())
        return result;
    for (std::size_t i = 0; i < result.size(); ++i) {
        const TargetedFields::Line line = response.targeted.line(targetedFields[i]);
        if (line.value == TextId::None)
            continue;
        const Entry& own = targeted(response.fields, line);
        result[i] = own.valid ? &own.directives : nullptr;
    }
    return result;
}

const CacheControl& Directives::request(const RequestHead& request) {
    return cacheControl(request.fields, request.cacheControl, request.severalCacheControl).directives;
}

} // namespace hci
