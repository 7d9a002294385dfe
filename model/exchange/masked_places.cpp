#include "model/exchange/masked_places.h"

#include <algorithm>
#include <unordered_map>

namespace hci {

namespace {

constexpr std::uint32_t exchangesAtOnce = 1024; // between two looks at whether to stop

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
    for (std::uint32_t i = 0; i < session.size(); ++i) {
        if (i % exchangesAtOnce == 0 && stopped && stopped())
            break;
        const Exchange exchange = session[i];
        const TextId url = exchange.record().url;
        count(FieldName::None, "URL", pool.text(url), mask.url(url));
        for (const FieldSpan& fields : {exchange.request(), exchange.response(), exchange.trailers()})
            for (const Field& field : fields)
                count(pool.folded(field.name), pool.spelling(field.name), pool.text(field.value),
                      mask.value(field));
    }
    std::stable_sort(places.begin(), places.end(),
                     [](const MaskedPlace& a, const MaskedPlace& b) { return a.count > b.count; });
    return places;
}

} // namespace hci
