#include "model/lint/recipe_server.h"

#include "model/base/text_view.h"
#include "model/http/field_syntax.h"
#include "model/lint/cdn_status.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

/// A product as servers name it, and the recipes that are meant for it.
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

/// The value goes on with the product, and the product's name ends there: "Apache-Coyote" is another one.
bool beginsWith(std::string_view value, std::string_view product) {
    if (!equalsIgnoringCase(value.substr(0, product.size()), product))
        return false;
    const std::string_view rest = value.substr(product.size());
    // httpd alone shows no version only where it shows nothing behind it: "Apache Tomcat" is another one.
    const bool apacheProject = product == "apache" && rest.size() > 1 && rest[0] == ' ' && rest[1] != '(';
    return !apacheProject && (rest.empty() || std::string_view("/ (),;").find(rest[0]) != rest.npos);
}

/// The product that the value begins with; none where it is no server with recipes.
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

/// Some field of the response: `is` is asked with its name in lower case and its value.
template <class Is> bool hasField(FieldSpan response, Is is) {
    return std::any_of(response.begin(), response.end(), [&](const Field& field) {
        return is(response.pool().spelling(response.pool().folded(field.name)),
                  trimmed(response.pool().text(field.value)));
    });
}

/// Fastly calls itself Varnish in Server and Via, and nobody but Fastly can change what it does. A Varnish of
/// one's own names its version in Via, or it is so old that it has X-Varnish beside it.
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
    // nginx and httpd write these beside their own name; a network of edges has other fields or other words.
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
