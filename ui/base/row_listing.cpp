#include "ui/base/row_listing.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

constexpr std::array<QLatin1StringView, 4> settingNames{
    QLatin1StringView("resources"), QLatin1StringView("cache-keys"), QLatin1StringView("hosts"),
    QLatin1StringView("time-order")};

} // namespace

QString toSetting(RowListing listing) {
    return settingNames[static_cast<std::size_t>(listing)];
}

RowListing listingFromSetting(const QString& name) {
    const auto found = std::find(settingNames.begin(), settingNames.end(), name);
    return found == settingNames.end() ? RowListing::Resources
                                       : static_cast<RowListing>(found - settingNames.begin());
}

} // namespace hci
