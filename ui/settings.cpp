#include "ui/settings.h"

#include "model/base/text_view.h"
#include "model/exchange/secrets.h"
#include "ui/base/text_size.h"

#include <QtCore/QSettings>
#include <QtCore/QUrl>

namespace hci {

namespace {

constexpr int recentLength = 12;

/// Removes URLs with credentials, because other programs can read the file.
QStringList urlsToRemember(const QStringList& urls) {
    QStringList plain;
    for (const QString& url : urls)
        plain << toText(urlToRemember(url.toStdString()));
    plain.removeDuplicates();
    return plain;
}

QString key(const char* name) {
    return QLatin1StringView(name);
}

} // namespace

Settings Settings::load(const QSettings& from) {
    Settings settings;
    settings.theme = static_cast<ThemeChoice>(std::clamp(from.value(key("theme")).toInt(), 0, 2));
    settings.language = static_cast<WindowLanguage>(std::clamp(from.value(key("language")).toInt(), 0, 2));
    settings.cacheModel =
        cacheModelFromName(from.value(key("cacheModel")).toString()).value_or(CacheModel::Private);
    const int text = from.value(key("textSize")).toInt();
    settings.textSize = text == 0 ? normalText : std::clamp(text, smallestText, largestText);
    settings.wrapLines = from.value(key("wrapLines")).toBool();
    settings.chartFolded = from.value(key("chartFolded")).toBool();
    settings.localTime = from.value(key("localTime")).toBool();
    settings.listing = from.contains(key("listing"))
                           ? listingFromSetting(from.value(key("listing")).toString())
                       : from.value(key("flatList")).toBool() ? RowListing::TimeOrder // as it was once
                                                              : RowListing::Resources;
    settings.panelsMovable = from.value(key("panelsMovable")).toBool();
    settings.geometry = from.value(key("geometry")).toByteArray();
    settings.windowState = from.value(key("windowState")).toByteArray();
    settings.resourceColumns = from.value(key("resourceColumns")).toByteArray();
    settings.recentFiles = from.value(key("recentFiles")).toStringList();
    settings.urlHistory = urlsToRemember(from.value(key("urlHistory")).toStringList());
    settings.proxy = from.value(key("proxy")).toString();
    settings.clientCertificate = from.value(key("clientCertificate")).toString();
    settings.requestPresets = presetsFromSettings(from.value(key("requestPresets")).toString());
    settings.savedFilters = filtersFromSettings(from.value(key("savedFilters")).toString());
    settings.silencedRules = from.value(key("silencedRules")).toStringList();
    settings.exportFormat = from.value(key("exportFormat")).toString();
    settings.exportScope = std::clamp(from.value(key("exportScope")).toInt(), 0, 2);
    settings.recipeServer = from.value(key("recipeServer")).toString();
    settings.watch.browser = from.value(key("watchedBrowser")).toString();
    settings.watch.keptProfile = from.value(key("keptProfile")).toBool();
    settings.cacheConfiguration = from.value(key("cacheConfiguration")).toString();
    return settings;
}

QVariantMap Settings::values() const {
    QVariantMap to;
    to[key("textSize")] = textSize;
    to[key("theme")] = static_cast<int>(theme);
    to[key("language")] = static_cast<int>(language);
    to[key("cacheModel")] = QString(name(cacheModel));
    to[key("wrapLines")] = wrapLines;
    to[key("chartFolded")] = chartFolded;
    to[key("localTime")] = localTime;
    to[key("listing")] = toSetting(listing);
    to[key("panelsMovable")] = panelsMovable;
    to[key("geometry")] = geometry;
    to[key("windowState")] = windowState;
    to[key("resourceColumns")] = resourceColumns;
    to[key("recentFiles")] = recentFiles;
    to[key("urlHistory")] = urlsToRemember(urlHistory);
    to[key("proxy")] = QUrl(proxy).toString(QUrl::RemoveUserInfo);
    to[key("clientCertificate")] = clientCertificate;
    to[key("requestPresets")] = toSettings(requestPresets);
    to[key("savedFilters")] = toSettings(savedFilters);
    to[key("silencedRules")] = silencedRules;
    to[key("exportFormat")] = exportFormat;
    to[key("exportScope")] = exportScope;
    to[key("recipeServer")] = recipeServer;
    to[key("watchedBrowser")] = watch.browser;
    to[key("keptProfile")] = watch.keptProfile;
    to[key("cacheConfiguration")] = cacheConfiguration;
    return to;
}

void Settings::save(QSettings& to) const {
    const QVariantMap all = values();
    for (auto value = all.begin(); value != all.end(); ++value)
        to.setValue(value.key(), value.value());
}

void Settings::saveChanges(QSettings& to, const Settings& written) const {
    const QVariantMap all = values();
    const QVariantMap before = written.values();
    for (auto value = all.begin(); value != all.end(); ++value)
        if (before.value(value.key()) != value.value())
            to.setValue(value.key(), value.value());
}

void Settings::rememberFile(const QString& path) {
    recentFiles.removeAll(path);
    recentFiles.prepend(path);
    recentFiles = recentFiles.mid(0, recentLength);
}

} // namespace hci
