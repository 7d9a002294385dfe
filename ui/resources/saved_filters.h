#pragma once

#include <QtCore/QString>

#include <vector>

namespace hci {

/// A line of the filter that the user keeps.
struct SavedFilter {
    QString name;
    QString line;

    friend bool operator==(const SavedFilter&, const SavedFilter&) = default;
};
using SavedFilters = std::vector<SavedFilter>;

/// So many are kept, with names and lines so long: the settings may have been written by anything.
inline constexpr std::size_t mostSavedFilters = 50;
inline constexpr qsizetype longestFilterName = 60;
inline constexpr qsizetype longestFilterLine = 1000;

/// Why the line cannot be kept; empty where it can. One with a secret is not: others read the settings, too.
[[nodiscard]] QString whyNotKept(const QString& line);
/// Why there can be no filter of that name beside the others; empty where there can, in the place of one of
/// that name perhaps.
[[nodiscard]] QString whyNotNamed(const SavedFilters& filters, const QString& name);

/// `filters` with that one, in the place of the one of its name; ordered by name.
[[nodiscard]] SavedFilters withFilter(SavedFilters filters, SavedFilter added);

/// Filters as text for the settings, and back; what is too long, has no name or is one too many is left out.
[[nodiscard]] QString toSettings(const SavedFilters& filters);
[[nodiscard]] SavedFilters filtersFromSettings(const QString& text);

} // namespace hci
