#include "model/settings/cache_settings.h"

#include "model/base/sentence.h"
#include "model/cache/profiles/profiles.h"
#include "model/http/field_syntax.h"

#include <toml++/toml.h>

#include <algorithm>

namespace hci {

namespace {

Error at(const toml::source_region& place, const std::string& what) {
    return {ErrorCode::Syntax, 0,
            "line " + std::to_string(place.begin.line) + ", column " + std::to_string(place.begin.column) +
                ": " + what};
}

/// "default_ttl wants a whole number from 0 to 1000000000".
std::string wants(const CacheParameter& parameter) {
    if (parameter.isSwitch())
        return filled("%1 wants true or false", {parameter.key});
    if (parameter.words.empty())
        return filled("%1 wants a whole number from 0 to %2",
                      {parameter.key, std::to_string(parameter.most)});
    std::string words;
    for (const std::string_view word : parameter.words)
        words.append(words.empty() ? "" : ", ").append(word);
    return filled("%1 wants words of %2", {parameter.key, words});
}

/// The words of a set as in nginx, a line or an array of lines, separated by blanks, commas and `$`.
Result<std::string> wordsOf(const CacheParameter& parameter, const toml::node& value) {
    if (const auto* line = value.as_string())
        return line->get();
    std::string words;
    for (const toml::node& each : *value.as_array()) {
        const auto* word = each.as_string();
        if (!word)
            return tl::unexpected(at(each.source(), wants(parameter)));
        words.append(word->get()).append(1, ' ');
    }
    return words;
}

/// A switch, a set of words, or a number from 0 to the parameter's maximum.
Result<std::int64_t> valueOf(const CacheParameter& parameter, const toml::node& value) {
    if (!parameter.words.empty() && (value.is_string() || value.is_array())) {
        const Result<std::string> words = wordsOf(parameter, value);
        if (!words)
            return tl::unexpected(words.error());
        auto set = cacheParameterFromText(parameter, *words);
        return set ? set : tl::unexpected(at(value.source(), set.error().detail));
    }
    if (const toml::value<bool>* flag = value.as_boolean(); flag && parameter.isSwitch())
        return flag->get() ? 1 : 0;
    const toml::value<std::int64_t>* number = value.as_integer();
    if (number && parameter.words.empty() && number->get() >= 0 && number->get() <= parameter.most)
        return number->get();
    return tl::unexpected(at(value.source(), wants(parameter)));
}

Result<RealCache> readTable(const CacheProfile& profile, const toml::table& table) {
    RealCache cache = withDefaults(profile);
    for (const auto& [key, value] : table) {
        const auto found =
            std::find_if(profile.parameters.begin(), profile.parameters.end(),
                         [name = key.str()](const CacheParameter& each) { return each.key == name; });
        if (found == profile.parameters.end())
            return tl::unexpected(at(key.source(), std::string(profile.name) + " has no parameter '" +
                                                       std::string(key.str()) + '\''));
        const Result<std::int64_t> number = valueOf(*found, value);
        if (!number)
            return tl::unexpected(number.error());
        cache.parameters[static_cast<std::size_t>(found - profile.parameters.begin())] = *number;
    }
    return cache;
}

Result<CacheChoice> configured(CacheChoice choice, const toml::table& file) {
    for (const auto& [key, value] : file) {
        const CacheProfile* profile = cacheProfileFromName(key.str());
        if (!profile)
            return tl::unexpected(
                at(key.source(), "there is no real cache '" + std::string(key.str()) + '\''));
        const toml::table* table = value.as_table();
        if (!table)
            return tl::unexpected(at(value.source(), "wants a table: [" + std::string(key.str()) + ']'));
        const Result<RealCache> cache = readTable(*profile, *table);
        if (!cache)
            return tl::unexpected(cache.error());
        if (choice.real && choice.real->profile == profile)
            choice.real = std::make_shared<const RealCache>(*cache);
    }
    return choice;
}

} // namespace

Result<std::int64_t> cacheParameterFromText(const CacheParameter& parameter, std::string_view text) {
    if (parameter.words.empty()) {
        const std::optional<std::int64_t> number = parseDecimal(trimmed(text));
        if (number && *number <= parameter.most)
            return *number;
        return failure(ErrorCode::Syntax, wants(parameter));
    }
    std::int64_t set = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" ,$", i + 1), text.size());
        const std::string_view word = trimmed(text.substr(i, end - i));
        i = end;
        if (word.empty() || word == "," || word == "off")
            continue;
        const auto found =
            std::find_if(parameter.words.begin(), parameter.words.end(),
                         [word](std::string_view known) { return equalsIgnoringCase(known, word); });
        if (found == parameter.words.end())
            return failure(ErrorCode::Syntax,
                           filled("%1 does not know '%2'; %3", {parameter.key, word, wants(parameter)}));
        set |= std::int64_t{1} << (found - parameter.words.begin());
    }
    if (set == 0 && parameter.words.front().front() == '$') // an empty cache key
        return failure(ErrorCode::Syntax, wants(parameter));
    return set;
}

std::string cacheParameterText(const CacheParameter& parameter, std::int64_t value) {
    if (parameter.words.empty())
        return std::to_string(value);
    std::string text;
    for (std::size_t i = 0; i < parameter.words.size(); ++i)
        if ((value >> i & 1) != 0)
            text.append(text.empty() || parameter.words[i].front() == '$' ? "" : " ")
                .append(parameter.words[i]);
    return text;
}

std::string cacheSettingsText(std::span<const RealCache> caches) {
    std::string text;
    for (const RealCache& cache : caches) {
        const RealCache own = withDefaults(*cache.profile);
        if (own.parameters == cache.parameters)
            continue;
        text.append("[").append(cache.profile->name).append("]\n");
        for (std::size_t i = 0; i < cache.profile->parameters.size(); ++i) {
            const CacheParameter& parameter = cache.profile->parameters[i];
            if (cache.parameters[i] == own.parameters[i])
                continue;
            const std::string value = cacheParameterText(parameter, cache.parameters[i]);
            text.append(parameter.key).append(" = ");
            text.append(parameter.words.empty() ? value : '"' + value + '"').append("\n");
        }
    }
    return text;
}

Result<CacheChoice> withCacheSettings(const CacheChoice& choice, std::string_view text) {
    try {
        return configured(choice, toml::parse(text));
    } catch (const toml::parse_error& error) {
        return tl::unexpected(at(error.source(), std::string(error.description())));
    }
}

} // namespace hci
