#include "model/lint/cache_key_split.h"

#include "model/cache/simulation.h"
#include "model/exchange/key_split.h"
#include "model/lint/rule_id.h"

namespace hci {

namespace {

/// A tracking pixel is asked for so that somebody counts it; its content is no loss.
constexpr std::int64_t smallContent = 100;

bool worthStoring(const Exchange& exchange, const Decision& decision) {
    const ByteCount size = exchange.size(Size::ResponseBody);
    const ByteCount decoded = exchange.size(Size::DecodedBody);
    const std::int64_t bytes =
        std::max(size.known() ? size.value() : 0, decoded.known() ? decoded.value() : 0);
    return bytes > smallContent && decision.storable && !exchange.response().has(FieldName::SetCookie);
}

bool isHit(const Decision& decision) noexcept {
    return decision.kind == DecisionKind::FreshHit || decision.kind == DecisionKind::StaleHit;
}

TextId interned(const Session& session, std::string_view text) {
    const auto lock = session.sharedPool()->lock();
    return session.sharedPool()->intern(text);
}

/// "utm_source, utm_medium"
std::string listed(const std::vector<std::string>& names) {
    std::string result;
    for (const std::string& name : names)
        result.append(result.empty() ? "" : ", ").append(name);
    return result;
}

struct Gain {
    std::int64_t hits = 0;
    ByteCount bytes;
};

/// Requests of the split that a cache with one key answers, and the recorded one does not.
Gain gainOf(const KeySplit& split, const Session& session, const Simulation& before,
            const Simulation& after) {
    Gain gain;
    for (const std::uint32_t i : split.exchanges) {
        if (isHit(before.decisions[i]) || !isHit(after.decisions[i]))
            continue;
        const ByteCount bytes = session[i].responseOnWire();
        gain.bytes = gain.hits == 0 ? bytes : gain.bytes + bytes;
        ++gain.hits;
    }
    return gain;
}

} // namespace

void checkCacheKeySplits(FindingSink& sink) {
    const Session& session = sink.session();
    const Simulation& before = sink.facts().simulation;
    const std::vector<KeySplit> splits =
        findKeySplits(session, sink.facts().resources, [&](const Exchange& exchange) {
            return worthStoring(exchange, before.decisions[exchange.index()]);
        });
    if (splits.empty())
        return;
    AssumedKeys assumed;
    for (const KeySplit& split : splits)
        assumed.emplace(split.path, split.key);
    const Simulation after = simulate(session, sink.facts().resources, sink.model(), nullptr, &assumed);
    for (const KeySplit& split : splits) {
        const Gain gain = gainOf(split, session, before, after);
        const bool onlyOrder = split.key.names.empty();
        Remark remark{.rule = RuleId::CacheKeySplit};
        if (gain.hits == 0)
            remark.severity = Severity::Info;
        remark.variant = static_cast<std::uint8_t>((onlyOrder ? 2 : 0) + (gain.hits == 0 ? 1 : 0));
        remark.values = {numberValue(split.addresses), textValue(interned(session, listed(split.key.names))),
                         numberValue(gain.hits), textValue(interned(session, toFieldValue(split.key)))};
        remark.group = textValue(interned(session, split.path));
        if (gain.hits > 0)
            remark.bytes = gain.bytes;
        for (const std::uint32_t exchange : split.exchanges) {
            remark.exchange = exchange;
            sink.add(remark);
            remark.bytes.reset(); // once for all of them
        }
    }
}

} // namespace hci
