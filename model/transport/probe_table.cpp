#include "model/transport/probe.h"

#include <algorithm>

namespace hci {

namespace {

using enum ProbeId;

constexpr auto Must = ProbeDemand::Must;
constexpr auto Should = ProbeDemand::Should;
constexpr auto May = ProbeDemand::May;
constexpr auto Expected = ProbeDemand::Expected;
constexpr auto Nothing = ProbeDemand::Nothing;
constexpr bool basic = true;
constexpr bool full = false;
constexpr bool tag = true;
constexpr bool any = false;

// In the order of ProbeId: info() relies on it.
constexpr ProbeInfo table[] = {
    {Repeat,
     "repeat",
     basic,
     any,
     Must,
     {200, 0},
     {9110, "8.8.1"},
     "plain GET, three times",
     "the same validators for the same content"},
    {Head, "head", basic, any, Must, {200, 0}, {9110, "9.3.2"}, "HEAD", "the fields of the GET"},
    {InmExact, "inm-exact", basic, tag, Must, {304, 0}, {9110, "13.1.2"}, "the tag, byte for byte", "304"},
    {InmWeakFlip,
     "inm-weak-flip",
     full,
     tag,
     Must,
     {304, 0},
     {9110, "13.1.2"},
     "the tag with W/ added or removed",
     "304: the comparison is weak"},
    {InmList, "inm-list", full, tag, Must, {304, 0}, {9110, "13.1.2"}, "a list with the tag in it", "304"},
    {InmStar, "inm-star", full, any, Must, {304, 0}, {9110, "13.1.2"}, "*", "304"},
    {InmLines,
     "inm-lines",
     full,
     tag,
     Must,
     {304, 0},
     {9110, "5.2"},
     "two lines, the second with the tag",
     "304: lines combine"},
    {InmNoCache,
     "inm-no-cache",
     full,
     tag,
     Must,
     {304, 0},
     {9110, "13.1.2"},
     "the tag and Cache-Control: no-cache",
     "304: no-cache speaks to caches"},
    {InmMaxAge,
     "inm-max-age",
     full,
     tag,
     Must,
     {304, 0},
     {9110, "13.1.2"},
     "the tag and Cache-Control: max-age=0",
     "304: max-age speaks to caches"},
    {InmOther, "inm-other", basic, any, Must, {200, 0}, {9110, "13.1.2"}, "a tag that cannot match", "200"},
    {InmUnquoted,
     "inm-unquoted",
     full,
     tag,
     Expected,
     {200, 0},
     {9110, "8.8.3"},
     "the tag without its quotes",
     "200"},
    {InmEmpty, "inm-empty", full, any, Expected, {200, 0}, {9110, "13.1.2"}, "an empty If-None-Match", "200"},
    {ImsExact,
     "ims-exact",
     basic,
     any,
     Should,
     {304, 0},
     {9110, "13.1.3"},
     "Last-Modified, byte for byte",
     "304"},
    {ImsRfc850,
     "ims-rfc850",
     full,
     any,
     Expected,
     {304, 0},
     {9110, "5.6.7"},
     "the moment in RFC 850 form",
     "304: all three forms are accepted"},
    {ImsAsctime,
     "ims-asctime",
     full,
     any,
     Expected,
     {304, 0},
     {9110, "5.6.7"},
     "the moment in asctime form",
     "304: all three forms are accepted"},
    {ImsEarlier,
     "ims-earlier",
     full,
     any,
     Must,
     {200, 0},
     {9110, "13.1.3"},
     "one second before Last-Modified",
     "200"},
    {ImsLater,
     "ims-later",
     full,
     any,
     Should,
     {304, 0},
     {9110, "13.1.3"},
     "a day after Last-Modified",
     "304"},
    {ImsFarFuture,
     "ims-far-future",
     full,
     any,
     Nothing,
     {200, 304},
     {9110, "13.1.3"},
     "a date in 2040",
     "200 or 304"},
    {ImsInvalid,
     "ims-invalid",
     full,
     any,
     Must,
     {200, 0},
     {9110, "13.1.3"},
     "what is no date",
     "200: it is ignored"},
    {ImsZone,
     "ims-zone",
     full,
     any,
     Must,
     {200, 0},
     {9110, "13.1.3"},
     "+0000 in place of GMT",
     "200: it is ignored"},
    {ImsIso, "ims-iso", full, any, Must, {200, 0}, {9110, "13.1.3"}, "ISO 8601", "200: it is ignored"},
    {InmOtherImsExact,
     "inm-other-ims-exact",
     full,
     any,
     Must,
     {200, 0},
     {9110, "13.1.3"},
     "no matching tag, matching date",
     "200: If-Modified-Since is ignored"},
    {InmExactImsOld,
     "inm-exact-ims-old",
     full,
     tag,
     Must,
     {304, 0},
     {9110, "13.2.2"},
     "the tag and an older date",
     "304: If-Modified-Since is ignored"},
    {InmExactImsExact,
     "inm-exact-ims-exact",
     full,
     tag,
     Must,
     {304, 0},
     {9110, "13.2.2"},
     "the tag and the date",
     "304"},
    {HeadInm, "head-inm", basic, tag, Must, {304, 0}, {9110, "13.1.2"}, "HEAD with the tag", "304"},
    {CrossVariant,
     "cross-variant",
     full,
     any,
     Must,
     {200, 304},
     {9110, "13.1.2"},
     "another coding's tag",
     "200 if the tags differ, else 304"},
    {Suffix,
     "suffix",
     full,
     tag,
     Nothing,
     {200, 304},
     {9110, "8.8.3.3"},
     "the tag without its coding suffix",
     "nothing: it tells the cause"},
    {IfMatch,
     "if-match",
     full,
     any,
     Must,
     {412, 0},
     {9110, "13.1.1"},
     "If-Match that cannot match",
     "412, not the content"},
    {IfUnmodifiedSince,
     "if-unmodified-since",
     full,
     any,
     Must,
     {412, 0},
     {9110, "13.1.4"},
     "If-Unmodified-Since before Last-Modified",
     "412, not the content"},
    {RangeIfRange,
     "range-if-range",
     full,
     tag,
     May,
     {206, 200},
     {9110, "13.1.5"},
     "a range if the tag matches",
     "206, or 200 where ranges are not served"},
    {RangeIfRangeOther,
     "range-if-range-other",
     full,
     any,
     Must,
     {200, 0},
     {9110, "13.1.5"},
     "a range if another tag matches",
     "200"},
    {RangeIfRangeWeak,
     "range-if-range-weak",
     full,
     tag,
     Must,
     {200, 0},
     {9110, "13.1.5"},
     "a range if a weak tag matches, which no client may ask",
     "200"},
    {RangeInm,
     "range-inm",
     full,
     tag,
     Must,
     {304, 0},
     {9110, "14.2"},
     "a range and the tag",
     "304: preconditions come before Range"},
    {Wire,
     "wire",
     full,
     any,
     Must,
     {304, 0},
     {9110, "15.4.5"},
     "the revalidation, recorded byte for byte",
     "nothing after the 304's empty line"},
    {UnsafeIfMatch,
     "unsafe-if-match",
     full,
     any,
     Must,
     {412, 0},
     {9110, "13.1.1"},
     "the action with If-Match that cannot match",
     "412, and no action"},
    {UnsafeInmStar,
     "unsafe-inm-star",
     full,
     any,
     Must,
     {412, 0},
     {9110, "13.1.2"},
     "the action with If-None-Match: *",
     "412, and no action"},
    {UnsafeInmExact,
     "unsafe-inm-exact",
     full,
     tag,
     Must,
     {412, 0},
     {9110, "13.1.2"},
     "the action with If-None-Match and the tag",
     "412, and no action"},
};
static_assert(std::size(table) == probeCount);

constexpr bool inOrder() {
    for (std::size_t i = 0; i < std::size(table); ++i)
        if (static_cast<std::size_t>(table[i].id) != i)
            return false;
    return true;
}
static_assert(inOrder());

} // namespace

std::span<const ProbeInfo> probeTable() noexcept {
    return table;
}

const ProbeInfo& info(ProbeId id) noexcept {
    return table[static_cast<std::size_t>(id)];
}

std::string_view name(ProbeId id) noexcept {
    return info(id).name;
}

std::optional<ProbeId> probeFromName(std::string_view name) noexcept {
    const auto found = std::find_if(std::begin(table), std::end(table),
                                    [&](const ProbeInfo& one) { return one.name == name; });
    return found == std::end(table) ? std::nullopt : std::optional(found->id);
}

std::vector<ProbeId> probesOf(ProbeSet set) {
    std::vector<ProbeId> ids;
    for (const ProbeInfo& one : table)
        if (set != ProbeSet::None && !isUnsafe(one.id) && (one.basic || set == ProbeSet::Full))
            ids.push_back(one.id);
    return ids;
}

std::vector<ProbeId> unsafeProbes() {
    std::vector<ProbeId> ids;
    for (const ProbeInfo& one : table)
        if (isUnsafe(one.id))
            ids.push_back(one.id);
    return ids;
}

std::string_view name(ProbeVerdict verdict) noexcept {
    static constexpr std::string_view names[] = {"pass", "fail", "tells", "skipped", "changed"};
    return names[static_cast<std::size_t>(verdict)];
}

} // namespace hci
