#include "model/probes/probe_variants.h"

#include "model/cache/storing.h"
#include "model/exchange/encoded_contents.h"
#include "model/http/entity_tag.h"

#include <algorithm>
#include <set>

namespace hci {

namespace {

constexpr std::string_view acceptEncoding = "accept-encoding";

bool names(const Vary& vary, std::string_view member) {
    return vary.any || std::binary_search(vary.names.begin(), vary.names.end(), member);
}

/// The members of `other` that `mine` does not name, without Accept-Encoding, which has a fault of its own.
std::vector<std::string> lost(const Vary& mine, const Vary& other) {
    std::vector<std::string> members;
    for (const std::string& member : other.names)
        if (member != acceptEncoding && !names(mine, member))
            members.push_back(member);
    return members;
}

bool sharedMayStore(const Exchange& exchange) {
    Directives directives;
    const RequestHead request = requestHead(exchange);
    const ResponseHead response = responseHead(exchange);
    const Policy policy = directives.policy(response, CacheModel::Shared);
    return storability(request, directives.request(request), response, policy, CacheModel::Shared).storable;
}

bool shareTag(const ProbeVariant& a, const ProbeVariant& b, const Session& session) {
    const Result<EntityTag> one = parseEntityTag(a.etag);
    const Result<EntityTag> other = parseEntityTag(b.etag);
    return one && other && stronglyEqual(*one, *other) &&
           encodedContentsDiffer(session[a.baseline], session[b.baseline]);
}

/// One variant for each coding received.
std::vector<std::uint32_t> variantsByCoding(const ProbeTarget& target, const Session& session) {
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < target.variants.size(); ++i) {
        const ProbeVariant& one = target.variants[i];
        const bool isNew = std::none_of(found.begin(), found.end(), [&](std::uint32_t other) {
            return target.variants[other].came == one.came;
        });
        if (isNew && one.baseline != noIndex && session[one.baseline].status() == 200)
            found.push_back(i);
    }
    return found;
}

void compareVary(const ProbeTarget& target, std::uint32_t first, std::uint32_t second, const Session& session,
                 std::vector<VariantFault>& faults) {
    const Exchange one = session[target.variants[first].baseline];
    const Exchange other = session[target.variants[second].baseline];
    if (!sharedMayStore(one) || !sharedMayStore(other))
        return;
    const Vary ofFirst = varyOf(one.response());
    const Vary ofSecond = varyOf(other.response());
    VariantFault fault{VariantFault::Kind::CodingNotNamed, first, second, !names(ofFirst, acceptEncoding),
                       !names(ofSecond, acceptEncoding)};
    if (fault.firstLacks || fault.secondLacks)
        faults.push_back(fault);
    VariantFault members{VariantFault::Kind::MembersDiffer, first, second};
    members.lostByFirst = lost(ofFirst, ofSecond);
    members.lostBySecond = lost(ofSecond, ofFirst);
    if (!members.lostByFirst.empty() || !members.lostBySecond.empty())
        faults.push_back(std::move(members));
}

} // namespace

std::vector<VariantFault> compareVariants(const ProbeTarget& target, const Session& session) {
    std::vector<VariantFault> faults;
    const std::vector<std::uint32_t> found = variantsByCoding(target, session);
    for (std::size_t i = 1; i < found.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            if (shareTag(target.variants[found[j]], target.variants[found[i]], session))
                faults.push_back({VariantFault::Kind::TagShared, found[j], found[i]});
        compareVary(target, found.front(), found[i], session, faults);
    }
    return faults;
}

std::vector<std::string_view> tagsSeen(const ProbeTarget& target, std::string_view coding,
                                       const Session& session) {
    std::set<std::uint32_t> rows;
    for (const ProbeResult& result : target.results)
        if (result.coding == coding)
            rows.insert(result.exchanges.begin(), result.exchanges.end());
    std::vector<std::string_view> tags;
    for (const std::uint32_t row : rows)
        if (const Exchange answer = session[row]; answer.status() == 200 && answer.method() == "GET")
            tags.push_back(answer.response().value(FieldName::Etag));
    return tags;
}

bool alwaysCoded(const ProbeTarget& target) noexcept {
    return std::any_of(target.variants.begin(), target.variants.end(), [](const ProbeVariant& one) {
        return one.baseline != noIndex && one.coding == "identity" && !one.isPlain();
    });
}

} // namespace hci
