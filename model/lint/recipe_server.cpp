#include "model/lint/recipe_server.h"

#include "model/base/text_view.h"
#include "model/http/field_syntax.h"
#include "model/lint/cdn_status.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

/// A product as servers name it, and its recipes.
struct Product {
    std::string_view named;
    const char* server;
};

constexpr std::array products{
    Product{"nginx", "nginx"},           Product{"openresty", "nginx"},
    Product{"tengine", "nginx"},         Product{"apache", "Apache httpd"},
    Product{"cloudflare", "Cloudflare"}, Product{"cloudflare-nginx", "Cloudflare"},
    Product{"caddy", "Caddy"},           Product{"varnish", "Varnish"},
    Product{"varnish-v4", "Varnish"},    Product{"express", "Express"},
};

QString varnish() {
    return QStringLiteral("Varnish");
}

/// Whether the value continues with the product's whole name: "Apache-Coyote" is another product.
bool beginsWith(std::string_view value, std::string_view product) {
    if (!equalsIgnoringCase(value.substr(0, product.size()), product))
        return false;
    const std::string_view rest = value.substr(product.size());
    // httpd without a version has nothing after its name: "Apache Tomcat" is another product.
    const bool apacheProject = product == "apache" && rest.size() > 1 && rest[0] == ' ' && rest[1] != '(';
    return !apacheProject && (rest.empty() || std::string_view("/ (),;").find(rest[0]) != rest.npos);
}

/// The product that the value begins with, if it has recipes.
QString productOf(std::string_view value) {
    for (const Product& product : products)
        if (beginsWith(value, product.named))
            return QString::fromUtf8(product.server);
    return {};
}

/// The first product that a word of the value names, as in "1.1 varnish (Varnish/7.1)".
QString productIn(std::string_view value) {
    constexpr std::string_view between = " (,";
    for (std::size_t at = value.find_first_not_of(between); at != value.npos;
         at = value.find_first_not_of(between, value.find_first_of(between, at)))
        if (QString server = productOf(value.substr(at)); !server.isEmpty())
            return server;
    return {};
}

/// Whether `is` is true for the lower-case name and value of some response field.
template <class Is> bool hasField(FieldSpan response, Is is) {
    return std::any_of(response.begin(), response.end(), [&](const Field& field) {
        return is(response.pool().spelling(response.pool().folded(field.name)),
                  trimmed(response.pool().text(field.value)));
    });
}

/// Fastly calls itself Varnish in Server and Via, but only Fastly can change its configuration. Another
/// Varnish names its version in Via, or, if old, adds X-Varnish.
bool isFastly(FieldSpan response) {
    const bool bareVia = equalsIgnoringCase(trimmed(response.value(FieldName::Via)), "1.1 varnish") &&
                         response.count(FieldName::XVarnish) + response.count(FieldName::XServedBy) == 0;
    return bareVia || hasField(response, [](std::string_view name, std::string_view value) {
               return name == "x-timer" || name.starts_with("fastly-") || name.starts_with("x-fastly-") ||
                      (name == "x-served-by" && value.starts_with("cache-"));
           });
}

QString serverNamed(FieldSpan response) {
    if (QString server = productOf(trimmed(response.value(FieldName::Server))); !server.isEmpty())
        return server;
    for (const Field& field : response) {
        const std::string_view name = response.pool().spelling(field.name);
        if (equalsIgnoringCase(name, "x-powered-by"))
            if (QString server = productOf(trimmed(response.pool().text(field.value))); !server.isEmpty())
                return server;
    }
    if (response.count(FieldName::XVarnish) > 0)
        return varnish();
    return productIn(response.value(FieldName::Via));
}

} // namespace

QString recipeServerOf(FieldSpan response) {
    QString server = serverNamed(response);
    return server == varnish() && isFastly(response) ? QString() : server;
}

QString recipeStoreOf(FieldSpan response) {
    const EdgeStatus edge = edgeStatusOf(response);
    if (!answeredWithoutOrigin(edge.state))
        return recipeServerOf(response);
    if (isFastly(response))
        return {};
    if (edgeState("x-varnish", trimmed(response.value(FieldName::XVarnish))) == EdgeState::Hit)
        return varnish();
    if (edge.field == FieldName::CfCacheStatus)
        return QStringLiteral("Cloudflare");
    if (QString between = productIn(response.value(FieldName::Via)); !between.isEmpty())
        return between;
    // nginx and httpd add these beside their own name; CDNs have other fields or words.
    const bool own = edge.field == FieldName::XCacheStatus ||
                     (edge.field == FieldName::XCache && response.count(FieldName::Via) == 0);
    return own ? recipeServerOf(response) : QString();
}

bool isOfApplication(FieldSpan response) {
    const bool saysSo = hasField(response, [](std::string_view name, std::string_view) {
        return name == "x-powered-by" || name == "x-runtime" || name == "x-generator" ||
               name == "x-aspnet-version" || name == "set-cookie";
    });
    return saysSo || !equalsIgnoringCase(trimmed(response.value(FieldName::AcceptRanges)), "bytes");
}

} // namespace hci
