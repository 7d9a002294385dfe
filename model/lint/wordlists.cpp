#include "model/lint/wordlists.h"

#include "model/lint/rule_id.h"

#include "model/base/text_view.h"
#include "model/cache/decision.h"
#include "model/http/cache_control.h"
#include "model/http/tag_form.h"
#include "model/lint/cdn_status.h"
#include "model/lint/page_contents.h"
#include "model/lint/phrases.h"

namespace hci {

namespace {

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

QString assetInWords(AssetKind kind) {
    switch (kind) {
    case AssetKind::Script: return QStringLiteral("a script");
    case AssetKind::Style: return QStringLiteral("a style sheet");
    case AssetKind::Image: return QStringLiteral("a picture");
    case AssetKind::Font: return QStringLiteral("a font");
    case AssetKind::Data: return QStringLiteral("a file");
    case AssetKind::None: break;
    }
    return {};
}

} // namespace

QString wordsFor(const Finding& finding, const FindingArgument& argument, std::string_view text,
                 const TextPool& pool) {
    switch (finding.rule) {
    case RuleId::EtagUnstable: return toText(describe(static_cast<TagInstability>(argument.number)));
    case RuleId::FreshnessExplicit: return basisInWords(static_cast<LifetimeBasis>(argument.number));
    case RuleId::CacheControlUnknown:
    case RuleId::StaleServed:
    case RuleId::AuthorizationPublic:
    case RuleId::LifetimeInMilliseconds:
    case RuleId::TargetedFieldSyntax: return shown(name(static_cast<Directive>(argument.number)));
    case RuleId::WrongKindStored: return assetInWords(static_cast<AssetKind>(argument.number));
    case RuleId::VaryMissingDictionary: return dictionaryFields(argument.number);
    case RuleId::CdnStatus: return statusInWords(pool.spelling(finding.field), text);
    default: return grouped(argument.number);
    }
}

} // namespace hci
