#include "model/cache/targeted_fields.h"
#include "model/lint/field_remark.h"
#include "model/lint/phrases.h"
#include "model/lint/rule_file.h"

#include <array>

namespace hci::rule_id {

extern const RuleId CdnCacheControl;
extern const RuleId TargetedFieldSyntax;

} // namespace hci::rule_id

namespace hci::targeted_field {

namespace {

constexpr std::array rules{
    Rule{&rule_id::CdnCacheControl,
         "cdn-cache-control",
         Severity::Info,
         {9213, "3"},
         "A lifetime for CDNs alone",
         "",
         "Caches whose target list has the field use it and ignore Cache-Control and Expires (RFC 9213 2.2).",
         {"{field} {0} gives {2:phrase} {1:span}", "{field} {0} keeps {2:phrase} from storing it",
          "{field} {0} gives {2:phrase} no lifetime"}},
    Rule{&rule_id::TargetedFieldSyntax,
         "targeted-field-syntax",
         Severity::Warning,
         {9213, "2.1"},
         "A targeted field cannot be read",
         "",
         "Targeted fields are structured dictionaries: one fault, or an empty value, and the field is "
         "ignored as a whole; Cache-Control counts instead.",
         {"{field} {0} is no structured dictionary: it is ignored", "{field} is empty: it is ignored",
          "{field} {0}: {1:words} must be a whole number there"},
         DependsOn::Nothing,
         directiveInWords},
};

/// A directive that needs seconds and has another value.
bool lacksSeconds(const CacheDirective& directive) noexcept {
    switch (directive.directive) {
    case Directive::MaxAge:
    case Directive::SMaxage:
    case Directive::StaleWhileRevalidate:
    case Directive::StaleIfError: return directive.problem != DirectiveProblem::None;
    default: return false;
    }
}

/// The field of one vendor, which that vendor reads before CDN-Cache-Control (RFC 9213 2.2).
struct VendorField {
    FieldName field;
    std::string_view vendor;
    std::string_view others;
};

constexpr std::array vendorFields{
    VendorField{FieldName::CloudflareCdnCacheControl, "Cloudflare", "CDNs other than Cloudflare"},
    VendorField{FieldName::NetlifyCdnCacheControl, "Netlify", "CDNs other than Netlify"},
    VendorField{FieldName::VercelCdnCacheControl, "Vercel", "CDNs other than Vercel"}};

std::string_view readersOf(const Answer& answer, FieldName field) {
    for (const VendorField& each : vendorFields) {
        if (each.field == field)
            return each.vendor;
        if (field == FieldName::CdnCacheControl && answer.targetedControl(each.field))
            return each.others;
    }
    return field == FieldName::SurrogateControl ? "surrogates (Fastly's, for one)" : "CDNs";
}

void checkTargetedValue(const Answer& answer, FieldName field, FindingSink& sink) {
    const CacheControl* targeted = answer.targetedControl(field);
    if (!targeted) {
        const std::string value = combined(answer, field);
        const bool empty = value.find_first_not_of(" \t,") == std::string::npos;
        sink.add(fieldRemark(answer, rule_id::TargetedFieldSyntax, field, empty ? 1 : 0));
        return;
    }
    for (const CacheDirective& directive : targeted->directives)
        if (lacksSeconds(directive)) {
            Remark remark = fieldRemark(answer, rule_id::TargetedFieldSyntax, field, 2);
            remark.values[1] = numberValue(static_cast<int>(directive.directive));
            sink.add(remark);
            return;
        }
    // A CDN is a shared cache, so s-maxage comes first there (RFC 9213 2.1, RFC 9111 5.2.2.10).
    const CacheDirective* sharedAge = targeted->find(Directive::SMaxage);
    const CacheDirective* maxAge = sharedAge ? sharedAge : targeted->find(Directive::MaxAge);
    const bool kept = !targeted->has(Directive::NoStore) && !targeted->has(Directive::Private);
    Remark remark = fieldRemark(answer, rule_id::CdnCacheControl, field, !kept ? 1 : maxAge ? 0 : 2);
    remark.values[1] = numberValue(maxAge ? maxAge->seconds : 0);
    remark.values[2] = sink.newText(readersOf(answer, field));
    remark.group = remark.values[0];
    sink.add(remark);
}

void checkTargetedField(const Answer& answer, FindingSink& sink) {
    for (const FieldName field : targetedFields)
        if (answer.response.has(field))
            checkTargetedValue(answer, field, sink);
}

constexpr std::array examples{
    RuleCase{"cdn-cache-control", R"(
        # as Netlify's own pages write it
        GET
        200
        < Netlify-CDN-Cache-Control: public, durable, s-maxage=31536000
        = hello)",
             R"(
        GET
        200
        < Netlify-CDN-Cache-Control: public s-maxage=31536000
        = hello)"},
    RuleCase{"cdn-cache-control", R"(
        GET
        200
        < CDN-Cache-Control: max-age=600
        = hello)",
             R"(
        GET
        200
        < CDN-Cache-Control: max-age=abc"
        = hello)"},
    RuleCase{"cdn-cache-control", R"(
        GET
        200
        < CDN-Cache-Control: no-store
        = hello)",
             R"(
        GET
        200
        < X-CDN-Cache-Control: no-store
        = hello)"},
    RuleCase{"cdn-cache-control", R"(
        GET
        200
        < CDN-Cache-Control: must-revalidate
        = hello)",
             R"(
        GET
        200
        < CDN-Cache-Control: max-age="60"
        = hello)"},
    RuleCase{"targeted-field-syntax", R"(
        GET
        200
        < CDN-Cache-Control:
        = hello)",
             R"(
        GET
        200
        = hello)"},
    RuleCase{"targeted-field-syntax", R"(
        GET
        200
        < CDN-Cache-Control: max-age=600,
        = hello)",
             R"(
        GET
        200
        < CDN-Cache-Control: max-age=600
        = hello)"},
    RuleCase{"targeted-field-syntax", R"(
        GET
        200
        < CDN-Cache-Control: max-age="600"
        = hello)",
             R"(
        GET
        200
        < CDN-Cache-Control: no-cache="Set-Cookie"
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .answer = {checkTargetedField}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::targeted_field
