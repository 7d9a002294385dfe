#include "model/lint/wordlists.h"

#include "model/cache/decision.h"
#include "model/http/cache_control.h"
#include "model/http/entity_tag.h"
#include "model/http/field_syntax.h"
#include "model/lint/cdn_status.h"
#include "model/lint/phrases.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <vector>

namespace hci {

namespace {

/// The parts of an opaque tag between its quotes, as its maker joined them.
std::vector<std::string_view> partsOf(std::string_view opaque) {
    if (opaque.size() >= 2)
        opaque = opaque.substr(1, opaque.size() - 2);
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t cut = opaque.find_first_of("-:.;_");
        parts.push_back(opaque.substr(0, cut));
        if (cut == std::string_view::npos)
            return parts;
        opaque.remove_prefix(cut + 1);
    }
}

std::optional<std::uint64_t> number(std::string_view text, int base) noexcept {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    if (error != std::errc() || end != text.data() + text.size() || text.empty())
        return std::nullopt;
    return value;
}

/// A moment of this century in seconds, milliseconds, microseconds, nanoseconds, or Windows' 100 ns since
/// 1601.
bool isMoment(std::uint64_t value) noexcept {
    constexpr std::uint64_t from = 946'684'800;    // 2000
    constexpr std::uint64_t until = 4'102'444'800; // 2100
    for (const std::uint64_t scale : {1ULL, 1'000ULL, 1'000'000ULL, 1'000'000'000ULL})
        if (value / scale >= from && value / scale < until)
            return true;
    constexpr std::uint64_t since1601 = 11'644'473'600;
    const std::uint64_t seconds = value / 10'000'000;
    return seconds >= from + since1601 && seconds < until + since1601;
}

bool looksLikeMoment(std::string_view text) noexcept {
    const std::optional<std::uint64_t> decimal = text.size() >= 10 ? number(text, 10) : std::nullopt;
    const std::optional<std::uint64_t> hex = text.size() >= 8 ? number(text, 16) : std::nullopt;
    return (decimal && isMoment(*decimal)) || (hex && isMoment(*hex));
}

bool looksRandom(std::string_view text) noexcept {
    return text.size() >= 16 &&
           std::all_of(text.begin(), text.end(), [](char c) { return isTchar(c) || c == '/' || c == '='; });
}

QString tagFormInWords(TagForm form) {
    switch (form) {
    case TagForm::Inode:
        return QStringLiteral("its first part is probably the file's inode, which differs on each machine");
    case TagForm::HashAndCounter:
        return QStringLiteral("a counter behind the hash changes (IIS counts configuration changes there)");
    case TagForm::Time: return QStringLiteral("it is probably made of a time that moves");
    case TagForm::PerBackend:
        return QStringLiteral("it came back later, so each backend probably has its own");
    case TagForm::Random: return QStringLiteral("it looks random, or is a hash over more than the content");
    case TagForm::Unclear: return QStringLiteral("its form does not tell why");
    }
    return {};
}

QString basisInWords(LifetimeBasis basis) {
    switch (basis) {
    case LifetimeBasis::SMaxAge: return QStringLiteral("s-maxage");
    case LifetimeBasis::MaxAge: return QStringLiteral("max-age");
    case LifetimeBasis::CdnCacheControl: return QStringLiteral("CDN-Cache-Control");
    case LifetimeBasis::Expires: return QStringLiteral("Expires");
    case LifetimeBasis::Heuristic: return QStringLiteral("a guess");
    case LifetimeBasis::None: return QStringLiteral("nothing");
    }
    return {};
}

/// The fields that Vary lacks: bit 0 Accept-Encoding, bit 1 Available-Dictionary.
QString dictionaryFields(std::int64_t lacking) {
    switch (lacking) {
    case 1: return QStringLiteral("Accept-Encoding");
    case 2: return QStringLiteral("Available-Dictionary");
    default: return QStringLiteral("Accept-Encoding and Available-Dictionary");
    }
}

} // namespace

TagForm formOfChange(std::string_view before, std::string_view after, bool seenBefore) noexcept {
    if (seenBefore)
        return TagForm::PerBackend;
    const std::vector<std::string_view> a = partsOf(before);
    const std::vector<std::string_view> b = partsOf(after);
    if (a.size() == b.size()) {
        std::vector<std::size_t> differing;
        for (std::size_t i = 0; i < a.size(); ++i)
            if (a[i] != b[i])
                differing.push_back(i);
        const bool onlyOne = differing.size() == 1;
        if (onlyOne && looksLikeMoment(a[differing[0]]) && looksLikeMoment(b[differing[0]]))
            return TagForm::Time;
        if (onlyOne && a.size() == 3 && differing[0] == 0 && number(a[0], 16) && number(b[0], 16))
            return TagForm::Inode;
        if (onlyOne && a.size() == 2 && differing[0] == 1 && a[0].size() >= 8 && number(a[1], 16) &&
            number(b[1], 16))
            return TagForm::HashAndCounter;
    }
    return looksRandom(b.front()) ? TagForm::Random : TagForm::Unclear;
}

QString wordsFor(const Finding& finding, const FindingArgument& argument, const TextPool& pool) {
    switch (finding.rule) {
    case RuleId::EtagUnstable: return tagFormInWords(static_cast<TagForm>(argument.number));
    case RuleId::FreshnessExplicit: return basisInWords(static_cast<LifetimeBasis>(argument.number));
    case RuleId::CacheControlUnknown:
    case RuleId::StaleServed:
    case RuleId::AuthorizationPublic:
    case RuleId::TargetedFieldSyntax: return shown(name(static_cast<Directive>(argument.number)));
    case RuleId::VaryMissingDictionary: return dictionaryFields(argument.number);
    case RuleId::CdnStatus: return statusInWords(finding.field, pool.text(argument.text));
    default: return grouped(argument.number);
    }
}

} // namespace hci
