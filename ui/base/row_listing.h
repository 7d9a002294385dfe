#pragma once

#include <QtCore/QString>

#include <cstdint>

namespace hci {

/// How the user wants the list of resources grouped.
enum class RowListing : std::uint8_t {
    Resources, ///< each with its exchanges below it
    CacheKeys, ///< the same, with addresses grouped below the key that would join them
    Hosts,     ///< the same below their hosts
    TimeOrder  ///< exchanges alone
};

/// Its name in the settings: "cache-keys".
[[nodiscard]] QString toSetting(RowListing listing);
/// RowListing::Resources if no listing has that name.
[[nodiscard]] RowListing listingFromSetting(const QString& name);

} // namespace hci
