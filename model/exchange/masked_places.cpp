#include "model/exchange/masked_places.h"

#include "model/exchange/body_reader.h"
#include "model/http/field_syntax.h"

#include <algorithm>
#include <unordered_map>

namespace hci {

namespace {

constexpr std::uint32_t exchangesAtOnce = 1024; // between two checks whether to stop
constexpr std::size_t exampleLength = 60;       // bytes before and behind the first masked one

/// The text around the first difference.
std::string exampleOf(std::string_view plain, std::string_view shown) {
    const auto differs = std::mismatch(plain.begin(), plain.end(), shown.begin(), shown.end());
    const auto at = static_cast<std::size_t>(differs.second - shown.begin());
    return std::string(shown.substr(at - std::min(at, exampleLength), 2 * exampleLength));
}

std::string textOf(const Result<QByteArray>& bytes) {
    return bytes ? bytes->toStdString()
                 : std::string(); // the export leaves out unreadable contents and says so
}

/// The content of the answer as in a HAR; empty if there is none.
std::string contentOf(const Exchange& exchange) {
    return exchange.responseBody() ? textOf(readExportedContent(exchange)) : std::string();
}

/// The form that was sent; empty for other content, which a HAR without secrets leaves out.
std::string formOf(const Exchange& exchange) {
    const std::string type = lowered(exchange.request().value(FieldName::ContentType));
    return exchange.requestBody() && type.starts_with("application/x-www-form-urlencoded")
               ? textOf(readBody(exchange.segment(), *exchange.requestBody()))
               : std::string();
}

} // namespace

std::vector<MaskedPlace> maskedPlaces(const Session& session, const MaskedSession& mask,
                                      const std::function<bool()>& stopped) {
    std::vector<MaskedPlace> places;
    std::unordered_map<FieldName, std::size_t> placeOf;
    const auto count = [&](FieldName name, std::string_view title, std::string_view plain,
                           std::string_view shown) {
        if (plain == shown)
            return;
        const auto [found, isNew] = placeOf.try_emplace(name, places.size());
        if (isNew)
            places.push_back({std::string(title), std::string(shown), 0});
        ++places[found->second].count;
    };
    const TextPool& pool = session.pool();
    const auto countField = [&](const Field& field) {
        const std::string_view name = mask.name(field.name);
        count(FieldName::EmptyName, "field name", pool.spelling(field.name), name);
        count(pool.folded(field.name), name, pool.text(field.value), mask.value(field));
    };
    for (std::uint32_t i = 0; i < session.size(); ++i) {
        if (i % exchangesAtOnce == 0 && stopped && stopped())
            break;
        const Exchange exchange = session[i];
        const TextId url = exchange.record().url;
        count(FieldName::None, "URL", pool.text(url), mask.url(url));
        for (const FieldSpan& fields : {exchange.request(), exchange.response(), exchange.trailers()})
            for (const Field& field : fields)
                countField(field);
    }
    std::stable_sort(places.begin(), places.end(),
                     [](const MaskedPlace& a, const MaskedPlace& b) { return a.count > b.count; });
    return places;
}

MaskedPlace maskContents(const Session& session, MaskedSession& masked,
                         const std::function<bool()>& stopped) {
    MaskedPlace place{"content", {}, 0};
    SecretMask& mask = masked.secrets();
    for (std::uint32_t i = 0; i < session.size() && !(stopped && stopped()); ++i) {
        const Exchange exchange = session[i];
        const std::string form = formOf(exchange);
        const std::string content = contentOf(exchange);
        const std::string shownForm = form.empty() ? form : mask.parameters(form, stopped);
        const std::string shown =
            content.empty() ? content
                            : mask.content(content, exchange.text(exchange.record().mediaType), stopped);
        if (stopped && stopped())
            break; // what is masked may be all of a text without secrets
        if (shown == content && shownForm == form)
            continue;
        if (place.count++ == 0)
            place.example = shown == content ? exampleOf(form, shownForm) : exampleOf(content, shown);
    }
    return place;
}

} // namespace hci
