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
    Product{"nginx", "nginx"},         Product{"openresty", "nginx"},       Product{"tengine", "nginx"},
    Product{"apache", "Apache httpd"}, Product{"cloudflare", "Cloudflare"}, Product{"caddy", "Caddy"},
    Product{"varnish", "Varnish"},     Product{"express", "Express"},
};

bool mentions(std::string_view value, std::string_view product) {
    const auto found = std::search(value.begin(), value.end(), product.begin(), product.end(),
                                   [](char a, char b) { return asciiLower(a) == b; });
    return found != value.end();
}

/// The first product that the value begins with, or (`anywhere`) mentions.
QString productOf(std::string_view value, bool anywhere) {
    for (const Product& product : products)
        if (anywhere ? mentions(value, product.named)
                     : mentions(value.substr(0, product.named.size()), product.named))
            return QString::fromUtf8(product.server);
    return {};
}

} // namespace

QString recipeServerOf(FieldSpan response) {
    if (QString server = productOf(trimmed(response.value(FieldName::Server)), false); !server.isEmpty())
        return server;
    for (const Field& field : response) {
        const std::string_view name = response.pool().spelling(field.name);
        if (equalsIgnoringCase(name, "x-powered-by"))
            if (QString server = productOf(trimmed(response.pool().text(field.value)), false);
                !server.isEmpty())
                return server;
    }
    if (response.count(FieldName::XVarnish) > 0)
        return QStringLiteral("Varnish");
    return productOf(response.value(FieldName::Via), true);
}

} // namespace hci
