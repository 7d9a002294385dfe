#pragma once

#include <QtCore/QString>

#include <vector>

namespace hci {

/// A filter line that the user saved.
struct SavedFilter {
    QString name;
    QString line;

    friend bool operator==(const SavedFilter&, const SavedFilter&) = default;
};
using SavedFilters = std::vector<SavedFilter>;

/// Bounds on number and lengths: the settings may be corrupt.
inline constexpr std::size_t maxSavedFilters = 50;
inline constexpr qsizetype maxFilterNameLength = 60;
inline constexpr qsizetype maxFilterLineLength = 1000;

/// Why the line cannot be saved; empty if it can. A line with a secret is refused, because other programs can
/// read the settings.
[[nodiscard]] QString whyNotKept(const QString& line);
/// Why no filter can be saved under that name beside the others; empty if one can, perhaps replacing one of
/// that name.
[[nodiscard]] QString whyNotNamed(const SavedFilters& filters, const QString& name);

/// `filters` with `added`, which replaces a filter of its name; ordered by name.
[[nodiscard]] SavedFilters withFilter(SavedFilters filters, SavedFilter added);

/// Converts filters to text for the settings and back, without those that are too long, unnamed or beyond the
/// bound.
[[nodiscard]] QString toSettings(const SavedFilters& filters);
[[nodiscard]] SavedFilters filtersFromSettings(const QString& text);

} // namespace hci
