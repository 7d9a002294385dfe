#include "ui/resources/saved_filters.h"

#include "model/exchange/secrets.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace hci {

namespace {

const QString nameKey = QStringLiteral("name");
const QString lineKey = QStringLiteral("filter");

struct FilterWords {
    Q_DECLARE_TR_FUNCTIONS(hci::SavedFilters)
};

bool holdsSecret(const QString& line) {
    const std::string text = line.toStdString();
    SecretMask mask;
    return mask.text(text) != text || mask.parameters(text) != text;
}

} // namespace

QString whyNotKept(const QString& line) {
    if (line.trimmed().isEmpty())
        return FilterWords::tr("The filter line is empty");
    if (line.size() > maxFilterLineLength)
        return FilterWords::tr("The filter line is too long to be kept");
    if (holdsSecret(line))
        return FilterWords::tr("The filter line holds a secret, and others can read the settings");
    return {};
}

QString whyNotNamed(const SavedFilters& filters, const QString& name) {
    const bool replaces =
        std::any_of(filters.begin(), filters.end(), [&](const SavedFilter& one) { return one.name == name; });
    return replaces || filters.size() < maxSavedFilters
               ? QString()
               : FilterWords::tr("There are too many already: remove one");
}

SavedFilters withFilter(SavedFilters filters, SavedFilter added) {
    std::erase_if(filters, [&](const SavedFilter& one) { return one.name == added.name; });
    filters.push_back(std::move(added));
    std::sort(filters.begin(), filters.end(), [](const SavedFilter& a, const SavedFilter& b) {
        return a.name.localeAwareCompare(b.name) < 0;
    });
    return filters;
}

QString toSettings(const SavedFilters& filters) {
    QJsonArray all;
    for (const SavedFilter& filter : filters)
        all.append(QJsonObject{{nameKey, filter.name}, {lineKey, filter.line}});
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

SavedFilters filtersFromSettings(const QString& text) {
    SavedFilters filters;
    const QJsonArray all = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue& one : all) {
        SavedFilter filter{one[nameKey].toString().trimmed(), one[lineKey].toString()};
        const bool named = !filter.name.isEmpty() && filter.name.size() <= maxFilterNameLength;
        if (named && whyNotKept(filter.line).isEmpty() && whyNotNamed(filters, filter.name).isEmpty())
            filters = withFilter(std::move(filters), std::move(filter));
    }
    return filters;
}

} // namespace hci
