#include "model/lint/recipe_server.h"

#include "model/base/text_view.h"
#include "model/http/field_syntax.h"

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

/// Fastly calls itself "varnish" in Via, and nobody but Fastly can change what it does.
bool isFastly(FieldSpan response) {
    return std::any_of(response.begin(), response.end(), [&response](const Field& field) {
        const std::string_view name = response.pool().spelling(response.pool().folded(field.name));
        const std::string_view value = trimmed(response.pool().text(field.value));
        return name == "x-timer" || name.starts_with("fastly-") || name.starts_with("x-fastly-") ||
               (name == "x-served-by" && value.starts_with("cache-"));
    });
}

} // namespace

QString recipeServerOf(FieldSpan response) {
    if (QString server = productOf(trimmed(response.value(FieldName::Server))); !server.isEmpty())
        return server;
    for (const Field& field : response) {
        const std::string_view name = response.pool().spelling(field.name);
        if (equalsIgnoringCase(name, "x-powered-by"))
            if (QString server = productOf(trimmed(response.pool().text(field.value))); !server.isEmpty())
                return server;
    }
    if (response.count(FieldName::XVarnish) > 0)
        return QStringLiteral("Varnish");
    return isFastly(response) ? QString() : productIn(response.value(FieldName::Via));
}

} // namespace hci
