#include "model/cache/profiles/browsers.h"

#include "model/cache/lenient_reading.h"
#include "model/cache/profiles/conforming.h"
#include "model/cache/reason.h"

#include <algorithm>
#include <array>

namespace hci {

bool saysPragmaNoCache(const Answered& answered) {
    return hasMember(answered.response.fields.combined(FieldName::Pragma), "no-cache");
}

Judgement judgeByBrowser(const Answered& answered, const BrowserRows& rows) {
    if (overridesNoStore(answered))
        return refused(deviates(rows.profile, rows.mustUnderstand));
    Judgement result = judgeAsConforming(answered, CacheModel::Private);
    if (result.storable && saysPragmaNoCache(answered) && !result.validateAlways) {
        result.validateAlways = true;
        result.reason = deviates(rows.profile, rows.pragma);
    }
    result.staleOnError = -1;
    return result;
}

bool isOfContent(std::string_view name) noexcept {
    constexpr std::array names{std::string_view("etag"),         std::string_view("content-encoding"),
                               std::string_view("content-type"), std::string_view("content-location"),
                               std::string_view("content-md5"),  std::string_view("content-range")};
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool isOfContentOrShield(std::string_view name) noexcept {
    return isOfContent(name) || name.starts_with("x-content-") || name == "x-frame-options" ||
           name == "x-xss-protection";
}

} // namespace hci
