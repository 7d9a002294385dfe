#include "model/report/json_caches.h"

#include "model/report/json_pieces.h"
#include "model/words/cache_words.h"

namespace hci {

namespace {

struct DifferenceName {
    CacheDifference difference;
    std::string_view name;
};
constexpr std::array differenceNames{
    DifferenceName{CacheDifference::Stored, "stored"},
    DifferenceName{CacheDifference::Lifetime, "freshnessLifetime"},
    DifferenceName{CacheDifference::Plain, "get"},
    DifferenceName{CacheDifference::Reload, "reload"},
    DifferenceName{CacheDifference::Conditional, "conditional"},
    DifferenceName{CacheDifference::LostFields, "lostFields"},
};

} // namespace

void JsonCaches::head(JsonWriter& json) const {
    writeTime(json, "at", m_comparison.at);
    json.member("resourcesCompared", m_comparison.resources.size());
    json.member("resourcesLeftOut", m_comparison.resourcesLeftOut);
    json.key("caches");
    json.beginArray();
    const std::vector<CacheTotals> totals = m_comparison.totals();
    for (std::size_t i = 0; i < totals.size(); ++i) {
        const CacheChoice& cache = m_comparison.caches[i];
        json.beginObject();
        json.member("name", name(cache));
        json.member("title", titleOf(cache));
        json.member("kind", name(cache.model));
        json.member("conforming", cache.real == nullptr);
        json.member("source", sourceOf(cache));
        json.member("stored", totals[i].stored);
        json.member("answered", totals[i].answered);
        json.member("stale", totals[i].stale);
        json.member("losingFields", totals[i].losing);
        json.member("differing", totals[i].differing);
        json.endObject();
    }
    json.endArray();
}

void JsonCaches::row(JsonWriter& json, std::uint32_t row) const {
    const AskedResource& subject = m_comparison.resources[row];
    json.member("resource", subject.resource);
    json.member("exchange", subject.answer);
    json.member("differing", subject.differing);
    json.key("answers");
    json.beginArray();
    for (std::size_t i = 0; i < m_comparison.caches.size(); ++i)
        answer(json, row, i);
    json.endArray();
}

void JsonCaches::asked(JsonWriter& json, const AskedResource& subject, const CacheAnswer& answer) const {
    for (int i = 0; i < askKindCount; ++i) {
        const AskKind ask{static_cast<std::uint8_t>(i)};
        const QLatin1StringView key = name(ask);
        json.key({key.data(), static_cast<std::size_t>(key.size())});
        if (ask == AskKind::Conditional && !subject.conditional) {
            json.null();
            continue;
        }
        json.beginObject();
        json.member("decision", name(answer.kind(ask)));
        json.member("inBackground", answer.inBackground(ask));
        if (ask == AskKind::Conditional)
            json.member("notModified", answer.notModified);
        json.endObject();
    }
}

void JsonCaches::answer(JsonWriter& json, std::size_t row, std::size_t place) const {
    const AskedResource& subject = m_comparison.resources[row];
    const CacheChoice& cache = m_comparison.caches[place];
    const CacheAnswer& answer = m_comparison.of(row)[place];
    const bool stored = answer.stored != noIndex;
    json.beginObject();
    json.member("cache", name(cache));
    writeIndex(json, "stored", answer.stored);
    writeOptional(json, "freshnessLifetime", std::max<std::int64_t>(0, answer.lifetime), stored);
    writeOptional(json, "age", answer.age, stored && answer.age >= 0);
    asked(json, subject, answer);
    json.key("differences");
    json.beginArray();
    for (const DifferenceName& each : differenceNames)
        if (answer.differs(each.difference))
            json.string(each.name);
    json.endArray();
    json.member("servesStale", answer.servesStale());
    json.key("lostFields");
    json.beginArray();
    for (const FieldName field : m_comparison.lost(answer))
        json.string(m_mask.name(field));
    json.endArray();
    if (const QString said = contradictionOf(m_comparison, row, place, m_session); !said.isEmpty())
        json.member("edgeSaysOtherwise", m_mask.sentence(said));
    writeReason(json, answer.reason, m_session, m_mask);
    json.endObject();
}

} // namespace hci
